"""Names of people, teams and firms, told from sentences by their look."""

from __future__ import annotations

import re

_SMALL = frozenset(
    """
    van de der den het 't ten ter te en & + - – | uit op bij of von du la le el al
    namens i.o. p.o. b.a. o/
    """.split()  # noqa: SIM905 -- words one a line fill a page
)
#: Words of functions and teams, which stand in lower case too.
_TRADE = frozenset(
    """
    team afdeling klantenservice klantendienst klantcontact klantenteam webcare
    directie redactie bestuur administratie receptie servicedesk helpdesk medewerker
    medewerkster teamleider teammanager manager bedrijfsleider bedrijfsleidster
    eigenaar eigenaresse directeur directrice secretaris coördinator coordinator
    adviseur klachtenfunctionaris klachtbehandeling klachtenbehandeling
    jeugdcommissie penningmeester voorzitter winkel filiaalmanager
    """.split()  # noqa: SIM905 -- words one a line fill a page
)
#: Whoever says these words says more than a name.
_TALK = frozenset(
    """
    u uw je jij jou jouw jullie ik wij we ons onze mij is zijn was waren wordt
    worden heeft hebben hebt heb kunt kan kunnen zal zullen dank bedankt tot fijne
    fijn prettige prettig succes sorry excuses veel graag geen niet hier dit dat
    deze groetjes groeten groet weekend vakantie dag
    """.split()  # noqa: SIM905 -- words one a line fill a page
)
#: What follows a greeting that goes on, and is no name in small letters either.
_ADDITIONS = frozenset(
    """
    terug allemaal thuis samen weer voor aan ook en met alvast iedereen familie allen
    """.split()  # noqa: SIM905 -- words one a line fill a page
)
_ABBREVIATED = re.compile(
    r"(?:\b\w\.|\b(?:Zn|Co|jr|sr|Gebr|Ing|Inc|Ltd)\.)$", re.IGNORECASE
)
_ENDS_OPEN = re.compile(r"[.!?…:;,]$")
_MARK = re.compile(r"[\^~]\s?\w")
_LONGEST = 8  # words
_FEW = 2  # words


def is_name_line(text: str) -> bool:
    """Tell whether a line may be the name, function or firm below a letter."""
    words = text.split(maxsplit=_LONGEST)
    if not words or len(words) > _LONGEST:
        return False
    if _MARK.match(text):
        return True
    if _ENDS_OPEN.search(text) and not _ABBREVIATED.search(text):
        return False
    return not _talks(words) and _looks_named(words)


def is_full_name(text: str) -> bool:
    """Tell whether text is a name and nothing else: no word out of place."""
    words = text.split()
    named = [word for word in words if _is_capital(word)]
    rest = {word.lower().strip("()") for word in words if not _is_capital(word)}
    return bool(named) and not _talks(words) and rest <= _SMALL | _TRADE


def is_hurried_name(text: str) -> bool:
    """Tell whether what stands behind a greeting may be a name in small letters."""
    words = text.split()
    telling = [word for word in words if word not in _SMALL]
    return (
        0 < len(telling) <= _FEW
        and text.islower()
        and all(map(str.isalpha, telling))
        and not _talks(words)
        and _ADDITIONS.isdisjoint(words)
    )


def _talks(words: list[str]) -> bool:
    return any(word.lower().strip(".,!?()\"'") in _TALK for word in words)


def _looks_named(words: list[str]) -> bool:
    telling = [word for word in words if word.lower() not in _SMALL]
    trade = [word for word in telling if word.lower() in _TRADE]
    named = [word for word in telling if _is_capital(word) and word not in trade]
    return bool(trade or named) and 2 * (len(named) + len(trade)) >= len(telling)


def _is_capital(word: str) -> bool:
    return word.lstrip("([\"'*_").removeprefix("’")[:1].isupper()
