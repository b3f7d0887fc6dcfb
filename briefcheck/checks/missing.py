r"""``check: missing`` -- an act that the letter should perform and does not.

```yaml
check: missing
acts: [remedy, compensation]     # one of these is enough
where: [core, closing]
when: [rejection]                # only in a letter that performs this
unless_header: ['(?i)uw brief van \d']   # not where the letterhead says it
share_paragraph: true            # in a letter of one paragraph, the core will do
place: core                      # where the finding points
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.finding_acts import make_search
from briefcheck.hits import Certainty, Hit
from briefcheck.letter import BODY, PartName
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from briefcheck.analysis import Analysis
    from briefcheck.finding_acts import Search
    from briefcheck.letter import Letter
    from briefcheck.rulebook import Missing


def make_missing(
    check: Missing, lists: Mapping[str, tuple[str, ...]]
) -> Callable[[Analysis], Iterator[Hit]]:
    """Compile the check; it yields one empty hit at most."""
    excuse = make_search(check.unless, (), lists)
    headers = tuple(re.compile(expression) for expression in check.unless_header)

    def find(analysis: Analysis) -> Iterator[Hit]:
        absent = _absent(check, analysis) if _applies(check, analysis) else ()
        if not absent:
            return
        if _is_in_header(headers, analysis.letter) or _is_excused(excuse, analysis):
            return
        place = analysis.letter.place_of(check.place)
        certainty = _certainty(absent, _hinted(check, analysis), analysis)
        yield Hit(Span(place, place), certainty=certainty)

    return find


def _applies(check: Missing, analysis: Analysis) -> bool:
    return not check.when or any(analysis.does(act) for act in check.when)


def _absent(check: Missing, analysis: Analysis) -> tuple[frozenset[str], ...]:
    """Return the groups of acts of which the letter performs none."""
    parts = _parts(check, analysis.letter)
    return tuple(
        group
        for group in check.acts
        if not any(analysis.may_do(act, *parts) for act in group)
    )


def _certainty(
    absent: Iterable[frozenset[str]], hinted: Collection[str], analysis: Analysis
) -> Certainty:
    """Return how certain it is that one of some groups of acts is missing."""
    if not any(group.isdisjoint(hinted) for group in absent):
        return Certainty.UNSURE
    return Certainty.CLEAR if analysis.is_plain else Certainty.SURE


def _hinted(check: Missing, analysis: Analysis) -> set[str]:
    """Return the acts that may after all be there, as far as the model can tell."""
    parts = _parts(check, analysis.letter) or BODY
    return {
        act
        for number, act in analysis.hinted
        if analysis.sentences[number].part in parts
    }


def _parts(check: Missing, letter: Letter) -> frozenset[PartName]:
    """Return the parts to look in, with the core where its paragraph is theirs too."""
    if check.share_paragraph and any(_shares(letter, part) for part in check.where):
        return check.where | {PartName.CORE}
    return check.where


def _shares(letter: Letter, part: PartName) -> bool:
    """Tell whether a part stands in the same paragraph as the end of the core."""
    core, other = letter.part_span(PartName.CORE), letter.part_span(part)
    if core is None or other is None or other.start < core.end:
        return False
    return not letter.source.text[core.end : other.start].strip(" \t\xa0")


def _is_in_header(headers: tuple[re.Pattern[str], ...], letter: Letter) -> bool:
    return any(
        header.search(letter.source.slice(block.span))
        for block in letter.blocks_in(PartName.HEADER)
        for header in headers
    )


def _is_excused(excuse: Search, analysis: Analysis) -> bool:
    return any(
        True
        for number, view in enumerate(analysis.views)
        for _ in excuse.matches(view, analysis.acts_in(number))
    )
