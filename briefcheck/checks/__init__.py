"""The kinds of check that rules are made of, in one table.

``make_check`` compiles a rule once; what it returns looks at one analysis after
another and yields bare hits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from briefcheck.analysis import Analysis
from briefcheck.checks.address import make_address
from briefcheck.checks.copy import make_copy
from briefcheck.checks.find import make_find
from briefcheck.checks.missing import make_missing
from briefcheck.checks.order import make_order
from briefcheck.checks.reopened import make_reopened
from briefcheck.checks.sign_off import make_sign_off
from briefcheck.checks.term import make_term
from briefcheck.checks.text import make_text
from briefcheck.hits import Hit
from briefcheck.rulebook import (
    Address,
    Copy,
    Find,
    Missing,
    Order,
    Reopened,
    SignOff,
    Switches,
    Term,
    TextMatch,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcheck.rulebook import Rule

CheckFunction: TypeAlias = Callable[[Analysis], Iterator[Hit]]


def make_check(
    rule: Rule, lists: Mapping[str, tuple[str, ...]], templates: tuple[str, ...] = ()
) -> CheckFunction:
    """Compile a rule's check; *templates* are the texts that a letter may copy.

    Raises:
        RuleError: A phrase of the rule is malformed.
    """
    check = rule.check
    if isinstance(check, Find):
        return make_find(check, rule, lists)
    if isinstance(check, Missing):
        return make_missing(check, lists)
    if isinstance(check, TextMatch):
        return make_text(check, rule.parts)
    if isinstance(check, Order):
        return make_order(check, lists)
    return _make_other(check, lists, templates)


def _make_other(
    check: Reopened | Address | SignOff | Copy | Term | Switches,
    lists: Mapping[str, tuple[str, ...]],
    templates: tuple[str, ...],
) -> CheckFunction:
    if isinstance(check, Reopened):
        return make_reopened(check)
    if isinstance(check, Address):
        return make_address(check, lists)
    if isinstance(check, SignOff):
        return make_sign_off(check, lists)
    if isinstance(check, Copy):
        return make_copy(check, templates)
    return make_term(check) if isinstance(check, Term) else _find_nothing


def _find_nothing(_: Analysis) -> Iterator[Hit]:
    """Find nothing: switches are judged when all other rules have spoken."""
    return iter(())
