"""spaCy without its command line.

``import spacy`` brings in spaCy's own commands, and with them what those need for
downloads, web pages and projects: a third of the time that the import takes, and
nothing that reads a letter.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMANDS, _INFO = "spacy.cli", "spacy.cli.info"


def import_spacy() -> ModuleType:
    """Import spaCy; its commands are imported when somebody asks for them."""
    if "spacy" not in sys.modules:
        with _commands_left_out():
            import spacy  # noqa: PLC0415  # takes most of a second: not before a letter
    import spacy  # noqa: PLC0415  # see above

    module: ModuleType = spacy
    return module


@contextmanager
def _commands_left_out() -> Iterator[None]:
    """Put an empty module where spaCy takes one function of its commands from."""
    info = ModuleType(_INFO)
    info.__dict__["info"] = _info
    sys.modules.update({_COMMANDS: ModuleType(_COMMANDS), _INFO: info})
    try:
        yield
    finally:
        del sys.modules[_COMMANDS], sys.modules[_INFO]


def _info(*arguments: object, **options: object) -> object:
    """Do what ``spacy.info`` does."""
    from spacy.cli.info import info  # noqa: PLC0415  # this is what was left out

    return info(*arguments, **options)
