"""What was worked out lately, kept until too much has come after it."""

from __future__ import annotations

from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """Values by key; of more than ``size`` those asked for longest ago are dropped."""

    def __init__(self, size: int) -> None:
        self._size = size
        # A dictionary keeps its order: what is asked for moves to the end.
        self._values: dict[Key, Value] = {}

    def __len__(self) -> int:
        return len(self._values)

    def get(self, key: Key) -> Value | None:
        """Return what is kept under a key, if it still is."""
        value = self._values.pop(key, None)
        if value is not None:
            self._values[key] = value
        return value

    def keep(self, key: Key, value: Value) -> None:
        """Keep a value, and drop the oldest where there are too many."""
        self._values[key] = value
        if len(self._values) > self._size:
            del self._values[next(iter(self._values))]
