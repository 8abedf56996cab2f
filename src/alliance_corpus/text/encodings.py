"""Bytes as text, if they are in an encoding."""

from __future__ import annotations


def decode_as(data: bytes, encoding: str) -> str | None:
    """The text of some bytes; None if they are not in the encoding.

    Raises:
        LookupError: if Python knows no such encoding.
    """
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None
