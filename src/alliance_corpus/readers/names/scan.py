"""The search itself: all names at once by one pattern, then the few hits that need a second look.

A second look is needed by hits that rules decide, by names in the wrong case, by names in a form
that was not foreseen, and by URLs. If a hit is not a name after all, shorter names at the same
place are tried, then the search continues one character later, until it meets a hit of the first
search again: from there on both are the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from itertools import accumulate, compress
from operator import itemgetter, not_
from typing import TYPE_CHECKING, NamedTuple, cast

from attrs import define, field, frozen

from alliance_corpus.readers.names.folding import Folding
from alliance_corpus.readers.names.forms import key_of
from alliance_corpus.readers.names.mentions import mentions
from alliance_corpus.readers.names.pattern import URL, may_end
from alliance_corpus.readers.names.rules import Rules

if TYPE_CHECKING:
    from alliance_corpus.records.annotations import Mention
    from alliance_corpus.records.context_rules import ContextRule


_ENTITY, _CANDIDATES = itemgetter(0), itemgetter(1)  # of targets


class Target(NamedTuple):
    """What a name means: an entity, or several candidates; and the rules that may decide."""

    entity: str | None
    candidates: tuple[str, ...] = ()
    rules: tuple[ContextRule, ...] = ()


@frozen(repr=False)
class Scanner:
    """What one gazetteer is compiled to.

    Attributes:
        pattern: of all names, with one group.
        folding: how texts are folded for it.
        targets: the meaning of each name, by its key and by the forms that are foreseen.
        plain: those of them that no rule decides.
    """

    pattern: re.Pattern[str]
    folding: Folding
    targets: Mapping[str, Target]
    plain: Mapping[str, Target]

    def mentions(self, text: str, document: str | None) -> tuple[Mention, ...]:
        """Find the names in a text: a document's, or any where that is None."""
        folded = self.folding.fold(text)
        parts = self.pattern.split(folded.words)  # other text and names, by turns
        offsets = list(accumulate(map(len, parts)))
        found = parts[1::2]
        hits = Hits(offsets[:-1:2], offsets[1::2], found, list(map(self.plain.get, found)))
        if not all(hits.targets):
            hits = _Search(self, folded.words, document, hits).hits()
        starts, ends = folded.to_text(hits.starts, hits.ends, hits.words)
        targets = cast("list[Target]", hits.targets)  # now that they are looked at twice
        entities, candidates = map(_ENTITY, targets), map(_CANDIDATES, targets)
        return mentions(document, starts, ends, hits.words, entities, candidates)


class Hits(NamedTuple):
    """Stretches of folded text, column by column; those without target need a second look."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    targets: list[Target | None]

    def extend(self, other: Hits, first: int, last: int) -> None:
        """Add some of the others at the end."""
        stretch = slice(first, last)
        self.starts.extend(other.starts[stretch])
        self.ends.extend(other.ends[stretch])
        self.words.extend(other.words[stretch])
        self.targets.extend(other.targets[stretch])


@define
class _Search:
    """The second look at the hits of a first search."""

    scanner: Scanner
    words: str
    document: str | None
    first: Hits
    kept: Hits = field(factory=lambda: Hits([], [], [], []))
    rules: dict[str, Rules] = field(factory=dict)

    def hits(self) -> Hits:
        """The names that a search with a second look everywhere would find."""
        starts, ends, found, targets = self.first
        done = 0  # as many hits of the first search
        for index in list(compress(range(len(starts)), map(not_, targets))):
            if index < done:
                continue
            start, words = starts[index], found[index]
            targets[index] = self.meaning(start, ends[index], words)
            if not targets[index]:
                self.kept.extend(self.first, done, index)
                done = index + 1
                if not URL.match(words):
                    done = self.search(self.shorter(start, words), done)
        if not done:
            return self.first
        self.kept.extend(self.first, done, len(starts))
        return self.kept

    def search(self, position: int, index: int) -> int:
        """Search from a position on, until it meets a hit of the first search from ``index`` on.

        Returns:
            The index of that hit.
        """
        starts = self.first.starts
        while hit := self.scanner.pattern.search(self.words, position):
            start, position = hit.span()
            index = bisect_left(starts, start, index)
            if index < len(starts) and starts[index] == start:
                return index
            if target := self.meaning(start, position, hit[0]):
                self.keep(start, position, target)
            elif not URL.match(hit[0]):
                position = self.shorter(start, hit[0])
        return len(starts)

    def shorter(self, start: int, words: str) -> int:
        """Keep the longest name that begins like these words, which are not a name themselves.

        Returns:
            Where to search on.
        """
        for end in range(start + len(words) - 1, start, -1):
            if may_end(self.words, end) and not self.words[end - 1].isspace():
                target = self.meaning(start, end, self.words[start:end])
                if target:
                    self.keep(start, end, target)
                    return end
        return start + 1

    def keep(self, start: int, end: int, target: Target) -> None:
        """Keep a name that the first search did not find."""
        self.kept.extend(Hits([start], [end], [self.words[start:end]], [target]), 0, 1)

    def meaning(self, start: int, end: int, words: str) -> Target | None:
        """What words mean at their place, None if they are not a mention."""
        target = self.scanner.targets.get(words) or self.scanner.targets.get(key_of(words))
        if not target or not target.rules:
            return target
        rules = self.rules.get(words)
        if rules is None:
            rules = self.rules[words] = Rules.of(target.rules, self.document)
        rule = rules.first(self.words, start, end)
        if rule is None:
            return target
        return None if rule.entity is None else Target(rule.entity)
