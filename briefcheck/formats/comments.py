"""Comments in Markdown and HTML: nobody reads them, but some turn rules off.

    <!-- briefcheck-disable tone/hedging: the carrier decides -->
    <!-- briefcheck-enable tone/hedging -->
    <!-- briefcheck-disable-next-line tone/hedging, tone/brush-off: idem -->

In plain text a comment would be mailed to the customer, so there it turns nothing off.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.formats.markup import COMMENT
from briefcheck.letter import SwitchOff
from briefcheck.origins import Change
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefcheck.text import SourceText

_COMMENT = re.compile(COMMENT, re.DOTALL)
_ORDER = re.compile(
    r"\s*briefcheck-(?P<verb>disable|enable)(?P<near>-next-line)?\b"
    r"(?P<rules>[^:]*)(?P<reason>:.*)?",
    re.DOTALL,
)
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
#: Without width, so that readers pass over it; yet it keeps the comment's place.
_MARK = "\u200b"
_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Order:
    """A comment that turns rules off, or on again; its span in the text."""

    span: Span
    rules: tuple[str, ...]
    reason: str
    is_off: bool
    is_near: bool


def leave_out_comments(source: SourceText, start: int) -> Iterator[Change]:
    """Yield what makes comments vanish, and with them lines that hold nothing else."""
    for found in _COMMENT.finditer(source.text, start):
        yield Change(Span(*found.span()), _MARK)
        end = _LINE_END.match(source.text, found.end())
        if end and _begins_line(source.text, found.start()):
            yield Change(Span(*end.span()))


def find_orders(source: SourceText, start: int) -> Iterator[Order]:
    """Yield the comments of a file that turn rules off or on, from an offset on."""
    for comment in _COMMENT.finditer(source.text, start):
        found = _ORDER.fullmatch(comment[1])
        if found:
            names = (name.strip() for name in found["rules"].split(","))
            yield Order(
                Span(*comment.span()),
                tuple(name.removesuffix("/*") for name in names if name),
                " ".join((found["reason"] or "").removeprefix(":").split()),
                found["verb"] == "disable",
                found["near"] is not None,
            )


def carry_out(orders: Sequence[Order], source: SourceText) -> Iterator[SwitchOff]:
    """Yield what the orders of a file turn off, by their places in the text read."""
    for index, order in enumerate(orders):
        if _turns_on(order, orders[:index]):
            continue
        for rule in order.rules or ("",):
            place = source.from_file(order.span)
            reach = _reach(rule, orders[index:], source)
            yield SwitchOff(rule, order.reason, place, reach)


def _turns_on(order: Order, earlier: Sequence[Order]) -> bool:
    """Tell whether an order turns on what an earlier one turned off."""
    off = {rule for each in earlier if each.is_off for rule in each.rules}
    return not order.is_off and bool(off & set(order.rules or off))


def refuse(orders: Iterable[Order]) -> Iterator[SwitchOff]:
    """Yield the orders of a file in which comments turn nothing off."""
    for order in orders:
        for rule in order.rules or ("",):
            yield SwitchOff(rule, order.reason, order.span, _NOWHERE)


def _reach(rule: str, orders: Sequence[Order], source: SourceText) -> Span:
    """Return how far the first of some orders holds for a rule."""
    order, *later = orders
    start = source.from_file(order.span).end
    if not order.is_off:
        return _NOWHERE
    if order.is_near:
        lines = (line for line in source.line_spans() if line.end > start)
        return next((line for line in lines if _says_something(source, line)), _NOWHERE)
    ends = (
        each for each in later if not each.is_off and rule in (each.rules or [rule])
    )
    end = next((source.from_file(each.span).start for each in ends), None)
    return Span(start, len(source.text) + 1 if end is None else end)


def _begins_line(text: str, offset: int) -> bool:
    before = text[:offset].rstrip(" \t")
    return not before or before[-1] in "\r\n"


def _says_something(source: SourceText, line: Span) -> bool:
    return any(not sign.isspace() and sign != _MARK for sign in source.slice(line))
