from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from briefcheck.analysis import Act, Mood, Role, Tense
from briefcheck.errors import RuleError
from briefcheck.letter import PartName
from briefcheck.matching.finding import excludes, find_matches
from briefcheck.matching.matchers import make_matcher
from briefcheck.patterns import ClausePattern, Mark, Pattern, Within
from briefcheck.text import Span

if TYPE_CHECKING:
    from briefcheck.analysis import Clause
    from briefcheck.views import View

    class Writer(Protocol):
        def view(
            self, text: str, *clauses: Clause, quoted: tuple[int, ...] = ()
        ) -> View: ...

        def clause(
            self, verb: str, subject: Role, indices: range, **others: object
        ) -> Clause: ...


HOPE = (
    "Wij/wij/PRON hopen/hopen/VERB dit/dit/PRON te/te/ADP regelen/regelen/VERB"
    " ././PUNCT"
)
LISTS = {"wij": ("wij", "ik"), "hoop": ("hopen", "streven")}


def hits(view: View, pattern: Pattern, acts: dict[str, Act] | None = None) -> list[str]:
    """Return the words that a pattern marks."""
    text = " ".join(word.text for word in view.sentence.words)
    matcher = make_matcher(pattern, LISTS)
    found = find_matches(view, matcher, acts or {})
    return [text[match.span.start : match.span.end] for match in found]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("hopen", ["hopen"]),
        ("=hoop", []),
        ("@wij hopen", ["Wij hopen"]),
        ("@hoop .. regelen", ["hopen dit te regelen"]),
        ("(hopen|streven) dit", ["hopen dit"]),
        ("hopen [dit] te", ["hopen dit te"]),
        ("regel*", ["regelen"]),
        ("*gelen", ["regelen"]),
        ("^ PRON VERB", ["Wij hopen"]),
        ("regelen $", ["regelen"]),
        ("dit regelen", []),
        ("hopen ... morgen", []),
    ],
)
def test_a_phrase_marks_its_words(
    writer: Writer, phrase: str, found: list[str]
) -> None:
    assert hits(writer.view(HOPE), Pattern(words=(phrase,))) == found


@pytest.mark.parametrize(
    ("figures", "is_date"),
    [
        ("14-8", True),
        ("3-5-25", True),
        ("03.05.2025", True),
        ("31-12-2025", True),
        ("9.10", False),
        ("32-1", False),
        ("14-13", False),
        ("2025", False),
        ("1-2-3-4", False),
    ],
)
def test_a_date_in_figures(writer: Writer, figures: str, *, is_date: bool) -> None:
    view = writer.view(f"voor/voor/ADP {figures}/{figures}/SYM")

    found = hits(view, Pattern(words=("voor DATE",)))

    assert found == ([f"voor {figures}"] if is_date else [])


@pytest.mark.parametrize(
    ("wanted", "is_found"),
    [
        ({"subject": (Role.ORGANISATION,)}, True),
        ({"subject": (Role.CUSTOMER,)}, False),
        ({"verb": ("@hoop",)}, True),
        ({"verb": ("weten",)}, False),
        ({"tense": (Tense.PAST,)}, False),
        ({"mood": (Mood.STATEMENT, Mood.QUESTION)}, True),
        ({"modal": ("none",)}, True),
        ({"modal": ("kunnen",)}, False),
        ({"link": ("none",)}, True),
        ({"predicate": ("none",)}, True),
        ({"negated": True}, False),
        ({"agent": (Role.NONE,), "recipient": (Role.NONE,)}, True),
    ],
    ids=str,
)
def test_a_clause_is_found_by_its_features(
    writer: Writer, wanted: dict[str, object], *, is_found: bool
) -> None:
    clause = writer.clause("hopen", Role.ORGANISATION, range(5), head=1)
    view = writer.view(HOPE, clause)
    features = {
        name: frozenset(value) if isinstance(value, tuple) else value
        for name, value in wanted.items()
    }
    pattern = Pattern(
        clause=ClausePattern(**features),  # type: ignore[arg-type]  # given by name
        within=Within.CLAUSE,
        mark=Mark.VERB,
    )

    assert hits(view, pattern) == (["hopen"] if is_found else [])


