"""Run briefcheck as ``python -m briefcheck``."""

from __future__ import annotations

import sys

from briefcheck.cli import main

if __name__ == "__main__":
    sys.exit(main())
