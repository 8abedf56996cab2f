"""Context rules: what a name means next to certain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from alliance_corpus.errors import AllianceCorpusError
from alliance_corpus.records.reading import Readable
from alliance_corpus.records.vocabularies import NEEDS, Need, one_of

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
    """What a name means if certain words come right before or after it.

    A rule applies if all of its conditions hold. The first rule of a name that applies decides;
    if none applies, the name keeps its usual meaning. Words are compared without white space
    and in any width. Context does not reach across an empty line.

    Attributes:
        id: permanent slug; rules outside a dataset do not need one.
        name: a name of the gazetteer.
        entity: id of the entity that is meant; None: the name is not a mention here, and shorter
            names that begin at the same place are tried.
        preceded_by: one of these comes right before it; empty: no condition.
        not_preceded_by: none of these comes right before it.
        followed_by: one of these comes right after it; empty: no condition.
        not_followed_by: none of these comes right after it.
        needs: the support that the name needs here to mean its entity (or ``entity``, if the rule
            has one): context, or also a date within the time of the entity or of the person's
            office; see `alliance_corpus.read_names`. In the documents of a dataset such rules do
            not hold: its list of names is made for them.
        document: id of the only document where the rule applies; None: any text.
        reason: why, for people to read.

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
    needs: Need | None = field(default=None, validator=one_of("needs", NEEDS))
    document: str | None = None
    reason: str = ""

    def _label(self) -> str:
        return self.name
