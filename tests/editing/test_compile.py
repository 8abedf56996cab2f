"""From a desk to a dataset, and what happens when something on the desk is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import alliance_corpus as ac
from alliance_corpus.editing import build
from alliance_corpus.errors import AllianceCorpusError, EditingError

Break = Callable[[Path], object]


def change(file: str, old: str, new: str) -> Break:
    def do(desk: Path) -> None:
        path = desk / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return do


def test_a_desk_becomes_a_corpus(desk: Path, tmp_path: Path) -> None:
    build(desk, tmp_path / "data")
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


def test_building_twice_gives_the_same_bytes(desk: Path, tmp_path: Path) -> None:
    build(desk, tmp_path / "one")
    build(desk, tmp_path / "two")
    for path in (tmp_path / "one").rglob("*"):
        if path.is_file():
            assert (
                path.read_bytes()
                == (tmp_path / "two" / path.relative_to(tmp_path / "one")).read_bytes()
            )


def test_a_dataset_without_the_text_keeps_its_annotations(desk: Path, tmp_path: Path) -> None:
    change("corpus.yaml", "documents: [ships]", "documents: [ships]\nwithout-text: [ships]")(desk)
    build(desk, tmp_path / "data")
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
         r"line 3: key 'id' stands here twice"),
        (change("works.yaml", "id: ships", "id: shipz"), r"no work 'ships'.*'shipz'"),
        (change("works.yaml", "works:", "works: ["), r"works\.yaml: not YAML"),
        (lambda desk: (desk / "works.yaml").write_bytes(b"\xff"), r"works\.yaml: byte 0 is not UTF-8"),
        (lambda desk: (desk / "works.yaml").unlink(), r"works\.yaml: there is no such file"),
        (lambda desk: (desk / "corpus.yaml").write_text(""), r"corpus\.yaml: the file is empty"),
        (lambda desk: (desk / "sources/ships.txt").write_bytes(b"a\xff"), r"ships\.txt is not UTF-8: byte 1"),
        (lambda desk: (desk / "sources/ships.txt").unlink(), r"ships\.txt is missing"),
    ],
)  # fmt: skip
def test_what_is_wrong_on_the_desk_is_named_and_the_old_output_stays(
    desk: Path, tmp_path: Path, broken: Break, said: str
) -> None:
    output = tmp_path / "data"
    build(desk, output)
    before = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
    broken(desk)
    with pytest.raises(EditingError, match=said):
        build(desk, output)
    assert before == {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}


def test_records_that_break_a_rule_are_not_written(desk: Path, tmp_path: Path) -> None:
    change("documents/ships.yaml", "emendations:\n", """emendations:
  - quote: 舟が
    correction: 船が
    certainty: high
    reason: overlaps the other one
""")(desk)  # fmt: skip
    with pytest.raises(AllianceCorpusError, match="overlap"):
        build(desk, tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_dates_are_read_and_editors_decide_what_no_reader_can_know(
    desk: Path, tmp_path: Path
) -> None:
    (desk / "sources" / "ships.txt").write_bytes(
        "1 船\n\n昭和26年9月の舟。港は静か。あの夏の日。".encode()
    )
    change("documents/ships.yaml", "emendations:\n", """dates:
  - {quote: あの夏, value: 1951-22, antecedent: written, reason: the summer of the report}
  - {quote: 昭和26年9月, reason: the name of a ship}
emendations:
""")(desk)  # fmt: skip
    build(desk, tmp_path / "data")
    (date,) = ac.load(tmp_path / "data").dates
    assert (date.text, str(date.value), date.annotator, date.relative) == (
        "あの夏", "1951-22", "editor", True,
    )  # fmt: skip
