"""What was worked out lately, kept until too much has come after it."""

from __future__ import annotations

from collections import OrderedDict
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """Values by key; of more than ``size`` those asked for longest ago are dropped."""

    def __init__(self, size: int) -> None:
        self._size = size
        # What is asked for moves to the end. A plain dictionary keeps its order too,
        # but looks for its first key among all that were deleted.
        self._values: OrderedDict[Key, Value] = OrderedDict()

    def __len__(self) -> int:
        return len(self._values)

    def get(self, key: Key) -> Value | None:
        """Return what is kept under a key, if it still is."""
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def keep(self, key: Key, value: Value) -> None:
        """Keep a value, and drop the oldest where there are too many."""
        self._values[key] = value
        if len(self._values) > self._size:
            self._values.popitem(last=False)
