from __future__ import annotations

import pytest

from briefcheck.pipeline.verbs import known_verbs

VERBS = known_verbs()


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("bel", "bellen"), ("belt", "bellen"), ("belde", "bellen"),
        ("gebeld", "bellen"), ("zagen", "zagen"),
        ("stuur", "sturen"), ("geef", "geven"), ("lees", "lezen"), ("gaf", "geven"),
        ("is", "zijn"), ("bent", "zijn"), ("zoudt", "zullen"), ("mocht", "mogen"),
        ("lukt", "lukken"), ("vergoeden", "vergoeden"), ("verzonden", "verzenden"),
        ("geïnformeerd", "informeren"), ("nagestuurd", "nasturen"),
        ("toestuurt", "toesturen"), ("teruggestort", "terugstorten"),
        ("kwijtgescholden", "kwijtschelden"), ("tekortgeschoten", "tekortschieten"),
        ("aankwam", "aankomen"), ("overlegt", "overleggen"),
        ("b", None), ("lamp", None),
    ],
)  # fmt: skip
def test_a_form_tells_its_verb(form: str, lemma: str | None) -> None:
    assert next(iter(VERBS.lemmas(form)), None) == lemma


@pytest.mark.parametrize(
    ("form", "is_participle"),
    [
        ("gebeld", True),
        ("teruggestort", True),
        ("nabesteld", True),
        ("beschadigd", True),
        ("verloren", True),
        ("ontvangen", False),
        ("teruggeven", False),
        ("bel", False),
    ],
)
def test_a_participle_is_known_by_its_form(form: str, *, is_participle: bool) -> None:
    assert VERBS.is_participle(form) == is_participle


@pytest.mark.parametrize(
    ("particle", "lemma", "joins", "may_join"),
    [
        ("af", "wijzen", True, True),
        ("na", "telefoneren", False, True),
        ("gelijk", "hebben", False, False),
        ("van", "zijn", False, False),
    ],
)
def test_a_particle_joins_what_it_makes_a_verb_with(
    particle: str, lemma: str, *, joins: bool, may_join: bool
) -> None:
    assert VERBS.joins(particle, lemma) == joins
    assert VERBS.may_join(particle, lemma) == may_join


def test_infinitives_look_like_plurals() -> None:
    assert VERBS.is_infinitive("inplannen")
    assert not VERBS.is_infinitive("gepland")
    assert not VERBS.is_infinitive("bon")
