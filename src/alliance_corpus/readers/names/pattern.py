"""One regular expression for all names: the longest, within the limits of words.

`re` tries the branches of an alternation one after another, so their number decides how fast it
runs. The pattern begins with one set, the first characters of all names, which `re` looks for
without trying anything; the next character must be the second character of some name. Only then
come branches: the first characters, split until few are left, then the second characters, and from
there the tree of names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.names.forms import KATAKANA, LETTERS, is_katakana, is_letter
from alliance_corpus.readers.names.trie import joint, one_of, rest, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from alliance_corpus.readers.names.trie import Node

_PARTS = 3  # into which first characters are split
_FEW = 16  # of them are not split any more; both measured, with tables of 800 to 10,000 names

_URL_HEADS: Final = "hHwWfF"
_URL_SECONDS: Final = "tTwW"
_URL_CHARS: Final = rf"[!#-'*-;=?-~{LETTERS}]"  # not quotation marks and brackets
_URL: Final = (
    rf"(?ai:(?<=h)ttps?://|(?<=f)tps?://|(?<=w)ww\.){_URL_CHARS}+(?:\([!-'*-~]*\){_URL_CHARS}*)*"
)
URL: Final = re.compile(r"(?ai:https?://|ftps?://|www\.)")
"""How a hit begins that is a URL, not a name."""

# ー continues a word after kana; elsewhere it is a dash.
_NOT_INSIDE_KATAKANA = rf"(?<![{KATAKANA}].)(?<![{KATAKANA}ぁ-ゖー]ー.)"
_NOT_INSIDE_LETTERS = rf"(?<![{LETTERS}].)"
_ENDS = (
    rf"(?![{LETTERS}{KATAKANA}ー]"
    rf"(?:(?<=[{LETTERS}][{LETTERS}])|(?<=[{KATAKANA}ー][{KATAKANA}ー])))"
)


def may_end(text: str, end: int) -> bool:
    """Whether a name may end at an offset: not inside a longer word or number."""
    if end == len(text):
        return True
    last, following = text[end - 1], text[end]
    return not (
        (is_letter(last) and is_letter(following)) or (is_katakana(last) and is_katakana(following))
    )


def pattern_of(forms: Iterable[str]) -> re.Pattern[str]:
    """Compile names in canonical form.

    Returns:
        A pattern with one group, for folded text. A hit is a name, a name in the wrong case, or
        a URL.
    """
    kinds: dict[str, dict[str, Node]] = {"": {}, _NOT_INSIDE_KATAKANA: {}, _NOT_INSIDE_LETTERS: {}}
    for key, node in tree_of(forms).after.items():
        kinds[_may_begin(key)][key] = node
    firsts, seconds = set(_URL_HEADS), set(_URL_SECONDS)
    single: list[str] = []
    for limit, nodes in kinds.items():
        if ones := [node for node in nodes.values() if node.ends]:
            single.append(f"(?<={_chars(ones)}){limit}")
        for key, node in nodes.items():
            firsts |= node.chars
            for following, after in node.after.items():
                seconds |= {*after.chars, *joint(key, following)[:1]}
    longer = [
        rf"(?<=[{_URL_HEADS}]){_URL}",  # what begins like a URL is one, even if it contains a name
        *_branch(_NOT_INSIDE_LETTERS, kinds[_NOT_INSIDE_LETTERS]),
    ]
    longer = [f"(?<=[{LETTERS}])(?:{'|'.join(longer)})"]
    longer += _branch(_NOT_INSIDE_KATAKANA, kinds[_NOT_INSIDE_KATAKANA])
    longer += _branches(kinds[""])
    # Most letters are inside a word: they are rejected at once, before any branch is tried.
    branches = [f"(?={one_of(seconds)})(?<![0-9A-Za-z]{{2}})(?:{'|'.join(longer)})", *single]
    return re.compile(f"({one_of(firsts)}(?:{'|'.join(branches)}){_ENDS})", re.DOTALL)


def _may_begin(key: str) -> str:
    """What must not be before a name that begins with a character."""
    if is_katakana(key):
        return _NOT_INSIDE_KATAKANA
    return _NOT_INSIDE_LETTERS if is_letter(key) else ""


def _branches(nodes: Mapping[str, Node]) -> Iterator[str]:
    """Patterns for names that may begin anywhere, split by their first characters."""
    ordered = sorted(
        (key for key, node in nodes.items() if node.after),
        key=lambda key: (-len(nodes[key].after), key),
    )
    if len(ordered) <= _FEW:
        yield from _branch("", {key: nodes[key] for key in ordered})
        return
    for index in range(_PARTS):
        part = {key: nodes[key] for key in ordered[index::_PARTS]}
        yield f"(?<={_chars(part.values())})(?:{'|'.join(_branches(part))})"


def _chars(nodes: Iterable[Node]) -> str:
    return one_of(set().union(*(node.chars for node in nodes)))


def _branch(limit: str, group: Mapping[str, Node]) -> Iterator[str]:
    """A pattern for names of two characters or more, whose first one is of the group."""
    seconds: dict[str, dict[str, Node]] = {}
    between = ""
    for key, node in group.items():
        for following, after in node.after.items():
            seconds.setdefault(following, {})[key] = after
            between = between or joint(key, following)
    if seconds:
        names = {key: sum(node.names for node in nodes.values()) for key, nodes in seconds.items()}
        ordered = sorted(seconds, key=lambda key: (-names[key], key))  # the likely ones first
        branches = (_second(key, seconds[key], group) for key in ordered)
        yield f"(?<={_chars(group.values())}){limit}{between}(?:{'|'.join(branches)})"


def _second(key: str, nodes: Mapping[str, Node], group: Mapping[str, Node]) -> str:
    """A pattern for names with this second character, by the first."""
    char = _chars(nodes.values())
    branches = []
    for between in ("", " ?"):
        leaves: set[str] = set()
        for first, node in nodes.items():
            if joint(first, key) != between:
                continue
            if node.is_leaf:
                leaves |= group[first].chars
            else:
                known = _after(one_of(group[first].chars), between, char)
                branches.append(known + rest(key, node))
        if leaves:
            branches.append(_after(one_of(leaves), between, char))
    return char + (branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})")


def _after(first: str, between: str, char: str) -> str:
    """Whether what was just read, is this first and second character."""
    known = f"(?<={first}{char})"
    return f"(?:{known}|(?<={first} {char}))" if between else known
