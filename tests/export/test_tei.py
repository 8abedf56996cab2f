"""TEI: valid, with every character of the text and every annotation in its place."""

from __future__ import annotations

import itertools
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.errors import AllianceCorpusError, TextNotShippedError, UnknownIdError
from alliance_corpus.export.tei import to_tei
from alliance_corpus.export.tei.ids import OWN, record_id, xml_id
from alliance_corpus.export.tei.xml import escaped
from alliance_corpus.testing import corpora
from tests.export.helpers import tei_back
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from pathlib import Path

    from alliance_corpus.records import Document

SHIPPED = ac.load()
EVERYTHING = Corpus(everything())
ANNOTATIONS = ("dates", "mentions", "citations")


def annotated(corpus: Corpus, document: Document) -> list[Any]:
    found = [one for table in ANNOTATIONS for one in corpus.tables[table]]
    return [one for one in found if one.document == document.id] + list(document.emendations)


def check_words(document: Document, text: str) -> None:
    """Each block is there once, with its words."""
    elements = tei_back.found(tei_back.parsed(text), "text")
    for block in document.blocks:
        (element,) = elements[block.id]
        assert tei_back.words(element) == block.text


def check_annotations(corpus: Corpus, document: Document, text: str) -> None:
    """Each annotation is there, its parts linked, with the words that it has in blocks."""
    root = tei_back.parsed(text)
    elements = tei_back.found(root, "text")
    for one in annotated(corpus, document):
        parts = sorted(elements[one.id], key=tei_back.part)
        names = [part.attrib[tei_back.ID] for part in parts]
        assert [part.get("next") for part in parts] == [f"#{name}" for name in names[1:]] + [None]
        assert [part.get("prev") for part in parts] == [None] + [f"#{name}" for name in names[:-1]]
        inside = "".join(
            block.text[
                max(one.span.start - block.span.start, 0) : max(one.span.end - block.span.start, 0)
            ]
            for block in document.blocks
        )
        assert "".join(map(tei_back.words, parts)) == inside
        if len(parts) > 1:
            assert all(tei_back.words(part) for part in parts)


def check_evidence(corpus: Corpus, document: Document, text: str) -> None:
    """The anchors of evidence stand before the right characters."""
    root = tei_back.parsed(text)
    elements = tei_back.found(root)
    facts = [
        one
        for table in ("events", "relations", "provisions", "statements")
        for one in corpus.tables[table]
    ]
    spans = {
        one.id: one.span for fact in facts for one in fact.evidence if one.document == document.id
    }
    for name, span in spans.items():
        (element,) = elements[name]
        for key, offset in (("from", span.start), ("to", span.end)):
            anchor = next(e for e in root.iter() if f"#{e.get(tei_back.ID)}" == element.get(key))
            places = [
                (block, tei_back.before(elements[block.id][0], anchor)) for block in document.blocks
            ]
            ((block, before),) = [(block, at) for block, at in places if at is not None]
            assert block.span.start + before == min(offset, block.span.end)


def check_pointers(text: str) -> None:
    root = tei_back.parsed(text)
    names = tei_back.names(root)
    assert set(names.values()) == {1}
    assert tei_back.pointers(root) <= set(names)


def check(corpus: Corpus, document: Document) -> None:
    text = to_tei(corpus, document.id)
    check_words(document, text)
    check_annotations(corpus, document, text)
    check_evidence(corpus, document, text)
    check_pointers(text)
    assert tei_back.faults(text) == []
    assert to_tei(corpus, document.id) == text


@given(corpus=corpora())
@settings(max_examples=60)
def test_any_document_is_valid_and_whole(corpus: Corpus) -> None:
    for document in corpus.documents:
        check(corpus, document)


@pytest.mark.parametrize("name", SHIPPED.documents.ids)
def test_the_shipped_documents_are_valid_and_whole(name: str) -> None:
    document = SHIPPED.documents[name]
    text = to_tei(SHIPPED, name)
    check_words(document, text)
    check_annotations(SHIPPED, document, text)
    check_pointers(text)
    assert tei_back.faults(text) == []


@pytest.mark.parametrize("name", EVERYTHING.documents.ids)
def test_records_with_every_field_are_valid_and_whole(name: str) -> None:
    check(EVERYTHING, EVERYTHING.documents[name])


