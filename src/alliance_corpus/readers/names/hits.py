"""What the search hands on: names at their places, and what each may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from alliance_corpus.readers.names.needs import Need
    from alliance_corpus.records.context_rules import ContextRule


class Target(NamedTuple):
    """What a name means: an entity, or several candidates.

    Attributes:
        entity: what it means.
        candidates: what it may mean, if nothing says which.
        rules: those that may decide.
        need: the support that it needs from its context.
    """

    entity: str | None
    candidates: tuple[str, ...] = ()
    rules: tuple[ContextRule, ...] = ()
    need: Need = ""

    @property
    def entities(self) -> tuple[str, ...]:
        """All that it may mean."""
        return self.candidates if self.entity is None else (self.entity,)

    def settled(self, entity: str | None) -> Target:
        """The same, where the context decides for an entity or leaves it open."""
        return Target(entity, () if entity else self.entities)


class Hits(NamedTuple):
    """Stretches of folded text with what they mean, column by column."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    targets: list[Target]

    def add(self, start: int, end: int, words: str, target: Target) -> None:
        """Add one at the end."""
        self.starts.append(start)
        self.ends.append(end)
        self.words.append(words)
        self.targets.append(target)

    def extend(self, other: Hits, first: int, last: int) -> None:
        """Add some of the others at the end."""
        stretch = slice(first, last)
        self.starts.extend(other.starts[stretch])
        self.ends.extend(other.ends[stretch])
        self.words.extend(other.words[stretch])
        self.targets.extend(other.targets[stretch])
