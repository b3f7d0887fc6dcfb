"""Files and regions in them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from briefcheck.findings import Context, Finding


def make_place(path: str, finding: Finding | None = None) -> dict[str, object]:
    """Return a physical location: a file, or a finding in it with its sentence."""
    place: dict[str, object] = {"artifactLocation": _make_file(path)}
    if finding:
        place["region"] = _make_region(finding)
    if finding and finding.context:
        place["contextRegion"] = _make_lines(finding.context)
    return place


def _make_file(path: str) -> dict[str, object]:
    if Path(path).is_absolute():
        return {"uri": Path(path).as_uri()}
    # Encoded, a name that is no Unicode is a valid address all the same.
    return {"uri": quote(os.fsencode(path)), "uriBaseId": "%SRCROOT%"}


def _make_region(finding: Finding) -> dict[str, object]:
    region: dict[str, object] = {
        "startLine": finding.start.line,
        "startColumn": finding.start.column,
        "endLine": finding.end.line,
        "endColumn": finding.end.column,
    }
    if finding.excerpt:
        region["snippet"] = {"text": finding.excerpt}
    return region


def _make_lines(context: Context) -> dict[str, object]:
    return {"startLine": context.line, "endLine": context.end_line}
