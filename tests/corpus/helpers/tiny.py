"""The tiny corpus with more records, and records to add to it."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from alliance_corpus.corpus import Corpus
from alliance_corpus.dates import EDTF
from alliance_corpus.records import Event, Institution, Name, Participation
from tests.helpers.everything import everything


def changed(**tables: Any) -> Corpus:
    """The tiny corpus with more records."""
    base = everything()
    more = {name: (*base.tables[name], *records) for name, records in tables.items()}
    return Corpus(evolve(base, tables={**base.tables, **more}))


def body(name: str, **more: Any) -> Institution:
    return Institution(id=name, kind="mechanism", names=(Name(name),), **more)


def happening(name: str, date: str, **more: Any) -> Event:
    page = everything().tables["events"][1].sources
    return Event(
        **{
            "id": name, "date": EDTF(date), "label": name, "label_en": name,
            "kind": "establishment", "sources": page, **more,
        }
    )  # fmt: skip


def founding(name: str, date: str, **more: Any) -> Event:
    return happening(f"{name}-set-up", date, participants=(Participation(name, "subject"),), **more)