def test_every_field_says_something() -> None:
    """What stands in the records stands in the document."""
    text = to_tei(EVERYTHING, "harbour")
    for words in (
        "山田", "港の会", "雑誌", "叢書", "集い", "書店", "6-7", "報告", "棚", "10.1/1", "1979-04",
        "an invented text", "Source: nobody", "harbour.txt", "1979~", "CC-BY-4.0", "1.2.3",
        "a stray character", "惜しまれた", "https://example.org/page", "a problem", "197X", "P3Y",
        "1978-11-27", "Tokyo", "a note", "about 20 ships", 'min="1" max="2"', "counts ships", '"><date when="1978-11">1978-11</date><ptr type="citation"',
        "purpose", "ships are safe", "planning", 'type="hedged"', 'from="1960" to="1990"', "1975", "wikidata",
        'type="speaker" subtype="occasion" target="#counting"', 'type="locator"', 'type="repeats"',
    ):  # fmt: skip
        assert words in text.replace("urn:alliance-corpus:everything:counting", "#counting"), words


def test_another_validator_agrees(tmp_path: Path) -> None:
    """Jing, of the Debian package, reads the same schema."""
    jing = shutil.which("jing")
    if jing is None:
        pytest.skip("needs the program jing")
    for name in SHIPPED.documents.ids:
        (tmp_path / f"{name}.xml").write_text(to_tei(SHIPPED, name), encoding="utf-8")
    files = sorted(map(str, tmp_path.iterdir()))
    done = subprocess.run(
        [jing, str(tei_back.SCHEMA), *files], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_what_is_not_tei_is_found() -> None:
    text = to_tei(SHIPPED, "mod-2018")
    assert tei_back.faults(
        text.replace("<titlePart", "<title", 1).replace("</titlePart>", "</title>", 1)
    )
    assert tei_back.faults(text.replace(' when="', ' when="x', 1))


def test_notes_stand_at_their_calls() -> None:
    document = SHIPPED.documents["kito-2024"]
    root = tei_back.parsed(to_tei(SHIPPED, document.id))
    elements = tei_back.found(root, "text")
    for note in document.notes:
        block = document.block_at(note.calls[0] - 1)
        assert block is not None
        (element,) = elements[note.id]
        assert tei_back.before(elements[block.id][0], element) == note.calls[0] - block.span.start
        assert element.get("n") == note.label


def test_a_misprint_keeps_both_readings() -> None:
    document = SHIPPED.documents["kusunoki-bases"]
    root = tei_back.parsed(to_tei(SHIPPED, document.id))
    (choice,) = tei_back.found(root)["kusunoki-bases:emendation:1823-1826"]
    assert [(child.tag.removeprefix(tei_back.TEI), tei_back.words(child)) for child in choice] == [
        ("sic", "本質は"),
        ("corr", "本質を"),
    ]
    assert [choice.get("resp"), choice[1].get("cert")] == ["#editor", "high"]


@given(first=st.text(max_size=6), second=st.text(max_size=6))
def test_every_id_has_a_name_of_its_own(first: str, second: str) -> None:
    assert record_id(xml_id(first)) == first
    assert (xml_id(first) == xml_id(second)) == (first == second)
    assert not {xml_id(first), xml_id(second)} & OWN


@pytest.mark.parametrize(
    "id", [*sorted(OWN), "a:b", "a_b", "1", "", ":", "_", "x·A·", "x··a", "研究（和文）", "é"]
)
def test_a_name_is_turned_back(id: str) -> None:  # noqa: A002
    assert record_id(xml_id(id)) == id


@given(
    text=st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"))
)
def test_any_text_comes_back(text: str) -> None:
    for around, given_text in itertools.product(('"', "\r\n\t", "&<>"), (text,)):
        whole = f"{around}{given_text}{around}"
        read = tei_back.parsed(f'<a b="{escaped(whole, attribute=True)}">{escaped(whole)}</a>')
        assert (read.text, read.get("b")) == (whole, whole)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_what_xml_cannot_hold_is_named(character: str) -> None:
    with pytest.raises(AllianceCorpusError, match=f"U\\+{ord(character):04X} in '日"):
        escaped(f"日{character}本")


def test_an_unknown_document_is_named() -> None:
    with pytest.raises(UnknownIdError, match=r"'kito-2023'.*'kito-2024'"):
        to_tei(SHIPPED, "kito-2023")


def test_a_text_that_is_not_there_is_named() -> None:
    dataset = everything()
    one, two = dataset.tables["documents"]
    without = evolve(one, source=evolve(one.source, text=None), alignment=None)
    corpus = Corpus(evolve(dataset, tables={**dataset.tables, "documents": (without, two)}))
    with pytest.raises(TextNotShippedError, match="'harbour'"):
        to_tei(corpus, "harbour")
