"""Whatever stands above or in a letter, a finding's place holds its excerpt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from briefcheck.decoding import decode
from briefcheck.errors import TextError
from briefcheck.sections import read_letter
from briefcheck.text import SourceText, Span

if TYPE_CHECKING:
    from briefcheck.engine import Linter
    from briefcheck.letter import Letter

FRONT_MATTER = st.sampled_from(
    [
        "",
        "---\nkind: justified\n---\n",
        "---\ntemplate: true\n---\n",
        "---\n# 🙈 é\ntemplate: true\nkind: mixed\n---\n",
        "---\ntemplate: true\ndisable: {tone/hedging: 🙈, tone: ''}\n---\n",
        '---\ndisable:\n  - {rule: "tone/accusatio", because: é}\n  - tone\n---\n',
        "---\ndisable: ['é\u2028', tone/hedging]\n---\n",
    ]
)
WORDS = st.sampled_from(
    [
        *("Geachte {{naam}},", "Beste Tom,", "Wij hopen", "morgen te komen.", "🙈"),
        *("binnen {{termijn}}", "{{bedrag}}", "zo snel mogelijk", "U heeft dat zelf"),
        *("stuk gemaakt.", "{{x}}", "[datum]", "e\u0301", "Met vriendelijke groet,"),
        *("<!-- briefcheck-disable tone/hedging: 🙈 -->", "<!-- é -->", "Jan 🙈"),
        *("<!-- briefcheck-disable-next-line tone -->", "<!-- briefcheck-enable -->"),
        *("<!--", "-->", "Wij proberen het.", "&eacute;", "<b>hopen</b>", "<p>"),
        *("<!-- briefcheck-disable -->", "\u200b", "{{naam", "<style>", "</style>"),
    ]
)
BREAKS = st.sampled_from([" ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r"])
BODIES = st.lists(st.tuples(WORDS, BREAKS), min_size=1, max_size=20).map(
    lambda pieces: "".join(word + mark for word, mark in pieces)
)
NAMES = st.sampled_from(["a.txt", "a.md", "a.html"])
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])


@st.composite
def files(draw: st.DrawFn) -> tuple[bytes, str]:
    front_matter = draw(FRONT_MATTER)
    if draw(st.booleans()):
        front_matter = front_matter.replace("\n", "\r\n")
    text = front_matter + draw(BODIES)
    return text.encode(draw(ENCODINGS)), draw(NAMES)


def read(data: bytes, name: str) -> Letter:
    try:
        return read_letter(data, name)
    except TextError:
        reject()  # Nothing can be read in it.


@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(files())
def test_a_finding_is_its_excerpt_in_the_file(
    linter: Linter, file: tuple[bytes, str]
) -> None:
    data, name = file
    letter = read(data, name)
    text = SourceText(name, decode(data, name))

    (report,) = linter.lint([letter])

    for finding in report.findings:
        span = Span(text.offset(finding.start), text.offset(finding.end))
        assert text.slice(span) == finding.excerpt
        assert text.position(span.start) == finding.start
        assert finding.start <= finding.end


@settings(max_examples=300)
@given(files())
def test_what_is_read_stands_in_the_file_in_order(file: tuple[bytes, str]) -> None:
    source = read(*file).source

    end = 0
    for index in range(len(source.text)):
        filed = source.in_file(Span(index, index + 1))
        assert filed.start < filed.end <= len(source.file.text)
        assert end <= filed.end
        end = filed.end


@pytest.mark.parametrize(
    ("front_matter", "told"),
    [
        ("disable: [{}]", "2:11: kop van de brief: welke regel?"),
        ("disable: {tone: [x]}", "2:17: kop van de brief: hier hoort tekst"),
        ("disable: [{rul: tone}]", "2:12: kop van de brief: onbekend woord 'rul'"),
        ("disable: [[tone]]", "2:11: kop van de brief: hier hoort tekst"),
    ],
)
def test_a_switch_off_that_cannot_be_read_is_told_with_its_place(
    front_matter: str, told: str
) -> None:
    data = f"---\n{front_matter}\n---\nBeste Tom,".encode()

    with pytest.raises(TextError) as caught:
        read_letter(data, "a.txt")

    assert str(caught.value).startswith(f"a.txt:{told}")
