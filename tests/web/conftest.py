from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def client(address: str) -> Iterator[httpx.Client]:
    """Give a client of the server as it is by default."""
    with httpx.Client(base_url=address, timeout=60) as client:
        yield client
