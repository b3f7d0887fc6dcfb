"""What is written down of a letter: which rule speaks where, and not a word of it.

The first line is a digest of the second, so that half an entry, or one that was
changed, is none.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from briefcheck.findings import Level
from briefcheck.letter import Kind
from briefcheck.outcomes import Outcome, Remark
from briefcheck.text import Span

if TYPE_CHECKING:
    from typing import TypeAlias

    Row: TypeAlias = list[Any]


def write_entry(outcome: Outcome) -> bytes:
    """Return the bytes that stand for an outcome."""
    facts = {
        "kind": outcome.kind,
        "stated": outcome.kind_stated,
        "failure": outcome.failure,
        "remarks": [_row(remark) for remark in outcome.remarks],
    }
    body = json.dumps(facts, ensure_ascii=False).encode()
    return _digest(body) + b"\n" + body


def read_entry(data: bytes) -> Outcome | None:
    """Return the outcome that bytes stand for; None where they are not as written."""
    digest, _, body = data.partition(b"\n")
    if digest != _digest(body):
        return None
    facts = json.loads(body)
    return Outcome(
        kind=Kind(facts["kind"]) if facts["kind"] else None,
        kind_stated=facts["stated"],
        remarks=tuple(map(_remark, facts["remarks"])),
        failure=facts["failure"],
    )


def _row(remark: Remark) -> Row:
    around = remark.around
    return [
        remark.rule,
        remark.level,
        [remark.span.start, remark.span.end],
        [around.start, around.end] if around else None,
        remark.message,
        remark.why,
        remark.suggestions,
    ]


def _remark(row: Row) -> Remark:
    rule, level, span, around, message, why, suggestions = row
    return Remark(
        rule=rule,
        level=Level(level),
        span=Span(*span),
        around=Span(*around) if around else None,
        message=message,
        why=why,
        suggestions=tuple(suggestions),
    )


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()
