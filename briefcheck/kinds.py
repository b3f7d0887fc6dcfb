"""Which kind of reply a letter is, judged by what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.analysis import KindVerdict
from briefcheck.letter import Kind, PartName

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcheck.analysis import Analysis

#: How much each act says for granting the complaint, and for turning it down.
_GRANTS: Mapping[str, float] = {
    "acknowledgement": 2.0, "apology": 1.5, "remedy": 1.0, "compensation": 0.7,
    "prevention": 0.7, "explanation": 0.5,
}  # fmt: skip
_TURNS_DOWN: Mapping[str, float] = {
    "rejection": 2.0,
    "dispute_route": 0.6,
    "grounds": 0.5,
    "reason": 0.3,
}
#: From this weight on, a letter is taken to grant or to turn down.
_ENOUGH = 1.5
_CERTAIN = 4.0


def stated_kind(kind: Kind) -> KindVerdict:
    """Return the verdict on a letter whose kind the writer states."""
    return KindVerdict(kind, stated=True, confidence=1.0)


def infer_kind(analysis: Analysis) -> KindVerdict:
    """Judge the kind by the acts; None where they do not tell."""
    if analysis.does("agreement", PartName.OPENING):
        return _verdict(Kind.FOLLOW_UP, 0.9, analysis, {"agreement"})
    grants = _weigh(analysis, _GRANTS)
    turns_down = _weigh(analysis, _TURNS_DOWN)
    is_turned_down = analysis.does("rejection") and turns_down >= _ENOUGH
    if is_turned_down and grants >= _CERTAIN - _ENOUGH and _owns_up(analysis):
        return _verdict(Kind.MIXED, _confidence(min(grants, turns_down)), analysis)
    if is_turned_down and turns_down >= grants:
        return _verdict(Kind.UNJUSTIFIED, _confidence(turns_down), analysis)
    if grants >= _ENOUGH:
        return _verdict(Kind.JUSTIFIED, _confidence(grants), analysis)
    if _only_confirms(analysis):
        return _verdict(Kind.RECEIPT, 0.7, analysis, {"receipt", "thanks", "next_step"})
    return KindVerdict(None, stated=False, confidence=0.0)


def _owns_up(analysis: Analysis) -> bool:
    return any(analysis.does(act) for act in ("acknowledgement", "apology"))


def _only_confirms(analysis: Analysis) -> bool:
    confirms = any(analysis.does(act) for act in ("receipt", "thanks"))
    decides = any(analysis.does(act) for act in ("remedy", "rejection", "apology"))
    return confirms and analysis.does("next_step") and not decides


def _weigh(analysis: Analysis, weights: Mapping[str, float]) -> float:
    return sum(weight for act, weight in weights.items() if analysis.does(act))


def _confidence(weight: float) -> float:
    return round(min(0.95, 0.5 + 0.1 * weight), 2)


def _verdict(
    kind: Kind, confidence: float, analysis: Analysis, acts: set[str] | None = None
) -> KindVerdict:
    told = acts or {*_GRANTS, *_TURNS_DOWN}
    because = tuple(
        f"{act.name}: {analysis.letter.source.slice(act.span)}"
        for act in analysis.acts
        if act.name in told
    )
    return KindVerdict(kind, stated=False, confidence=confidence, because=because)
