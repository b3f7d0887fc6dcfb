"""What a letter should do, item by item, and whether it does.

Each rule that finds something missing gives one item. The letter has it, lacks it, or
need not have it: a letter of another kind, or one that decided otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from briefcheck.letter import PartName
from briefcheck.rulebook import Missing, SignOff, Texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.analysis import Analysis
    from briefcheck.findings import Report
    from briefcheck.rulebook import Rule
    from briefcheck.text import Span


class State(str, Enum):
    """How a letter stands with one item."""

    PRESENT = "present"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a letter should do.

    ``rule`` finds it missing; ``spans`` are the places where the letter does it.
    """

    rule: str
    title: Texts
    state: State
    spans: tuple[Span, ...] = ()


#: What the letter should do, by the rule that misses it, in the order of a letter.
_TITLES: Mapping[str, Texts] = {
    "opening/no-receipt": Texts("Ontvangst of dank", "Receipt or thanks"),
    "opening/no-date": Texts("Datum van de klacht", "Date of the complaint"),
    "tone/no-empathy": Texts("Begrip", "Understanding"),
    "core/no-summary": Texts("Samenvatting van de klacht", "Complaint summed up"),
    "core/no-apology": Texts("Excuses", "Apology"),
    "core/no-acknowledgement": Texts("Erkenning", "Acknowledgement"),
    "core/no-explanation": Texts("Oorzaak", "Cause"),
    "core/no-verdict": Texts("Oordeel", "Verdict"),
    "core/no-reason": Texts("Reden van de afwijzing", "Reason for the rejection"),
    "core/no-grounds": Texts("Argumenten om na te gaan", "Grounds to check"),
    "core/no-compensation": Texts("Oplossing", "Remedy"),
    "core/no-prevention": Texts("Herhaling voorkomen", "Prevention"),
    "process/no-next-step": Texts("Vervolgstap", "Next step"),
    "process/open-agreement": Texts("Afspraak met datum", "Agreement with a date"),
    "process/no-goodwill-gesture": Texts("Extraatje", "Something extra"),
    "closing/no-outcome": Texts("Uitkomst in het slot", "Outcome in the closing"),
    "closing/no-deadline": Texts("Datum of termijn", "Date or term"),
    "process/no-dispute-route": Texts("Geschilroute", "Dispute route"),
    "process/no-review-request": Texts("Vraag om beoordeling", "Request for a review"),
    "closing/no-friendly-line": Texts("Vriendelijke slotzin", "Friendly last words"),
    "closing/no-sign-off": Texts("Groet", "Greeting"),
}


def make_checklist(
    rules: Iterable[Rule], analysis: Analysis, report: Report
) -> tuple[Item, ...]:
    """Return the items for a letter, in the order of a letter; a house's own come last.

    Where the kind is not known, items for certain kinds are left out.
    """
    if report.failure:
        return ()
    lacking = {finding.rule for finding in report.findings}
    items = (
        _item(rule, rule.check, analysis, is_lacking=rule.id in lacking)
        for rule in rules
        if isinstance(rule.check, (Missing, SignOff))
        and (report.kind or not rule.kinds)
    )
    order = list(_TITLES)
    return tuple(sorted(items, key=lambda item: _rank(item.rule, order)))


def _rank(rule: str, order: list[str]) -> tuple[int, str]:
    return (order.index(rule) if rule in order else len(order), rule)


def _item(
    rule: Rule, check: Missing | SignOff, analysis: Analysis, *, is_lacking: bool
) -> Item:
    title = _TITLES.get(rule.id, rule.title)
    if is_lacking:
        return Item(rule.id, title, State.MISSING)
    if not _is_needed(rule, check, analysis):
        return Item(rule.id, title, State.NOT_NEEDED)
    spans = tuple(sorted(set(_spans(check, analysis))))
    return Item(rule.id, title, State.PRESENT, spans)


def _is_needed(rule: Rule, check: Missing | SignOff, analysis: Analysis) -> bool:
    if rule.kinds and analysis.kind.kind not in rule.kinds:
        return False
    when = check.when if isinstance(check, Missing) else ()
    return not when or any(analysis.does(act) for act in when)


def _spans(check: Missing | SignOff, analysis: Analysis) -> Iterator[Span]:
    if isinstance(check, SignOff):
        span = analysis.letter.part_span(PartName.SIGN_OFF)
        if span:
            yield span
        return
    for act in analysis.acts_named(*frozenset[str]().union(*check.acts)):
        part = analysis.sentences[act.sentence].part
        if not check.where or part in check.where or check.share_paragraph:
            yield act.span
