"""Hostile editing files: refused by our own error, in a few lines that say where."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.dates import EDTF
from alliance_corpus.editing import compile_corpus
from alliance_corpus.editing.entries import CorpusFile, DocumentEntry, file_of
from alliance_corpus.editing.layouts import LAYOUTS
from alliance_corpus.editing.text_file import unseen
from alliance_corpus.editing.yaml_file import read_yaml
from alliance_corpus.errors import EditingError
from tests.editing.conftest import DOCUMENT, SOURCE
from tests.helpers.hostile import FILES, PLACES, TEXTS, answer, hostile

SHAPES = [CorpusFile, DocumentEntry, *(file_of(name) for name in TABLES if TABLES[name].file)]


# All of them in each file: python -m tests.campaign editing
HOSTILE = [name for name in hostile(Path()) if name.startswith(("documents", "sources"))]


@pytest.mark.parametrize("name", [*HOSTILE, "people.yaml: many values"])
def test_hostile_files_are_refused(editing_files: Path, name: str) -> None:
    (editing_files / "people.yaml").write_text("people: []\n")
    hostile(editing_files)[name]()
    said = answer(editing_files)
    assert not said.startswith("foreign"), said
    assert len(said) < 10_000
    assert len(said.splitlines()) <= 21


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TEXTS["alias bomb"], "more than 2,000,000 values, aliases resolved"),
        (TEXTS["alias of itself"], "line 1: lists and keys lie in each other more than 40 deep"),
        (TEXTS["alias deep in another"], "line 1: lists and keys lie in each other"),
        (TEXTS["nested lists that end"], "line 1: lists and keys lie in each other"),
        (TEXTS["nested lists"], "not YAML"),
        (TEXTS["a list"], "line 1: the file: expected keys, not a list"),
        (TEXTS["a key that is a list"], "line 1: expected one value as a key, not a list"),
        (TEXTS["many values"], "and 19980 more"),
    ],
)
def test_what_is_hostile_is_named(editing_files: Path, text: str, said: str) -> None:
    (editing_files / "people.yaml").write_text(text)
    with pytest.raises(EditingError, match=said):
        compile_corpus(editing_files)


def test_without_the_fast_parser_nesting_is_refused_too(
    editing_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import yaml

    monkeypatch.delattr(yaml, "CBaseLoader", raising=False)
    (editing_files / "people.yaml").write_text(TEXTS["nested lists"])
    with pytest.raises(EditingError, match="lie in each other more than 40 deep"):
        compile_corpus(editing_files)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("a folder", "it is not a file"),
        ("a device without end", "it is not a file"),
        ("a pipe", "it is not a file"),
        ("a terabyte", r"it has more than [\d,]+ bytes"),
        ("a link to nowhere", "there is no such file"),
    ],
)
@pytest.mark.parametrize("file", ["people.yaml", "sources/ships.txt"])
def test_what_is_no_file_of_text_is_named(
    editing_files: Path, file: str, what: str, said: str
) -> None:
    (editing_files / file).touch()
    PLACES[what](editing_files / file)
    with pytest.raises(EditingError, match=f"{Path(file).name}: {said}"):
        compile_corpus(editing_files)


@pytest.mark.parametrize("name", ["../ships.txt", "/etc/passwd", "a/../../b"])
def test_a_source_lies_in_its_folder(editing_files: Path, name: str) -> None:
    (editing_files / "ships.txt").write_text("船")
    path = editing_files / "documents/ships.yaml"
    path.write_text(path.read_text("utf-8").replace("ships.txt", name), "utf-8")
    with pytest.raises(EditingError, match="expected the name of a file in"):
        compile_corpus(editing_files)


def test_a_document_names_a_file(editing_files: Path) -> None:
    path = editing_files / "corpus.yaml"
    path.write_text(path.read_text("utf-8").replace("ships", "../ships"), "utf-8")
    with pytest.raises(EditingError, match=r"corpus\.yaml: document '\.\./ships': expected small"):
        compile_corpus(editing_files)


# Shapes


def parts_of(kind: Any) -> list[Any]:
    return [part for part in get_args(kind) if part not in (type(None), ...)]


def is_record(kind: Any) -> bool:
    return attrs.has(kind) and kind is not EDTF


def is_list(kind: Any) -> bool:
    return getattr(kind, "__origin__", None) is tuple


@st.composite
def wrong_values(draw: st.DrawFn, kind: Any) -> Any:
    """A value whose shape is wrong in one place, which holds the word WRONG."""
    parts = parts_of(kind)
    if not is_list(kind) and not is_record(kind) and any(map(is_record, parts)):
        kind = parts[0]
    wrong: list[Any] = []
    if is_list(kind):
        wrong = [st.sampled_from(["WRONG", {"WRONG": "x"}])]
        wrong.append(
            wrong_values(parts[0]).map(lambda one: [one] * 1 if len(parts) == 1 else [one, "x"])
        )
    elif is_record(kind):
        attrs.resolve_types(kind)
        wrong = [st.sampled_from(["WRONG", ["WRONG"]])]
        fields = [f for f in attrs.fields(kind) if f.name != "line"]
        wrong.append(
            st.sampled_from(fields).flatmap(
                lambda f: wrong_values(f.type).map(lambda one: {f.name.replace("_", "-"): one})
            )
        )
    else:
        wrong = [st.sampled_from([["WRONG"], {"WRONG": "x"}])]
    return draw(st.one_of(wrong))


@given(choice=st.data(), shape=st.sampled_from(SHAPES))
def test_a_wrong_shape_anywhere_is_one_complaint_in_its_line(
    choice: st.DataObject, shape: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("shapes") / "file.yaml"
    lines = json.dumps(choice.draw(wrong_values(shape)), indent=1).splitlines()
    path.write_text("\n".join(lines))
    with pytest.raises(EditingError) as refused:
        read_yaml(path, shape)
    (said,) = str(refused.value).splitlines()
    assert said.startswith(f"{path}, line ")
    assert "expected " in said
    number = int(said.removeprefix(f"{path}, line ").split(":")[0])
    assert "WRONG" in "".join(lines[number - 1 : number + 1])


def test_what_is_wrong_is_said_once_for_each_place(editing_files: Path) -> None:
    (editing_files / "people.yaml").write_text("people: foo\n")
    with pytest.raises(EditingError) as refused:
        compile_corpus(editing_files)
    path = editing_files / "people.yaml"
    assert str(refused.value) == f"{path}, line 1: people: expected a list, not one value 'foo'"
    people = "people:\n- {id: a, kind: scholar, identifiers: [ab, cd]}\n- x\n- {names: {a: b}}\n"
    path.write_text(people)
    with pytest.raises(EditingError) as refused:
        compile_corpus(editing_files)
    assert [line.partition("line ")[2] for line in str(refused.value).splitlines()] == [
        "2: identifiers, 1: expected a list, not one value 'ab'",
        "2: identifiers, 2: expected a list, not one value 'cd'",
        "3: people, 2: expected keys, not one value 'x'",
        "4: names: expected a list, not keys",
    ]


# Characters


@pytest.mark.parametrize("file", FILES[3:])
@pytest.mark.parametrize("escape", ["\\0", "\\e", "\\u202E", "\\u2066", "\\uFEFF", "\\x9B"])
def test_a_character_that_no_reader_sees_is_named_with_its_line(
    editing_files: Path, file: str, escape: str
) -> None:
    path = editing_files / file
    path.write_text(DOCUMENT.replace("an invented text", f'"an {escape} text"'), "utf-8")
    with pytest.raises(EditingError, match=r"ships\.yaml, line 7: U\+\w{4} .* in a value"):
        compile_corpus(editing_files)


SEEN = st.text(st.characters(categories=["Lo", "Ll", "Nd", "Po", "Zs"]), max_size=5)


@given(
    lines=st.lists(
        st.tuples(SEEN, st.sampled_from(["\n", "\r\n", "\r", "\x85", "\u2028", "\v", "\f"])),
        min_size=1,  # the first character of a file may be a byte order mark
    ),
    before=SEEN,
    character=st.sampled_from("\0\x1b\x7f\x9f\u061c\u200e\u202e\u2066\ufeff\uffff"),
    after=SEEN,
)
def test_the_place_of_a_character_that_no_reader_sees(
    lines: list[tuple[str, str]], before: str, character: str, after: str
) -> None:
    text = "".join(line + "x" + end for line, end in lines)
    assert unseen(text + before) == []
    (said,) = unseen(text + before + character + after)
    place = f"line {len(lines) + 1}, column {len(before) + 1}: U+{ord(character):04X} "
    assert said.startswith(place)
    assert unseen(text + (before + character) * 7)[5:] == ["and 2 more"]


def test_a_byte_order_mark_at_the_beginning_is_no_text(editing_files: Path) -> None:
    plain = compile_corpus(editing_files).tables["documents"][0].text
    (editing_files / "sources/ships.txt").write_bytes(b"\xef\xbb\xbf" + SOURCE.encode())
    assert compile_corpus(editing_files).tables["documents"][0].text == plain
    (editing_files / "sources/ships.txt").write_bytes(b"x\xef\xbb\xbf" + SOURCE.encode())
    with pytest.raises(EditingError, match=r"line 1, column 2: U\+FEFF ZERO WIDTH NO-BREAK SPACE"):
        compile_corpus(editing_files)


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "iso2022_jp", "utf-16"])
def test_another_encoding_is_named(editing_files: Path, encoding: str) -> None:
    (editing_files / "sources/ships.txt").write_bytes("港と灯台の歴史。".encode(encoding))
    named = encoding.upper().replace("_", "-")
    says = rf"is not UTF-8; it looks like .*{encoding}.*iconv -f {named} -t UTF-8"
    if encoding == "iso2022_jp":  # its bytes are ASCII, and no reader sees the escapes
        says = r"U\+001B control character"
    with pytest.raises(EditingError, match=says):
        compile_corpus(editing_files)


# Line ends


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
@pytest.mark.parametrize(
    "between",
    [
        " " * 100_000, "\t" * 100_000, " \n" * 100_000, "-\n" * 20_000, "[^" * 50_000, "[" * 50_000,
        "**a" * 30_000, "港" * 100_000, "《あ" * 50_000, "|" * 50_000, "<a> " * 30_000, "&" * 50_000,
        "1. a\n" * 20_000, "# a\n\n" * 10_000, "¹" * 50_000, "港湾\n\n" * 10_000,
    ],
)  # fmt: skip
def test_a_long_source_takes_little_time(editing_files: Path, layout: str, between: str) -> None:
    document = DOCUMENT[: DOCUMENT.index("rules:")].replace("transcript", layout)
    (editing_files / "documents/ships.yaml").write_text(document, "utf-8")
    (editing_files / "sources/ships.txt").write_text(f"舟{between}舟", "utf-8")
    text = compile_corpus(editing_files).tables["documents"][0].text
    assert (text[0], text[-1]) == ("舟", "舟")


@pytest.mark.parametrize("layout", ["transcript", "printed"])
@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\n\f"])
def test_every_line_end_of_unicode_ends_a_line(editing_files: Path, layout: str, end: str) -> None:
    document = DOCUMENT[: DOCUMENT.index("rules:")].replace("transcript", layout)
    (editing_files / "documents/ships.yaml").write_text(document, "utf-8")
    source = editing_files / "sources/ships.txt"
    lines = ["船の話。", "", "舟が来", "た。 ", "", "The old", "harbour.", ""]
    source.write_bytes("\n".join(lines).encode())
    expected = compile_corpus(editing_files).tables["documents"][0]
    assert expected.text == "船の話。\n\n舟が来た。\n\nThe old harbour."
    source.write_bytes(end.join(lines).encode())
    found = compile_corpus(editing_files).tables["documents"][0]
    assert found.text == expected.text
    assert [block.kind for block in found.blocks] == [block.kind for block in expected.blocks]


TREES = st.recursive(
    st.sampled_from(["a", "b", '"1978"', "''"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(inner, inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"? {key} : {item}" for key, item in items.items()) + "}"
        )
    ),
    max_leaves=8,
)
"""Values in YAML, whose keys may be lists or have keys themselves."""


@pytest.mark.parametrize("shape", SHAPES)
@given(tree=TREES, inside=TREES)
def test_any_tree_is_refused_by_our_own_error(shape: type[Any], tree: str, inside: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "file.yaml"
        for key in ("unknown", *(field.name.replace("_", "-") for field in attrs.fields(shape))):
            path.write_text(f"{key}: [{tree}, {{a: {{? [{inside}] : b}}}}]\n", encoding="utf-8")
            with pytest.raises(EditingError, match=r"line 1: .*as a key"):
                read_yaml(path, shape)
