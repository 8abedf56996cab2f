"""Names as a tree of characters, in the forms in which a folded text may write them.

A node is a dictionary: of each next character, the node after it. Forms of the same character lead
to the same node: punctuation in both widths, letters in both cases where case does not matter. The
empty string leads to what the name means that ends there.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from alliance_corpus.readers.names.forms import is_loose, is_parted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from alliance_corpus.readers.names.hits import Target

Node: TypeAlias = dict[str, Any]  # of nodes, and of a target at ""


class Tree(NamedTuple):
    """The names of a gazetteer, in the forms of folded texts.

    Attributes:
        strict: what follows the first two characters of names where case matters.
        loose: the same of names where case does not matter.
        ones: the names of one character.
    """

    strict: Mapping[str, Node]
    loose: Mapping[str, Node]
    ones: Mapping[str, Target]


def tree_of(forms: Iterable[tuple[str, Target]]) -> Tree:
    """The tree of names in canonical form, with what they mean."""
    strict: Node = {}
    loose: Node = {}
    ones: dict[str, Target] = {}
    for form, target in forms:
        if len(form) == 1:
            ones |= dict.fromkeys(both_widths(form), target)
        elif is_loose(form):
            _add(loose, form, target, _both_cases)
        else:
            _add(strict, form, target, both_widths)
    return Tree(dict(_heads(strict)), dict(_heads(loose)), ones)


def ends_of(words: str, start: int, tree: Tree) -> list[tuple[int, Target]]:
    """Where names end that begin at a place, and what they mean; the longest last."""
    found: list[tuple[int, Target]] = []
    if (one := tree.ones.get(words[start])) is not None:
        found.append((start + 1, one))
    head = words[start : start + 2]
    for heads in (tree.strict, tree.loose):
        found += ends_below(words, start + 2, heads.get(head))
    return sorted(found, key=itemgetter(0))


def ends_below(words: str, end: int, node: Node | None) -> list[tuple[int, Target]]:
    """The same for names of which the begin ends at ``end``, and what follows is in a tree."""
    found: list[tuple[int, Target]] = []
    while node:
        if "" in node:
            found.append((end, node[""]))
        if end == len(words):
            break
        node = node.get(words[end])
        end += 1
    return found


def both_widths(char: str) -> str:
    """A character, and its full-width form if it is punctuation: letters are folded before."""
    return char + chr(ord(char) + 0xFEE0) if "!" <= char <= "~" and not char.isalnum() else char


def _both_cases(char: str) -> str:
    return char.lower() + char.upper() if char.isascii() and char.isalpha() else both_widths(char)


def _add(node: Node, form: str, target: Target, forms_of: Callable[[str], str]) -> None:
    before = ""
    for char in form:
        following = node.get(char)
        if following is None:
            following = {}
            for written in forms_of(char):
                node[written] = following
        if before and is_parted(before, char):  # there may be a space that parts words
            node.setdefault(" ", {})[char] = following
        node, before = following, char
    node[""] = target


def _heads(root: Node) -> Iterator[tuple[str, Node]]:
    for first, node in root.items():
        for second, following in node.items():
            if second:
                yield first + second, following
