"""The explanation of each rule as a file, so that any editor can open the link to it.

The files hold nothing of any letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from platformdirs import user_cache_path

if TYPE_CHECKING:
    from pathlib import Path

    from briefcheck.wording import Language


class Pages:
    """Writes explanations where the user's caches lie, each when it is first needed."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or user_cache_path("briefcheck") / "explanations"
        self._written: dict[Path, str] = {}

    def link(self, rule: str, page: str, language: Language) -> str | None:
        """Return the address of a rule's page; None where it cannot be written."""
        path = self._folder / language / f"{rule}.md"
        try:
            if self._written.get(path) != page:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(page, encoding="utf-8")
        except OSError:
            return None
        self._written[path] = page
        return path.as_uri()
