"""``check: address`` -- u and je mixed for the same reader.

```yaml
check: address
general: ["zo'n", niemand, "daar word je"]   # je for people in general
```

Quotations and names (*Jouw Bouwmarkt*) do not count, nor the *je* of a sentence in
which a phrase of ``general`` occurs (*zo'n dag beleef je maar één keer*), nor that of a
sentence which shows understanding by what happens to people at large (*een piano van je
oma vertrouw je niet zomaar aan vreemden toe*) or tells what is always so (*een
koppeling stel je niet af*), nor that of a clause below another (*een kast die je zelf
opmeet*) that offers nothing. The hit is the first use of the rarer
form; on a tie, of the later one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.addressing import FAMILIAR, FORMAL
from briefcheck.analysis import Mood, Relation, Role, Tense
from briefcheck.hits import Certainty, Hit
from briefcheck.letter import BODY
from briefcheck.phrases.compiling import compile_phrase
from briefcheck.phrases.sets import make_phrase_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefcheck.analysis import Analysis, Clause
    from briefcheck.phrases.sets import PhraseSet
    from briefcheck.rulebook import Address
    from briefcheck.views import View

#: In a sentence about everybody somebody or something is any.
_ANY = frozenset({"een", "zo'n", "geen", "elk", "elke", "ieder", "iedere", "niemand"})
#: Where one of these is named, *je* is somebody too.
_ONES = frozenset(
    {"wij", "we", "ons", "onze", "ik", "mij", "me", "mijn"} | FORMAL | FAMILIAR - {"je"}
)
#: What only a letter to somebody does.
_TO_ONE = frozenset(
    {"remedy", "compensation", "deadline", "contact_offer", "next_step", "goodwill"}
    | {"thanks", "receipt", "summary", "apology", "agreement", "dispute_route"}
    | {"vague_deadline", "review_request"}
)
#: *Wat vervelend dat je zo lang wacht*: somebody does.
_TOLD = frozenset((Relation.COMPLEMENT, link) for link in ("dat", "of"))
#: *Dan ga je je afvragen wat er is.*
_ALWAYS = frozenset({Tense.PRESENT, Tense.FUTURE})
_ASKS = frozenset({Mood.QUESTION, Mood.REQUEST})
#: What readers get to hear, to have and to find.
_HANDED = frozenset(
    {"krijgen", "ontvangen", "vinden", "terugvinden", "terugkrijgen", "lezen"}
    | {"hebben", "willen"}
)
#: What readers need not do.
_SPARED = "hoeven"
_POSSESSIVE = "nmod:poss"


def make_address(
    check: Address, lists: Mapping[str, tuple[str, ...]]
) -> Callable[[Analysis], Iterator[Hit]]:
    """Compile the check; it yields one hit at most."""
    general = make_phrase_set(compile_phrase(p, lists) for p in check.general)

    def find(analysis: Analysis) -> Iterator[Hit]:
        formal = list(_formal_uses(analysis))
        familiar = list(_familiar_uses(analysis, general))
        if formal and familiar:
            rarer = min(
                (formal, familiar), key=lambda use: (len(use), -use[0].span.start)
            )
            yield replace(rarer[0], certainty=max(hit.certainty for hit in rarer))

    return find


def _formal_uses(analysis: Analysis) -> Iterator[Hit]:
    for view in _body(analysis):
        yield from (Hit(view.span(index, index)) for index in _uses(view, FORMAL))


def _familiar_uses(analysis: Analysis, general: PhraseSet) -> Iterator[Hit]:
    """Yield what says je; it is not sure where it may be said of everybody."""
    for number, view in enumerate(analysis.views):
        if view.sentence.part not in BODY or general.is_in(view.line):
            continue
        acts = analysis.acts_in(number)
        feels = "empathy" in acts and _speaks_of_any(view)
        to_one = [act.span for name, act in acts.items() if name in _TO_ONE]
        for index in _uses(view, FAMILIAR):
            clauses = _clauses_around(view, index)
            is_told = any(span.covers(view.span(index, index)) for span in to_one)
            if _is_aside(clauses) and not is_told:
                continue
            if feels and _is_for_all(clauses):
                continue
            is_meant = is_told or _speaks_to_one(view, clauses, index)
            if _is_at_large(clauses) and not is_meant:
                continue
            if index == 0 or view.sentence.words[index].text.islower():
                is_doubtful = _is_at_large(clauses[:1])
                certainty = Certainty.UNSURE if is_doubtful else Certainty.CLEAR
                yield Hit(view.span(index, index), certainty=certainty)


def _speaks_of_any(view: View) -> bool:
    return any(word.norm in _ANY for word in view.sentence.words)


def _clauses_around(view: View, index: int) -> tuple[Clause, ...]:
    """Return the clause of a *je* and those above it; of other words nothing."""
    number = view.owners.get(index)
    if number is None or view.sentence.words[index].norm != "je":
        return ()
    clauses = view.sentence.clauses
    found = [clauses[number]]
    for above in view.clauses_above(number):
        if found[-1].relation is Relation.MAIN:  # what it only stands beside
            break
        found.append(clauses[above])
    return tuple(found)


def _speaks_to_one(view: View, clauses: tuple[Clause, ...], index: int) -> bool:
    """Tell whether clauses name writer or reader, ask, or hand something over.

    Where neither is the subject, *je* is one but *je vakantie* is anybody's.
    """
    words = view.sentence.words
    if any(words[n].norm in _ONES for each in clauses for n in each.indices):
        return True
    if any(each.mood in _ASKS for each in clauses):
        return True
    own = [each for each in clauses if each.subject is Role.CUSTOMER]
    if not own:
        return words[index].dep != _POSSESSIVE
    return any(each.verb in _HANDED or each.modal == _SPARED for each in own)


def _is_aside(clauses: tuple[Clause, ...]) -> bool:
    """Tell whether *je* stands in a clause below another, and we do nothing in it.

    *Een tuin waar je een jaar voor hebt gespaard*: in letters to *u* that is everybody
    (79 of 81 in dev and tuning), unless it offers something.
    """
    return (
        bool(clauses)
        and clauses[0].relation is not Relation.MAIN
        and (clauses[0].relation, clauses[0].link) not in _TOLD
        and clauses[0].subject is not Role.ORGANISATION
    )


def _is_at_large(clauses: tuple[Clause, ...]) -> bool:
    """Tell whether a clause of its own says what is always so."""
    return _is_for_all(clauses) and clauses[0].tense in _ALWAYS


def _is_for_all(clauses: tuple[Clause, ...]) -> bool:
    """Tell whether a clause of its own does not speak of us, nor tells of somebody."""
    return (
        bool(clauses)
        and (clauses[0].relation, clauses[0].link) not in _TOLD
        and all(clause.subject is not Role.ORGANISATION for clause in clauses)
    )


def _body(analysis: Analysis) -> Iterator[View]:
    return (view for view in analysis.views if view.sentence.part in BODY)


def _uses(view: View, forms: frozenset[str]) -> Iterator[int]:
    for index, word in enumerate(view.sentence.words):
        if word.norm in forms and index not in view.sentence.quoted:
            yield index
