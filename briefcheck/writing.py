"""Files written whole: whoever reads one sees the old text or the new, never half."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp


def replace_file(path: Path, data: bytes) -> None:
    """Put new bytes in a file that is there; its permissions stay, a link stays a link.

    Raises:
        OSError: The file may not be written, or its folder holds no new file.
    """
    # Replacing needs no right to write the file itself: ask, before that is passed by.
    with path.open("r+b"):
        target = path.resolve()
    temporary = _write_beside(target, data)
    try:
        shutil.copymode(target, temporary)
        _copy_owner(target, temporary)
        temporary.replace(target)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def create_file(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, with the folders above it.

    Raises:
        FileExistsError: It is there.
        OSError: It cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        reason = os.strerror(errno.ENOTDIR)
        raise NotADirectoryError(errno.ENOTDIR, reason, error.filename) from error
    with path.open("xb") as file:
        file.write(data)


def _write_beside(target: Path, data: bytes) -> Path:
    descriptor, name = mkstemp(prefix=f".{target.name}.", dir=target.parent)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return Path(name)


def _copy_owner(target: Path, temporary: Path) -> None:
    if not hasattr(os, "chown"):
        return
    owner = target.stat()
    # Only root may give a file away; for others the new one is theirs, as ever.
    with suppress(PermissionError):
        os.chown(temporary, owner.st_uid, owner.st_gid)
