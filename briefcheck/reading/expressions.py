"""Regular expressions of rule files: refused when invalid or possibly endless.

Python's matcher tries every way in which an expression may match. We bound the
number of ways from above, and refuse what might run for minutes on some letter.
"""

from __future__ import annotations

import re
import sys
import warnings
from typing import TYPE_CHECKING, TypeAlias, cast

from briefcheck.fields import quoted

if sys.version_info >= (3, 11):
    from re import _parser as sre_parse  # type: ignore[attr-defined, unused-ignore]
else:
    import sre_parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcheck.fields import Field

    _Tree: TypeAlias = Iterable[tuple[object, object]]

_LONGEST = 1000
_MOST_REPEATS = 500
#: How often a repeat without end is taken to be tried.
_ENDLESS = 1000
_MOST_WAYS = 10**8
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT"})
_PLAIN = frozenset({"LITERAL", "NOT_LITERAL", "IN", "ANY", "AT"})
_GROUPS = frozenset({"SUBPATTERN", "ASSERT", "ASSERT_NOT"})
_UNWANTED = {
    "GROUPREF": "refers back to a group (write its words again)",
    "GROUPREF_EXISTS": "asks whether a group matched (write two expressions)",
    "ATOMIC_GROUP": "uses '(?>', which Python 3.10 does not know (use '(?:')",
    "POSSESSIVE_REPEAT": "uses a '+' that Python 3.10 does not know (leave it out)",
}


class _RefusedError(Exception):
    """Why an expression is refused, and what would be right."""


def read_expressions(field: Field) -> tuple[str, ...]:
    """Return one regular expression or a list of them."""
    return tuple(_read_expression(item) for item in field.one_or_more())


def _read_expression(field: Field) -> str:
    expression = field.text()
    problem = expression_problem(expression) if expression else None
    if problem:
        field.complain(problem)
    return expression


def expression_problem(expression: str) -> str | None:
    """Return what is wrong with a regular expression, and what would be right."""
    try:
        _refuse(expression)
    except _RefusedError as refusal:
        return f"expression {quoted(expression)} {refusal}"
    except (re.error, OverflowError, RecursionError, Warning) as error:
        reason = str(error).splitlines()[0]
        return f"expression {quoted(expression)} is not valid: {reason} (mend it)"
    return None


def _refuse(expression: str) -> None:
    if len(expression) > _LONGEST:
        raise _RefusedError(f"is too long (at most {_LONGEST} signs)")
    with warnings.catch_warnings():
        # A "possible nested set" would change its meaning in a later Python.
        warnings.simplefilter("error")
        tree = sre_parse.parse(expression)
    if _ways(cast("_Tree", tree)) > _MOST_WAYS:
        raise _RefusedError("could take for ever on some letters (use fewer * and +)")
    if re.compile(expression).search(""):
        raise _RefusedError("matches where nothing stands (ask for at least one sign)")


def _ways(tree: _Tree) -> int:
    """Return in how many ways a sequence may be tried, at most."""
    ways = 1
    for operation, argument in tree:
        ways = min(ways * _ways_of(str(operation), argument), _MOST_WAYS + 1)
    return ways


def _ways_of(operation: str, argument: object) -> int:
    if operation in _PLAIN:
        return 1
    if operation in _REPEATS:
        return _ways_of_repeat(*cast("tuple[int, int, _Tree]", argument))
    if operation == "BRANCH":
        return sum(
            _ways(tree) for tree in cast("tuple[None, list[_Tree]]", argument)[1]
        )
    if operation in _GROUPS:
        return _ways(cast("tuple[object, _Tree]", argument)[-1])
    raise _RefusedError(_UNWANTED.get(operation, f"uses {operation} (leave it out)"))


def _ways_of_repeat(least: int, most: int, body: _Tree) -> int:
    ways = _ways(body)
    if most == sre_parse.MAXREPEAT and ways == 1:
        return _ENDLESS
    if most == sre_parse.MAXREPEAT:
        raise _RefusedError("repeats a choice without end (repeat one sign, or {0,9})")
    if most > _MOST_REPEATS:
        raise _RefusedError(f"repeats too often (at most {_MOST_REPEATS} times)")
    total = 0
    for count in range(least, most + 1):
        total = min(total + ways**count, _MOST_WAYS + 1)
    return total
