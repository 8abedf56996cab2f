"""The text of a file in any encoding that Japanese texts come in."""

from __future__ import annotations

import codecs
from typing import Final

from attrs import frozen

from alliance_corpus.errors import EditingError
from alliance_corpus.lazy import require
from alliance_corpus.text.encodings import decode_as

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ESCAPES: Final = (b"\x1b$B", b"\x1b$@", b"\x1b(J")
_OTHERS: Final = ("cp932", "euc_jp")


@frozen
class Decoded:
    """A text, and how it was read.

    Attributes:
        text: the text; line ends as they are, without a byte order mark.
        encoding: the name of the encoding, as Python calls it.
        sure: whether no other encoding can be meant.
    """

    text: str
    encoding: str
    sure: bool


def decoded(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of a file.

    Args:
        data: its bytes.
        encoding: its encoding; None: found out.

    Raises:
        EditingError: it is in none of the encodings tried, or not in the given one.
        MissingExtraError: charset-normalizer is needed, and not installed (extra ``add``).
    """
    if encoding is not None:
        try:
            return Decoded(data.decode(encoding).removeprefix("\ufeff"), encoding, sure=True)
        except (LookupError, UnicodeError) as error:
            raise EditingError(f"encoding {encoding!r}: {error}") from None
    for mark, name in _MARKS:
        if data.startswith(mark) and (text := decode_as(data, name)) is not None:
            return Decoded(text.removeprefix("\ufeff"), name, sure=True)
    escaped = any(escape in data for escape in _ESCAPES)
    if escaped and (text := decode_as(data, "iso2022_jp")) is not None:
        return Decoded(text, "iso2022_jp", sure=True)
    if (text := decode_as(data, "utf-8")) is not None:
        return Decoded(text, "utf-8", sure=True)
    return _guessed(data)


def _guessed(data: bytes) -> Decoded:
    """The likelier of the encodings that fit, by how usual the characters are."""
    fitting = [name for name in _OTHERS if decode_as(data, name) is not None]
    if not fitting:
        tried = ", ".join(["UTF-8", "UTF-16 with a mark", "ISO-2022-JP", "EUC-JP", "Shift_JIS"])
        raise EditingError(
            f"the encoding cannot be found out: it is none of {tried}; give it with --encoding"
        )
    if len(fitting) > 1:
        best = require("charset_normalizer", "add").from_bytes(data, cp_isolation=fitting).best()
        fitting = [best.encoding] if best is not None and best.encoding in fitting else fitting
    name = fitting[0]
    return Decoded(data.decode(name), name, sure=len(fitting) == 1)
