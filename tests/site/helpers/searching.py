"""The scripts of the search under Node, and the words that a property asks them for."""

from __future__ import annotations

import json
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from unicodedata import category, normalize

import pytest

import alliance_corpus.site
from alliance_corpus.site.index import index_files
from alliance_corpus.site.room import Room
from alliance_corpus.text.variants import OLD_KANJI
from tests.helpers.node import NODE, ORACLES

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from alliance_corpus.corpus import Corpus

ASSETS: Final = Path(alliance_corpus.site.__file__).parent / "assets"
_OLDER: Final = {new: old for old, new in OLD_KANJI.items()}


class Search:
    """A search that runs under Node; see ``tests/oracles/room_search.mjs``."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, name: str, *values: Any) -> Any:
        """The answer to one question."""
        given, answers = self._process.stdin, self._process.stdout
        assert given is not None
        assert answers is not None
        given.write(json.dumps([name, *values]) + "\n")
        given.flush()
        return json.loads(answers.readline())

    def paragraphs(self, query: str, **options: Any) -> list[str]:
        """The paths of the paragraphs that a query finds."""
        units = self.ask("all", query, options)["units"]
        return [one["path"] for one in units if one["document"]]


@contextmanager
def searching(site: Path) -> Iterator[Search]:
    """A search of a site; the test is skipped where Node is not installed."""
    if NODE is None:
        pytest.skip("Node is not installed: the scripts cannot run without a browser")
    with subprocess.Popen(
        [NODE, str(ORACLES / "room_search.mjs"), str(ASSETS), str(site)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        yield Search(process)
        assert process.stdin is not None
        process.stdin.close()


def write_index(corpus: Corpus, folder: Path, **options: int) -> dict[str, bytes]:
    """Write the index of a corpus; its files by their paths."""
    files = dict(index_files(Room(corpus, "ja"), **options))
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return files


def otherwise(words: str, draw: random.Random) -> str:
    """The words as another writer may put them: wide, in old forms, with spaces in between."""
    made = []
    for char in words:
        wide = chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char
        made.append(draw.choice([char, wide, _OLDER.get(char, char), char.upper()]))
    return draw.choice(["", "　", "\n"]).join(made)


def begins_within(words: str) -> bool:
    """Whether words begin with a mark that belongs to the character before."""
    first = normalize("NFKD", words[:1])[:1]
    return bool(first) and (category(first).startswith("M") or "\u1160" <= first <= "\u11ff")
