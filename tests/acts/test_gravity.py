"""How heavy a complaint is that a sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.analysis import GRAVITIES
from briefcheck.learned.gravity_model import GravityModel
from briefcheck.training.acts.gravity import (
    Complaint,
    read_complaints,
    train_gravities,
    write_gravities,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    from briefcheck.analysis import Sentence
    from briefcheck.learned.act_model import ActModel
    from briefcheck.training.acts.parsing import Parser

    See: TypeAlias = Callable[[str, str], Sentence]

#: Sentences of none of the tables.
COMPLAINTS = {
    "danger": "Uw moeder is over de losse mat gevallen en heeft haar heup gebroken.",
    "loss": "Wij hebben het bedrag twee keer van uw rekening afgeschreven.",
    "unusable": "De wasmachine doet het sinds vrijdag helemaal niet meer.",
    "delivery": "Het pakket kwam vier dagen later dan was afgesproken.",
    "treatment": "De receptionist snauwde u af en hing op.",
    "minor": "Op de deksel zat een klein krasje.",
}


@pytest.fixture(scope="module")
def gravities() -> GravityModel:
    return GravityModel.load()


def judged(gravities: GravityModel, model: ActModel, sentence: Sentence) -> list[float]:
    (reading,) = model.read([sentence])
    return list(gravities.judge(reading.weighed))


def likeliest(chances: list[float]) -> str:
    return GRAVITIES[chances.index(max(chances))]


@pytest.mark.parametrize("gravity", GRAVITIES)
def test_a_plain_complaint_is_as_heavy_as_a_reader_finds_it(
    gravities: GravityModel, model: ActModel, see: See, gravity: str
) -> None:
    chances = judged(gravities, model, see("core", COMPLAINTS[gravity]))

    assert likeliest(chances) == gravity
    assert sum(chances) > 0.5


@pytest.mark.parametrize(
    "text",
    ["U krijgt morgen een nieuwe lamp van ons.", "Bel ons gerust als u vragen heeft."],
)
def test_what_is_no_complaint_names_none(
    gravities: GravityModel, model: ActModel, see: See, text: str
) -> None:
    assert sum(judged(gravities, model, see("core", text))) < 0.5


def test_complaints_that_were_learned_are_told_apart(
    model: ActModel, see: See, tmp_path: Path
) -> None:
    complaints = [
        Complaint(see("core", text), gravity, table)
        for table in ("one", "two")
        for gravity, text in COMPLAINTS.items()
    ]

    trained, right = train_gravities(complaints, model)
    write_gravities(trained, tmp_path)

    again = GravityModel.load(tmp_path)
    assert right == 1.0
    for gravity in GRAVITIES:
        chances = judged(again, model, see("core", COMPLAINTS[gravity]))
        assert likeliest(chances) == gravity


def test_tables_are_read_line_by_line(parser: Parser, tmp_path: Path) -> None:
    folder = tmp_path / "gravity"
    folder.mkdir()
    lines = [
        "gravity\ttext",
        "loss\tDe vaas is gebroken.",
        "none\tDank u wel. Tot ziens.",
    ]
    (folder / "g9.tsv").write_text("\n".join(lines) + "\n", "utf-8")

    (complaint,) = read_complaints(tmp_path, parser)

    assert (complaint.gravity, complaint.table) == ("loss", "g9")
