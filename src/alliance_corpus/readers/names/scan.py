"""The search itself: the longest names from left to right, which neither rules nor words refuse.

At each place where a name may begin, all names are tried that do, the longest first: until one ends
where a word ends, and no rule says that it is no mention here. What begins like a URL is one.
"""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from alliance_corpus.readers.names.folding import Folding
from alliance_corpus.readers.names.forms import JOINING
from alliance_corpus.readers.names.hits import Hits, Target
from alliance_corpus.readers.names.mentions import mentions
from alliance_corpus.readers.names.needs import stronger
from alliance_corpus.readers.names.pattern import URL, begins_inside, ends_inside
from alliance_corpus.readers.names.rules import Rules
from alliance_corpus.readers.names.support import Judge, Knowledge
from alliance_corpus.readers.names.trie import Tree, ends_below, ends_of

if TYPE_CHECKING:
    from alliance_corpus.dates import EDTF
    from alliance_corpus.records.annotations import Mention

_ENTITY, _CANDIDATES, _NEED = map(itemgetter, (0, 1, 3))  # of targets


@frozen(repr=False)
class Scanner:
    """What one gazetteer is compiled to.

    Attributes:
        pattern: of the places where a name may begin.
        tree: the names.
        folding: how texts are folded for it.
        known: what is known of the entities, to judge what supports their names.
        rules: those of each name in each document, once they were needed.
    """

    pattern: re.Pattern[str]
    tree: Tree
    folding: Folding
    known: Knowledge
    rules: dict[str | None, dict[int, Rules]] = field(factory=dict)

    def mentions(
        self, text: str, document: str | None, written: EDTF | None = None
    ) -> tuple[Mention, ...]:
        """Find the names in a text: a document's, or any where that is None.

        The list of a dataset is made for its documents, so there its names need no support.
        """
        folded = self.folding.fold(text)
        rules = self.rules.setdefault(document, {})
        hits = _Search(self.tree, folded.words, document, rules).hits(self.pattern)
        if document is None and (written is not None or any(map(_NEED, hits.targets))):
            hits = Judge(self.known, folded.words, written).settle(hits)
        starts, ends = folded.to_text(hits.starts, hits.ends, hits.words)
        entities, candidates = map(_ENTITY, hits.targets), map(_CANDIDATES, hits.targets)
        return mentions(document, starts, ends, hits.words, entities, candidates)


@define
class _Search:
    """The search in one text."""

    tree: Tree
    words: str
    document: str | None
    rules: dict[int, Rules]

    def hits(self, pattern: re.Pattern[str]) -> Hits:
        """The names, from left to right."""
        hits = Hits([], [], [], [])
        at = 0
        for url in URL.finditer(self.words):
            self.search(pattern, at, url.start(), hits)
            at = url.end()
        self.search(pattern, at, len(self.words), hits)
        return hits

    def search(self, pattern: re.Pattern[str], at: int, stop: int, hits: Hits) -> None:
        """Add the names that begin in a stretch.

        The walk down the tree and the usual case, where nothing can refuse the longest name, stand
        here and call nothing, because they run for every place where a name may begin.
        """
        words, strict = self.words, self.tree.strict.get
        loose, ones = self.tree.loose, self.tree.ones
        special = bool(loose or ones)
        starts, ends = hits.starts.append, hits.ends.append
        found, targets = hits.words.append, hits.targets.append
        done = hits.ends[-1] if hits.ends else 0
        for place in pattern.finditer(words, at, stop):
            start = place.start()
            if start < done:
                continue
            head = words[start : start + 2]
            node = strict(head)
            if node is None and not (special and (head in loose or head[0] in ones)):
                continue
            end, longest = start + 2, 0
            try:
                while node:
                    if "" in node:
                        longest, target = end, node[""]
                    node = node.get(words[end])
                    end += 1
            except IndexError:
                pass
            if special and (
                head[0] in ones or (head in loose and ends_below(words, start + 2, loose[head]))
            ):
                done = self.take(start, hits) or done
            elif longest:
                if (words[start] in JOINING and self.joins(start)) or (
                    words[longest - 1] in JOINING and self.joins(longest)
                ):
                    meant = None
                else:
                    meant = self.meaning(start, longest, target) if target.rules else target
                if meant is None:
                    done = self.take(start, hits) or done
                    continue
                starts(start)
                ends(longest)
                found(words[start:longest])
                targets(meant)
                done = longest

    def joins(self, at: int) -> bool:
        """Whether a word may go on across an offset."""
        words = self.words
        return 0 < at < len(words) and words[at - 1] in JOINING and words[at] in JOINING

    def take(self, start: int, hits: Hits) -> int:
        """Take the longest of the names that begin at a place and are not refused.

        Returns:
            Where it ends, 0 if there is none.
        """
        if begins_inside(self.words, start):
            return 0
        for end, target in reversed(ends_of(self.words, start, self.tree)):
            if not ends_inside(self.words, end) and (meant := self.meaning(start, end, target)):
                hits.add(start, end, self.words[start:end], meant)
                return end
        return 0

    def meaning(self, start: int, end: int, target: Target) -> Target | None:
        """What a name means at its place, None if it is not a mention."""
        if not target.rules:
            return target
        rules = self.rules.get(id(target))
        if rules is None:
            rules = self.rules[id(target)] = Rules.of(target.rules, self.document)
        rule = rules.first(self.words, start, end)
        if rule is None:
            return target
        if rule.needs is not None:
            meant = target if rule.entity is None else Target(rule.entity)
            return meant._replace(need=stronger(target.need, rule.needs))
        return None if rule.entity is None else Target(rule.entity)
