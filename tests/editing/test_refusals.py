"""What the build refuses in the editing files, each with a message that says where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from alliance_corpus.editing import compile_corpus
from alliance_corpus.errors import EditingError
from tests.editing.conftest import CORPUS, DOCUMENT, SOURCE, WORKS

if TYPE_CHECKING:
    from pathlib import Path

REPAIR = "  - do: begin\n    quote: 港は静か\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Small editing files; what a test writes over them is wrong."""
    files = {
        "corpus.yaml": CORPUS,
        "works.yaml": WORKS,
        "documents/ships.yaml": DOCUMENT,
        "sources/ships.txt": SOURCE,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(text.encode())
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (REPAIR, "  - do: continue\n    quote: 船¹\n", "no paragraph before it to continue"),
        (REPAIR, "  - do: continue\n    note: '9'\n    quote: 港は静か\n", "no note 9 before it"),
        (
            "layout:",
            "parts:\n  - begins: 舟が来た\nlayout:",
            r"parts .* begin at \[\d+\]: expected",
        ),
        ("written: '1951-09'", "written: ['1951']", "expected one value, not a list"),
        ("written: '1951-09'", "written: {year: '1951'}", "expected one value, not keys"),
        ("id: ships", "id: !!python/object/apply:os.getcwd []", "expected one value, not a list"),
    ],
)
def test_a_wrong_document_file(folder: Path, old: str, new: str, said: str) -> None:
    assert old in DOCUMENT
    (folder / "documents" / "ships.yaml").write_text(DOCUMENT.replace(old, new), encoding="utf-8")
    with pytest.raises(EditingError, match=said) as refused:
        compile_corpus(folder)
    assert "ships.yaml" in str(refused.value)


def test_a_wrong_key_in_a_table_names_its_file_once(folder: Path) -> None:
    (folder / "events.yaml").write_text("events:\n  - {id: x, dates: '1951'}\n", encoding="utf-8")
    with pytest.raises(EditingError) as refused:
        compile_corpus(folder)
    assert str(refused.value).count("events.yaml, line 2") == len(str(refused.value).splitlines())


def test_numbers_in_kanji_order_sections(folder: Path) -> None:
    label = "label: '1'"
    assert label in DOCUMENT
    rules = DOCUMENT.replace(label, "label: 第一節")
    (folder / "documents" / "ships.yaml").write_text(rules, encoding="utf-8")
    (folder / "sources" / "ships.txt").write_bytes(SOURCE.replace("1 船", "第一節 船").encode())
    assert [section.path for section in compile_corpus(folder).tables["sections"]] == ["1"]


def test_all_that_is_wrong_is_told_at_once(editing_files: Path) -> None:
    """Of files that cannot be read, of documents, and of records: each stage tells all of its own."""
    (editing_files / "events.yaml").write_text("events: {}\n", "utf-8")
    (editing_files / "people.yaml").write_text("persons: []\n", "utf-8")
    with pytest.raises(EditingError) as caught:
        compile_corpus(editing_files)
    lines = str(caught.value).split("\n")
    assert len(lines) == 2
    assert "people.yaml, line 1" in lines[0]
    assert "events.yaml, line 1" in lines[1]
    (editing_files / "people.yaml").unlink()
    (editing_files / "corpus.yaml").write_text(
        "name: small\nversion: 1.0.0\nlicence: CC0\ndocuments: [Ships, ships, nowhere]\n", "utf-8"
    )
    (editing_files / "events.yaml").write_text("events: []\n", "utf-8")
    with pytest.raises(EditingError) as caught:
        compile_corpus(editing_files)
    said = str(caught.value)
    assert "document 'Ships': expected small letters" in said
    assert "nowhere.yaml: there is no such file" in said
    (editing_files / "corpus.yaml").write_text(
        "name: small\nversion: 1.0.0\nlicence: CC0\ndocuments: [ships]\n", "utf-8"
    )
    event = """  - id: {id}
    date: '1951'
    kind: meeting
    status: reported
    label: 会
    label-en: a meeting
    evidence: [{{document: ships, quote: {quote}}}]
"""
    wrong = event.format(id="one", quote="猫が来た") + event.format(id="two", quote="舟が着いた")
    (editing_files / "events.yaml").write_text(f"events:\n{wrong}", "utf-8")
    with pytest.raises(EditingError) as caught:
        compile_corpus(editing_files)
    lines = str(caught.value).split("\n")
    assert [("'one'" in line, "'two'" in line) for line in lines] == [(True, False), (False, True)]
    assert all(line.startswith(str(editing_files / "events.yaml")) for line in lines)
