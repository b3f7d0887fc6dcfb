"""Whether a text is Dutch at all, by the commonest words of it and its neighbours."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
#: Common words that none of the other three languages has among its own.
_DUTCH = frozenset(
    """
    de het een van en ik wij u uw je jij ons onze niet geen dat dit deze die voor met
    aan op te bij naar uit over om maar ook nog wel dan als er is zijn was heeft hebben
    hebt heb wordt worden kunt kunnen kan zullen zal zou moet door omdat graag zo dus
    geachte beste bedankt groet groeten vriendelijke excuses klacht hij zij we jullie
    """.split()  # noqa: SIM905  # words one a line fill a page
)
_OTHERS = (
    frozenset(
        """
        the and of to for you your our we are is have has not that this with be will it
        they would which from as at but if been can dear sincerely regards sorry please
        """.split()  # noqa: SIM905  # idem
    ),
    frozenset(
        """
        der die das und ich wir sie ihr ihre nicht ein eine ist sind haben mit von zu
        den dem des auf wird werden auch uns es sehr geehrte grüßen dass bitte für
        """.split()  # noqa: SIM905  # idem
    ),
    frozenset(
        """
        le la les et de des vous votre nous notre est sont pas une un que qui dans pour
        avec sur ne au aux du ce cette avons avez madame monsieur cordialement à été
        """.split()  # noqa: SIM905  # idem
    ),
)
#: Fewer words than this tell nothing: a short note is taken for Dutch.
_FEWEST_WORDS = 12


def looks_dutch(text: str) -> bool:
    """Tell whether a text may be Dutch: no other language has more of its words there.

    Short texts and those with hardly any common word (tables, names) get the benefit
    of the doubt.
    """
    counted = Counter(_WORD.findall(text.lower()))
    if counted.total() < _FEWEST_WORDS:
        return True
    dutch = _count(counted, _DUTCH)
    return all(_count(counted, words) <= dutch for words in _OTHERS)


def _count(counted: Counter[str], words: frozenset[str]) -> int:
    return sum(count for word, count in counted.items() if word in words)
