"""The records-only edition: with the sources it is the full one again, without them no text."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.dataset import Dataset, StoredDataset, validate, verify, write_dataset
from alliance_corpus.dataset.excerpts import WHOLE
from alliance_corpus.dataset.gaps import gaps_of_bytes
from alliance_corpus.dataset.manifest import parse_manifest
from alliance_corpus.dataset.recipes import Recipe
from alliance_corpus.errors import DatasetError, TextNotShippedError
from alliance_corpus.testing.corpora import datasets
from tests.dataset.helpers.leaks import exposed, strings, told
from tests.helpers.everything import everything

SHIPPED = ac.load()
WITHHELD = [d.id for d in SHIPPED.documents if d.rights.redistribution != "permitted"]


def sources_of(dataset: Dataset) -> dict[str, str]:
    return {d.id: d.source.text or "" for d in dataset.tables["documents"]}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped dataset without the texts of unknown rights, on disk."""
    folder = tmp_path_factory.mktemp("edition") / "data"
    write_dataset(
        StoredDataset(Path(ac.__file__).parent / "data").to_dataset().records_only(), folder
    )
    return folder


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The user's own copies of the sources."""
    folder = tmp_path_factory.mktemp("sources")
    for document in SHIPPED.documents:
        (folder / document.source.file).write_bytes((document.source.text or "").encode())
    return folder


