"""Which record of an old version is which of a new one.

Permanent ids never change: the same id is the same record. Derived ids may: `matched` looks for the
same content first, then for the same words in the same document, then for the same id.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from alliance_corpus.versions.inventory import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator


@frozen
class Matched:
    """The records of a table in two versions.

    Attributes:
        pairs: those of both, old and new, in the order of the new.
        added: those of the new alone.
        removed: those of the old alone.
    """

    pairs: tuple[tuple[Entry, Entry], ...]
    added: tuple[Entry, ...]
    removed: tuple[Entry, ...]


def by_id(old: Sequence[Entry], new: Sequence[Entry]) -> Matched:
    """Match the records of a table with permanent ids."""
    return _Matching(old, new).by([lambda entry: entry.id])


def by_content(old: Sequence[Entry], new: Sequence[Entry]) -> Matched:
    """Match the records of a table with derived ids.

    Each step takes what the steps before it left, in order: same id and content; same content; same
    id and words; same words in the same document; same id. Of several with the same content, the
    first is taken for the first.
    """
    return _Matching(old, new).by(_STEPS)


def _words(entry: Entry) -> Hashable | None:
    return entry.words


_STEPS: Final[tuple[Callable[[Entry], Hashable | None], ...]] = (
    lambda entry: (entry.id, entry.digest),
    lambda entry: entry.digest,
    lambda entry: None if entry.words is None else (entry.id, entry.words),
    _words,
    lambda entry: entry.id,
)
"""What two records have in common, step by step; None: nothing that this step can compare."""


@frozen
class _Matching:
    """The records that are not matched yet, by their place in the table."""

    old: Sequence[Entry]
    new: Sequence[Entry]
    partner: dict[int, int] = field(factory=dict)
    """By place of the new record, that of the old one."""

    def by(self, steps: Iterable[Callable[[Entry], Hashable | None]]) -> Matched:
        for step in steps:
            self._take(step)
        taken = set(self.partner.values())
        return Matched(
            tuple((self.old[self.partner[n]], self.new[n]) for n in sorted(self.partner)),
            tuple(one for n, one in enumerate(self.new) if n not in self.partner),
            tuple(one for n, one in enumerate(self.old) if n not in taken),
        )

    def _take(self, key: Callable[[Entry], Hashable | None]) -> None:
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        taken = set(self.partner.values())
        for n, common in _keyed(self.old, key):
            if n not in taken:
                waiting[common].append(n)
        for n, common in _keyed(self.new, key):
            if n not in self.partner and waiting.get(common):
                self.partner[n] = waiting[common].popleft()


def _keyed(
    entries: Sequence[Entry], key: Callable[[Entry], Hashable | None]
) -> Iterator[tuple[int, Hashable]]:
    for n, entry in enumerate(entries):
        common = key(entry)
        if common is not None:
            yield n, common
