"""briefcheck: a linter for Dutch replies to customer complaints.

The public names are loaded when they are asked for: importing the package is cheap
and never imports spaCy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcheck.analysis import Analysis
    from briefcheck.engine import Linter
    from briefcheck.errors import (
        BriefcheckError,
        ConfigError,
        PipelineError,
        RuleError,
        TextError,
    )
    from briefcheck.findings import Finding, Level, Report
    from briefcheck.letter import Kind, Letter
    from briefcheck.rulebook import Rulebook
    from briefcheck.rules import read_rulebook
    from briefcheck.sections import read_letter
    from briefcheck.settings import Settings
    from briefcheck.version import __version__

__all__ = [
    "Analysis",
    "BriefcheckError",
    "ConfigError",
    "Finding",
    "Kind",
    "Letter",
    "Level",
    "Linter",
    "PipelineError",
    "Report",
    "RuleError",
    "Rulebook",
    "Settings",
    "TextError",
    "__version__",
    "read_letter",
    "read_rulebook",
]

_HOMES = {
    "Analysis": "analysis",
    "BriefcheckError": "errors",
    "ConfigError": "errors",
    "Finding": "findings",
    "Kind": "letter",
    "Letter": "letter",
    "Level": "findings",
    "Linter": "engine",
    "PipelineError": "errors",
    "Report": "findings",
    "RuleError": "errors",
    "Rulebook": "rulebook",
    "Settings": "settings",
    "TextError": "errors",
    "__version__": "version",
    "read_letter": "sections",
    "read_rulebook": "rules",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
