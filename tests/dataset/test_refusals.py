"""What reading and writing a dataset refuse, beside damage: other formats, impossible records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

from alliance_corpus.dataset import Dataset, StoredDataset, verify, write_dataset
from alliance_corpus.dataset.codec import decode_lines
from alliance_corpus.dataset.manifest import MANIFEST, FileEntry, Manifest, parse_manifest
from alliance_corpus.dataset.rules import Problem, summary
from alliance_corpus.errors import AllianceCorpusError, DatasetError
from alliance_corpus.records import Event, Institution
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    write_dataset(everything(), tmp_path / "data")
    return tmp_path / "data"


def reseal(folder: Path, change: Callable[[Manifest], Manifest]) -> None:
    """Have the manifest say something else, its digest with it."""
    path = folder / MANIFEST
    path.write_bytes(change(parse_manifest(path.read_bytes(), "here")).sealed().to_bytes())


def replace(folder: Path, file: str, data: bytes, count: int) -> None:
    """Replace a file, and have the manifest agree."""
    (folder / file).write_bytes(data)
    entry = FileEntry.of(data, count)
    reseal(folder, lambda manifest: evolve(manifest, files={**manifest.files, file: entry}))


# Reading


def test_a_day_of_issue_that_is_none(data: Path) -> None:
    reseal(data, lambda manifest: evolve(manifest, issued="yesterday"))
    with pytest.raises(DatasetError, match=r"manifest\.json: issued: 'yesterday'"):
        _ = StoredDataset(data).issued


def test_other_counts_than_the_manifest_has(data: Path) -> None:
    rows = (data / "people.jsonl").read_bytes()
    replace(data, "people.jsonl", rows, 5)
    with pytest.raises(DatasetError, match=r"people\.jsonl has 1 records, the manifest says 5"):
        StoredDataset(data).records("people")


def test_a_table_that_an_older_version_did_not_know_is_empty(data: Path) -> None:
    files = parse_manifest((data / MANIFEST).read_bytes(), "here").files
    kept = {path: entry for path, entry in files.items() if path != "emendations.jsonl"}
    reseal(data, lambda manifest: evolve(manifest, files=kept))
    stored = StoredDataset(data)
    assert stored.records("emendations") == ()
    assert stored.counts["emendations"] == 0
    with pytest.raises(DatasetError, match=r"the manifest does not list emendations\.jsonl"):
        stored.read("emendations.jsonl")


def test_a_text_that_is_no_utf_8(data: Path) -> None:
    replace(data, "texts/letter.txt", b"\xff letter", 8)
    assert "texts/letter.txt, file: not UTF-8: byte 0" in str(verify(data))


def test_a_dataset_says_what_it_is(data: Path) -> None:
    assert repr(StoredDataset(data)) == f"<StoredDataset everything 1.2.3 at {data}>"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"1978-11"', "1978", "1978 is not of type str"),
        ('["wikidata","Q1"]', '["wikidata"]', r"\['wikidata'\] does not have 2 parts"),
        ('"kind":"mechanism"', '"kind":"mechanisms"', "Did you mean 'mechanism'"),
    ],
)
def test_what_no_record_can_say(data: Path, old: str, new: str, said: str) -> None:
    file, kind = ("events", Event) if "1978" in old else ("institutions", Institution)
    rows = (data / f"{file}.jsonl").read_text(encoding="utf-8").replace(old, new).encode()
    with pytest.raises(DatasetError, match=f"line 1: .*{said}"):
        decode_lines(rows, kind, file)


# Writing


def changed(table: str, **values: Any) -> Dataset:
    dataset = everything()
    first, *others = dataset.tables[table]
    return evolve(dataset, tables={**dataset.tables, table: (evolve(first, **values), *others)})


def test_an_id_that_cannot_name_a_file(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"document id '\.\./up' cannot name a file"):
        write_dataset(changed("documents", id="../up"), tmp_path / "data")
    assert list(tmp_path.iterdir()) == []


def test_a_text_that_utf_8_cannot_hold(tmp_path: Path) -> None:
    document = everything().tables["documents"][0]
    source = evolve(document.source, text=f"\ud800{document.source.text}")
    with pytest.raises(DatasetError, match=r"sources/harbour\.txt cannot be written in UTF-8"):
        write_dataset(changed("documents", source=source), tmp_path / "data")


def test_a_link_leads_to_the_dataset_that_is_replaced(data: Path) -> None:
    link = data.with_name("link")
    link.symlink_to(data)
    write_dataset(changed("people", kind="scholar"), link)
    assert link.is_symlink()
    assert StoredDataset(data).records("people")[0].kind == "scholar"


# Saying so


def test_of_many_problems_the_first_are_shown() -> None:
    problems = [Problem("rule", "works", f"work-{n}", "wrong") for n in range(23)]
    lines = summary(problems).splitlines()
    assert lines[0] == "23 problems"
    assert lines[20] == "  [rule] works, work-19: wrong"
    assert lines[21:] == ["  … and 3 more"]


def test_a_fact_that_nothing_supports_is_none() -> None:
    event = everything().tables["events"][0]
    with pytest.raises(
        AllianceCorpusError, match="'meeting-1978' has neither evidence nor sources"
    ):
        evolve(event, evidence=(), sources=())
