"""From editing files to a dataset, and what happens when something in them is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import alliance_corpus as ac
from alliance_corpus.editing import build
from alliance_corpus.errors import AllianceCorpusError, EditingError

Break = Callable[[Path], object]


def change(file: str, old: str, new: str) -> Break:
    def do(editing_files: Path) -> None:
        path = editing_files / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return do


def test_editing_files_become_a_corpus(editing_files: Path, tmp_path: Path) -> None:
    build(editing_files, tmp_path / "data")
    corpus = ac.load(tmp_path / "data")
    document = corpus.documents["ships"]
    assert document.text == "船\n\n舟が来た。\n\n港は静かである。\n\n『船の本』"
    assert document.emended().startswith("船\n\n船が来た。")
    assert [block.kind for block in document.blocks] == [
        "heading", "paragraph", "paragraph", "note",
    ]  # fmt: skip
    assert document.notes[0].calls == (1,)
    assert document.work.container_title == "港の雑誌"
    assert str(document.written) == "1951-09"
    assert corpus.verify().ok
    assert corpus.validate().ok


def test_building_twice_gives_the_same_bytes(editing_files: Path, tmp_path: Path) -> None:
    build(editing_files, tmp_path / "one")
    build(editing_files, tmp_path / "two")
    for path in (tmp_path / "one").rglob("*"):
        if path.is_file():
            assert (
                path.read_bytes()
                == (tmp_path / "two" / path.relative_to(tmp_path / "one")).read_bytes()
            )


def test_redirects_are_written_in_a_file_of_their_own(editing_files: Path, tmp_path: Path) -> None:
    written = "redirects:\n  - {id: boats, to: [ships]}\n"
    (editing_files / "redirects.yaml").write_text(written, encoding="utf-8")
    build(editing_files, tmp_path / "data")
    corpus = ac.load(tmp_path / "data")
    assert corpus["boats"] is corpus.documents["ships"]
    (editing_files / "redirects.yaml").write_text(
        "redirects:\n  - {id: ships, to: [boats]}\n", encoding="utf-8"
    )
    with pytest.raises(ac.DatasetError, match=r"'boats', which is not a record"):
        build(editing_files, tmp_path / "data")


def test_a_dataset_without_the_text_keeps_its_annotations(
    editing_files: Path, tmp_path: Path
) -> None:
    change("corpus.yaml", "documents: [ships]", "documents: [ships]\nwithout-text: [ships]")(
        editing_files
    )
    build(editing_files, tmp_path / "data")
    corpus = ac.load(tmp_path / "data")
    with pytest.raises(ac.TextNotShippedError, match="'ships'"):
        _ = corpus.documents["ships"].text
    assert corpus.emendations[0].text == "舟"
    assert not list((tmp_path / "data").rglob("ships.txt"))
    assert corpus.verify().ok
    assert corpus.validate().ok


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (change("corpus.yaml", "licence:", "license:"), r"corpus\.yaml, line 1: .*'license'"),
        (change("corpus.yaml", "name: small\n", ""), r"corpus\.yaml, line 1: .*'name' is missing"),
        (change("corpus.yaml", "[ships]", "[ship]"), r"ship\.yaml: there is no such file"),
        (change("documents/ships.yaml", "kind: heading", "kind: headin"),
         r"ships\.yaml, line 9: kind 'headin'.*Did you mean 'heading'"),
        (change("documents/ships.yaml", "level: 1", "level: one"), r"line 9: 'one' is not a whole"),
        (change("documents/ships.yaml", "quote: 港は静か", "quotes: 港は静か"), r"line 11: .*'quotes'"),
        (change("documents/ships.yaml", "quote: 港は静か", "quote: 馬"), r"ships\.yaml: .*'馬'.*not found"),
        (change("documents/ships.yaml", "quote: 舟", "quote: は静か馬"), r"'は静か馬' is not found"),
        (change("documents/ships.yaml", "quote: 舟", "quote: 船"), r"'船' is found 2 times"),
        (change("documents/ships.yaml", "written: '1951-09'", "written: '1951-13'"), r"line 4: .*1951-13"),
        (change("documents/ships.yaml", "layout: transcript", "layout: transcripts"),
         r"'transcripts'.*Did you mean 'transcript'"),
        (change("documents/ships.yaml", "id: ships", "id: boats"), r"'boats' is not the name"),
        (change("documents/ships.yaml", "layout: transcript", "id: ships\nlayout: transcript"),
         r"line 3: key 'id' is given twice"),
        (change("works.yaml", "id: ships", "id: shipz"), r"no work 'ships'.*'shipz'"),
        (change("works.yaml", "works:", "works: ["), r"works\.yaml: not YAML"),
        (lambda editing_files: (editing_files / "works.yaml").write_bytes(b"\xff"), r"works\.yaml: byte 0 is not UTF-8"),
        (lambda editing_files: (editing_files / "works.yaml").unlink(), r"works\.yaml: there is no such file"),
        (lambda editing_files: (editing_files / "corpus.yaml").write_text(""), r"corpus\.yaml: the file is empty"),
        (lambda editing_files: (editing_files / "sources/ships.txt").write_bytes(b"a\xff"), r"ships\.txt: byte 1 is not UTF-8"),
        (lambda editing_files: (editing_files / "sources/ships.txt").unlink(), r"ships\.txt: there is no such file"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_editing_files_is_named_and_the_old_output_stays(
    editing_files: Path, tmp_path: Path, broken: Break, said: str
) -> None:
    output = tmp_path / "data"
    build(editing_files, output)
    before = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
    broken(editing_files)
    with pytest.raises(EditingError, match=said):
        build(editing_files, output)
    assert before == {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}


def test_records_that_break_a_rule_are_not_written(editing_files: Path, tmp_path: Path) -> None:
    change("documents/ships.yaml", "emendations:\n", """emendations:
  - quote: 舟が
    correction: 船が
    certainty: high
    reason: overlaps the other one
""")(editing_files)  # fmt: skip
    with pytest.raises(AllianceCorpusError, match="overlap"):
        build(editing_files, tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_dates_are_read_and_editors_decide_what_no_reader_can_know(
    editing_files: Path, tmp_path: Path
) -> None:
    (editing_files / "sources" / "ships.txt").write_bytes(
        "1 船\n\n昭和26年9月の舟。港は静か。あの夏の日。".encode()
    )
    change("documents/ships.yaml", "emendations:\n", """dates:
  - {quote: あの夏, value: 1951-22, antecedent: written, reason: the summer of the report}
  - {quote: 昭和26年9月, reason: the name of a ship}
emendations:
""")(editing_files)  # fmt: skip
    build(editing_files, tmp_path / "data")
    (date,) = ac.load(tmp_path / "data").dates
    assert (date.text, str(date.value), date.annotator, date.relative) == (
        "あの夏", "1951-22", "editor", True,
    )  # fmt: skip
