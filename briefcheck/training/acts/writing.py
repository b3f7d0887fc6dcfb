"""Writing a model into a folder: its arrays, and what it says of itself."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from briefcheck.learned.act_model import FORMAT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from briefcheck.learned.act_model import ActModel
    from briefcheck.learned.tables import Table as Weighed
    from briefcheck.training.acts.recipe import Table

Array: TypeAlias = "NDArray[np.generic]"

_LARGEST = 127


def write_model(model: ActModel, about: Mapping[str, object], folder: Path) -> None:
    """Write a model, its weights rounded to a byte each; *about* goes into its meta."""
    folder.mkdir(parents=True, exist_ok=True)
    arrays: dict[str, Array] = {
        **_rounded_table("features", model.features),
        **_rounded_table("wording", model.wording),
        "meanings": model.meanings.astype(np.float32),
        "slopes": model.slopes.astype(np.float32),
        "offsets": model.offsets.astype(np.float32),
        "context": model.context.astype(np.float32),
    }
    # Not compressed: a wheel is, as a whole, and unpacking delays every first letter.
    np.savez(folder / "model.npz", allow_pickle=False, **arrays)
    write_meta(model, about, folder)


def _rounded_table(name: str, table: Weighed) -> dict[str, Array]:
    scales = np.abs(table.weights).max(axis=0) / _LARGEST
    return {
        f"{name}_keys": table.keys,
        f"{name}_weights": np.round(table.weights / scales).astype(np.int8),
        f"{name}_scales": scales.astype(np.float32),
    }


def write_meta(model: ActModel, about: Mapping[str, object], folder: Path) -> None:
    """Write what a model says of itself."""
    thresholds = {name: asdict(each) for name, each in model.thresholds.items()}
    meta = {"format": FORMAT, **about, "labels": model.labels, "thresholds": thresholds}
    text = json.dumps(_rounded(meta), ensure_ascii=False, indent=1)
    (folder / "meta.json").write_text(f"{text}\n", "utf-8")


def plain(table: Table) -> dict[str, dict[str, dict[str, float]]]:
    """Return figures as JSON can hold them."""
    return {
        threshold: {label: asdict(figures) for label, figures in rows.items()}
        for threshold, rows in table.items()
    }


def _rounded(value: object) -> object:
    """Round all numbers within to four decimals: more would only look exact."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    return value
