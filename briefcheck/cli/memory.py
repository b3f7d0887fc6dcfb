"""Results of earlier runs, looked up by what counts for a letter."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from briefcheck.cache import Results, Terms, digest_tool, find_folder, make_key
from briefcheck.locate import find_pipeline

if TYPE_CHECKING:
    from briefcheck.cli.reading import Task
    from briefcheck.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Memory:
    """Results, and the digest of what made them."""

    results: Results
    tool: str

    def key(self, task: Task, data: bytes) -> str:
        """Return the key of a letter."""
        suffix = PurePath(task.source.name).suffix.lower()
        terms = Terms(self.tool, task.house.digest, task.settings, suffix)
        return make_key(data, terms)

    def find(self, task: Task, key: str) -> Outcome | None:
        """Return what was found then.

        Nothing if rule files cannot be read: that has to be told, and no digest knows.
        """
        return self.results.find(key) if task.house.is_readable else None

    def keep(self, task: Task, key: str, outcome: Outcome) -> None:
        """Remember what is found now.

        Not if something is wrong in rule files: the next run must read and tell it.
        """
        if task.house.is_sound:
            self.results.keep(key, outcome)

    def tidy(self) -> None:
        """Throw away what is old, now and then."""
        self.results.tidy()


def find_memory(model: str | None) -> Memory | None:
    """Return the results of earlier runs; None where the pipeline is not known."""
    pipeline = find_pipeline(model)
    if pipeline is None:
        return None
    return Memory(Results(find_folder()), digest_tool(pipeline))
