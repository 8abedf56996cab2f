"""Context rules as the reader applies them: for one name, in one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from alliance_corpus.readers.names.forms import EMPTY_LINE, dense, is_plain
from alliance_corpus.records.context_rules import ContextRule

if TYPE_CHECKING:
    from collections.abc import Iterable


@frozen
class Conditions:
    """The conditions of a rule, with its words in the form for comparison."""

    rule: ContextRule
    before: tuple[str, ...]
    not_before: tuple[str, ...]
    after: tuple[str, ...]
    not_after: tuple[str, ...]

    @classmethod
    def of(cls, rule: ContextRule) -> Conditions:
        """Prepare a rule."""
        words = (rule.preceded_by, rule.not_preceded_by, rule.followed_by, rule.not_followed_by)
        return cls(rule, *(tuple(map(dense, group)) for group in words))

    @property
    def reach(self) -> int:
        """How many characters of context they look at, without white space."""
        words = (self.before, self.not_before, self.after, self.not_after)
        return max((len(word) for group in words for word in group), default=0)

    def hold(self, before: str, after: str) -> bool:
        """Whether they hold between two stretches of text, in the form for comparison."""
        if self.after and not after.startswith(self.after):
            return False
        if self.before and not before.endswith(self.before):
            return False
        return not (
            (self.not_before and before.endswith(self.not_before))
            or (self.not_after and after.startswith(self.not_after))
        )


@frozen
class Rules:
    """The rules for one name in one document, in their order."""

    conditions: tuple[Conditions, ...]
    reach: int

    @classmethod
    def of(cls, rules: Iterable[ContextRule], document: str | None) -> Rules:
        """Choose the rules that apply in a document, or in any text.

        In a document of the dataset no name needs support.
        """
        chosen = tuple(
            Conditions.of(rule)
            for rule in rules
            if rule.document in (None, document) and not (rule.needs and document)
        )
        return cls(chosen, max((one.reach for one in chosen), default=0))

    def first(self, text: str, start: int, end: int) -> ContextRule | None:
        """The first rule that applies to a stretch of text, None if none does."""
        if not self.conditions:
            return None
        before = words_before(text, start, self.reach)
        after = words_after(text, end, self.reach)
        for one in self.conditions:
            if one.hold(before, after):
                return one.rule
        return None


def words_before(text: str, at: int, count: int) -> str:
    """The ``count`` last characters before an offset, in the form for comparison."""
    near = text[max(0, at - count) : at]
    if is_plain(near):  # as mostly
        return near
    size = count
    while True:
        start = max(0, at - size)
        parts = EMPTY_LINE.split(text[start:at])
        words = dense(parts[-1])
        if len(words) >= count or len(parts) > 1 or start == 0:
            return words
        size *= 2  # so much of it is white space


def words_after(text: str, at: int, count: int) -> str:
    """The ``count`` first characters from an offset on, in the form for comparison."""
    near = text[at : at + count]
    if is_plain(near):
        return near
    size = count
    while True:
        parts = EMPTY_LINE.split(text[at : at + size], maxsplit=1)
        words = dense(parts[0])
        if len(words) >= count or len(parts) > 1 or at + size >= len(text):
            return words
        size *= 2
