"""The words that people see, in Dutch and in English.

Names of kinds, levels and parts, and the sentences around findings. What a rule says
stands in its own file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from briefcheck.findings import Level
from briefcheck.letter import Kind, PartName
from briefcheck.rulebook import Texts

if TYPE_CHECKING:
    from collections.abc import Mapping

Language: TypeAlias = Literal["nl", "en"]

LEVELS: Mapping[Level, Texts] = {
    Level.ERROR: Texts("fout", "error"),
    Level.WARNING: Texts("waarschuwing", "warning"),
    Level.SUGGESTION: Texts("suggestie", "suggestion"),
}
LEVELS_PLURAL: Mapping[Level, Texts] = {
    Level.ERROR: Texts("fouten", "errors"),
    Level.WARNING: Texts("waarschuwingen", "warnings"),
    Level.SUGGESTION: Texts("suggesties", "suggestions"),
}
OFF = Texts("uit", "off")

KINDS: Mapping[Kind, Texts] = {
    Kind.JUSTIFIED: Texts("terechte klacht", "justified complaint"),
    Kind.UNJUSTIFIED: Texts("onterechte klacht", "unjustified complaint"),
    Kind.MIXED: Texts("deels terechte klacht", "partly justified complaint"),
    Kind.RECEIPT: Texts("ontvangstbevestiging", "acknowledgement of receipt"),
    Kind.FOLLOW_UP: Texts("afspraakbevestiging", "follow-up of an agreement"),
}
#: One letter for each kind, for narrow tables.
KIND_INITIALS: Mapping[Kind, Texts] = {
    Kind.JUSTIFIED: Texts("T", "J"),
    Kind.UNJUSTIFIED: Texts("N", "U"),
    Kind.MIXED: Texts("D", "M"),
    Kind.RECEIPT: Texts("O", "R"),
    Kind.FOLLOW_UP: Texts("A", "F"),
}
PARTS: Mapping[PartName, Texts] = {
    PartName.HEADER: Texts("briefhoofd", "header"),
    PartName.SALUTATION: Texts("aanhef", "salutation"),
    PartName.OPENING: Texts("inleiding", "opening"),
    PartName.CORE: Texts("kern", "core"),
    PartName.CLOSING: Texts("slot", "closing"),
    PartName.SIGN_OFF: Texts("ondertekening", "sign-off"),
}
#: What rules are about, by the first word of their ids.
GROUPS: Mapping[str, Texts] = {
    "opening": Texts("Inleiding", "Opening"),
    "core": Texts("Kern", "Core"),
    "closing": Texts("Slot", "Closing"),
    "tone": Texts("Toon", "Tone"),
    "template": Texts("Sjabloon", "Template"),
    "process": Texts("Afhandeling", "Handling"),
}
STATED = Texts("opgegeven", "stated")
INFERRED = Texts("afgeleid", "inferred")
LETTERS = Texts("brieven", "letters")
LETTER = Texts("brief", "letter")

NO_FINDINGS = Texts("geen bevindingen", "no findings")
KIND_UNKNOWN = Texts("soort onbekend", "kind unknown")
KIND_REMEDY = Texts(
    "Regels per soort brief zijn overgeslagen; geef de soort op met --kind.",
    "Rules for one kind of reply were skipped; state the kind with --kind.",
)
WRITE = Texts("Schrijf bijvoorbeeld:", "Write for instance:")
NOT_CHECKED = Texts("niet gecontroleerd", "not checked")
LIKE = Texts("lijkt op", "is like")
LEARNED = Texts(
    "Bij wat geleerd is, staat hoe zeker het model is, van 0 tot 1, en wat het "
    "meest woog: meaning is de betekenis van de zin als geheel; met w begint een "
    "woord, met c een stukje van een woord, met g wie wat doet, met f de bouw van de "
    "zin, met k een woord in zijn zinsdeel, met p een woord in dit deel van de brief.",
    "Beside what was learned stands how sure the model is, from 0 to 1, and what "
    "weighed most: meaning is that of the whole sentence; w begins a word, c a piece "
    "of one, g who does what, f the frame of the sentence, k a word in its clause, "
    "p a word in this part of the letter.",
)
MORE = Texts("Meer uitleg:", "Explanation:")

SOURCES: Mapping[str, Texts] = {
    "S1": Texts(
        "stappenplan klachtenbrieven van een brancheorganisatie",
        "a trade association's step plan for complaint letters",
    ),
    "S2": Texts(
        "artikel over klachtafhandeling voor webwinkels",
        "an article on complaint handling for web shops",
    ),
    "common sense": Texts("gezond verstand", "common sense"),
}


def pick(texts: Texts, language: Language) -> str:
    """Return a text in one of its languages."""
    return texts.en if language == "en" else texts.nl


def describe_kind(kind: Kind | None, language: Language, *, stated: bool) -> str:
    """Return the kind of a letter, and whether it was stated or inferred."""
    if kind is None:
        return pick(KIND_UNKNOWN, language)
    how = pick(STATED if stated else INFERRED, language)
    return f"{pick(KINDS[kind], language)} ({how})"


def source_name(source: str, language: Language) -> str:
    """Spell out the source of a rule; a source of a house's own stays as it is."""
    known = SOURCES.get(source)
    return pick(known, language) if known else source


def count(number: int, level: Level, language: Language) -> str:
    """Return a number of findings of a level in words: "1 fout", "2 fouten"."""
    names = LEVELS if number == 1 else LEVELS_PLURAL
    return f"{number} {pick(names[level], language)}"


def count_letters(number: int, language: Language) -> str:
    """Return a number of letters in words: "1 brief", "2 brieven"."""
    return f"{number} {pick(LETTER if number == 1 else LETTERS, language)}"
