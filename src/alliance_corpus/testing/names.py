"""Strategies for names as they occur in texts: in other widths, with white space inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from hypothesis import strategies as st

from alliance_corpus.readers.names.forms import canonical, is_japanese

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

_SPACES: Final = ("", "", "", " ", "\n", "\r\n", "\u3000", "\t", " \n  ")
_HALF: Final = {
    normalize("NFKC", kana + mark): kana + mark
    for kana in map(chr, range(ord("･"), ord("ﾝ") + 1))
    for mark in ("", "ﾞ", "ﾟ")
}
"""Half-width forms of katakana; marks that a kana does not take make keys of two characters."""


@st.composite
def name_renderings(draw: DrawFn, name: str) -> str:
    """Ways in which a text may write a name, all of which `read_names` finds.

    Each character has its usual or another width. There may be white space, without an empty line,
    beside Japanese characters; it is never missing between other words.

    Args:
        draw: from Hypothesis.
        name: a name with at least one character that is not white space.
    """
    form = canonical(name)
    written = ""
    for index, char in enumerate(form):
        if char == " ":
            written += draw(st.sampled_from([space for space in _SPACES if space]))
            continue
        if index and (is_japanese(form[index - 1]) or is_japanese(char)):
            written += draw(st.sampled_from(_SPACES))
        written += draw(st.sampled_from([char, _other_width(char)]))
    return written


def _other_width(char: str) -> str:
    if "!" <= char <= "~":
        return chr(ord(char) + 0xFEE0)
    return _HALF.get(char, char)
