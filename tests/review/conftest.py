from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
from jsonschema import Draft202012Validator

from briefcheck import Linter, read_letter, read_rulebook
from briefcheck.locate import bundled_rules
from briefcheck.reporters.review import render_review

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.wording import Language

    Review: TypeAlias = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def linter() -> Linter:
    rulebook, _ = read_rulebook(bundled_rules())
    return Linter(rulebook)


@pytest.fixture(scope="session")
def schema() -> Draft202012Validator:
    path = files("briefcheck") / "schemas" / "review.schema.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(document)
    return Draft202012Validator(document)


@pytest.fixture(scope="session")
def review(linter: Linter, schema: Draft202012Validator) -> Review:
    """Give a function that reviews a letter, and sees that the schema allows it."""

    def review_letter(text: str, language: Language = "nl") -> dict[str, Any]:
        analysis = linter.analyse(read_letter(text.encode(), "brief.txt"))
        report = linter.report(analysis, language)
        document = json.loads(render_review(analysis, report, linter.rules, language))
        schema.validate(document)
        assert isinstance(document, dict)
        return document

    return review_letter
