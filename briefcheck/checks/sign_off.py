"""``check: sign_off`` -- a letter without a greeting at the end.

Under a short letter the bare name of a person will do (*Noor van de webshop*), or
^initials; the name of a team or a firm will not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.hits import Hit
from briefcheck.layout.sign_offs import is_set_as_greeting
from briefcheck.letter import BODY, PartName
from briefcheck.phrases.compiling import compile_phrase
from briefcheck.phrases.lines import plain_line
from briefcheck.phrases.sets import make_phrase_set
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefcheck.analysis import Analysis
    from briefcheck.letter import Letter
    from briefcheck.rulebook import SignOff

_GREETS = re.compile(r"(?i)\b(?:\w{0,12}groet(?:en|jes)?|liefs|mvg)\b")
_INITIALS = re.compile(r"\^\s?[A-ZÀ-Þ]\w{0,20}\s*$")
_PERSON = re.compile(
    r"(?:(?:mr|drs|ing|ir|dr)\. )?[A-ZÀ-Þ][\w'.-]{0,20}"
    r"(?: (?:van|de|der|den|ten|ter|el|'t))*(?: [A-ZÀ-Þ][\w'.-]{1,25}){0,2}"
    r"(?:,? (?:van|uit|bij) [^,.]{2,40})?"
)
_ASIDE = re.compile(r"\s?\([^()]{1,40}\)$")
#: Not *huis*: many a family is called so.
_NO_PERSON = re.compile(
    r"(?i)^(?:de|het)\s|&|[&.]nl\b|\b(?:afdeling|bv|b\.v|nv|n\.v|webcare|support"
    r"|stichting|gemeente|hotel|restaurant|camping|garage|live|online)\b"
    r"|(?:team|bedrijf|groep|winkel|beheer|service|directie|redactie|secretariaat"
    r"|centrum|outlet|shop|store|markt|park|handel|telecom|reizen|wonen|techniek)\b"
)


def make_sign_off(
    check: SignOff, lists: Mapping[str, tuple[str, ...]]
) -> Callable[[Analysis], Iterator[Hit]]:
    """Compile the check; it yields one empty hit at most."""
    greetings = make_phrase_set(compile_phrase(p, lists) for p in check.greetings)

    def find(analysis: Analysis) -> Iterator[Hit]:
        letter = analysis.letter
        end = _end_of(letter)
        if greetings.is_in(plain_line("\n".join(end))):
            return
        # Some greet in words that no list has, or before they have said it all.
        if is_set_as_greeting(end) or _GREETS.search(_last_words(letter)):
            return
        if _length(analysis) < check.short_letter and _is_named(end[0]):
            return
        place = letter.place_of(PartName.SIGN_OFF)
        yield Hit(Span(place, place))

    return find


def _end_of(letter: Letter) -> list[str]:
    """Return the lines of the sign-off; where there is none, one that is blank."""
    span = letter.part_span(PartName.SIGN_OFF)
    text = "" if span is None else letter.source.slice(span)
    return [line.strip() for line in text.splitlines()] or [""]


def _last_words(letter: Letter) -> str:
    """Return the last block of the body."""
    blocks = tuple(letter.blocks_in(*BODY))
    return letter.source.slice(blocks[-1].span) if blocks else ""


def _length(analysis: Analysis) -> int:
    return sum(
        not word.is_punctuation
        for sentence in analysis.sentences
        if sentence.part in BODY
        for word in sentence.words
    )


def _is_named(line: str) -> bool:
    name = _ASIDE.sub("", line).strip(" ,")
    if _INITIALS.search(name):
        return True
    return bool(_PERSON.fullmatch(name)) and not _NO_PERSON.search(name)
