"""``check: address`` -- u and je mixed for the same reader.

```yaml
check: address
general: ["zo'n", niemand, "daar word je"]   # je for people in general
```

Quotations and names (*Jouw Bouwmarkt*) do not count, nor the *je* of a sentence in
which a phrase of ``general`` occurs (*zo'n dag beleef je maar één keer*), nor that of a
sentence which shows understanding by what happens to people at large (*een piano van je
oma vertrouw je niet zomaar aan vreemden toe*). The hit is the first use of the rarer
form; on a tie, of the later one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.addressing import FAMILIAR, FORMAL
from briefcheck.analysis import Relation, Role, Tense
from briefcheck.hits import Hit
from briefcheck.letter import BODY
from briefcheck.phrases.compiling import compile_phrase
from briefcheck.phrases.sets import make_phrase_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefcheck.analysis import Analysis
    from briefcheck.phrases.sets import PhraseSet
    from briefcheck.rulebook import Address
    from briefcheck.text import Span
    from briefcheck.views import View

#: In a sentence about everybody somebody or something is any.
_ANY = frozenset({"een", "zo'n", "geen", "elk", "elke", "ieder", "iedere", "niemand"})


def make_address(
    check: Address, lists: Mapping[str, tuple[str, ...]]
) -> Callable[[Analysis], Iterator[Hit]]:
    """Compile the check; it yields one hit at most."""
    general = make_phrase_set(compile_phrase(p, lists) for p in check.general)

    def find(analysis: Analysis) -> Iterator[Hit]:
        formal = list(_formal_uses(analysis))
        familiar = list(_familiar_uses(analysis, general))
        if formal and familiar:
            rarer = min((formal, familiar), key=lambda use: (len(use), -use[0].start))
            yield Hit(rarer[0])

    return find


def _formal_uses(analysis: Analysis) -> Iterator[Span]:
    for view in _body(analysis):
        yield from (view.span(index, index) for index in _uses(view, FORMAL))


def _familiar_uses(analysis: Analysis, general: PhraseSet) -> Iterator[Span]:
    for number, view in enumerate(analysis.views):
        if view.sentence.part not in BODY or general.is_in(view.line):
            continue
        feels = "empathy" in analysis.acts_in(number) and _speaks_of_any(view)
        for index in _uses(view, FAMILIAR):
            if feels and _is_at_large(view, index):
                continue
            if index == 0 or view.sentence.words[index].text.islower():
                yield view.span(index, index)


def _speaks_of_any(view: View) -> bool:
    return any(word.norm in _ANY for word in view.sentence.words)


def _is_at_large(view: View, index: int) -> bool:
    """Tell whether a *je* is in a clause of its own that says what is always so."""
    if view.sentence.words[index].norm != "je":
        return False
    number = view.owners.get(index)
    if number is None:
        return False
    clauses = [view.sentence.clauses[n] for n in (number, *view.clauses_above(number))]
    return (
        clauses[0].relation is not Relation.COMPLEMENT
        and clauses[0].tense is Tense.PRESENT
        and all(clause.subject is not Role.ORGANISATION for clause in clauses)
    )


def _body(analysis: Analysis) -> Iterator[View]:
    return (view for view in analysis.views if view.sentence.part in BODY)


def _uses(view: View, forms: frozenset[str]) -> Iterator[int]:
    for index, word in enumerate(view.sentence.words):
        if word.norm in forms and index not in view.sentence.quoted:
            yield index
