"""Context rules: data that say what a name means beside certain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from alliance_corpus.errors import AllianceCorpusError
from alliance_corpus.records.reading import Readable

if TYPE_CHECKING:
    from collections.abc import Iterable


def _context(words: Iterable[str]) -> tuple[str, ...]:
    if isinstance(words, str):
        raise AllianceCorpusError(f"context {words!r}: expected a tuple of words, not one string")
    found = tuple(words)
    if not all(word.split() for word in found):
        raise AllianceCorpusError(f"context {found!r}: expected no empty words")
    return found


@frozen(kw_only=True, repr=False)
class ContextRule(Readable):
    """What a name means where certain words stand right before or after it.

    A rule applies where all of its conditions hold. Of the rules for a name, the first that
    applies decides; where none does, the name means what it means without rules. Words are
    compared without white space and whatever their width; what stands beyond an empty line is no
    context.

    Attributes:
        id: permanent slug; rules that are no records of a dataset need none.
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

    _shown = ("entity",)

    id: str = ""
    name: str
    entity: str | None = None
    preceded_by: tuple[str, ...] = field(default=(), converter=_context)
    not_preceded_by: tuple[str, ...] = field(default=(), converter=_context)
    followed_by: tuple[str, ...] = field(default=(), converter=_context)
    not_followed_by: tuple[str, ...] = field(default=(), converter=_context)
    document: str | None = None
    reason: str = ""

    def _label(self) -> str:
        return self.name
