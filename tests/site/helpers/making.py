"""Pages of some kinds, made without writing a site; and the shipped dataset with other events."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import evolve

from alliance_corpus import Corpus, load
from alliance_corpus.dates import EDTF
from alliance_corpus.records.labels import LANGUAGES
from alliance_corpus.site.build import _assets
from alliance_corpus.site.page import Data
from alliance_corpus.site.render import Renderer
from alliance_corpus.site.room import Room
from tests.export.helpers.needed import judge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from alliance_corpus.records import Event, Statement
    from alliance_corpus.records.labels import Language
    from alliance_corpus.site.page import Page


def made(
    corpus: Corpus, maker: Callable[[Room], Iterator[Page | Data]], language: Language = "ja"
) -> dict[str, str]:
    """What a maker of pages writes: by path."""
    room, renderer = Room(corpus, language), Renderer()
    return {
        page.path: page.script() if isinstance(page, Data) else renderer.html(room, page)
        for page in maker(room)
    }


def written(corpus: Corpus, maker: Callable[[Room], Iterator[Page | Data]], folder: Path) -> Path:
    """Write these pages in both languages, with what they share, as a site has them."""
    files = dict(_assets())
    for language in LANGUAGES:
        pages = made(corpus, maker, language)
        files |= {f"{language}/{path}": text.encode() for path, text in pages.items()}
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder


def parsed(page: str) -> Any:
    """A page as a tree."""
    html: Any = judge("lxml.html")
    return html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))


def value_of(script: str) -> Any:
    """The data in a script file."""
    return json.loads(script[script.index("(") + 1 : script.rindex(")")])


def with_events(events: Iterable[Event], statements: Iterable[Statement] = ()) -> Corpus:
    """The shipped dataset with other events, and nothing that refers to its own."""
    whole = load()._in_memory()
    tables = {
        **whole.tables,
        "events": tuple(events),
        "statements": tuple(statements),
        "relations": (),
        "exceptions": (),
    }
    return Corpus(evolve(whole, tables=tables))


def many_events(count: int) -> list[Event]:
    """So many events, one in each month from 1900 on, then again."""
    event = load().events[0]
    return [
        evolve(
            event,
            id=f"event-{number}",
            date=EDTF(f"{1900 + number // 12 % 120}-{number % 12 + 1:02d}"),
            external_date=None,
            label=f"出来事{number}",
            label_en=f"Event {number}",
            kind=("meeting", "agreement", "other")[number % 3],
        )
        for number in range(count)
    ]