@given(dataset=datasets(), choice=st.data())
def test_any_dataset_comes_back_from_its_sources(
    dataset: Dataset, choice: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any") / "data"
    without = evolve(dataset, without_text=choice.draw(st.permutations(dataset.order))).shipped()
    write_dataset(without, folder)
    stored = StoredDataset(folder).to_dataset()
    assert evolve(stored, without_text=without.without_text) == without
    assert verify(folder).ok
    assert validate(stored).ok
    for name in choice.draw(st.permutations(stored.without_text)):  # one after the other
        stored = stored.with_texts({name: sources_of(dataset)[name]})
    assert stored == dataset
    assert without.with_texts(sources_of(dataset)) == dataset


@given(dataset=datasets())
def test_only_what_may_not_be_redistributed_is_left_out(dataset: Dataset) -> None:
    without = dataset.records_only()
    kept = {d.id for d in without.tables["documents"] if d.source.text is not None}
    assert kept == {
        d.id for d in dataset.tables["documents"] if d.rights.redistribution == "permitted"
    }
    assert without.edition == ("full" if kept == set(dataset.order) else "records-only")
    assert without == dataset or kept != set(dataset.order)
    assert without.records_only() == without == without.shipped()


@given(told())
def test_no_file_has_a_run_of_the_text_outside_quotations(case: Any) -> None:
    dataset, text, quoted = case
    without = dataset.records_only()
    assert without.with_texts(sources_of(dataset)) == dataset
    for words in strings(without):
        for run in exposed(words, text):
            kept = "".join(" " if at in quoted else "x" for at in run)
            assert all(len(part) <= WHOLE + 1 for part in kept.split()), words


def test_every_document_has_all_of_its_own_again(edition: Path, sources: Path) -> None:
    corpus = ac.load(edition)
    for name in WITHHELD:
        attached = corpus.attach(sources, name)
        document, whole = attached.documents[name], SHIPPED.documents[name]
        assert document == whole
        assert attached.blocks.in_documents(name) == SHIPPED.blocks.in_documents(name)
        assert attached.cleaning.in_documents(name) == SHIPPED.cleaning.in_documents(name)
        for block in document.blocks:
            assert document.to_source(block.span) == whole.to_source(block.span)
        assert attached.edition == "records-only"
        assert attached.validate().ok
        with pytest.raises(TextNotShippedError):
            _ = attached.documents[next(one for one in WITHHELD if one != name)].text
        assert attached.attach(sources).tables == SHIPPED.tables


def test_with_the_sources_it_is_the_full_edition_byte_for_byte(
    edition: Path, sources: Path, tmp_path: Path
) -> None:
    attached = ac.load(edition).attach(sources)
    assert attached.edition == SHIPPED.edition == "full"
    for name, table in SHIPPED.tables.items():
        assert attached.tables[name] == table
    assert str(attached.why("scc-established-1960")) == str(SHIPPED.why("scc-established-1960"))
    assert attached.search("共同計画") == SHIPPED.search("共同計画")
    attached.save(tmp_path / "data")
    shipped = Path(ac.__file__).parent / "data"
    files = {p.relative_to(shipped) for p in shipped.rglob("*") if p.is_file()}
    assert files == {
        p.relative_to(tmp_path / "data") for p in (tmp_path / "data").rglob("*") if p.is_file()
    }
    for file in files:
        assert (tmp_path / "data" / file).read_bytes() == (shipped / file).read_bytes(), file


def test_the_edition_says_what_it_is_and_holds(edition: Path) -> None:
    corpus = ac.load(edition)
    assert corpus.edition == "records-only"
    assert "records-only edition" in repr(corpus)
    assert "records-only edition" in corpus._repr_html_()
    assert json.loads((edition / "manifest.json").read_text())["edition"] == "records-only"
    assert corpus.verify().ok
    assert corpus.validate().ok
    assert "edition" not in json.loads(
        (Path(ac.__file__).parent / "data" / "manifest.json").read_text()
    )


def resealed(folder: Path, **changes: Any) -> None:
    path = folder / "manifest.json"
    manifest = evolve(parse_manifest(path.read_bytes(), "x"), **changes).sealed()
    path.write_bytes(manifest.to_bytes())


def test_an_edition_that_says_another_is_reported(edition: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(edition, tmp_path / "data")
    resealed(folder, edition="full")
    assert "it says edition full, its texts make it records-only" in str(verify(folder))
    resealed(folder, edition="half")
    with pytest.raises(DatasetError, match="edition 'half': expected one of"):
        StoredDataset(folder)


@given(choice=st.data())
def test_damage_to_what_rebuilds_the_texts_is_noticed(edition: Path, choice: st.DataObject) -> None:
    path = choice.draw(st.sampled_from([edition / "gaps.json", *(edition / "recipes").iterdir()]))
    before = path.read_bytes()
    at = choice.draw(st.integers(0, len(before) - 1))
    try:
        path.write_bytes(before[:at] + bytes([before[at] ^ 1]) + before[at + 1 :])
        assert path.name in str(verify(edition))
        with pytest.raises(DatasetError, match=path.name):
            StoredDataset(edition).to_dataset()
    finally:
        path.write_bytes(before)


def test_an_older_dataset_without_recipes_says_so() -> None:
    dataset = everything()
    without = evolve(evolve(dataset, without_text=dataset.order).shipped(), recipes=())
    with pytest.raises(DatasetError, match=r"no recipe for the text of 'harbour'"):
        without.with_texts(sources_of(dataset))


def test_records_that_do_not_follow_from_the_source_cannot_be_left_out() -> None:
    dataset = everything()
    block, *others = dataset.tables["blocks"]
    tables = {**dataset.tables, "blocks": (evolve(block, text="別"), *others)}
    with pytest.raises(DatasetError, match=r"'harbour' cannot be left out: its blocks"):
        evolve(dataset, tables=tables, without_text=["harbour"]).shipped()


WRONG: dict[str, tuple[str, Any, str]] = {
    "key": ("steps", [], "expected a recipe with document, characters"),
    "type": ("runs", {}, "runs is not of type list"),
    "document": ("document", "letter", "it is for 'letter', not for 'harbour'"),
    "block": ("blocks", [5], "a row of blocks is malformed"),
    "change": ("cleaning", [[1, {}, 5, []]], "a row of cleaning is malformed"),
    "run": ("runs", [[1]], "a row of runs is malformed"),
    "words": ("words", [["a", []]], "a row of words is malformed"),
    "length": ("runs", [[9**9, "blocks"]], "the recipe of 'harbour' is wrong"),
    "place": ("words", [[9**9, ["a"]]], "the recipe of 'harbour' is wrong"),
    "piece": ("words", [[0, [[5]]]], "expected words, or start and end"),
    "row": ("blocks", [[0, {"id": "x"}]], "the recipe of 'harbour'.*missing"),
    "sum": ("sha256", "0", "it gives a text with the sha256"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_recipe_is_an_error_of_ours(case: str) -> None:
    key, value, said = WRONG[case]
    dataset = everything()
    without = evolve(dataset, without_text=["harbour"]).shipped()
    row = {**json.loads(without.recipes[0].to_bytes()), key: value}

    def attach() -> Dataset:
        recipe = Recipe.of_bytes(json.dumps(row).encode(), "harbour", "recipes/harbour.json")
        return evolve(without, recipes=(recipe,)).with_texts(sources_of(dataset))

    with pytest.raises(DatasetError, match=said):
        attach()


@pytest.mark.parametrize(
    "data",
    [b"[", b"{}", b"[1]", b"[" * 9000, b'[["events","x","label",5]]', b'[["events","x","id",[1]]]',
     b'[["events","x","label",[0]]]', b'[["events","x","label",[["d",3,3]]]]', b"\xff"],
)  # fmt: skip
def test_wrong_gaps_are_an_error_of_ours(data: bytes) -> None:
    with pytest.raises(DatasetError, match=r"gaps\.json: not a list of gaps"):
        gaps_of_bytes(data, "gaps.json")


def test_gaps_of_other_words_are_refused(edition: Path, sources: Path) -> None:
    dataset = StoredDataset(edition).to_dataset()
    gap = dataset.gaps[0]
    for pieces in ([*gap.pieces, 1], gap.pieces[1:], [["kito-2024", 0, 10**9]]):
        wrong = evolve(dataset, gaps=(evolve(gap, pieces=pieces),))
        with pytest.raises(DatasetError, match=gap.record):
            Corpus(wrong).attach(sources)


@given(dataset=datasets())
def test_texts_that_are_left_out_by_name_leave_the_records_their_words(dataset: Dataset) -> None:
    without = evolve(dataset, without_text=dataset.order).shipped()
    assert without.edition == ("records-only" if dataset.order else "full")
    for table in ("events", "relations", "provisions", "statements", "dates", "mentions"):
        assert without.tables[table] == dataset.tables[table]
    assert without.gaps == ()
    assert without.tables["blocks"] == ()
