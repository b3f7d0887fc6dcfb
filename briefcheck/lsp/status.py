"""``briefcheck/status``: the state of a text, for the status bar of a client.

Sent after each review to clients that ask for it with ``status`` in their settings:

    {"uri": "…", "version": 3, "language": "nl",
     "kind": "justified", "kindName": "terechte klacht", "stated": false,
     "confidence": 0.93, "counts": {"error": 1, "warning": 0, "suggestion": 2},
     "text": "terechte klacht (afgeleid, 93% zeker) · 1 fout", "checked": true}

``kind`` is null where it cannot be told, and ``checked`` false where the text could
not be reviewed. Nothing of the letter is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.lsp.kinds import count_levels, describe
from briefcheck.wording import pick

if TYPE_CHECKING:
    from briefcheck.lsp.review import Review
    from briefcheck.lsp.session import Reviewed

METHOD = "briefcheck/status"


def make_status(reviewed: Reviewed) -> dict[str, object]:
    """Return the state of a text."""
    document, language = reviewed.document, reviewed.language
    status: dict[str, object] = {
        "uri": document.uri,
        "version": document.version,
        "language": language,
        "kind": None,
        "kindName": pick(wording.KIND_UNKNOWN, language),
        "stated": False,
        "confidence": 0.0,
        "counts": {"error": 0, "warning": 0, "suggestion": 0},
        "text": pick(wording.NOT_CHECKED, language),
        "checked": False,
    }
    review = reviewed.review
    if review is None or review.report.failure:
        return status
    return status | _found(review, reviewed)


def _found(review: Review, reviewed: Reviewed) -> dict[str, object]:
    report, language = review.report, reviewed.language
    name = wording.KINDS[report.kind] if report.kind else wording.KIND_UNKNOWN
    return {
        "kind": report.kind.value if report.kind else None,
        "kindName": pick(name, language),
        "stated": report.kind_stated,
        "confidence": review.confidence,
        "counts": {lv.value: number for lv, number in count_levels(review).items()},
        "text": describe(review, language),
        "checked": True,
    }
