"""A rule or an act explained: what, why, examples, what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.letter import Kind, PartName
from briefcheck.paint import Ink, Paint, plain
from briefcheck.paragraphs import wrap, wrap_lines
from briefcheck.rulebook import Texts
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.rulebook import ActDefinition, Rule
    from briefcheck.wording import Language

_INDENT = 4
_LEVEL = Texts("Niveau", "Level")
_KINDS = Texts("Soorten brief", "Kinds of reply")
_PARTS = Texts("Delen", "Parts")
_ALL = Texts("alle", "all")
_BODY = Texts("de hele brief", "the whole letter")
_WHAT = Texts("Wat u ziet", "What you see")
_WHY = Texts("Waarom", "Why")
_WRONG = Texts("Zo niet", "Not like this")
_RIGHT = Texts("Zo wel", "But like this")
_INSTEAD = Texts("Schrijf bijvoorbeeld", "Write for instance")
_SOURCE = Texts("Bron", "Source")
_DOES = Texts("Dit is er een", "This is one")
_DOES_NOT = Texts("Dit niet", "This is not")


def explain_rule(rule: Rule, language: Language = "nl", paint: Paint = plain) -> str:
    """Return the page of a rule."""
    sections = [
        _heading(rule.id, rule.title, language, paint),
        "\n".join(_facts(rule, language)),
        _section(_WHAT, [_message(rule, language)], language),
        _section(_WHY, [pick(rule.why, language)], language),
        _section(_WRONG, rule.examples.wrong, language),
        _section(_RIGHT, rule.examples.right, language),
        _section(_INSTEAD, rule.instead, language),
        _section(_SOURCE, _sources(rule, language), language),
    ]
    return "\n\n".join(filter(None, sections)) + "\n"


def explain_act(
    act: ActDefinition, language: Language = "nl", paint: Paint = plain
) -> str:
    """Return the page of an act."""
    sections = [
        _heading(f"acts/{act.name}", act.title, language, paint),
        _fact(_PARTS, _names_of_parts(act.parts, language), language),
        _section(_DOES, act.examples.wrong, language),
        _section(_DOES_NOT, act.examples.right, language),
    ]
    return "\n\n".join(filter(None, sections)) + "\n"


def _heading(name: str, title: Texts, language: Language, paint: Paint) -> str:
    return f"{paint(name, Ink.NAME)} — {pick(title, language)}"


def _facts(rule: Rule, language: Language) -> Iterator[str]:
    level = wording.LEVELS[rule.level] if rule.level else wording.OFF
    yield _fact(_LEVEL, pick(level, language), language)
    yield _fact(_KINDS, _names_of_kinds(rule.kinds, language), language)
    yield _fact(_PARTS, _names_of_parts(rule.parts, language), language)


def _fact(name: Texts, value: str, language: Language) -> str:
    return wrap(f"{pick(name, language)}: {value}", 2, " ")


def _names_of_kinds(kinds: frozenset[Kind], language: Language) -> str:
    names = [pick(wording.KINDS[kind], language) for kind in Kind if kind in kinds]
    return ", ".join(names) or pick(_ALL, language)


def _names_of_parts(parts: frozenset[PartName], language: Language) -> str:
    names = [pick(wording.PARTS[part], language) for part in PartName if part in parts]
    return ", ".join(names) or pick(_BODY, language)


def _message(rule: Rule, language: Language) -> str:
    message = pick(rule.message, language)
    return message.replace("{match}", "…").replace("{detail}", "…")


def _sources(rule: Rule, language: Language) -> list[str]:
    return [wording.source_name(source, language) for source in rule.source]


def _section(name: Texts, texts: Iterable[str], language: Language) -> str:
    items = [_item(text) for text in texts]
    return "\n".join([f"{pick(name, language)}:", *items]) if items else ""


def _item(text: str) -> str:
    if "\n" in text.strip():
        return f"  - {wrap_lines(text, _INDENT).lstrip()}"
    return wrap(text, _INDENT, "  - ")
