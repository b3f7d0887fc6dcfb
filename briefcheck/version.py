"""The version of briefcheck, as the installed package states it."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("briefcheck")
except PackageNotFoundError:  # a checkout that is not installed
    __version__ = "0+checkout"
