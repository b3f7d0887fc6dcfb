"""What people in a Dutch house call the kinds of reply.

Files and options know the English words only; whoever writes a Dutch one is told what
the kind is called there. Folders may bear either.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from briefcheck.letter import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

KIND_NAMES: Mapping[str, Kind] = MappingProxyType(
    {
        "terecht": Kind.JUSTIFIED,
        "terechte-klachten": Kind.JUSTIFIED,
        "gegrond": Kind.JUSTIFIED,
        "onterecht": Kind.UNJUSTIFIED,
        "onterechte-klachten": Kind.UNJUSTIFIED,
        "ongegrond": Kind.UNJUSTIFIED,
        "afwijzing": Kind.UNJUSTIFIED,
        "afwijzingen": Kind.UNJUSTIFIED,
        "deels-terecht": Kind.MIXED,
        "gemengd": Kind.MIXED,
        "ontvangst": Kind.RECEIPT,
        "ontvangstbevestiging": Kind.RECEIPT,
        "ontvangstbevestigingen": Kind.RECEIPT,
        "afspraak": Kind.FOLLOW_UP,
        "afspraken": Kind.FOLLOW_UP,
        "afspraakbevestiging": Kind.FOLLOW_UP,
        "afspraakbevestigingen": Kind.FOLLOW_UP,
    }
)


def plain_name(name: str) -> str:
    """Return the name of a kind or a folder as the table has it."""
    return name.lower().replace(" ", "-").replace("_", "-")


def meant_kind(name: str) -> str:
    """Return the word for the kind that a Dutch name means, or the name itself."""
    kind = KIND_NAMES.get(plain_name(name))
    return kind.value if kind else name
