"""Brackets and quotation marks inside others: 「…「…」…」 is written 「…『…』…」."""

from __future__ import annotations

import re
from typing import Final

_CLOSING: Final = {"「": "」", "『": "』"}
_OTHER: Final = {"「": "『", "『": "「"}
_PARTS: Final = re.compile("([「」『』])")
_CURLY: Final = str.maketrans("“”", "‘’")


def in_brackets(text: str, outer: str) -> str:
    """A text in corner brackets, those inside it by turns single and double.

    Args:
        text: the words, with any brackets of their own. If these are not in pairs, they stay.
        outer: the opening bracket, 「 or 『.
    """
    return f"{outer}{inside_brackets(text, outer)}{_CLOSING[outer]}"


def inside_brackets(text: str, outer: str) -> str:
    """The text of `in_brackets` without the outer pair."""
    printed, shown, written = [], [outer], []
    for part in _PARTS.split(text):
        if part in _CLOSING:
            printed.append(_CLOSING[part])
            shown.append(_OTHER[shown[-1]])
            written.append(shown[-1])
        elif part in _CLOSING.values():
            if not printed or printed.pop() != part:
                return text
            written.append(_CLOSING[shown.pop()])
        else:
            written.append(part)
    return text if printed else "".join(written)


def inside_quotes(text: str) -> str:
    """An English text as it stands inside “ ”: its own quotation marks become single."""
    return text.translate(_CURLY)
