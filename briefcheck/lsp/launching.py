"""Starting the process that reviews letters: with so few imports that it comes first.

It needs longer than the server until it can work, and both run side by side.
"""

from __future__ import annotations

import subprocess
import sys

# Not ``-m``, which would look for modules in the folder that the editor starts us in:
# a stranger's folder may hold anything.
_START = (
    "import sys; sys.path[:] = sys.argv[1:]; "
    "from briefcheck.lsp.worker import main; main()"
)


def launch() -> subprocess.Popen[bytes]:
    """Start the process; it reads requests from its input, and writes outcomes."""
    return subprocess.Popen(  # noqa: S603 -- ourselves
        [sys.executable, "-c", _START, *sys.path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
