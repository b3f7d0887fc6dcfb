"""``check: find`` -- every place that a pattern matches.

```yaml
check: find
find:
  - clause: {subject: organisation, verb: [hopen, proberen]}
unless:
  - clause: {complement: {subject: customer}}
```

With ``learned: true`` the sentences count too that the trained model takes for breaking
the rule, and where no pattern matched; where the model is all but sure that the rule is
kept, a pattern does not count. What only one of the two sees is not sure.
What a pattern under ``clear`` matches counts in any case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.finding_acts import make_search
from briefcheck.guessing import match_of
from briefcheck.hits import Certainty, Hit
from briefcheck.letter import BODY, BlockSort, PartName
from briefcheck.patterns import Within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from briefcheck.analysis import Analysis, Sentence
    from briefcheck.finding_acts import Search
    from briefcheck.matching.finding import Match
    from briefcheck.rulebook import Find, Rule
    from briefcheck.views import View


def make_find(
    check: Find, rule: Rule, lists: Mapping[str, tuple[str, ...]]
) -> Callable[[Analysis], Iterator[Hit]]:
    """Compile the check; without parts it looks at the whole body."""
    search = make_search(check.find, check.unless, lists)
    clear = make_search(check.clear, (), lists)
    wanted = rule.parts or frozenset(BODY)
    label = rule.id if check.learned else ""

    def matches(analysis: Analysis, number: int) -> Iterator[tuple[Match, Certainty]]:
        view, acts = analysis.views[number], analysis.acts_in(number)
        for match in clear.matches(view, acts):
            yield match, Certainty.CLEAR
        certainty = analysis.certainty_of(number, label)
        if certainty is not Certainty.DENIED:
            for match in search.matches(view, acts):
                yield match, certainty

    def find(analysis: Analysis) -> Iterator[Hit]:
        for number, view in enumerate(analysis.views):
            if _is_wanted(view.sentence, wanted):
                hits = tuple(_hits(view, matches(analysis, number)))
                if check.per is Within.SENTENCE:
                    hits = tuple(sorted(hits, key=_by_clearness)[:1])
                yield from hits or _guessed(analysis, number, label, search)

    return find


def _is_wanted(sentence: Sentence, parts: frozenset[PartName]) -> bool:
    """Tell whether to look here; of the header only the subject line speaks."""
    if sentence.part is PartName.HEADER and sentence.sort is not BlockSort.SUBJECT:
        return False
    return sentence.part in parts


def _guessed(
    analysis: Analysis, sentence: int, label: str, search: Search
) -> Iterator[Hit]:
    """Yield what the model found where no pattern did, and no exception holds."""
    view, acts = analysis.views[sentence], analysis.acts_in(sentence)
    for guess in analysis.guesses:
        is_here = (guess.label, guess.sentence) == (label, sentence)
        if not is_here or not guess.is_likely:
            continue
        match = match_of(guess, view)
        if not _is_quoted(match, view) and not search.excepts(view, match, acts):
            yield Hit(guess.span, certainty=Certainty.UNSURE)


def _is_quoted(match: Match, view: View) -> bool:
    """Tell whether a clause stands between quotation marks: somebody else says it."""
    if match.clause is None:
        return False
    return view.sentence.clauses[match.clause].head in view.sentence.quoted


def _by_clearness(hit: Hit) -> tuple[int, Hit]:
    return -hit.certainty, hit


def _hits(view: View, matches: Iterable[tuple[Match, Certainty]]) -> Iterator[Hit]:
    """Yield one hit for each offending clause: the first of the clearest in it.

    A clause inside an offending one is part of the same offence.
    """
    found: dict[int | None, Hit] = {}
    for match, certainty in matches:
        hit = Hit(match.span, certainty=certainty)
        other = found.get(match.clause, hit)
        found[match.clause] = min(hit, other, key=_by_clearness)
    for clause, hit in found.items():
        if not any(above in found for above in view.clauses_above(clause)):
            yield hit
