"""What counts for a letter and why, for people and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.paint import Ink, Paint, plain
from briefcheck.rulebook import Texts
from briefcheck.standing import BY_DEFAULT, BY_LETTER, BY_RULE
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefcheck.standing import Fact, OverrideFact, RuleFact, Standing, Value
    from briefcheck.wording import Language

_NAME_WIDTH = 18
_VALUE_WIDTH = 24
_RULE_WIDTH = 31
_LEVEL_WIDTH = 14

_SOURCES: Mapping[str, Texts] = {
    BY_DEFAULT: Texts("standaard", "by default"),
    BY_RULE: Texts("uit de regel zelf", "by the rule itself"),
    BY_LETTER: Texts("kop van de brief", "front matter"),
}
_YES = Texts("ja", "yes")
_NO = Texts("nee", "no")
_UNSAID = "—"
_NO_CONFIG = Texts("geen configuratie", "no configuration")
_EXTENDS = Texts("bouwt voort op", "builds on")
_HOLDS = Texts("geldt hier", "holds here")
_HOLDS_NOT = Texts("geldt hier niet", "does not hold here")


def render_standing(
    standing: Standing, language: Language = "nl", paint: Paint = plain
) -> str:
    """Return what counts, a line each: the value and where it comes from."""
    blocks = [
        "\n".join(_heading(standing, language, paint)),
        "\n".join(_fact(fact, language) for fact in standing.facts),
        "\n".join(_override(each, language) for each in standing.overrides),
        "\n".join(_rule(rule, language, paint) for rule in standing.rules),
    ]
    return "\n\n".join(filter(None, blocks)) + "\n"


def render_standing_json(standing: Standing) -> str:
    """Return what counts as one JSON document of the shape ``briefcheck-config/1``."""
    document = {
        "schema": "briefcheck-config/1",
        "path": standing.path,
        "files": list(standing.files),
        "settings": {
            fact.name: {"value": fact.value, "from": fact.source}
            for fact in standing.facts
        },
        "overrides": [
            {"at": each.place, "files": list(each.files), "holds": each.holds}
            for each in standing.overrides
        ],
        "rules": {
            each.rule: {
                "level": each.level.value if each.level else "off",
                "from": each.source,
            }
            for each in standing.rules
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _heading(standing: Standing, language: Language, paint: Paint) -> Iterator[str]:
    file, *parents = standing.files or (pick(_NO_CONFIG, language),)
    yield f"{paint(standing.path, Ink.NAME)} — {file}"
    for parent in parents:
        yield f"  {pick(_EXTENDS, language)} {parent}"


def _fact(fact: Fact, language: Language) -> str:
    value = _value(fact.value, language).ljust(_VALUE_WIDTH)
    name, source = fact.name.ljust(_NAME_WIDTH), _source(fact.source, language)
    return f"  {name}{value}{source}"


def _value(value: Value, language: Language) -> str:
    if isinstance(value, bool):
        return pick(_YES if value else _NO, language)
    return _UNSAID if value is None else str(value)


def _override(override: OverrideFact, language: Language) -> str:
    files = ", ".join(override.files)
    line = f"  {override.place}  files = {files}"
    if override.holds is None:
        return line
    return f"{line}: {pick(_HOLDS if override.holds else _HOLDS_NOT, language)}"


def _rule(fact: RuleFact, language: Language, paint: Paint) -> str:
    level = pick(wording.LEVELS[fact.level] if fact.level else wording.OFF, language)
    source = paint(_source(fact.source, language), Ink.QUIET)
    return f"  {fact.rule.ljust(_RULE_WIDTH)}{level.ljust(_LEVEL_WIDTH)}{source}"


def _source(source: str, language: Language) -> str:
    return pick(_SOURCES[source], language) if source in _SOURCES else source
