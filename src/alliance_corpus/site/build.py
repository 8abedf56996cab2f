"""Write the reading room of a corpus as a folder of files."""

from __future__ import annotations

import json
from functools import partial
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.errors import ExportError
from alliance_corpus.export.target import contents_of, write_files
from alliance_corpus.records.labels import LANGUAGES
from alliance_corpus.site.foreign import allowed
from alliance_corpus.site.index import index_files
from alliance_corpus.site.page import Data
from alliance_corpus.site.pages import PAGES
from alliance_corpus.site.render import Renderer
from alliance_corpus.site.room import Room

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from alliance_corpus.corpus import Corpus

LISTING: Final = "site-files.json"
"""The file that lists the files of a site: a folder with others in it is never replaced."""


def build_site(corpus: Corpus, directory: str | PathLike[str], *, force: bool = False) -> Path:
    """Write a static site that shows a corpus: no server and no network is needed to read it.

    Pages are written one after the other, so that memory does not grow with their number.

    Args:
        corpus: any corpus, ours or one of your own.
        directory: the folder to write; open its ``index.html``.
        force: replace a site that is there.

    Returns:
        The folder.

    Raises:
        ExportError: the folder is not empty and is no site of ours, or ``force`` is not given, or
            it cannot be written.
        MissingExtraError: Jinja is not installed (extra ``site``).
    """
    target = Path(directory)
    contents = _listed(_contents(corpus, Renderer()))
    write_files(target, contents, partial(_check_replaceable, force=force))
    return target


def _contents(corpus: Corpus, renderer: Renderer) -> Iterator[tuple[str, bytes]]:
    """Every file of the site: path and bytes."""
    rooms = [Room(corpus, language) for language in LANGUAGES]
    for room in rooms[1:]:  # what is the same in all languages is found once
        room.lookup, room.plans = rooms[0].lookup, rooms[0].plans
    yield "index.html", renderer.door(rooms).encode()
    yield from chain.from_iterable(_pages(room, renderer) for room in rooms)
    yield from index_files(rooms[0])
    yield from _assets()


def _pages(room: Room, renderer: Renderer) -> Iterator[tuple[str, bytes]]:
    for pages in PAGES:
        for page in pages(room):
            made = page.script() if isinstance(page, Data) else renderer.html(room, page)
            yield f"{room.language}/{page.path}", allowed(made).encode()


def _assets() -> Iterator[tuple[str, bytes]]:
    for file in sorted(files("alliance_corpus.site").joinpath("assets").iterdir(), key=str):
        if file.name.endswith((".css", ".js", ".svg")):
            yield f"assets/{file.name}", file.read_bytes()


def _listed(contents: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The files, and last the list of them."""
    names = []
    for name, data in contents:
        names.append(name)
        yield name, data
    yield LISTING, json.dumps({"files": sorted(names)}, indent=0).encode()


def _check_replaceable(target: Path, *, force: bool) -> None:
    if not contents_of(target, force=force):
        return
    ours = _files_of(target)
    for path in target.rglob("*"):
        name = path.relative_to(target).as_posix()
        if not path.is_dir() and name not in ours:
            raise ExportError(f"{target} holds {name!r}, which is no part of a site of ours")


def _files_of(target: Path) -> frozenset[str]:
    """The files that a site says it has; none if the folder is no site."""
    try:
        listing: Any = json.loads((target / LISTING).read_bytes())
        return frozenset([LISTING, *map(str, listing["files"])])
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
