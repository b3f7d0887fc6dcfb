"""JUnit and Checkstyle: valid whatever a letter holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest
from xmlschema import XMLSchema

from briefcheck.findings import Finding, Level, Report
from briefcheck.reporters.checkstyle import render_checkstyle
from briefcheck.reporters.junit import render_junit
from briefcheck.text import Position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeAlias
    from xml.etree.ElementTree import Element

    Render: TypeAlias = Callable[[Iterable[Report]], str]

GRAMMARS = Path(__file__).parent / "grammars"
FORMATS = [
    pytest.param(render_junit, "junit-10.xsd", id="junit"),
    pytest.param(render_checkstyle, "checkstyle.xsd", id="checkstyle"),
]
UNFIT = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0), 0xD800, 0xFFFE, 0xFFFF]))


def parse(document: str | bytes) -> Element:
    return fromstring(document)  # noqa: S314 -- it is our own


def strange(message: str) -> Report:
    start = Position(1, 1)
    finding = Finding(
        "tone/hedging", Level.ERROR, start, start, message, message, message, (message,)
    )
    return Report("a\udcff.txt", None, kind_stated=False, findings=(finding,))


@pytest.mark.parametrize(("render", "grammar"), FORMATS)
def test_the_document_is_valid(
    reports: tuple[Report, ...], render: Render, grammar: str
) -> None:
    schema = XMLSchema(GRAMMARS / grammar)

    assert list(schema.iter_errors(render(reports))) == []


@pytest.mark.parametrize(("render", "grammar"), FORMATS)
def test_a_document_without_letters_is_valid(render: Render, grammar: str) -> None:
    XMLSchema(GRAMMARS / grammar).validate(render(()))


@pytest.mark.parametrize(("render", "grammar"), FORMATS)
def test_what_xml_cannot_hold_is_replaced(render: Render, grammar: str) -> None:
    text = render([strange(f"<{UNFIT}&\"']]>")]).encode("utf-8")

    XMLSchema(GRAMMARS / grammar).validate(parse(text))


def test_line_ends_in_attributes_survive() -> None:
    document = parse(render_checkstyle([strange("een\ntwee\tdrie")]))

    error = document.find("file/error")
    assert error is not None
    assert error.get("message") == "een\ntwee\tdrie"


def test_junit_counts_what_it_holds(reports: tuple[Report, ...]) -> None:
    root = parse(render_junit(reports))

    suites = [
        (
            suite.get("name"),
            suite.get("tests"),
            suite.get("failures"),
            suite.get("errors"),
        )
        for suite in root
    ]
    assert suites == [
        ("a b/ç,50%:1.txt", "4", "4", "0"),
        ("goed.txt", "1", "0", "0"),
        ("stuk.txt", "1", "0", "1"),
    ]
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == (
        "6",
        "4",
        "1",
    )
    assert len(root.findall("testsuite/testcase")) == 6
    assert len(root.findall("testsuite/testcase/failure")) == 4
    assert len(root.findall("testsuite/testcase/error")) == 1


def test_junit_tells_place_message_why_and_what_to_write(
    reports: tuple[Report, ...],
) -> None:
    root = parse(render_junit(reports))

    case = root.find("testsuite/testcase")
    assert case is not None
    assert case.attrib == {
        "name": "tone/hedging (3:5)",
        "classname": "a b/ç,50%:1.txt",
    }
    assert case.findtext("failure") == (
        "a b/ç,50%:1.txt:3:5\n"
        "Onzeker: 100%, dus\nnee.\n"
        "De klant wil het weten.\n"
        'Schrijf bijvoorbeeld: Wij leveren <vrijdag> & "zaterdag".'
    )


def test_checkstyle_tells_place_level_and_rule(reports: tuple[Report, ...]) -> None:
    root = parse(render_checkstyle(reports))

    found = [
        (
            file.get("name"),
            error.get("line"),
            error.get("column"),
            error.get("severity"),
        )
        for file in root
        for error in file
    ]
    name = "a b/ç,50%:1.txt"
    assert found == [
        (name, "3", "5", "error"),
        (name, "3", "14", "error"),
        (name, "5", "1", "warning"),
        (name, "5", "1", "info"),
        ("stuk.txt", "1", None, "error"),
    ]
    error = root.find("file/error")
    assert error is not None
    assert error.get("source") == "briefcheck.tone/hedging"
