"""Names as a tree, and the tree as a regular expression."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import Factory, define

from alliance_corpus.readers.names.forms import is_loose, is_parted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@define
class Node:
    """What names that begin alike have next.

    Attributes:
        after: the next characters, in lower case, with what follows them.
        chars: the characters themselves, as names have them: of both cases where it is loose.
        ends: whether a name ends here.
        names: how many names come by.
    """

    chars: set[str] = Factory(set)
    after: dict[str, Node] = Factory(dict)
    ends: bool = False
    names: int = 0

    def add(self, form: str) -> None:
        """Add a name in canonical form."""
        node, loose = self, is_loose(form)
        for char in form:
            key = char.lower() if char.isascii() else char
            following = node.after.get(key)
            if following is None:
                following = node.after[key] = Node()
            following.names += 1
            following.chars.add(char)
            if loose and char.isascii():
                following.chars.add(char.swapcase())
            node = following
        node.ends = True

    @property
    def is_leaf(self) -> bool:
        """Whether nothing follows."""
        return not self.after


def tree_of(forms: Iterable[str]) -> Node:
    """The tree of names in canonical form."""
    root = Node()
    for form in forms:
        root.add(form)
    return root


def both_widths(chars: Iterable[str]) -> Iterator[str]:
    """The characters, and the full-width forms of punctuation: letters are folded before."""
    for char in chars:
        yield char
        if "!" <= char <= "~" and not char.isalnum():
            yield chr(ord(char) + 0xFEE0)


def one_of(chars: Iterable[str]) -> str:
    """A pattern that matches one of the characters, in both widths."""
    found = sorted(set(both_widths(chars)))
    escaped = re.escape("".join(found))
    return escaped if len(found) == 1 else f"[{escaped}]"


def joint(key: str, following: str) -> str:
    """What may be between two characters of a name in a folded text."""
    return " ?" if is_parted(key, following) else ""


def rest(key: str, node: Node) -> str:
    """A pattern for what follows a character: the longest first, perhaps nothing.

    Args:
        key: the character.
        node: what the tree has after it.
    """
    chain: list[str] = []
    loose = False  # inside a group where case does not matter
    while len(node.after) == 1 and not node.ends:
        ((following, node),) = node.after.items()
        char = one_of(node.chars)
        if len(node.chars) > 1 and following.isalpha():
            char = following
            if not loose:
                chain.append("(?ai:")
                loose = True
        elif loose and following.isalpha():
            chain.append(")")
            loose = False
        chain += (joint(key, following), char)
        key = following
    if loose:
        chain.append(")")
    return "".join(chain) + _branches(key, node)


def _branches(key: str, node: Node) -> str:
    if node.is_leaf:
        return ""
    found: dict[str, list[str]] = {"": [], " ?": []}
    last: dict[str, set[str]] = {"": set(), " ?": set()}
    for following, after in node.after.items():
        between = joint(key, following)
        if after.is_leaf:  # those that end are one set
            last[between] |= after.chars
        else:
            found[between].append(one_of(after.chars) + rest(following, after))
    for between, chars in last.items():
        if chars:
            found[between].append(one_of(chars))
    spaced = "|".join(found[" ?"])
    branches = found[""] + ([f" ?(?:{spaced})"] if spaced else [])
    if node.ends:
        branches.append("")  # faster than a question mark after the group
    return f"(?:{'|'.join(branches)})"
