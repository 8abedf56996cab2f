"""Standard input and output, arguments and files, in whatever encoding the system gives them."""

from __future__ import annotations

import errno
import io
import os
import sys
from functools import cache
from typing import BinaryIO, Final, NoReturn

from alliance_corpus.cli.messages import message
from alliance_corpus.errors import DatasetError, QueryError
from alliance_corpus.text.encodings import decode_as

_CLOSED: Final = (errno.EPIPE, errno.EINVAL)
"""What a write into a closed pipe gives; the second on Windows."""

_MARKS: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
"""The first bytes of a file that tell its encoding."""


_READABLE: Final = "{name} is not {encoding}: byte {byte}; it can be read with --encoding {other}"
_UNREADABLE: Final = (
    "{name} is not {encoding}: byte {byte}; if it is in Shift_JIS: --encoding cp932"
)


def prepare() -> None:
    """Let standard output and error write any character, as an escape if they must."""
    # Python has none where the shell closed it (>&-): what goes there goes nowhere
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def fitting(text: str, encoding: str) -> str:
    r"""The text with characters that an encoding lacks as ``\u4e8b``, so that JSON stays JSON.

    So are those that it would turn into others: cp932 makes ``￢`` of ``¬``.
    """
    return text if _keeps(text, encoding) else "".join(_fitting(char, encoding) for char in text)


@cache
def _fitting(char: str, encoding: str) -> str:
    """A character, or its code units in UTF-16, as JSON writes them."""
    if _keeps(char, encoding):
        return char
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _keeps(text: str, encoding: str) -> bool:
    try:
        return text.encode(encoding).decode(encoding) == text
    except UnicodeError:
        return False


def arguments() -> list[str]:
    """The arguments of the program, as text.

    Where the locale is C, Python decodes them as ASCII and keeps the other bytes apart
    (PEP 383); they are UTF-8.

    Raises:
        QueryError: an argument is not UTF-8.
    """
    return [_as_text(argument) for argument in sys.argv[1:]]


def _as_text(argument: str) -> str:
    if argument.isprintable():  # lone surrogates are not
        return argument
    try:
        return argument.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError:
        raise QueryError(message("argument {argument!r} is not UTF-8", argument=argument)) from None


def as_path(name: str) -> str:
    """A name of a file, as the system wants it: the other way round of `arguments`."""
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return os.fsdecode(name.encode("utf-8"))
    return name


def stop_quietly(error: OSError) -> NoReturn:
    """End the program with status 0 if the reader of a pipe has seen enough.

    Raises:
        OSError: the error itself, if it is another one (a full disk).
    """
    drop_output()
    if error.errno not in _CLOSED and not isinstance(error, BrokenPipeError):
        raise error
    sys.exit(0)


def drop_output() -> None:
    """Send what is left of standard output nowhere, so that Python does not complain at its end."""
    own = sys.__stdout__
    if own is not None and sys.stdout is own:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, own.fileno())
        os.close(nowhere)


def text_of(file: BinaryIO, name: str, encoding: str | None = None) -> str:
    r"""The text of a file named on the command line; its ends of line are ``\n``.

    Args:
        file: the open file.
        name: its name, for messages.
        encoding: its encoding; UTF-8, with or without byte order mark, if None.

    Raises:
        DatasetError: the file is not in this encoding; the message says which it may be.
        QueryError: there is no such encoding.
    """
    content = file.read()
    try:
        text = content.decode(encoding or "utf-8-sig")
    except LookupError:
        raise QueryError(
            message(
                "encoding {encoding!r}: expected utf-8, cp932, euc_jp, iso2022_jp, utf-16 "
                "or another text encoding of Python",
                encoding=encoding,
            )
        ) from None
    except UnicodeError as error:
        start = getattr(error, "start", 0)
        kind = (encoding or "UTF-8").upper() if encoding in (None, "utf-8") else encoding
        other = _guess(content, encoding)
        raise DatasetError(
            message(_UNREADABLE if other is None else _READABLE, name=name, encoding=kind,
                    byte=start, other=other)
        ) from None  # fmt: skip
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _guess(content: bytes, tried: str | None) -> str | None:
    """What to try instead: the first Japanese encoding that can read all of the file."""
    marked = _MARKS.get(content[:2])
    for encoding in (marked,) if marked else ("utf-8", "cp932", "euc_jp"):
        if encoding != (tried or "utf-8") and decode_as(content, encoding) is not None:
            return encoding
    return None
