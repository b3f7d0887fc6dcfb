"""Where results are kept."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path

from briefcheck.places import absolute

#: Names another folder than that of the user's caches.
VARIABLE = "BRIEFCHECK_CACHE_DIR"


def find_folder() -> Path:
    """Return the folder of the results, whether or not it is there yet."""
    named = os.environ.get(VARIABLE)
    top = absolute(Path(named)) if named else user_cache_path("briefcheck")
    return top / "results"
