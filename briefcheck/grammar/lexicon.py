"""The closed word classes that grammar needs, and the open ones a house may extend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Nouns that tell when or how often; they are no subject or object of what is done.
TIME_NOUNS = frozenset(
    {
        "dag", "week", "maand", "jaar", "uur", "keer", "maal", "ochtend", "middag",
        "avond",
    },
)  # fmt: skip
ORGANISATION_PRONOUNS = frozenset({"wij", "we", "ik", "ons", "mij", "me", "onszelf"})
CUSTOMER_PRONOUNS = frozenset(
    {
        "u",
        "je",
        "jij",
        "jou",
        "jullie",
        "gij",
        "ge",
        "uzelf",
        "jezelf",
        "uwerzijds",
    },
)
ORGANISATION_POSSESSIVES = frozenset({"ons", "onze", "mijn", "m'n", "onzer"})
CUSTOMER_POSSESSIVES = frozenset({"uw", "jouw", "je", "jullie", "uwe"})
#: Pronouns that can only be subjects; the others may be objects as well.
NOMINATIVES = frozenset(
    {"wij", "we", "ik", "jij", "hij", "zij", "ze", "men", "gij", "ge"}
)

NEGATIONS = frozenset(
    {
        "niet", "geen", "nooit", "niemand", "niets", "niks", "nergens", "noch",
        "nimmer", "evenmin", "geenszins", "nie", "geeneen", "allerminst",
    },
)  # fmt: skip
CONDITIONAL_LINKS = frozenset(
    {
        "als",
        "indien",
        "wanneer",
        "mits",
        "tenzij",
        "ingeval",
        "zodra",
        "zolang",
        "voorzover",
    },
)
COPULAS = frozenset(
    {"zijn", "worden", "blijven", "blijken", "lijken", "schijnen", "heten"}
)
AUXILIARIES = frozenset({"hebben", "zijn", "worden"})
MODALS = frozenset(
    {
        "zullen",
        "kunnen",
        "moeten",
        "willen",
        "mogen",
        "hoeven",
        "dienen",
        "gaan",
        "laten",
    },
)
#: Verbs that are nothing without another: with an infinitive, with *te* and one.
WITH_INFINITIVE = MODALS | {"doen"}
WITH_TE = frozenset({"hoeven", "dienen", "gelieven"})
#: Verbs beside another verb in its group.
SERVANTS = WITH_INFINITIVE | AUXILIARIES | WITH_TE
#: *Laten weten* is one verb for the reader; its lemma is *laten*.
TOLD_WITH_LATEN = frozenset({"weten", "zien", "horen", "merken"})
#: Verbs that form their perfect with *zijn*, so that it is no passive.
ZIJN_VERBS = frozenset(
    {
        "aankomen", "aanbreken", "afgaan", "aflopen", "afwijken", "begaan", "beginnen",
        "belanden", "bezwijken", "binnengaan", "binnenkomen", "binnenlopen", "blijken",
        "blijven", "breken", "doorgaan", "doorkomen", "eindigen", "falen", "gaan",
        "gebeuren", "geworden", "groeien", "ingaan", "instorten", "klaarkomen", "komen",
        "kwijtraken", "langsgaan", "langskomen", "lopen", "losgaan", "loskomen",
        "loslaten", "losraken", "meegaan", "meevallen", "misgaan", "mislopen",
        "mislukken", "nakomen", "omgaan", "omvallen", "ontgaan", "ontstaan", "opgaan",
        "opgroeien", "ophouden", "opkomen", "opstaan", "opvallen", "overgaan",
        "overkomen", "overlijden", "raken", "rijden", "schieten", "schrikken", "slagen",
        "sluipen", "starten", "stoppen", "tegenvallen", "tekortschieten", "teruggaan",
        "terugkeren", "terugkomen", "toenemen", "toekomen", "trouwen", "uitgaan",
        "uitkomen", "uitlopen", "uitschieten", "uitvallen", "vallen", "vastlopen",
        "veranderen", "verdwijnen", "vergaan", "vergeten", "verhuizen", "verlopen",
        "verouderen", "verschijnen", "verstrijken", "vertrekken", "vervallen",
        "verkleuren", "voorbijgaan", "voorkomen", "vrijkomen", "wegblijven", "weggaan",
        "wegvallen", "wegvliegen", "worden", "zakken", "zijn", "zoekraken",
        "lukken", "arriveren", "krimpen", "scheuren",
        "barsten", "smelten", "roesten", "bevriezen", "dalen", "stijgen", "stukgaan",
        "kapotgaan", "afbreken", "doorslaan", "escaleren", "omslaan", "losschieten",
    },
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words that a house may add to, from ``rules/lists``.

    ``staff`` are nouns for people and places of the organisation (*monteur*,
    *magazijn*), ``names`` the organisation's own names, lower case; ``reporting``
    the verbs by which a customer's words are told, ``messages`` what they stand in
    (*mail*, *brief*).
    """

    staff: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    messages: frozenset[str] = frozenset()

    @classmethod
    def from_lists(cls, lists: Mapping[str, tuple[str, ...]]) -> Lexicon:
        """Take the word lists that grammar reads; a list left out is empty."""
        return cls(
            staff=frozenset(lists.get("medewerkers", ())),
            names=frozenset(name.lower() for name in lists.get("bedrijfsnamen", ())),
            reporting=frozenset(lists.get("meldwerkwoorden", ())),
            messages=frozenset(lists.get("berichten", ())),
        )
