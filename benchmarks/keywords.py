"""The keyword baseline: the same phrases, but no grammar, no parts, nothing learned.

What is left of a rule are its phrases; of a clause condition, its verbs. There are no
exceptions and no parts, and the order of complaints is not looked at.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.patterns import Pattern
from briefcheck.rulebook import Find, Missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.rulebook import ActDefinition, Check, Rule, Rulebook


def keywords_only(rulebook: Rulebook) -> Rulebook:
    """Return the rules as a list of words would have them."""
    return replace(
        rulebook,
        rules={id_: _rule(rule) for id_, rule in rulebook.rules.items()},
        acts={name: _act(act) for name, act in rulebook.acts.items()},
    )


def _rule(rule: Rule) -> Rule:
    return replace(rule, check=_check(rule.check), parts=frozenset())


def _check(check: Check) -> Check:
    if isinstance(check, Find):
        return Find(tuple(_words(check.find)))
    if isinstance(check, Missing):
        return replace(check, where=frozenset(), unless=(), unless_header=())
    return check


def _act(act: ActDefinition) -> ActDefinition:
    find = tuple(_words(act.find))
    return replace(act, find=find, unless=(), parts=frozenset(), learned=False)


def _words(patterns: Iterable[Pattern]) -> Iterator[Pattern]:
    for pattern in patterns:
        words = pattern.words
        if not words and pattern.clause is not None:
            words = tuple(sorted(pattern.clause.verb))
        if words or pattern.acts:
            yield Pattern(words=words, acts=pattern.acts)
