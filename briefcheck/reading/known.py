"""What a rule file may refer to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcheck.fields import Field


@dataclass(frozen=True, slots=True)
class Known:
    """The names of the acts and lists of all folders, taken from their file names.

    So a reference can be checked before, and even if, the file behind it is read.
    """

    acts: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()


def read_acts(field: Field, known: Known) -> frozenset[str]:
    """Return the name of one act or those of several."""
    names = {name: name for name in sorted(known.acts)}
    return field.choices(names, "act")
