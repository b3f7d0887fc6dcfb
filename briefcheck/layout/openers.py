"""Words that sentences open with, where no mark tells that one begins."""

from __future__ import annotations

#: Behind a full stop that may belong to an abbreviation, with a capital.
OPENERS = frozenset(
    """
    de het een wij we ik u uw je jij onze ons dit dat deze die daarom daar daarin
    hierbij als er hij zij in op voor met dan helaas graag mijn jouw jullie dus daarna
    daarmee daarvoor ook maar en toch nu zo om wat hoe bij na naar van vanaf tot sinds
    volgens vandaag morgen inmiddels sorry excuses dank bedankt mocht wilt wil heeft
    hebt kunt kan zodra omdat hier geen alle aan natuurlijk kom bel mail laat stuur
    hopelijk fijne fijn klopt jammer
    """.split()  # noqa: SIM905 -- words one a line fill a page
)
#: In small letters these open a sentence, and seldom stand behind a break elsewhere.
SMALL_OPENERS = frozenset(
    """
    we wij ik u uw je jij jullie onze ons mijn de het een dit deze daarom daarna
    daarmee daarvoor hierbij helaas graag dus toch nu vandaag morgen vanaf inmiddels
    sorry excuses dank bedankt mocht natuurlijk fijne fijn prettige groetjes groeten
    succes hopelijk bel mail app laat stuur neem klopt jammer goed
    """.split()  # noqa: SIM905 -- as above
)
#: What stands within a name after its first part (*J. De la Court*).
_INSIDE_NAMES = frozenset({"den", "der", "la", "le", "ter", "ten", "'t", "het"})


def opens_sentence(word: str, following: str) -> bool:
    """Tell whether a capitalised word and the next one open a sentence, and no name."""
    if not word[:1].isupper() or word.lower() not in OPENERS:
        return False
    return not following[:1].isupper() and following not in _INSIDE_NAMES
