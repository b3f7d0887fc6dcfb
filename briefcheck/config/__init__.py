"""The configuration of a house: ``briefcheck.toml``, or a table in pyproject.toml.

The nearest one above a letter counts, by itself: only what it names under ``extend``
is added. Start from ``briefcheck.houses``, which finds and reads it for you.
"""

from __future__ import annotations

from briefcheck.config.files import nearest_file, read_config
from briefcheck.config.model import Config, Laid, Override
from briefcheck.config.patterns import Patterns

__all__ = ["Config", "Laid", "Override", "Patterns", "nearest_file", "read_config"]
