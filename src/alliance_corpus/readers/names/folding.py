"""Prepare a text for the search: remove odd widths, and white space inside names.

Most texts need little of this, so little is done: white space is removed only between characters
that are neighbours in some name, and offsets are mapped only for what was found.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field, frozen

from alliance_corpus.readers.names.forms import (
    EMPTY_LINE,
    INVISIBLE,
    ODD,
    SPACE,
    is_japanese,
    is_parted,
    narrow,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARKS = "ﾞﾟ\u3099\u309a"
_UNSEEN = re.compile(f"[{INVISIBLE}]*")
_CLUSTER = re.compile(f"[{INVISIBLE}]+|.[{_MARKS}]*", re.DOTALL)


class Gap(NamedTuple):
    """Where folding changed a text.

    Attributes:
        start: spans that begin here in the folded text, or later, begin later in the text.
        last: spans that end after this offset end later in the text.
        gone: how many characters were removed.
        changed: where the replacement begins; it ends at ``start``.
    """

    start: int
    last: int
    gone: int
    changed: int


@frozen
class Folded:
    """A folded text, and where it differs from the text itself."""

    text: str
    words: str
    gaps: tuple[Gap, ...] = ()

    def to_text(
        self, starts: list[int], ends: list[int], words: list[str]
    ) -> tuple[list[int], list[int]]:
        """Map stretches of the folded text, sorted and not overlapping, back to the text.

        Args:
            starts: where they begin in the folded text.
            ends: where they end there.
            words: their words there; they become those of the text.

        Returns:
            Where they begin and where they end in the text.
        """
        if not self.gaps:
            return starts, ends
        touched = [
            range(bisect_left(ends, gap.changed), bisect_right(starts, gap.start))
            for gap in self.gaps
        ]
        starts, ends = (
            _shifted(starts, ((bisect_left(starts, gap.start), gap.gone) for gap in self.gaps)),
            _shifted(ends, ((bisect_right(ends, gap.last), gap.gone) for gap in self.gaps)),
        )
        for index in chain.from_iterable(touched):
            words[index] = self.text[starts[index] : ends[index]]
        return starts, ends


def _shifted(offsets: list[int], steps: Iterable[tuple[int, int]]) -> list[int]:
    """Add what was removed there to the offsets from each index on."""
    shifted: list[int] = []
    shift = at = 0
    for index, gone in steps:
        if index > at:
            part = offsets[at:index]
            shifted += [offset + shift for offset in part] if shift else part
            at = index
        shift += gone
    shifted += [offset + shift for offset in offsets[at:]]
    return shifted


@define
class _Draft:
    """A text while it is being folded."""

    text: str
    parts: list[str] = field(factory=list)
    gaps: list[Gap] = field(factory=list)
    at: int = 0  # what lies before it in the text is done
    size: int = 0  # of the parts

    def keep(self, end: int) -> None:
        """Take over the text as far as ``end``."""
        self.parts.append(self.text[self.at : end])
        self.size += end - self.at
        self.at = end

    def put(self, words: str, end: int, *, marks: bool = False) -> None:
        """Replace the text as far as ``end`` by ``words``, which are no longer than it.

        What was removed counts as after them: marks belong to them, white space to no name.
        """
        self.parts.append(words)
        start, self.size = self.size, self.size + len(words)
        gone = end - self.at - len(words)
        self.gaps.append(Gap(self.size, self.size - marks, gone, start))
        self.at = end

    def last(self) -> str:
        """The last character that is done, or nothing."""
        return next((part[-1] for part in reversed(self.parts) if part), "")


@frozen(repr=False)
class Folding:
    """How texts are folded for one set of names.

    Attributes:
        pairs: the neighbours of which at least one is Japanese, in any of the names.
        spaced: whether any name has a space.
        places: where a text may need folding.
    """

    pairs: frozenset[str]
    spaced: bool
    places: re.Pattern[str]

    @classmethod
    def of(cls, forms: Iterable[str]) -> Folding:
        """Prepare the folding of texts for names in canonical form."""
        pairs: set[str] = set()
        spaced = False
        for form in forms:
            spaced = spaced or " " in form
            if not form.isascii():
                pairs.update(map("".join, pairwise(form)))
        kept = frozenset(pair for pair in pairs if is_japanese(pair[0]) or is_japanese(pair[1]))
        return cls(kept, spaced, _places(kept))

    def fold(self, text: str) -> Folded:
        """Fold a text, in time proportional to its length."""
        draft = _Draft(text)
        for start, end in self._places_in(text):
            if text[start].isspace():
                self._fold_space(draft, start, end)
            else:
                _fold_odd(draft, start, end)
        if not draft.at:
            return Folded(text, text)
        draft.keep(len(text))
        return Folded(text, "".join(draft.parts), tuple(draft.gaps))

    def _places_in(self, text: str) -> Iterator[tuple[int, int]]:
        return (found.span() for found in self.places.finditer(text))

    def _fold_space(self, draft: _Draft, start: int, end: int) -> None:
        text = draft.text
        if start == 0 or end == len(text) or EMPTY_LINE.search(text, start, end):
            return
        before = narrow(draft.last() if draft.at == start else text[start - 1])
        after = narrow(text[end : _seen(text, end) + 2])[:1]
        if not before or not after:
            return
        if before + after in self.pairs:
            new = " " if is_parted(before, after) else ""
        elif self.spaced and not is_japanese(before) and not is_japanese(after):
            new = " "
        else:
            return
        if new != text[start:end]:
            draft.keep(start)
            draft.put(new, end)


def _fold_odd(draft: _Draft, start: int, end: int) -> None:
    """Fold a run of odd characters, with the kana before it if it begins with its mark."""
    if draft.text[start] in _MARKS and start > draft.at:
        start -= 1
    draft.keep(start)
    for cluster in _CLUSTER.finditer(draft.text, start, end):
        words = narrow(cluster[0])
        draft.put(words, cluster.end(), marks=words != "")


def _seen(text: str, at: int) -> int:
    """Where the first character from an offset on is that one sees."""
    return _UNSEEN.match(text, at).end()  # type: ignore[union-attr]  # it matches anywhere


def _places(pairs: frozenset[str]) -> re.Pattern[str]:
    """A pattern that begins with one set, so that `re` quickly skips everything outside it."""
    odd = f"！-ﾟ{INVISIBLE}"  # of any width; and a mark or something invisible may be between
    first = re.escape("".join(sorted({pair[0] for pair in pairs}))) + odd + "\u3099\u309a"
    second = re.escape("".join(sorted({pair[1] for pair in pairs}))) + odd
    return re.compile(
        f"[{SPACE}{ODD}](?:"
        rf"(?<=[{ODD}])[{ODD}]*"
        rf"|(?<= )(?:\s+|(?<=[{first}] )(?=[{second}]))"
        # Not the empty line between two blocks, of which there are many.
        rf"|(?<=[^\S ])(?<!\n\n)(?!(?<=\n)\n\S)\s*)"
    )
