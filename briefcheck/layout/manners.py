"""What a paragraph seems to do, by plain patterns: begin, conclude, say goodbye.

Only where layout leaves the choice: whether the second paragraph still belongs to the
opening, and the last but one already to the closing. In doubt both are core.
"""

from __future__ import annotations

import re

from briefcheck.layout.sentences import sentence_starts

_POLITE = re.compile(
    r"\b(?:dank|bedankt|ontvangen|ontvingen|ontvangst|goede orde|gelezen|begrijp\w*|"
    r"snap\w*|voorstellen|vervelend|spijtig|balen|schrik\w*|meeleven|hieronder|"
    r"in deze (?:brief|mail|e-mail|reactie)|ga(?:an)? (?:ik|wij|we)\b.{0,60}\bin|"
    r"lo(?:op|pen) (?:ik|wij|we)|leest u|lees je|(?:ik|wij|we) (?:ga|gaan) .{0,60}\bin|"
    r"(?:bericht|berichten|reageer|reageren) (?:ik|wij|we)|als volgt)\b",
    re.IGNORECASE | re.DOTALL,
)
_MATTER = re.compile(
    r"\b(?:helaas|\w*afwij[sz]\w*|afgewezen|\w*vergoed\w*|fout\w*|\w*terecht|\w*gegrond|"
    r"\w*stort\w*|stu(?:ur|ren)|gestuurd|excuses|verontschuldig\w*|sorry|spijt|omdat|"
    r"doordat|dus|daarom|schrijft|vindt|klaagt|niet)\b|[€\d]",
    re.IGNORECASE,
)
_CONCLUSION = re.compile(
    r"(?:al met al|alles (?:bij elkaar|overziend)|kortom|onder de streep|samengevat|"
    r"samenvattend|concreet|resumerend|daarmee|hiermee|"
    r"[^.!?]{0,80}\b(?:blij(?:ft|ven)\b[^.!?]{0,60}\bdus|dus (?:niet|geen)))\b",
    re.IGNORECASE,
)
_REMEDY = re.compile(
    r"\b(?:\w*stort(?:en)?|teruggestort|gerestitueerd|terugbetaald|vergoed(?:en|t)?|"
    r"vervang(?:en|t)?|(?:maken wij|maak ik|maken we)|(?:u|je) (?:krijgt|ontvangt)|"
    r"(?:krijgt|krijg|ontvangt|ontvang) (?:u|je)|(?:ge)?bezorgd|betalen|betaal|"
    r"boeken|boek|straks|morgen\w*|vandaag|(?:maan|dins|woens|donder|vrij|zater|zon)dag|uiterlijk|"
    r"binnen)\b",
    re.IGNORECASE,
)
_FRIENDLY = re.compile(
    r"\b(?:vragen|bel|belt|bellen|belletje|mail|mailen|gerust|graag|bereik\w*|lijn|"
    r"wens\w*|plezier|hop(?:en|elijk)|hoop|dank|bedankt|terug|welkom|fijne?|geniet\w*|"
    r"succes|sterkte|geduld|begrip|tot|groet\w*|knuffel|duimen|smakelijk|bericht\w*)\b",
    re.IGNORECASE,
)
_POLITE_SENTENCES = 2
_SHORT_OPENING = 20  # words
_SHORT_GOODBYE = 30  # words
_GOODBYE_SENTENCES = 2


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph."""
    starts = sentence_starts(text)
    ends = [*starts[1:], len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def still_opens(first: str, second: str) -> bool:
    """Tell whether a second paragraph only thanks, sympathises or announces."""
    if len(first.split()) > _SHORT_OPENING or _MATTER.search(second):
        return False
    found = sentences(second)
    return len(found) <= _POLITE_SENTENCES and all(map(_POLITE.search, found))


def already_closes(text: str, last: str) -> bool:
    """Tell whether the paragraph above the last belongs to the closing with it."""
    if _CONCLUSION.match(text) and not _CONCLUSION.match(last):
        return True
    return _is_goodbye(last) and _REMEDY.search(sentences(text)[0]) is not None


def _is_goodbye(text: str) -> bool:
    found = sentences(text)
    if len(found) > _GOODBYE_SENTENCES or len(text.split()) > _SHORT_GOODBYE:
        return False
    is_cheer = len(found) == 1 and text.endswith("!")
    return is_cheer or _FRIENDLY.search(text) is not None
