"""Where names may begin and end in a folded text, and what is no text but a URL.

The pattern finds the places where two characters stand of which names have the first at their begin
and the second after it, which `re` does faster than anything in Python; then the tree of names is
asked. Names that begin with hiragana have a set of their own, for almost any hiragana follows a
kanji somewhere.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.names.forms import KATAKANA, LETTERS, is_katakana, is_letter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.readers.names.trie import Tree

_URL_CHARS: Final = rf"[!#-'*-;=?-~{LETTERS}]"  # not quotation marks and brackets
URL: Final = re.compile(
    rf"[hHwWfF](?<![0-9A-Za-z].)(?ai:(?<=h)ttps?://|(?<=f)tps?://|(?<=w)ww\.)"
    rf"{_URL_CHARS}+(?:\([!-'*-~]*\){_URL_CHARS}*)*",
    re.DOTALL,
)

# ー continues a word after kana; elsewhere it is a dash.
_INSIDE_KATAKANA: Final = re.compile(rf"(?:(?<=[{KATAKANA}])|(?<=[{KATAKANA}ぁ-ゖー]ー))")


def begins_inside(text: str, start: int) -> bool:
    """Whether what begins at an offset begins inside a longer word or number."""
    if start == 0:
        return False
    first = text[start]
    if is_letter(first):
        return is_letter(text[start - 1])
    return is_katakana(first) and _INSIDE_KATAKANA.match(text, start) is not None


def ends_inside(text: str, end: int) -> bool:
    """Whether what ends at an offset ends inside a longer word or number."""
    if end == len(text):
        return False
    last, following = text[end - 1], text[end]
    return (is_letter(last) and is_letter(following)) or (
        is_katakana(last) and is_katakana(following)
    )


def pattern_of(tree: Tree) -> re.Pattern[str]:
    """A pattern for the first characters of names, where the second may follow."""
    groups: dict[str, tuple[set[str], set[str]]] = {}
    for head in chain(tree.strict, tree.loose):
        firsts, seconds = groups.setdefault(_group(head[0]), (set(), set()))
        firsts.add(head[0])
        seconds.add(head[1])
    branches = [
        f"(?<={_one_of(firsts)})(?={_one_of(seconds)}){_LIMITS.get(group, '')}"
        for group, (firsts, seconds) in groups.items()
    ]
    if tree.ones:
        branches.append(f"(?<={_one_of(tree.ones)})")
    begin = {char for firsts, _ in groups.values() for char in firsts} | set(tree.ones)
    # Without names it finds nothing.
    return re.compile(f"{_one_of(begin)}(?:{'|'.join(branches)})" if begin else "(?!)")


_LIMITS: Final = {"letters": "(?<![0-9A-Za-z]{2})"}  # most letters are inside a word


def _group(char: str) -> str:
    if "\u3041" <= char <= "\u309f":
        return "hiragana"
    return "letters" if char.isascii() and char.isalnum() else "others"


def _one_of(chars: Iterable[str]) -> str:
    return f"[{re.escape(''.join(sorted(chars)))}]"
