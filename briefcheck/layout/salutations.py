"""The salutation: who is addressed, on a line of its own or before the first words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.layout.names import is_hurried_name

if TYPE_CHECKING:
    from briefcheck.layout.lines import Line

_ALWAYS = (
    r"(?:zeer\s|hoog|wel)?geachte?|(?:zeer\s)?gewaardeerde|weledel\w{0,12}|hoogedel\w{0,12}|hallo+|ho+i|hoihoi|"
    r"hé|hee{1,3}y?|hey{1,5}|hi|hai|haai|hello|dear|goe(?:de|ie)n?(?:dag|morgen|middag|avond)"
)
#: These begin sentences too: "Beste oplossing is …", "Dag en nacht …".
_SOMETIMES = r"beste|dag|ha|lieve|waarde|mevrouw|meneer|mijnheer"
_BLANK = r"\[[^\]\n]{0,60}\]{1,2}|\$?\{[^}\n]{0,60}\}{1,2}|<[^>\n]{0,60}>|:\w{1,40}:"
_SHORTENED = (
    r"(?:\w{1,10}\.?/)?"
    r"(?:dhr|mevr|mw|mej|fam|drs?|mr|ir|ing|prof|st|[a-z](?:\.[a-z]){0,3})\."
)
_EMOJI = r"[\U0001F300-\U0001FAFF\u2600-\u27BF]"
_NAME = (
    rf"(?:(?:{_BLANK}){{1,3}}|{_SHORTENED}|"
    r"[^\s,!?.:;\[\]{}<>\U0001F300-\U0001FAFF\u2600-\u27BF]{1,40})"
)
#: "Geachte heer, mevrouw," and "Beste Tom, beste Els,"
_AND_ALSO = (
    r"(?:\s?(?:geachte\s|beste\s|mevrouw|meneer|mijnheer|heer|heren|dames)"
    r"[^,!?.:;\n]{0,40}[,!:])?"
)
_SALUTATION = re.compile(
    r"(?:\*\*)?(?:(?:L\.\s?S\.|LS\b)[,:]?|"
    rf"(?P<word>{_ALWAYS}|(?P<unsure>{_SOMETIMES}))\b"
    # White space before each name: without it, one long word has too many readings.
    rf"(?P<name>(?:\s{{1,3}}{_NAME}){{0,9}}?)"
    rf"(?P<end>\s?(?:!{{1,3}}|[,:;])|\s?{_EMOJI}[\u200d\ufe0f\u2640\u2642]{{0,4}}|\s?\.?$)"
    rf"{_AND_ALSO})(?:\*\*)?",
    re.IGNORECASE,
)
#: "Hoi Sanne wat vervelend": a name without a mark behind it.
_UNMARKED = re.compile(
    r"(?:Hoi|Hallo|Hé|Hee|Hey|Hi|Hai|Beste|Ha|Dag)(?:\s[A-ZÀ-Þ][\w’'-]{1,40}){1,4}"
    r"(?:\s[-–—](?=\s))?"
)
_TITLES = frozenset(
    """
    heer heren mevrouw meneer mijnheer dame dames familie fam klant relatie lezer
    allemaal allen mensen reiziger gast bewoner huurder lid leden student ouder
    ouders team collega buur buren patiënt cliënt klanten vriend vriendin iedereen
    bezoeker abonnee koper koopster bestuur redactie dhr. mevr. mw.
    """.split()  # noqa: SIM905 -- words one a line fill a page
)
_LONGEST_ALONE = 6  # words


def salutation_length(line: Line) -> int:
    """Return how much of a line's text is a salutation; 0 if it has none."""
    found = _SALUTATION.match(line.text)
    if found is not None and _is_meant(found):
        return found.end()
    unmarked = _UNMARKED.match(line.text)
    return unmarked.end() if unmarked else 0


def is_salutation(line: Line) -> bool:
    """Tell whether a line is a salutation and nothing else."""
    return 0 < len(line.text) == salutation_length(line)


def _is_meant(found: re.Match[str]) -> bool:
    """Tell whether the first word is followed by a person, not by a sentence."""
    if found["word"] is None:
        return True
    names, is_marked = found["name"].split(), bool(found["end"].strip(" ."))
    is_alone = found.end() == len(found.string) and len(names) <= _LONGEST_ALONE
    if found["word"].lower() in {"mevrouw", "meneer", "mijnheer"}:
        return is_marked and bool(names)
    if is_marked and (is_alone or not names):
        return True
    if is_marked and found["unsure"] is None and len(names) < _LONGEST_ALONE:
        return True
    is_hurried = is_alone and is_hurried_name(" ".join(names))
    return not names or is_hurried or _addresses(names)


def _addresses(names: list[str]) -> bool:
    if names[0][0].isupper() or names[0][0] in "[{<$:":
        return True
    titles = {title for name in names for title in name.lower().split("/")}
    return len(names) <= _LONGEST_ALONE and bool(_TITLES & titles)
