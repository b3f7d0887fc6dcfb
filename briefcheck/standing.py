"""What counts for a letter, and who said so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from briefcheck.findings import Level

Value: TypeAlias = "str | int | bool | None"

#: Who said so, where that is no place in a file.
BY_DEFAULT = "default"
BY_RULE = "rule"
BY_LETTER = "front matter"


@dataclass(frozen=True, slots=True)
class Fact:
    """A setting, its value, and the place or option that it comes from."""

    name: str
    value: Value
    source: str = BY_DEFAULT


@dataclass(frozen=True, slots=True)
class RuleFact:
    """The level of a rule, None where it is off, and where that comes from."""

    rule: str
    level: Level | None
    source: str = BY_RULE


@dataclass(frozen=True, slots=True)
class OverrideFact:
    """An override: where it stands, its patterns, and whether it holds here.

    Of a folder that cannot be said.
    """

    place: str
    files: tuple[str, ...]
    holds: bool | None


@dataclass(frozen=True, slots=True)
class Standing:
    """All that counts for a path; ``files`` are the configuration and its parents."""

    path: str
    files: tuple[str, ...]
    facts: tuple[Fact, ...]
    overrides: tuple[OverrideFact, ...]
    rules: tuple[RuleFact, ...]
