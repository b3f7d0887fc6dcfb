"""Scores for programs."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcheck.scoring import Score, Tally


def render_scores_json(scores: Mapping[str, Score]) -> str:
    """Return scores by name as one JSON document, slips included."""
    record = {name: _score(score) for name, score in scores.items()}
    document = {"schema": "briefcheck-score/1", "scores": record}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _score(score: Score) -> dict[str, object]:
    return {
        "rules": {rule: _tally(tally) for rule, tally in score.tallies.items()},
        "total": _tally(score.total),
        "letters": score.letters,
        "kinds_right": score.kinds_right,
        "clean": score.clean,
        "silent": score.silent,
        "failed": list(score.failed),
        "misses": [dataclasses.asdict(slip) for slip in score.misses],
        "false_alarms": [dataclasses.asdict(slip) for slip in score.false_alarms],
    }


def _tally(tally: Tally) -> dict[str, object]:
    shares = {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
    rounded = {name: share and round(share, 4) for name, share in shares.items()}
    return {**dataclasses.asdict(tally), **rounded}
