from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.learned.act_model import ActModel
from briefcheck.letter import Block, BlockSort, Letter, PartName
from briefcheck.text import SourceText, Span
from briefcheck.training.acts.parsing import Parser

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.analysis import Sentence


@pytest.fixture(scope="session")
def model() -> ActModel:
    return ActModel.load()


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser.load()


@pytest.fixture(scope="session")
def see(parser: Parser) -> Callable[[str, str], Sentence]:
    """Return what sees a sentence in a part of a letter."""

    def see_sentence(part: str, text: str) -> Sentence:
        block = Block(PartName(part), BlockSort.PARAGRAPH, Span(0, len(text)))
        letter = Letter(SourceText("sentence", text), (block,))
        ((sentence,),) = parser.parse([letter])
        return sentence

    return see_sentence
