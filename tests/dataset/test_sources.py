"""The user's copies of sources: the very file, or refused with what differs."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.corpus import Corpus
from alliance_corpus.dataset.differences import difference
from alliance_corpus.dataset.recipes import MARKED
from alliance_corpus.dataset.sources import read_sources
from alliance_corpus.errors import DatasetError, QueryError, UnknownIdError
from tests.helpers.everything import HARBOUR, everything

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from alliance_corpus.dataset import Dataset

WHOLE = everything()
EDITION: Dataset = evolve(WHOLE, without_text=WHOLE.order).shipped(shorten=True)
TEXTS = {d.source.file: d.source.text or "" for d in WHOLE.tables["documents"]}
HARBOUR_FILE, LETTER_FILE = TEXTS
LF = HARBOUR.replace("\r\n", "\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_bytes(text.encode())
    return tmp_path


def attached(folder: Path) -> Dataset:
    documents = EDITION.tables["documents"]
    return EDITION.with_texts(read_sources(folder, documents, EDITION.recipes))


def test_the_very_files_are_taken_under_any_name(folder: Path) -> None:
    assert attached(folder) == WHOLE
    (folder / HARBOUR_FILE).rename(folder / "another name.txt")
    (folder / "folder.txt").mkdir()
    assert attached(folder) == WHOLE


def test_a_file_that_cannot_be_read_has_nothing_to_do_with_the_sources(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / HARBOUR_FILE).rename(folder / "another name.txt")
    (folder / "locked").write_bytes(b"")
    opened = type(folder).open

    def locked(path: Path, *given: Any, **named: Any) -> Any:
        if path.name == "locked":
            raise PermissionError
        return opened(path, *given, **named)

    monkeypatch.setattr(type(folder), "open", locked)
    assert attached(folder) == WHOLE


@given(choice=st.data())
def test_any_change_of_a_character_is_refused_with_its_place(
    choice: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("copies")
    changed = choice.draw(st.sampled_from(list(TEXTS)))
    for name, text in TEXTS.items():
        (folder / name).write_bytes(text.encode())
    text = TEXTS[changed]
    at = choice.draw(st.integers(0, len(text) - 1))
    new = choice.draw(st.characters(exclude_categories=["Cs"]).filter(lambda c: c != text[at]))
    kind = choice.draw(st.sampled_from(["replace", "delete", "insert"]))
    made = text[:at] + ("" if kind == "delete" else new) + text[at + (kind != "insert") :]
    (folder / changed).write_bytes(made.encode())
    with pytest.raises(DatasetError) as raised:
        attached(folder)
    said = str(raised.value)
    assert str(folder / changed) in said
    assert said.count("is not the source") == 1
    same = next((n for n, (a, b) in enumerate(zip(made, text, strict=False)) if a != b), None)
    if "it is the right text, but" not in said and same is not None:
        start = same // MARKED * MARKED
        assert f"the first difference is between characters {start} and " in said


WAYS: dict[str, tuple[Callable[[str], bytes], str]] = {
    "BOM": (lambda t: t.encode("utf-8-sig"), r"a byte order mark \(BOM\) was added"),
    "CRLF": (lambda t: t.replace("\n", "\r\n").encode(), "its line ends were changed to CRLF"),
    "CR": (lambda t: t.replace("\n", "\r").encode(), "its line ends were changed to CR"),
    "NFD": (
        lambda t: unicodedata.normalize("NFD", t).encode(),
        r"its characters were decomposed \(NFD\)",
    ),
    "UTF-16": (lambda t: t.encode("utf-16"), "saved in UTF-16"),
    "UTF-16LE": (lambda t: t.encode("utf-16-le"), "saved in UTF-16"),
    "UTF-16BE": (lambda t: t.encode("utf-16-be"), "saved in UTF-16, big-endian"),
    "cp932": (lambda t: t.encode("cp932"), r"saved in Shift_JIS \(cp932\)"),
    "EUC": (lambda t: t.encode("euc_jp"), "saved in EUC-JP"),
    "JIS": (lambda t: t.encode("iso2022_jp"), "saved in ISO-2022-JP"),
    "GB": (lambda t: t.encode("gb18030"), "saved in GB 18030"),
    "twice": (lambda t: t.encode().decode("latin-1").encode(), "read as Latin-1"),
    "more": (lambda t: f"{t}\n".encode(), "a line end was added at its end"),
    "less": (lambda t: t.removesuffix("\n").encode(), r"line end \(LF\) at its end was removed"),
    "spaces": (lambda t: f"{t} \n\n".encode(), "white space at its end was cut"),
    "both": (
        lambda t: t.replace("\n", "\r\n").encode("cp932"),
        r"saved in Shift_JIS \(cp932\), and its line ends were changed to CRLF",
    ),
    "three": (
        lambda t: t.removesuffix("\n").replace("\n", "\r\n").encode("utf-8-sig"),
        r"CRLF, and a byte order mark \(BOM\) was added, and the line end \(LF\)",
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_programs_do_to_files_is_named(way: str) -> None:
    done, said = WAYS[way]
    right = "港で会談が行われた。\n船は「三隻」である。\n港は静かである。\n"
    digest = hashlib.sha256(right.encode()).hexdigest()
    with pytest.raises(AssertionError, match=said):
        raise AssertionError(difference(done(right), digest, None))


@pytest.mark.parametrize(
    ("right", "done", "said"),
    [
        ("一\r\n二\r\n", b"\xe4\xb8\x80\n\xe4\xba\x8c\n", "changed from CRLF to LF"),
        ("\ufeff一\n", "一\n".encode(), r"its byte order mark \(BOM\) was removed"),
        ("か\u3099\n", "が\n".encode(), r"its characters were composed \(NFC\)"),
        ("一〜二\n", "一～二\n".encode(), "its dashes were changed as Windows does"),
        ("一\r二\r", "一\n二\n".encode(), "its line ends were changed from CR"),
        ("一  ", "一\n".encode(), "its sha256 is"),
    ],
)
def test_the_other_way_round(right: str, done: bytes, said: str) -> None:
    digest = hashlib.sha256(right.encode()).hexdigest()
    with pytest.raises(AssertionError, match=said):
        raise AssertionError(difference(done, digest, None))


def test_a_wrong_file_says_where_it_differs_first(folder: Path) -> None:
    (folder / HARBOUR_FILE).write_bytes(HARBOUR.replace("船を数える", "艦を数える").encode())
    start = HARBOUR.index("船を数える") // MARKED * MARKED
    with pytest.raises(DatasetError, match=rf"between characters {start} and \d+, from line \d"):
        attached(folder)
    line = HARBOUR.count("\n", 0, start) + 1
    with pytest.raises(DatasetError, match=f", from line {line}, where"):
        attached(folder)
    (folder / HARBOUR_FILE).write_bytes(HARBOUR[:MARKED].encode())
    with pytest.raises(DatasetError, match=f"first: it has {MARKED} characters|: it has {MARKED}"):
        attached(folder)
    (folder / HARBOUR_FILE).write_bytes(HARBOUR[: MARKED + 5].encode())
    with pytest.raises(DatasetError, match=f"it has {MARKED + 5} characters, the source"):
        attached(folder)
    (folder / HARBOUR_FILE).write_bytes(f"{HARBOUR}終わり".encode())
    with pytest.raises(DatasetError, match=f"it has {len(HARBOUR) + 3} characters, the source"):
        attached(folder)
    (folder / HARBOUR_FILE).write_bytes(b"\xff\xff\xfe\x00")
    with pytest.raises(DatasetError, match="it is not UTF-8, and its sha256 is"):
        attached(folder)


def test_every_missing_source_is_named(folder: Path) -> None:
    (folder / HARBOUR_FILE).unlink()
    (folder / LETTER_FILE).write_text("another letter")
    with pytest.raises(DatasetError) as raised:
        attached(folder)
    assert f"{folder / HARBOUR_FILE} is missing: expected the source of 'harbour'" in str(
        raised.value
    )
    assert f"{folder / LETTER_FILE} is not the source of 'letter'" in str(raised.value)
    with pytest.raises(DatasetError, match="is not a folder"):
        attached(folder / "nowhere")


def test_nothing_outside_the_folder_is_read(folder: Path) -> None:
    (folder / "inner").mkdir()
    harbour, _letter = EDITION.tables["documents"]
    outside = evolve(harbour, source=evolve(harbour.source, file=f"../{HARBOUR_FILE}"))
    with pytest.raises(DatasetError, match="is missing"):
        read_sources(folder / "inner", [outside], ())


def test_attach_takes_the_documents_that_are_asked_for(folder: Path) -> None:
    corpus = Corpus(EDITION)
    one = corpus.attach(folder, "letter")
    assert one.documents["letter"] == WHOLE.tables["documents"][1]
    assert one.documents["harbour"].shipped_text is None
    assert one.attach(folder).tables == corpus.attach(folder, WHOLE.order).tables
    with pytest.raises(QueryError, match="'letter' has its text"):
        one.attach(folder, ["letter"])
    with pytest.raises(QueryError, match="has all its texts"):
        Corpus(WHOLE).attach(folder)
    with pytest.raises(UnknownIdError, match="'harbor'"):
        corpus.attach(folder, "harbor")


def test_a_part_in_time_is_made_of_the_attached_whole(folder: Path) -> None:
    with pytest.raises(QueryError, match=r"attach\(…\)\.as_of\(…\)"):
        Corpus(EDITION).as_of("1979").attach(folder)
    then = Corpus(EDITION).attach(folder).as_of("1979")
    assert then.tables == Corpus(WHOLE).as_of("1979").tables
