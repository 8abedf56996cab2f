"""Context rules: data that say what an ambiguous name means where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from alliance_corpus.errors import AllianceCorpusError
from alliance_corpus.readers.names.forms import EMPTY_LINE, dense, narrow

if TYPE_CHECKING:
    from collections.abc import Iterable


def _context(words: Iterable[str]) -> tuple[str, ...]:
    """Words of context in the form in which they are compared."""
    if isinstance(words, str):
        raise AllianceCorpusError(f"context {words!r}: expected a tuple of words, not one string")
    forms = tuple(dense(word) for word in words)
    if not all(forms):
        raise AllianceCorpusError(f"context {tuple(words)!r}: expected no empty words")
    return forms


@frozen(kw_only=True)
class ContextRule:
    """What a name means where certain words stand right before or after it.

    A rule applies where all of its conditions hold. Of the rules for a name, the first that
    applies decides; where none does, the name means what it means without rules. Words are
    compared without white space and whatever their width; what stands beyond an empty line is no
    context.

    Attributes:
        name: a name of the gazetteer.
        entity: id of the entity that is meant; None: here it is no mention, and shorter names
            that begin at the same place are tried.
        preceded_by: one of these stands right before it; empty: no condition.
        not_preceded_by: none of these does.
        followed_by: one of these stands right after it; empty: no condition.
        not_followed_by: none of these does.
        document: id of the only document in which the rule holds; None: in any text.
        reason: why it is so, for people.

    Raises:
        AllianceCorpusError: if a word of context is empty.
    """

    name: str
    entity: str | None
    preceded_by: tuple[str, ...] = field(default=(), converter=_context)
    not_preceded_by: tuple[str, ...] = field(default=(), converter=_context)
    followed_by: tuple[str, ...] = field(default=(), converter=_context)
    not_followed_by: tuple[str, ...] = field(default=(), converter=_context)
    document: str | None = None
    reason: str = ""

    @property
    def reach(self) -> int:
        """How many characters of context it looks at, white space aside."""
        words = (self.preceded_by, self.not_preceded_by, self.followed_by, self.not_followed_by)
        return max((len(word) for group in words for word in group), default=0)

    def applies(self, before: str, after: str) -> bool:
        """Whether the conditions hold between two stretches of text, in the compared form."""
        return (
            (not self.preceded_by or before.endswith(self.preceded_by))
            and not before.endswith(self.not_preceded_by)
            and (not self.followed_by or after.startswith(self.followed_by))
            and not after.startswith(self.not_followed_by)
        )


@frozen
class Rules:
    """The rules for one name in one document, in their order."""

    rules: tuple[ContextRule, ...]
    reach: int

    @classmethod
    def of(cls, rules: Iterable[ContextRule], document: str | None) -> Rules:
        """Choose those that hold in a document, or in any text."""
        chosen = tuple(rule for rule in rules if rule.document in (None, document))
        return cls(chosen, max((rule.reach for rule in chosen), default=0))

    def first(self, text: str, start: int, end: int) -> ContextRule | None:
        """The first rule that applies to a stretch of text, None where none does."""
        if not self.rules:
            return None
        before = words_before(text, start, self.reach)
        after = words_after(text, end, self.reach)
        return next((rule for rule in self.rules if rule.applies(before, after)), None)


def words_before(text: str, at: int, count: int) -> str:
    """The ``count`` last characters before an offset, in the form in which they are compared."""
    near = text[max(0, at - count) : at]
    if near.split() == [near]:  # no white space, as mostly
        return narrow(near)
    size = count
    while True:
        start = max(0, at - size)
        parts = EMPTY_LINE.split(text[start:at])
        words = dense(parts[-1])
        if len(words) >= count or len(parts) > 1 or start == 0:
            return words
        size *= 2  # so much of it is white space


def words_after(text: str, at: int, count: int) -> str:
    """The ``count`` first characters from an offset on, in the form in which they are compared."""
    near = text[at : at + count]
    if near.split() == [near]:
        return narrow(near)
    size = count
    while True:
        parts = EMPTY_LINE.split(text[at : at + size], maxsplit=1)
        words = dense(parts[0])
        if len(words) >= count or len(parts) > 1 or at + size >= len(text):
            return words
        size *= 2
