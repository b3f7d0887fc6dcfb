"""Many different letters out of few: those of corpus/dev, with other words.

    python benchmarks/letters.py 500 /tmp/letters

The same call writes the same letters everywhere. Words change places with others of
their sort, and numbers with other numbers, so that most sentences are new: a sentence
that was parsed lately is not parsed again, and that must not flatter the figures.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "dev"
#: Words that may stand for each other, in any sentence.
SORTS = (
    "maandag dinsdag woensdag donderdag vrijdag zaterdag",
    "januari februari maart april mei juni juli augustus september oktober november",
    "stoel tafel kast lamp bank fiets deur kraan jas broek tent koffer trui mat wagen",
    "brief mail klacht reactie bestelling factuur rekening levering zending aanvraag",
    "winkel vestiging balie werkplaats afdeling keuken kamer zaal garage praktijk",
    "collega monteur chauffeur medewerker verkoper planner bezorger adviseur",
    "bedrag schadebedrag tegoed voorschot restbedrag",
    "graag meteen spoedig gauw",
    "fout vergissing misser blunder",
    "dag week maand",
    "lang kort vroeg laat vaak",
    "nieuw oud goed mooi vol",
    "morgen vandaag straks binnenkort",
    "heel erg zeer",
    "contact overleg",
    "mevrouw meneer",
    "ook daarom daarmee hiermee dus",
    "niet nooit",
    "krijgt ontvangt",
    "hebben kregen",
    "bellen mailen schrijven",
    "onze mijn",
    "deze die",
    "vragen opmerkingen wensen",
    "Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer",
    "Amsterdam Utrecht Breda Zwolle Leiden Arnhem Tilburg Deventer Hoorn Venlo",
)
_PLACES = {
    word: (sort.split(), index)
    for sort in SORTS
    for index, word in enumerate(sort.split())
}
_WORD = re.compile(r"\b(?:" + "|".join(sorted(_PLACES, key=len, reverse=True)) + r")\b")
_NUMBER = re.compile(r"\b\d+\b")


def vary(text: str, turn: int) -> str:
    """Return a letter with other words, as many places further as the turn says."""

    def other_word(match: re.Match[str]) -> str:
        words, index = _PLACES[match[0]]
        return words[(index + turn) % len(words)]

    def other_number(match: re.Match[str]) -> str:
        last = int(match[0][-1])
        return match[0][:-1] + str((last - 1 + turn) % 9 + 1 if last else last)

    return _NUMBER.sub(other_number, _WORD.sub(other_word, text))


def make_letters(count: int) -> list[str]:
    """Return so many letters; the first ones are those of the corpus."""
    texts = [
        path.read_bytes().decode("utf-8", "replace")
        for path in sorted(CORPUS.glob("*.txt"))
    ]
    return [vary(texts[n % len(texts)], n // len(texts)) for n in range(count)]


def main(count: str, folder: str) -> None:
    """Write letters to a folder."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(make_letters(int(count))):
        path = Path(folder) / f"{number:04}.txt"
        path.write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    main(*sys.argv[1:])