@pytest.mark.parametrize(
    ("mark", "found"),
    [
        (Mark.WORDS, "dit"),
        (Mark.VERB, "hopen"),
        (Mark.CLAUSE, "Wij hopen dit te regelen"),
        (Mark.SENTENCE, "Wij hopen dit te regelen"),
    ],
)
def test_the_mark_says_what_is_pointed_at(
    writer: Writer, mark: Mark, found: str
) -> None:
    view = writer.view(
        HOPE, writer.clause("hopen", Role.ORGANISATION, range(5), head=1)
    )

    pattern = Pattern(words=("dit",), clause=ClausePattern(), mark=mark)

    assert hits(view, pattern) == [found]


def test_words_that_the_customer_said_are_passed_over(writer: Writer) -> None:
    told = writer.clause("hopen", Role.ORGANISATION, range(5), reported=True)

    assert hits(writer.view(HOPE, told), Pattern(words=("hopen",))) == []
    assert hits(writer.view(HOPE, quoted=(1,)), Pattern(words=("hopen",))) == []
    quoted = writer.view(
        HOPE, writer.clause("hopen", Role.NONE, range(1, 5)), quoted=(1,)
    )
    assert hits(quoted, Pattern(clause=ClausePattern(), mark=Mark.VERB)) == []


def test_without_and_starts_speak_of_the_sentence(writer: Writer) -> None:
    view = writer.view(HOPE)

    assert hits(view, Pattern(words=("hopen",), without=("regelen",))) == []
    assert hits(view, Pattern(words=("hopen",), starts=("ik",))) == []
    assert hits(view, Pattern(starts=("wij",), mark=Mark.SENTENCE)) == [
        "Wij hopen dit te regelen"
    ]


def test_words_of_a_clause_item_stand_in_that_clause(writer: Writer) -> None:
    main = writer.clause("hopen", Role.ORGANISATION, range(2), head=1)
    below = writer.clause("regelen", Role.NONE, range(2, 5), parent=0, head=4)
    view = writer.view(HOPE, main, below)
    wanted = ClausePattern(verb=frozenset({"hopen"}))

    near = Pattern(words=("regelen",), clause=wanted, within=Within.CLAUSE)
    far = Pattern(words=("regelen",), clause=wanted, within=Within.SENTENCE)

    assert hits(view, near) == []
    assert hits(view, far) == ["regelen"]


def test_a_clause_may_ask_what_hangs_on_it_and_what_it_hangs_on(writer: Writer) -> None:
    main = writer.clause("hopen", Role.ORGANISATION, range(2), head=1)
    below = writer.clause("regelen", Role.NONE, range(2, 5), parent=0, head=4)
    view = writer.view(HOPE, main, below)
    hope, arrange = (
        ClausePattern(verb=frozenset({verb})) for verb in ("hopen", "regelen")
    )
    upper = ClausePattern(verb=hope.verb, complement=arrange)
    lower = ClausePattern(verb=arrange.verb, above=hope)
    wrong = ClausePattern(verb=hope.verb, above=arrange)

    assert hits(view, Pattern(clause=upper, mark=Mark.VERB)) == ["hopen"]
    assert hits(view, Pattern(clause=lower, mark=Mark.VERB)) == ["regelen"]
    assert hits(view, Pattern(clause=wrong, mark=Mark.VERB)) == []


def test_an_item_of_acts_marks_the_act(writer: Writer) -> None:
    act = Act("remedy", 0, Span(4, 9), "hopen")
    pattern = Pattern(acts=frozenset({"remedy"}), mark=Mark.ACT)

    assert hits(writer.view(HOPE), pattern, {"remedy": act}) == ["hopen"]
    assert hits(writer.view(HOPE), pattern) == []
    unless = Pattern(acts=pattern.acts, mark=Mark.ACT, without=("regelen",))
    assert hits(writer.view(HOPE), unless, {"remedy": act}) == []


