"""The rules as a table, for people and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.findings import Level
from briefcheck.letter import Kind, PartName
from briefcheck.paint import Ink, Paint, plain
from briefcheck.paragraphs import wrap
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.rulebook import Rule
    from briefcheck.wording import Language

_ID_WIDTH = 29
_LEVEL_WIDTH = 14
_KINDS_WIDTH = 7
_INK: Mapping[Level | None, Ink] = {
    Level.ERROR: Ink.ERROR,
    Level.WARNING: Ink.WARNING,
    Level.SUGGESTION: Ink.SUGGESTION,
    None: Ink.QUIET,
}


def render_rules(
    rules: Iterable[Rule], language: Language = "nl", paint: Paint = plain
) -> str:
    """Return one line for each rule: id, level, kinds by initial, title."""
    rows = [_row(rule, language, paint) for rule in rules]
    return "\n".join([*rows, "", *_legend(language)]) + "\n"


def render_rules_json(rules: Iterable[Rule]) -> str:
    """Return all rules as one JSON document of the shape ``briefcheck-rules/1``."""
    document = {"schema": "briefcheck-rules/1", "rules": [_record(r) for r in rules]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def render_rule_json(rule: Rule) -> str:
    """Return one rule with its examples, of the shape ``briefcheck-rule/1``."""
    document = {
        "schema": "briefcheck-rule/1",
        **_record(rule),
        "parts": [part.value for part in PartName if part in rule.parts],
        "examples": {
            "wrong": list(rule.examples.wrong),
            "right": list(rule.examples.right),
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _row(rule: Rule, language: Language, paint: Paint) -> str:
    level = level_name(rule.level, language)
    kinds = "".join(_initials(rule.kinds, language))
    # A long id stands on a line of its own.
    name = rule.id if len(rule.id) < _ID_WIDTH else f"{rule.id}\n"
    first = " " * _ID_WIDTH + level.ljust(_LEVEL_WIDTH) + kinds
    row = wrap(
        pick(rule.title, language), _ID_WIDTH + _LEVEL_WIDTH + _KINDS_WIDTH, first
    )
    row = name + (row if name.endswith("\n") else row[len(name) :])
    # Painted after it was wrapped: codes for colour have no width.
    return row.replace(level, paint(level, _INK[rule.level]), 1)


def level_name(level: Level | None, language: Language) -> str:
    """Return the name of a level; None is off."""
    return pick(wording.LEVELS[level] if level else wording.OFF, language)


def _initials(kinds: frozenset[Kind], language: Language) -> Iterator[str]:
    for kind in Kind:
        applies = not kinds or kind in kinds
        yield pick(wording.KIND_INITIALS[kind], language) if applies else "·"


def _legend(language: Language) -> Iterator[str]:
    names = [
        f"{pick(wording.KIND_INITIALS[kind], language)} {pick(name, language)}"
        for kind, name in wording.KINDS.items()
    ]
    yield wrap(", ".join(names) + ".", 0)


def _record(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "level": rule.level.value if rule.level else "off",
        "kinds": [kind.value for kind in Kind if not rule.kinds or kind in rule.kinds],
        "title": {"nl": rule.title.nl, "en": rule.title.en},
        "message": {"nl": rule.message.nl, "en": rule.message.en},
        "why": {"nl": rule.why.nl, "en": rule.why.en},
        "instead": list(rule.instead),
        "source": list(rule.source),
    }
