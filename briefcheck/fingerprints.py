"""What tells one finding from all others, and stays the same when lines move."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.findings import Report

_LENGTH = 32  # hexadecimal digits


def fingerprints(report: Report) -> Iterator[str]:
    """Yield one fingerprint for each finding of a report, in order.

    It stands for path, rule and sentence; equal findings are counted.
    """
    seen = Counter[tuple[str, str]]()
    for finding in report.findings:
        sentence = finding.context.digest if finding.context else ""
        key = finding.rule, sentence
        seen[key] += 1
        words = "\0".join([report.path, *key, str(seen[key])])
        data = words.encode("utf-8", "surrogateescape")
        yield hashlib.sha256(data).hexdigest()[:_LENGTH]
