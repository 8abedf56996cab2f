"""Damaged data: anything missing, cut or changed is named, and no flipped byte stays hidden."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dataset import StoredDataset, verify, write_dataset
from alliance_corpus.dataset.manifest import Manifest, parse_manifest
from alliance_corpus.errors import DatasetError
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def data(tmp_path: Path) -> Path:
    write_dataset(everything(), tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset that a test may damage as long as it mends it."""
    folder = tmp_path_factory.mktemp("whole") / "data"
    write_dataset(everything(), folder)
    return folder


def flipped(data: bytes, at: int, bit: int) -> bytes:
    return data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :]


@given(choice=st.data())
def test_a_flipped_bit_anywhere_is_noticed(whole: Path, choice: st.DataObject) -> None:
    files = sorted(p for p in whole.rglob("*") if p.is_file() and p.stat().st_size)
    path = choice.draw(st.sampled_from(files))
    before = path.read_bytes()
    at = choice.draw(st.integers(0, len(before) - 1))
    try:
        path.write_bytes(flipped(before, at, choice.draw(st.integers(0, 7))))
        report = verify(whole)
        assert not report.ok
        assert path.name in str(report)
    finally:
        path.write_bytes(before)


def test_every_byte_of_the_manifest_counts(whole: Path) -> None:
    before = (whole / "manifest.json").read_bytes()
    for at in range(len(before)):
        with pytest.raises(DatasetError, match=r"manifest\.json"):
            parse_manifest(flipped(before, at, at % 8), "here")


@given(choice=st.data())
def test_a_file_cut_anywhere_is_noticed(whole: Path, choice: st.DataObject) -> None:
    files = sorted(p for p in whole.rglob("*") if p.is_file() and p.stat().st_size)
    path = choice.draw(st.sampled_from(files))
    before = path.read_bytes()
    try:
        path.write_bytes(before[: choice.draw(st.integers(0, len(before) - 1))])
        assert path.name in str(verify(whole))
    finally:
        path.write_bytes(before)


def rewrite(folder: Path, change: Callable[[Manifest], Manifest]) -> None:
    """A manifest that is right in itself, and wrong about the rest."""
    path = folder / "manifest.json"
    path.write_bytes(change(parse_manifest(path.read_bytes(), "here")).sealed().to_bytes())


def reseal(folder: Path, file: str, data: bytes) -> None:
    """Replace a file, and have the manifest agree."""
    from alliance_corpus.dataset.manifest import FileEntry

    (folder / file).write_bytes(data)
    count = data.count(b"\n") if file.endswith(".jsonl") else len(data.decode())
    entry = FileEntry.of(data, count)
    rewrite(folder, lambda m: evolve(m, files={**m.files, file: entry}))


def test_a_missing_dataset(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"nowhere: manifest\.json is missing"):
        StoredDataset(tmp_path / "nowhere")
    with pytest.raises(DatasetError, match=r"manifest\.json"):
        StoredDataset(Path(__file__))
    assert not verify(tmp_path / "nowhere").ok


@pytest.mark.parametrize("file", ["blocks.jsonl", "texts/harbour.txt", "sources/letter.txt"])
def test_a_missing_file(data: Path, file: str) -> None:
    (data / file).unlink()
    with pytest.raises(DatasetError, match=f"{file} is missing"):
        StoredDataset(data).records("documents")
    assert f"{file} is missing" in str(verify(data))


@pytest.mark.parametrize("file", ["blocks.jsonl", "texts/harbour.txt", "sources/letter.txt"])
def test_a_truncated_and_an_altered_file(data: Path, file: str) -> None:
    before = (data / file).read_bytes()
    (data / file).write_bytes(before[:-1])
    with pytest.raises(DatasetError, match=f"{file} is truncated: it has {len(before) - 1} bytes"):
        StoredDataset(data).records("documents")
    (data / file).write_bytes(flipped(before, 7, 0))
    with pytest.raises(DatasetError, match=f"{file} is altered: its sha256 is"):
        StoredDataset(data).records("documents")


def test_damage_to_one_table_leaves_the_others(data: Path) -> None:
    (data / "events.jsonl").write_bytes(b"")
    stored = StoredDataset(data)
    assert stored.records("documents")[0].text
    with pytest.raises(DatasetError, match=r"events\.jsonl is truncated"):
        stored.records("events")


