"""Regular expressions of rule files: which are accepted."""

from __future__ import annotations

import pytest

from briefcheck.reading.expressions import expression_problem

ACCEPTED = [
    r"\[[^\]]+\]",
    r"\{\{ *[\w.]+\}\}",
    r"(?i)\b(?:naam|datum|bedrag)\b",
    r"(?:\d{1,3}\.){1,3}\d+",
    r"\bdhr\.? ?/ ?mevr\b",
    r"!{2,}",
    r"(?<!\w)X{3,}(?!\w)",
]


@pytest.mark.parametrize("expression", ACCEPTED)
def test_bounded_expression_is_accepted(expression: str) -> None:
    assert expression_problem(expression) is None


CHOICE = "repeats a choice without end (repeat one sign, or {0,9})"
ENDLESS = "could take for ever on some letters (use fewer * and +)"
REFUSED = {
    "(a+)+b": CHOICE,
    "(a|aa)*b": CHOICE,
    "(?:a?b?)*c": CHOICE,
    "(x*){2,40}y": ENDLESS,
    "a*b*c*d*e*": ENDLESS,
    "(a?){40}b": ENDLESS,
    r"(\w)\1": "refers back to a group (write its words again)",
    "(a)?(?(1)b|c)": "asks whether a group matched (write two expressions)",
    "a{1,100000}": "repeats too often (at most 500 times)",
    "a*": "matches where nothing stands (ask for at least one sign)",
    "[klacht": "is not valid: unterminated character set at position 0 (mend it)",
    "a**": "is not valid: multiple repeat at position 2 (mend it)",
    "[[a]b": "is not valid: Possible nested set at position 1 (mend it)",
    f"a{{1,{10**12}}}": "is not valid: the repetition number is too large (mend it)",
}


@pytest.mark.parametrize(("expression", "reason"), REFUSED.items(), ids=list(REFUSED))
def test_doubtful_expression_is_refused_with_its_reason(
    expression: str, reason: str
) -> None:
    assert expression_problem(expression) == f"expression {expression!r} {reason}"


@pytest.mark.parametrize("expression", ["(?>a+)b", "a++b"])
def test_expression_for_later_pythons_only_is_refused(expression: str) -> None:
    assert expression_problem(expression) is not None


def test_long_expression_is_refused() -> None:
    problem = expression_problem("a" * 1001)

    assert problem == f"expression '{'a' * 40}…' is too long (at most 1000 signs)"
