"""What a client can do, and what it asks of us, as it told when it started us."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lsprotocol import types

    from briefcheck.wording import Language

_LANGUAGES: Mapping[str, Language] = {"nl": "nl", "en": "en"}


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a client understands beside the bare protocol."""

    shows_markdown: bool = False
    opens_links: bool = False
    nests_symbols: bool = False
    shows_lenses: bool = False
    refreshes_lenses: bool = False
    refreshes_hints: bool = False
    creates_files: bool = False
    has_configuration: bool = False
    watches_files: bool = False


def read_abilities(said: types.ClientCapabilities) -> Abilities:
    """Read what a client says of itself."""
    lens, watching = "workspace.code_lens", "workspace.did_change_watched_files"
    diagnostics = "text_document.publish_diagnostics"
    symbols = "text_document.document_symbol"
    formats = _find(said, "text_document.hover.content_format")
    operations = _find(said, "workspace.workspace_edit.resource_operations")
    return Abilities(
        shows_markdown="markdown" in _names(formats),
        opens_links=_says(said, f"{diagnostics}.code_description_support"),
        nests_symbols=_says(said, f"{symbols}.hierarchical_document_symbol_support"),
        shows_lenses=_says(said, "text_document.code_lens"),
        refreshes_lenses=_says(said, f"{lens}.refresh_support"),
        refreshes_hints=_says(said, "workspace.inlay_hint.refresh_support"),
        creates_files="create" in _names(operations),
        has_configuration=_says(said, "workspace.configuration"),
        watches_files=_says(said, f"{watching}.dynamic_registration"),
    )


@dataclass(frozen=True, slots=True)
class Wishes:
    """The settings of the client; None where it leaves them to the configuration.

    ``status`` asks for ``briefcheck/status`` notifications.
    """

    language: Language | None = None
    model: str | None = None
    status: bool = False


def read_wishes(settings: object, default: Wishes) -> Wishes:
    """Read settings; what is left out, or makes no sense, stays as it was."""
    told = settings if isinstance(settings, dict) else {}
    language, model, status = (told.get(key) for key in ("lang", "model", "status"))
    return Wishes(
        language=_LANGUAGES.get(str(language), default.language),
        model=model if isinstance(model, str) and model else default.model,
        status=status if isinstance(status, bool) else default.status,
    )


def _find(said: object, path: str) -> object:
    return reduce(lambda found, name: getattr(found, name, None), path.split("."), said)


def _says(said: object, path: str) -> bool:
    return bool(_find(said, path))


def _names(values: object) -> list[str]:
    """Return the words of a list of enums or words."""
    if not isinstance(values, list | tuple):
        return []
    return [str(getattr(value, "value", value)) for value in values]
