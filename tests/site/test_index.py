"""The index of the search: small files of any corpus, which hold what they were given."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from alliance_corpus.site.index import index_files
from alliance_corpus.site.index.folds import grams
from alliance_corpus.site.index.numbers import count, differences, pieces, written
from alliance_corpus.site.index.postings import Postings
from alliance_corpus.site.index.shards import LONG, SIZE, Grams
from alliance_corpus.site.room import Room
from alliance_corpus.testing.corpora import corpora

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.corpus import Corpus

NUMBERS = st.lists(st.integers(0, 1 << 31), min_size=1, max_size=40, unique=True).map(sorted)


def read(data: bytes) -> list[int]:
    """The numbers that are written there, read as the script does."""
    found, number, total = [], 0, 0
    for code in data:
        if code > ord("\\"):
            number = number * 34 + code - ord("]")
        else:
            total, number = total + number * 57 + code - ord("#"), 0
            found.append(total)
    return found


def handed(data: bytes) -> Any:
    """What a script of the index hands over."""
    found = re.fullmatch(r"corpusIndex\((.*)\)\n", data.decode(), re.DOTALL)
    assert found is not None
    return json.loads(f"[{found[1]}]")


@given(NUMBERS)
def test_numbers_are_read_as_they_were_written(numbers: list[int]) -> None:
    data = written(numbers[0]) + differences(numbers)
    assert read(data) == numbers
    assert count(data) == len(numbers)
    assert json.dumps(data.decode()) == f'"{data.decode()}"'


@given(NUMBERS, st.integers(8, 30))
def test_pieces_are_cut_between_numbers(numbers: list[int], size: int) -> None:
    data = written(numbers[0]) + differences(numbers)
    cut = pieces(data, size)
    assert b"".join(cut) == data
    assert all(0 < len(piece) <= size for piece in cut)
    assert sum(map(count, cut)) == len(numbers)


def merged(units: Iterable[set[str]], limit: int) -> list[tuple[str, list[int]]]:
    with TemporaryDirectory() as folder:
        postings = Postings(Path(folder), limit)
        for number, found in enumerate(units):
            postings.add(number, found)
        return [(gram, read(data)) for gram, data in postings.merged()]


@given(st.lists(st.sets(st.text(max_size=2), max_size=6), max_size=20), st.integers(1, 50))
def test_each_gram_has_its_units_however_little_is_held(units: list[set[str]], limit: int) -> None:
    expected = {
        gram: [number for number, found in enumerate(units) if gram in found]
        for gram in set().union(*units)
    }
    found = merged(units, limit)
    assert dict(found) == expected
    assert [gram for gram, _ in found] == sorted(
        expected, key=lambda gram: gram.encode("utf-16-be", "surrogatepass")
    )


def test_long_lists_stand_in_files_of_their_own() -> None:
    every = b"$" * (LONG * 5)
    files = dict(Grams().files([("条", every), ("条約", b"##")]))
    lists = [handed(files[path]) for path in sorted(files) if "/lists/" in path]
    assert "".join(data for _, _, data in lists).encode() == every
    assert handed(files["index/grams/0.js"])[2] == ["条", [len(every), 0, len(lists)], "条約", "##"]
    assert len(lists) > 1
    assert max(map(len, files.values())) < SIZE * 1.25


@settings(max_examples=20)
@given(corpora())
def test_the_index_of_any_corpus_holds_its_paragraphs(corpus: Corpus) -> None:
    files = dict(index_files(Room(corpus, "ja"), 40))
    texts = [handed(data) for path, data in files.items() if "/texts/" in path]
    rows = [row for _, _, data in texts for row in data["units"] if len(row) == 4]
    assert [row[3] for row in rows] == [block.text for block in corpus.blocks if block.text]
    meta = handed(files["index/meta.js"])[2]
    assert meta["count"] == sum(len(data["units"]) for _, _, data in texts)
    known = {
        gram for path, data in files.items() if "/grams/" in path for gram in handed(data)[2][::2]
    }
    assert {gram for block in corpus.blocks for gram in grams(block.text)} <= known


def test_files_stay_small_and_are_the_same_each_time(shipped: Corpus) -> None:
    files = dict(index_files(Room(shipped, "ja")))
    assert max(map(len, files.values())) < 50_000
    assert files == dict(index_files(Room(shipped, "en"), 1_000))


def test_every_name_of_a_record_can_be_found(shipped: Corpus) -> None:
    files = dict(index_files(Room(shipped, "ja")))
    texts = [handed(data)[2]["units"] for path, data in files.items() if "/texts/" in path]
    names = {(row[0], name) for rows in texts for row in rows if len(row) == 5 for name in row[4]}
    room = Room(shipped, "ja")
    for table in (shipped.institutions, shipped.people, shipped.instruments):
        for record in table:
            assert {(room.path(record), name.text) for name in record.names} <= names
    for record in (*shipped.events, *shipped.statements):
        assert {(room.path(record), one) for one in (record.label, record.label_en)} <= names


def test_every_result_leads_to_a_page_and_a_place_in_it(shipped: Corpus, site: Path) -> None:
    files = dict(index_files(Room(shipped, "ja")))
    texts = [handed(data)[2]["units"] for path, data in files.items() if "/texts/" in path]
    paths = {row[1] if len(row) == 4 else row[0] for rows in texts for row in rows}
    for language in ("ja", "en"):
        known: dict[str, set[str]] = {}
        for path in paths:
            page, _, anchor = path.partition("#")
            if page not in known:
                text = (site / language / page).read_text(encoding="utf-8")
                known[page] = {"", *re.findall(r' id="([^"]+)"', text)}
            assert anchor in known[page], path
