"""``check: missing`` -- an act that the letter should perform and does not.

```yaml
check: missing
acts: [remedy, compensation]     # one of these is enough
where: [core, closing]
when: [rejection]                # only in a letter that performs this
place: core                      # where the finding points
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.finding_acts import make_search
from briefcheck.hits import Hit
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefcheck.analysis import Analysis
    from briefcheck.finding_acts import Search
    from briefcheck.rulebook import Missing


def make_missing(
    check: Missing, lists: Mapping[str, tuple[str, ...]]
) -> Callable[[Analysis], Iterator[Hit]]:
    """Compile the check; it yields one empty hit at most."""
    excuse = make_search(check.unless, (), lists)

    def find(analysis: Analysis) -> Iterator[Hit]:
        if not _applies(check, analysis) or _has_all(check, analysis):
            return
        if not _is_excused(excuse, analysis):
            place = analysis.letter.place_of(check.place)
            yield Hit(Span(place, place))

    return find


def _applies(check: Missing, analysis: Analysis) -> bool:
    return not check.when or any(analysis.does(act) for act in check.when)


def _has_all(check: Missing, analysis: Analysis) -> bool:
    return all(
        any(analysis.does(act, *check.where) for act in group) for group in check.acts
    )


def _is_excused(excuse: Search, analysis: Analysis) -> bool:
    return any(
        True
        for number, view in enumerate(analysis.views)
        for _ in excuse.matches(view, analysis.acts_in(number))
    )
