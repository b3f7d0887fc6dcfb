"""Reports as SARIF 2.1.0, for code scanning and for viewers of it.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from briefcheck.reporters.sarif.document import render_sarif

__all__ = ["render_sarif"]
