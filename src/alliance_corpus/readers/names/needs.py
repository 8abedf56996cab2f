"""Which names need the support of their context, by the fields of their records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from alliance_corpus.records.entities import Institution, Person

if TYPE_CHECKING:
    from alliance_corpus.readers.names.owners import States
    from alliance_corpus.records.entities import Entity, Name

Need: TypeAlias = Literal["", "owner", "full", "context", "surname", "date"]
"""What a name needs.

- nothing: it means its entity anywhere.
- owner: every state has such a body (外務省), so no other state may stand beside it.
- full: a person's full name, which must not be the beginning of a longer one.
- context: a title or the like (長官) that the context must support.
- surname: a person's short name, which must not be part of a longer one and must be supported.
- date: as context or surname, and a date must lie within the time of its entity.
"""

_ORDER: Final[tuple[Need, ...]] = ("", "owner", "full", "context", "surname", "date")

_OF_EVERY_STATE: Final = ("office", "ministry", "legislature", "cabinet-body", "political-party")
"""Kinds of bodies that every state has, often under the same name."""


def need_of(entity: Entity, name: Name, states: States) -> Need:
    """What a name of an entity needs, by its kind and that of the entity."""
    if isinstance(entity, Person):
        return "surname" if name.kind == "short" else "full"
    if not isinstance(entity, Institution) or entity.kind not in _OF_EVERY_STATE:
        return ""
    if not entity.countries or states.names_own(name.text, entity.countries):
        return ""
    return "context" if entity.kind == "office" and name.kind == "short" else "owner"


def stronger(one: Need, other: Need) -> Need:
    """The need that asks for more."""
    return max(one, other, key=_ORDER.index)
