"""Outcomes that are written down: found again whole, or not at all."""

from __future__ import annotations

import os
import stat
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcheck.cache import Results
from briefcheck.cache.entries import read_entry, write_entry
from briefcheck.findings import Level
from briefcheck.letter import Kind
from briefcheck.outcomes import Outcome, Remark
from briefcheck.text import Span

if TYPE_CHECKING:
    from pathlib import Path

KEY, OTHER = "ab" + 62 * "0", "ab" + 62 * "1"
DAY = 24 * 3600
SHORT = Outcome(Kind.RECEIPT, kind_stated=True)
LONG = Outcome(
    None,
    kind_stated=False,
    remarks=tuple(
        Remark("huis/koffie", Level.ERROR, Span(n, n + 6), None, "m", "w", ("i",))
        for n in range(500)
    ),
)

spans = st.builds(Span, st.integers(0, 9999), st.integers(0, 9999))
remarks = st.builds(
    Remark,
    rule=st.text(),
    level=st.sampled_from(Level),
    span=spans,
    around=st.none() | spans,
    message=st.text(),
    why=st.text(),
    suggestions=st.lists(st.text(), max_size=3).map(tuple),
)
outcomes = st.builds(
    Outcome,
    kind=st.none() | st.sampled_from(Kind),
    kind_stated=st.booleans(),
    remarks=st.lists(remarks, max_size=4).map(tuple),
    failure=st.none() | st.text(),
)


@pytest.fixture
def results(tmp_path: Path) -> Results:
    return Results(tmp_path / "results")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def entries(results: Results) -> list[Path]:
    return sorted(results.folder.glob("??/*"))


def age(path: Path, days: float) -> None:
    then = time.time() - days * DAY
    os.utime(path, (then, then))


def age_entry(results: Results, key: str, days: float) -> None:
    age(results.folder / key[:2] / f"{key[2:]}.json", days)


def let_tidy(results: Results) -> None:
    """Make it more than a day ago that was tidied."""
    age(results.folder / "CACHEDIR.TAG", 2)


@given(outcomes)
def test_what_is_written_is_read_again(outcome: Outcome) -> None:
    assert read_entry(write_entry(outcome)) == outcome


@given(outcomes, st.data())
def test_an_entry_with_another_byte_is_none(
    outcome: Outcome, data: st.DataObject
) -> None:
    entry = bytearray(write_entry(outcome))
    place = data.draw(st.integers(0, len(entry) - 1))

    entry[place] ^= 1

    assert read_entry(bytes(entry)) is None


@pytest.mark.parametrize("length", [0, 1, 64, 65, 70, -1])
def test_half_an_entry_is_none(length: int) -> None:
    assert read_entry(write_entry(LONG)[:length]) is None


def test_an_outcome_is_found_by_its_key_alone(results: Results) -> None:
    results.keep(KEY, SHORT)

    assert (results.find(KEY), results.find(OTHER)) == (SHORT, None)


def test_an_entry_that_was_damaged_is_not_found_and_written_anew(
    results: Results,
) -> None:
    results.keep(KEY, SHORT)
    entries(results)[0].write_bytes(b"\0\xff")

    damaged = results.find(KEY)
    results.keep(KEY, LONG)

    assert (damaged, results.find(KEY)) == (None, LONG)


def test_runs_that_collide_find_a_whole_outcome(results: Results) -> None:
    def work(outcome: Outcome) -> list[Outcome | None]:
        found = []
        for _ in range(50):
            results.keep(KEY, outcome)
            found.append(results.find(KEY))
        return found

    with ThreadPoolExecutor(4) as threads:
        found = [each for run in threads.map(work, [SHORT, LONG] * 2) for each in run]

    assert set(found) <= {SHORT, LONG}
    assert len(entries(results)) == 1


@pytest.mark.skipif(os.name == "nt", reason="there are no such permissions")
def test_results_are_for_their_owner_alone(results: Results) -> None:
    results.keep(KEY, SHORT)

    entry = entries(results)[0]

    assert (mode(results.folder), mode(entry.parent), mode(entry)) == (
        0o700,
        0o700,
        0o600,
    )


def test_where_nothing_can_be_kept_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    results = Results(tmp_path / "file" / "results")

    results.keep(KEY, SHORT)
    results.tidy()

    assert results.find(KEY) is None


def test_what_nobody_asked_for_in_a_month_is_thrown_away(results: Results) -> None:
    results.keep(KEY, SHORT)
    results.keep(OTHER, LONG)
    age_entry(results, KEY, 31)
    let_tidy(results)

    results.tidy()

    assert (results.find(KEY), results.find(OTHER)) == (None, LONG)


def test_what_is_asked_for_stays(results: Results) -> None:
    results.keep(KEY, SHORT)
    age_entry(results, KEY, 31)
    let_tidy(results)

    results.find(KEY)
    results.tidy()

    assert results.find(KEY) == SHORT


def test_tidying_is_done_once_a_day(results: Results) -> None:
    results.keep(KEY, SHORT)
    age_entry(results, KEY, 31)

    results.tidy()

    assert len(entries(results)) == 1


def test_of_too_much_the_oldest_goes(tmp_path: Path) -> None:
    small = Results(tmp_path / "results", largest=len(write_entry(LONG)) + 50)
    small.keep(KEY, LONG)
    small.keep(OTHER, LONG)
    age_entry(small, KEY, 3)
    let_tidy(small)

    small.tidy()

    assert (small.find(KEY), small.find(OTHER)) == (None, LONG)


def test_clearing_leaves_what_is_not_ours(results: Results) -> None:
    results.keep(KEY, SHORT)
    results.keep(OTHER, SHORT)
    strange = results.folder / "ab" / "brief.txt"
    strange.write_text("Beste Tom,")

    count = results.clear()

    assert (count, entries(results)) == (2, [strange])