def test_parts_and_endings_are_looked_at_first(writer: Writer) -> None:
    view = writer.view(HOPE)
    opening = Pattern(words=("hopen",), parts=frozenset({PartName.OPENING}))

    assert hits(view, opening) == []
    assert hits(view, Pattern(words=("hopen",), ending="question")) == []
    assert hits(view, Pattern(words=("hopen",), ending="statement")) == ["hopen"]


@pytest.mark.parametrize(
    ("within", "clause", "is_taken"),
    [
        (Within.SENTENCE, ClausePattern(verb=frozenset({"regelen"})), True),
        (Within.CLAUSE, ClausePattern(verb=frozenset({"regelen"})), False),
        (Within.CLAUSE, ClausePattern(verb=frozenset({"hopen"})), True),
        (Within.SENTENCE, None, True),
    ],
)
def test_an_exception_about_a_clause_speaks_of_the_same_clause(
    writer: Writer, within: Within, clause: ClausePattern | None, *, is_taken: bool
) -> None:
    main = writer.clause("hopen", Role.ORGANISATION, range(2), head=1)
    below = writer.clause("regelen", Role.NONE, range(2, 5), parent=0, head=4)
    view = writer.view(HOPE, main, below)
    (match,) = find_matches(view, make_matcher(Pattern(words=("hopen",)), LISTS))
    words = ("dit",) if clause is None else ()
    mark = Mark.WORDS if clause is None else Mark.VERB
    pattern = Pattern(words=words, clause=clause, within=within, mark=mark)

    assert excludes(view, make_matcher(pattern, LISTS), match, {}) == is_taken


@pytest.mark.parametrize(
    ("tokens", "found"),
    [
        ('[{"LEMMA": "hopen"}]', ["hopen"]),
        (
            '[{"POS": "PRON", "LOWER": {"IN": ["wij", "we"]}}, {"POS": "VERB"}]',
            ["Wij hopen"],
        ),
        ('[{"LOWER": "te"}, {"LOWER": {"REGEX": "^reg"}}]', ["te regelen"]),
        ('[{"IS_TITLE": true}]', ["Wij"]),
        ('[{"POS": "VERB", "OP": "+"}]', ["hopen", "regelen"]),
        ('[{"LEMMA": "streven"}]', []),
    ],
)
def test_tokens_are_matched_by_spacy(
    writer: Writer, tokens: str, found: list[str]
) -> None:
    assert hits(writer.view(HOPE), Pattern(tokens=tokens)) == found


def test_tokens_and_words_must_both_be_there(writer: Writer) -> None:
    verb = '[{"POS": "VERB"}]'
    noun = '[{"POS": "NOUN"}]'

    assert hits(writer.view(HOPE), Pattern(words=("dit",), tokens=verb)) == ["dit"]
    assert hits(writer.view(HOPE), Pattern(words=("dit",), tokens=noun)) == []


def test_tokens_of_a_clause_item_stand_in_that_clause(writer: Writer) -> None:
    main = writer.clause("hopen", Role.ORGANISATION, range(2), head=1)
    view = writer.view(HOPE, main)
    pattern = Pattern(
        tokens='[{"POS": "VERB"}]', clause=ClausePattern(), within=Within.CLAUSE
    )

    assert hits(view, pattern) == ["hopen"]


def test_tokens_with_a_broken_expression_are_told(writer: Writer) -> None:
    pattern = Pattern(tokens='[{"TEXT": {"REGEX": "("}}]')

    with pytest.raises(RuleError, match="not a regular expression"):
        hits(writer.view(HOPE), pattern)


def test_tokens_that_spacy_cannot_read_are_told(writer: Writer) -> None:
    with pytest.raises(RuleError, match=r"tokens: spaCy can't read .*Matcher"):
        hits(writer.view(HOPE), Pattern(tokens='[{"POS": {"NO_SUCH": 1}}]'))
