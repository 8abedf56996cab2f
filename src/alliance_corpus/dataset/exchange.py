"""Let two folders change places in one step, where the system can; and know who uses a folder."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

try:
    import fcntl
except ImportError:  # Windows has no such locks
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_EXCHANGE: Final = 2  # RENAME_EXCHANGE of Linux (linux/fs.h), RENAME_SWAP of macOS (sys/stdio.h)
_HERE: Final = -100  # AT_FDCWD of Linux: paths are those of the process
_CANNOT: Final = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP)


def exchange(one: Path, other: Path) -> bool:
    """Let two paths change places in one step, which nobody can see half done.

    Returns:
        Whether that was done; False if the system or the file system has no such call.

    Raises:
        OSError: if it has one, which refuses: a path is missing, or is not ours to move.
    """
    import ctypes  # slow to import, and needed only to write

    names = [ctypes.c_char_p(os.fsencode(path)) for path in (one, other)]
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            failed = libc.renamex_np(*names, ctypes.c_uint(_EXCHANGE))
        else:
            here = ctypes.c_int(_HERE)
            failed = libc.renameat2(here, names[0], here, names[1], ctypes.c_uint(_EXCHANGE))
    except (AttributeError, TypeError, OSError):  # no such function, or no such library
        return False
    if failed and (number := ctypes.get_errno()) not in _CANNOT:
        raise OSError(number, os.strerror(number), str(other))
    return not failed


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file or folder; the system lets go of it if the process is killed.

    Where there are no such locks, nothing is held.
    """
    handle = _lock(path, wait=True)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def unused(path: Path) -> bool:
    """Whether it is certain that no process holds the lock of a file or folder."""
    handle = _lock(path, wait=False)
    if handle is not None:
        os.close(handle)
    return handle is not None


def _lock(path: Path, *, wait: bool) -> int | None:
    """A handle that holds the lock until it is closed; None if the lock is not to be had."""
    if fcntl is None:
        return None
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:  # it is held, or this file system has no locks
        os.close(handle)
        return None
    return handle
