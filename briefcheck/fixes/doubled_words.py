"""Words that stand there twice: "in de de winkel"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.edits import Edit
from briefcheck.language import looks_dutch
from briefcheck.letter import BODY
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.letter import Letter

#: Words that no sentence holds twice in a row. Most Dutch words do not belong here:
#: "dat dat", "die die", "of dit dit jaar", "is het het beste", "geeft u u zelf",
#: "wie klachten heeft heeft", "waar u op op vrijdag recht hebt", "heel heel lang".
_NEVER_TWICE = """
    de een met te tot we onze uw zich geen per omdat doordat zodat totdat voordat nadat
    terwijl hoewel indien volgens tijdens sinds wegens
""".split()  # noqa: SIM905 -- words one a line fill a page

#: "De de facto leider" is no slip.
_UNLESS = r"(?:facto|jure)\b"
#: "U gaf ons een een voor de service": what follows a number, and hardly an article.
_GRADE = re.compile(
    r"(?:voor|en|of|op|in|van|met|bij|om|te|als|maar|want|omdat|die|dat|tot|naar|door|"
    r"is|was|werd|wordt|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|"
    r"gaf|gaven|geef|geeft|geven|gegeven|kreeg|kregen|krijgt?|krijgen|gekregen|"
    r"maakt?|maken|gemaakt|staat|stond|zien|ziet|gezien)\b"
)
_BLANK = r"(?:[ \t]+|[ \t]*(?:\r\n|\n|\r)[ \t]*)"
_DOUBLED = re.compile(
    rf"(?<![\w’'./@&-])(?P<word>(?i:{'|'.join(_NEVER_TWICE)}))"
    rf"(?P<blank>{_BLANK})(?P<again>(?i:(?P=word)))"
    rf"(?P<more>{_BLANK})(?!{_UNLESS})(?P<next>[a-zà-ÿ])"
)


def mend_doubled_words(letter: Letter) -> Iterator[Edit]:
    """Yield the edits that take out the second of two words."""
    text = letter.source.text
    if not looks_dutch(text):
        return
    for block in letter.blocks_in(*BODY):
        for found in _DOUBLED.finditer(text, block.span.start, block.span.end):
            if found["again"].islower() and not _is_grade(found):
                yield Edit(_superfluous(found), "", "doubled-word")


def _is_grade(found: re.Match[str]) -> bool:
    """Tell whether "een een" may speak of the number one."""
    is_one = found["again"] == "een"
    return is_one and _GRADE.match(found.string, found.start("next")) is not None


def _superfluous(found: re.Match[str]) -> Span:
    """Return the second word with the blank before it; on a new line, behind it."""
    begins_line = found["blank"].strip(" \t") != ""
    ends_line = found["more"].strip(" \t") != ""
    if begins_line and not ends_line:
        return Span(found.start("again"), found.end("more"))
    return Span(found.start("blank"), found.end("again"))
