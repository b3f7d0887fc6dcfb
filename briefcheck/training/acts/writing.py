"""Writing a model into a folder: its arrays, and what it says of itself."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import numpy as np

from briefcheck.act_model import FORMAT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefcheck.act_model import ActModel
    from briefcheck.training.acts.recipe import Table

_LARGEST = 127


def write_model(model: ActModel, about: Mapping[str, object], folder: Path) -> None:
    """Write a model, its weights rounded to a byte each; *about* goes into its meta."""
    folder.mkdir(parents=True, exist_ok=True)
    scales = np.abs(model.weights).max(axis=0) / _LARGEST
    np.savez_compressed(
        folder / "model.npz",
        keys=model.keys,
        weights=np.round(model.weights / scales).astype(np.int8),
        scales=scales.astype(np.float32),
        slopes=model.slopes.astype(np.float32),
        offsets=model.offsets.astype(np.float32),
    )
    write_meta(model, about, folder)


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
