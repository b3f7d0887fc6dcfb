"""The kind of a letter as an editor shows it: above the letter, or in a status bar."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lsprotocol import types

from briefcheck.findings import Level
from briefcheck.lsp import wording
from briefcheck.lsp.wording import say
from briefcheck.text import Span
from briefcheck.wording import NO_FINDINGS, NOT_CHECKED, count, describe_kind, pick

if TYPE_CHECKING:
    from briefcheck.lsp.review import Review
    from briefcheck.lsp.session import Reviewed
    from briefcheck.wording import Language

#: Commands, whose arguments are a text's URI and a kind. The first states the kind in
#: the letter where that is a file, and asks the writer for one that is left out; the
#: second keeps it for this session, and null has it inferred again.
CHOOSE_KIND = "briefcheck.chooseKind"
SET_KIND = "briefcheck.setKind"
_PERCENT = 100


def describe(review: Review, language: Language) -> str:
    """Return the kind, how sure that is, and how much was found, in one line."""
    report = review.report
    if report.failure:
        return pick(NOT_CHECKED, language)
    kind = describe_kind(report.kind, language, stated=report.kind_stated)
    if report.kind is not None and not report.kind_stated:
        percent = round(_PERCENT * review.confidence)
        kind += f" · {say(wording.SURE, language, percent=percent)}"
    counts = ", ".join(
        count(number, level, language)
        for level, number in count_levels(review).items()
        if number
    )
    return f"{kind} · {counts or pick(NO_FINDINGS, language)}"


def count_levels(review: Review) -> dict[Level, int]:
    """Return how many findings there are of each level."""
    counted = Counter(finding.level for finding in review.report.findings)
    return {level: counted[level] for level in Level}


def make_lens(reviewed: Reviewed, review: Review) -> types.CodeLens:
    """Return a line above the letter that says its kind, and changes it when chosen."""
    command = types.Command(
        title=describe(review, reviewed.language),
        command=CHOOSE_KIND,
        arguments=[reviewed.document.uri],
    )
    first = reviewed.ruler.range(first_line(reviewed, review))
    return types.CodeLens(range=first, command=command)


def make_hint(reviewed: Reviewed, review: Review) -> types.InlayHint:
    """Return the same behind the first line, for clients without lenses."""
    end = first_line(reviewed, review).end
    return types.InlayHint(
        position=reviewed.ruler.position(end),
        label=describe(review, reviewed.language),
        padding_left=True,
    )


def first_line(reviewed: Reviewed, review: Review) -> Span:
    """Return the first line with words, below front matter."""
    text = reviewed.document.text
    rest = text[review.start :]
    start = review.start + len(rest) - len(rest.lstrip())
    return Span(start, start + len(text[start:].split("\n", 1)[0].rstrip()))
