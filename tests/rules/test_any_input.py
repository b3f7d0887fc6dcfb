"""Whatever stands in a rule file, reading gives problems, never a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefcheck.fields import Field
from briefcheck.phrases.compiling import compile_phrase
from briefcheck.reading.expressions import expression_problem
from briefcheck.reading.keys import CHECK_KEYS, CLAUSE_KEYS, ITEM_KEYS, RULE_KEYS
from briefcheck.reading.known import Known
from briefcheck.reading.phrases import read_phrases
from briefcheck.tree import Scalar

if TYPE_CHECKING:
    from tests.rules.conftest import House

NAMES = sorted(
    {key.name for keys in CHECK_KEYS.values() for key in keys}
    | {key.name for key in (*RULE_KEYS, *ITEM_KEYS, *CLAUSE_KEYS)}
    | {"nl", "en", "wrong", "right", "yes", "no"}
)
WORDS = st.sampled_from(["find", "text", "apology", "any", "(", "«a»", "@x", "[a]+"])
SCALARS = st.one_of(WORDS, st.text(max_size=9), st.booleans(), st.none(), st.floats())
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=5), inner)
    ),
    max_leaves=30,
)
DOCUMENTS = st.dictionaries(st.sampled_from(NAMES), VALUES).map(
    lambda value: yaml.safe_dump(value, allow_unicode=True)
)
CALM = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.mark.parametrize("name", ["tone/x.yml", "acts/x.yml", "lists/x.yml"])
@given(content=DOCUMENTS)
@CALM
def test_any_yaml_gives_a_place_for_each_problem(
    house: House, name: str, content: str
) -> None:
    house.write(name, content)

    for problem in house.problems():
        assert problem.startswith(f"house/{name}:")


@given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@CALM
def test_any_bytes_give_a_place_for_each_problem(house: House, content: bytes) -> None:
    house.write("tone/x.yml", content)

    (*_, last) = house.problems()

    assert last.startswith("house/tone/x.yml:")


@given(st.text(alphabet="ab()[]|.=~*^$@ ", max_size=20))
@example("..@")
@CALM
def test_phrase_that_is_accepted_can_be_compiled(phrase: str) -> None:
    field = Field("words", Scalar(1, 1, phrase), [])
    read_phrases(field, Known(lists=frozenset({"a"})))

    if not field.problems:
        compile_phrase(phrase, {"a": ()})


@given(st.text(alphabet="ab()[]|?*+{}1,^$\\", max_size=20))
@CALM
def test_any_expression_is_accepted_or_refused(expression: str) -> None:
    problem = expression_problem(expression)

    assert problem is None or problem.startswith("expression ")
