"""What a writer can do about a finding with one press of a key.

A suggestion that is a phrase stands in for the words found; a sentence for a missing
act goes in where the act belongs. A sentence suggested for words that are there is an
example, and no remedy: it tells of another letter.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefcheck.addressing import is_familiar, make_familiar
from briefcheck.letter import BlockSort, PartName
from briefcheck.rulebook import Missing, SignOff
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefcheck.analysis import Analysis, Sentence
    from briefcheck.findings import Finding
    from briefcheck.letter import Letter
    from briefcheck.rulebook import Rule
    from briefcheck.text import SourceText

#: The order in which the acts of a part are performed in a good letter; where only
#: some complaints are justified, the others come first.
_ORDER: Mapping[PartName, tuple[str, ...]] = MappingProxyType(
    {
        PartName.OPENING: (
            "thanks", "receipt", "complaint_date", "agreement", "summary", "empathy",
        ),
        PartName.CORE: (
            "agreement", "summary", "reason", "grounds", "rejection",
            "acknowledgement", "explanation", "apology", "next_step", "remedy",
            "compensation", "done", "deadline", "prevention",
        ),
        PartName.CLOSING: (
            "rejection", "remedy", "done", "deadline", "compensation", "dispute_route",
            "review_request", "contact_offer", "goodwill", "thanks",
        ),
    },
)  # fmt: skip
#: Beside these nothing can be added to a line.
_ALONE = frozenset({BlockSort.BULLET, BlockSort.HEADING, BlockSort.SUBJECT})


@dataclass(frozen=True, slots=True)
class Remedy:
    """Words for a span of the letter's file; at an empty span they are added.

    ``sentence`` is what a menu shows: the words without the blanks around them.
    """

    span: Span
    words: str
    sentence: str


def find_remedies(
    finding: Finding, rule: Rule, analysis: Analysis
) -> tuple[Remedy, ...]:
    """Return what mends a finding of a rule in a letter, the best first."""
    source = analysis.letter.source
    if isinstance(rule.check, Missing):
        additions = _additions(rule.check, finding.suggestions, analysis)
        return tuple(_in_file(remedy, source) for remedy in additions)
    if isinstance(rule.check, SignOff):
        sign_offs = _sign_offs(finding.suggestions, analysis.letter)
        return tuple(_in_file(remedy, source) for remedy in sign_offs)
    span = Span(source.offset(finding.start), source.offset(finding.end))
    return tuple(
        Remedy(span, words, words)
        for suggestion in finding.suggestions
        if _is_phrase(suggestion)
        for words in [_capitalised_like(finding.excerpt, suggestion)]
    )


def _in_file(remedy: Remedy, source: SourceText) -> Remedy:
    return replace(remedy, span=source.in_file(remedy.span))


def _is_phrase(suggestion: str) -> bool:
    return suggestion[:1].islower() and suggestion[-1:] not in ".!?,"


def _capitalised_like(excerpt: str, words: str) -> str:
    return words[0].upper() + words[1:] if excerpt[:1].isupper() else words


def _additions(
    check: Missing, suggestions: Sequence[str], analysis: Analysis
) -> Iterator[Remedy]:
    familiar = is_familiar(analysis)
    for suggestion in suggestions:
        sentence = make_familiar(suggestion) if familiar else suggestion
        if sentence:
            yield _addition(sentence, check, analysis)


def _addition(sentence: str, check: Missing, analysis: Analysis) -> Remedy:
    numbers = [n for n, s in enumerate(analysis.sentences) if s.part is check.place]
    if not numbers:
        return _as_paragraph(sentence, analysis.letter, check.place)
    before = _best_split(numbers, check, analysis)
    if before == 0:
        return _ahead_of(sentence, analysis.sentences[numbers[0]], analysis.letter)
    return _after(sentence, analysis.sentences[numbers[before - 1]], analysis.letter)


def _best_split(numbers: Sequence[int], check: Missing, analysis: Analysis) -> int:
    """Return how many sentences of the part go before the missing one.

    As few as can be come in the wrong order; of equal places an act that belongs to
    the first half of its part takes the first, another one the last.
    """
    ranks = dict(zip(_ORDER.get(check.place, ()), count(), strict=False))
    wanted = [ranks[act] for group in check.acts for act in group if act in ranks]
    rank = min(wanted, default=len(ranks))
    placed = [
        [ranks[act] for act in analysis.acts_in(number) if act in ranks]
        for number in numbers
    ]
    sign = 1 if 2 * rank < len(ranks) else -1

    def misplaced(split: int) -> tuple[int, int]:
        too_late = sum(max(acts) > rank for acts in placed[:split] if acts)
        too_early = sum(min(acts) < rank for acts in placed[split:] if acts)
        return too_late + too_early, sign * split

    return min(range(len(numbers) + 1), key=misplaced)


def _ahead_of(text: str, sentence: Sentence, letter: Letter) -> Remedy:
    block = next(b for b in letter.blocks if b.span.overlaps(sentence.span))
    if sentence.sort in _ALONE:
        place = block.span.start
        return Remedy(Span(place, place), text + _blank_line(letter), text)
    place = sentence.span.start
    return Remedy(Span(place, place), f"{text} ", text)


def _after(text: str, sentence: Sentence, letter: Letter) -> Remedy:
    place = sentence.span.end
    blank = _blank_line(letter) if sentence.sort in _ALONE else " "
    return Remedy(Span(place, place), blank + text, text)


def _as_paragraph(text: str, letter: Letter, part: PartName) -> Remedy:
    place = letter.place_of(part)
    blank = _blank_line(letter)
    if any(block.span.start == place for block in letter.blocks):
        return Remedy(Span(place, place), text + blank, text)
    return Remedy(Span(place, place), blank + text, text)


def _sign_offs(suggestions: Sequence[str], letter: Letter) -> Iterator[Remedy]:
    """Offer the greetings without the names of others that follow them."""
    place = letter.place_of(PartName.SIGN_OFF)
    has_names = letter.part_span(PartName.SIGN_OFF) is not None
    for suggestion in suggestions:
        greeting = suggestion.partition(",")[0] + ","
        words = greeting + _line_end(letter)
        if not has_names:
            words = _blank_line(letter) + words
        yield Remedy(Span(place, place), words, greeting)


def _line_end(letter: Letter) -> str:
    return "\r\n" if "\r\n" in letter.source.file.text else "\n"


def _blank_line(letter: Letter) -> str:
    return _line_end(letter) * 2
