"""Datasets changed at random, with the list of what was changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve, frozen
from hypothesis import strategies as st

from alliance_corpus.dataset import Dataset, Redirect
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.records import Creator, ExternalSource, Name, Participation, Quantity

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

Fields = dict[str, Callable[[str, Any], Any]]

_FACT: Final[Fields] = {
    "note": lambda new, old: new,
    "sources": lambda new, old: (*old, ExternalSource(f"https://example.org/{new}")),
}
_ENTITY: Final[Fields] = {
    "names": lambda new, old: (*old, Name(new)),
    "identifiers": lambda new, old: (*old, ("new", new)),
}

FIELDS: Final[dict[str, Fields]] = {
    "works": {
        "note": lambda new, old: new,
        "author": lambda new, old: (*old, Creator(literal=new)),
    },
    "institutions": {**_ENTITY, "countries": lambda new, old: (new, *old)},
    "people": _ENTITY,
    "instruments": _ENTITY,
    "context_rules": {
        "reason": lambda new, old: new,
        "followed_by": lambda new, old: (*old, new),
    },
    "provisions": {
        "label_en": lambda new, old: new,
        "evidence": lambda new, old: tuple(evolve(one, text=new) for one in old) or old,
    },
    "events": {
        **_FACT,
        "place": lambda new, old: new,
        "participants": lambda new, old: (*old, Participation(new, "host")),
    },
    "relations": {
        **_FACT,
        "quantities": lambda new, old: (*old, Quantity(value=1, unit=new)),
    },
    "statements": {**_FACT, "label": lambda new, old: new},
    "dates": {"problem": lambda new, old: new},
    "mentions": {"candidates": lambda new, old: (*old, new)},
    "citations": {"locator": lambda new, old: new},
    "emendations": {"reason": lambda new, old: new},
    "exceptions": {"reason": lambda new, old: new},
    "cleaning": {"new": lambda new, old: new},
    "sections": {"path": lambda new, old: new},
    "blocks": {"label": lambda new, old: new},
}
"""Fields that a test may change, by table, and how: from a new word and the old value."""

Place = tuple[str, str]
"""A table, and an id in it."""


@frozen
class Edited:
    """A dataset, the same changed, and what was changed."""

    old: Dataset
    new: Dataset
    added: set[Place]
    changed: dict[Place, set[str]]
    removed: set[Place]
    redirected: dict[str, tuple[str, ...]]


@st.composite
def edits(draw: DrawFn, dataset: Dataset, tables: Sequence[str] = tuple(FIELDS)) -> Edited:
    """Change records of some tables: add, remove, redirect, change fields.

    In a table with derived ids only one of these is done: which of two records with the same words
    was changed and which was removed is nothing that ids could tell.

    Args:
        draw: given by Hypothesis.
        dataset: what to change.
        tables: where to change something.
    """
    edited = Edited(dataset, dataset, set(), {}, set(), {})
    made = dict(dataset.tables)
    for name in tables:
        made[name] = _edited(draw, name, dataset.tables[name], edited)
    redirects = [Redirect(id_, to) for id_, to in edited.redirected.items()]
    made["redirects"] = (*made["redirects"], *redirects)
    return evolve(edited, new=evolve(dataset, tables=made))


def _edited(draw: DrawFn, table: str, records: Sequence[Any], edited: Edited) -> tuple[Any, ...]:
    permanent = TABLES[table].permanent
    ways = ("keep", "change", "remove", "redirect") if permanent else ("keep", "change")
    if not permanent:
        ways = ("keep", draw(st.sampled_from(["change", "remove"])))
    found: list[Any] = []
    for number, record in enumerate(records):
        way = draw(st.sampled_from(ways))
        place = (table, record.id)
        is_shared = table == "works" and record.id in edited.old.order
        if way == "change":
            found.append(_changed(draw, table, record, f"{table}-{number}", edited))
        elif way == "keep" or is_shared:
            found.append(record)
        elif way == "remove":
            edited.removed.add(place)
        else:
            edited.redirected[record.id] = draw(st.sampled_from([("a",), ("a", "b")]))
    unchanged = not any(place[0] == table for place in (*edited.removed, *edited.changed))
    if permanent or unchanged:
        found += _added(draw, table, records, edited)
    return tuple(found)


def _changed(draw: DrawFn, table: str, record: Any, word: str, edited: Edited) -> Any:
    fields = draw(st.sets(st.sampled_from(sorted(FIELDS[table])), min_size=1))
    values = {name: FIELDS[table][name](word, getattr(record, name)) for name in fields}
    other = evolve(record, **values)
    fields = {name for name in fields if getattr(other, name) != getattr(record, name)}
    if fields:
        edited.changed[table, record.id] = fields
    return other


def _added(draw: DrawFn, table: str, records: Sequence[Any], edited: Edited) -> list[Any]:
    """Copies of records under new ids."""
    chosen = draw(st.lists(st.sampled_from(list(records)), max_size=2)) if records else []
    copies = [evolve(one, id=f"new-{table}-{n}") for n, one in enumerate(chosen)]
    edited.added.update((table, one.id) for one in copies)
    return copies
