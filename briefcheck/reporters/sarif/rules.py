"""Rules as descriptors, with their help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.findings import Level
from briefcheck.letter import Kind
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefcheck.rulebook import Rule
    from briefcheck.wording import Language

LEVELS: Mapping[Level, str] = {
    Level.ERROR: "error",
    Level.WARNING: "warning",
    Level.SUGGESTION: "note",
}
#: As GitHub's code scanning calls them.
_SEVERITIES: Mapping[Level | None, str] = {
    Level.ERROR: "error",
    Level.WARNING: "warning",
    Level.SUGGESTION: "recommendation",
    None: "recommendation",
}


def describe_rule(rule: Rule, language: Language) -> dict[str, object]:
    """Return a descriptor; that of a rule that is off says so."""
    level = LEVELS[rule.level] if rule.level else "note"
    return {
        "id": rule.id,
        "shortDescription": {"text": pick(rule.title, language)},
        "fullDescription": {"text": pick(rule.why, language)},
        "help": {
            "text": "\n".join(_help(rule, language)),
            "markdown": "\n".join(_help_in_markdown(rule, language)),
        },
        "defaultConfiguration": {"enabled": rule.level is not None, "level": level},
        "properties": {
            "tags": [rule.id.partition("/")[0]],
            "letterKinds": [kind.value for kind in Kind if kind in rule.kinds],
            "problem.severity": _SEVERITIES[rule.level],
        },
    }


def _help(rule: Rule, language: Language) -> Iterator[str]:
    yield pick(rule.why, language)
    if rule.instead:
        yield pick(wording.WRITE, language)
    yield from (f"- {text}" for text in rule.instead)


def _help_in_markdown(rule: Rule, language: Language) -> Iterator[str]:
    yield f"{pick(rule.why, language)}\n"
    if rule.instead:
        yield f"{pick(wording.WRITE, language)}\n"
    for text in rule.instead:
        yield "\n".join(f"> {line}" for line in text.strip().splitlines()) + "\n"
    yield f"`briefcheck explain {rule.id}`"
