"""A rule explained in Markdown, for editors and pages that show it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.rulebook import Texts
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcheck.rulebook import Rule
    from briefcheck.wording import Language

_WHY = Texts("Waarom", "Why")
_INSTEAD = Texts("Schrijf bijvoorbeeld", "Write for instance")
_WRONG = Texts("Zo niet", "Not like this")
_RIGHT = Texts("Zo wel", "But like this")
_SOURCE = Texts("Bron", "Source")
_MOST_EXAMPLES = 3
#: What Markdown might take for a mark.
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def explain_rule_markdown(
    rule: Rule, language: Language = "nl", message: str | None = None
) -> str:
    """Return the page of a rule; *message* says what was found in a letter."""
    level = pick(wording.LEVELS[rule.level] if rule.level else wording.OFF, language)
    sources = [wording.source_name(source, language) for source in rule.source]
    sections = [
        f"### {escape(pick(rule.title, language))}",
        f"{level} · `{rule.id}`",
        escape(message or _message(rule, language)),
        f"**{pick(_WHY, language)}** {escape(pick(rule.why, language))}",
        _listed(_INSTEAD, rule.instead, language),
        _listed(_WRONG, _short(rule.examples.wrong), language),
        _listed(_RIGHT, _short(rule.examples.right), language),
        f"{pick(_SOURCE, language)}: {escape(', '.join(sources))}" if sources else "",
    ]
    return "\n\n".join(filter(None, sections)) + "\n"


def escape(text: str) -> str:
    """Return a text that Markdown shows as it is."""
    return _MARKS.sub(r"\\\1", text)


def _message(rule: Rule, language: Language) -> str:
    message = pick(rule.message, language)
    return message.replace("{match}", "…").replace("{detail}", "…")


def _short(examples: Iterable[str]) -> list[str]:
    """Return the first examples of one line; whole letters are too long to show."""
    lines = [text for text in examples if "\n" not in text.strip()]
    return lines[:_MOST_EXAMPLES]


def _listed(title: Texts, texts: Iterable[str], language: Language) -> str:
    items = [f"- {escape(text.strip())}" for text in texts]
    return (
        "\n\n".join([f"**{pick(title, language)}**", "\n".join(items)]) if items else ""
    )