def test_a_newer_format(data: Path) -> None:
    rewrite(data, lambda m: evolve(m, format=m.format + 1))
    with pytest.raises(DatasetError, match=r"format 3, but .* reads formats 1 to 2: upgrade"):
        StoredDataset(data)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda m: b"[" + m, "not JSON"),
        (lambda m: b"\xff" + m, "not JSON in UTF-8"),
        (lambda m: b"[]\n", "no format version"),
        (lambda m: m.replace(b'"format": 2', b'"format": "2"'), "no format version"),
        (lambda m: m.replace(b'"name"', b'"nam"'), "missing or unknown: 'nam', 'name'"),
        (lambda m: m.replace(b'"name": "everything"', b'"name": 1'), "must be a string"),
        (lambda m: m.replace(b'"count": 2,', b'"count": -2,', 1), "size or count"),
        (lambda m: m.replace(b'"count": 2,', b'"counts": 2,', 1), "counts"),
        (lambda m: m.replace(b'"count": 2,', b'"count": 3,', 1), "altered: its digest is"),
        (lambda m: m.replace(b"  ", b" "), "expected canonical JSON"),
        (lambda m: m.replace(b'"1.2.3"', b'"1.2.4"'), "altered: its digest is"),
    ],
)
def test_a_manifest_that_is_none(data: Path, change: Callable[[bytes], bytes], said: str) -> None:
    path = data / "manifest.json"
    changed = change(path.read_bytes())
    assert changed != path.read_bytes()
    path.write_bytes(changed)
    with pytest.raises(DatasetError, match=said):
        StoredDataset(data)


def test_verify_finds_what_reading_cannot(data: Path) -> None:
    (data / "extra.txt").write_text("x")
    assert "extra.txt, file: the manifest does not list it" in str(verify(data))
    (data / "extra.txt").unlink()
    line = (data / "relations.jsonl").read_bytes()
    spaced = json.dumps(json.loads(line), ensure_ascii=False).encode() + b"\n"
    reseal(data, "relations.jsonl", spaced)
    assert "relations.jsonl, file: it is not written canonically" in str(verify(data))
    reseal(data, "relations.jsonl", line)
    assert verify(data).ok


def test_verify_finds_wrong_counts_and_needless_files(data: Path) -> None:
    entry = parse_manifest((data / "manifest.json").read_bytes(), "").files["texts/letter.txt"]
    more = evolve(entry, count=entry.count + 1)
    rewrite(data, lambda m: evolve(m, files={**m.files, "texts/letter.txt": more}))
    assert "characters, the manifest says" in str(verify(data))
    rewrite(data, lambda m: evolve(m, files={**m.files, "texts/letter.txt": entry}))
    shutil.copy(data / "texts" / "letter.txt", data / "texts" / "more.txt")
    reseal(data, "texts/more.txt", b"x")
    assert "texts/more.txt, file: no table and no document needs it" in str(verify(data))


def test_verify_finds_runs_that_do_not_fit(data: Path) -> None:
    rows = (data / "documents.jsonl").read_bytes()
    assert b"[25,7]" in rows
    reseal(data, "documents.jsonl", rows.replace(b"[25,7]", b"[24,7]"))
    with pytest.raises(DatasetError, match="the runs of 'harbour' do not fit"):
        StoredDataset(data).records("documents")
    assert "the runs of 'harbour' do not fit" in str(verify(data))


def test_documents_must_be_those_of_the_manifest_and_have_works(data: Path) -> None:
    rewrite(data, lambda m: evolve(m, documents=m.documents[::-1]))
    with pytest.raises(DatasetError, match="other documents, or in another order"):
        StoredDataset(data).records("documents")
    rewrite(data, lambda m: evolve(m, documents=m.documents[::-1]))
    reseal(data, "works.jsonl", b"")
    with pytest.raises(DatasetError, match=r"'harbour' has no work .* in works\.jsonl"):
        StoredDataset(data).records("documents")


def test_a_table_that_this_format_does_not_have(data: Path) -> None:
    reseal(data, "ships.jsonl", b"")
    with pytest.raises(DatasetError, match=r"ships\.jsonl, but format 2 has no such table"):
        StoredDataset(data)


def test_verify_lists_every_problem_and_one_alone_in_one_line(data: Path) -> None:
    (data / "events.jsonl").unlink()
    assert "\n" not in str(verify(data))
    (data / "texts" / "letter.txt").unlink()
    assert "2 problems\n" in str(verify(data))
    with pytest.raises(DatasetError, match="2 problems"):
        verify(data).raise_for_problems()
