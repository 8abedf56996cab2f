"""A corpus from nothing: laid out, filled, and built."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.editing import build, compile_corpus
from alliance_corpus.editing.intake import Metadata, add_document, init_corpus
from alliance_corpus.editing.intake.docx import docx_text
from alliance_corpus.editing.intake.pdf import RADICALS, pdf_text
from alliance_corpus.editing.layouts import LayoutOptions, read_layout
from alliance_corpus.errors import EditingError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return init_corpus(tmp_path / "my-corpus")


def given_file(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_what_is_laid_out_builds_and_holds(corpus: Path) -> None:
    build(corpus, corpus.parent / "out")
    built = ac.load(corpus.parent / "out")
    assert built.name == "my-corpus"
    assert built.validate().ok
    assert [str(event.date) for event in built.events] == ["1951-09-08"]
    assert built.documents["example"].notes[0].calls


def test_a_folder_with_something_in_it_is_left_alone(corpus: Path) -> None:
    with pytest.raises(EditingError, match="there and not empty"):
        init_corpus(corpus)
    with pytest.raises(EditingError, match="give it with --name"):
        init_corpus(corpus.parent / "港")
    assert init_corpus(corpus.parent / "港", "port").is_dir()


KINDS: dict[str, tuple[str, bytes, str]] = {
    "text": ("harbour.txt", "港の話である。\n船の話もある。\n".encode(), "lines"),
    "cp932": ("harbour.txt", "港の話である。\n船の話もある。\n".encode("cp932"), "lines"),
    "markdown": ("harbour.md", "# 港\n\n話[^1]。\n\n[^1]: 注。\n".encode(), "markdown"),
    "html": ("harbour.html", "<html><body><h1>港</h1><p>話。</p></body></html>".encode(), "html"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_added_and_the_corpus_builds(corpus: Path, kind: str) -> None:
    name, data, layout = KINDS[kind]
    before = (corpus / "works.yaml").read_text("utf-8")
    known = Metadata(title="港: 「話」", authors=("山田 花子", "港湾省"), issued="2016")
    added = add_document(corpus, given_file(corpus.parent, name, data), metadata=known)
    assert added.id == "harbour"
    assert f"layout: {layout}\n" in (corpus / "documents/harbour.yaml").read_text("utf-8")
    assert (corpus / "works.yaml").read_text("utf-8").startswith(before.rstrip("\n"))
    dataset = compile_corpus(corpus)
    assert [one.id for one in dataset.tables["documents"]] == ["example", "harbour"]
    work = next(one for one in dataset.tables["works"] if one.id == "harbour")
    assert (work.title, str(work.issued)) == ("港: 「話」", "2016")
    assert [str(author) for author in work.author] == ["山田花子", "港湾省"]


def test_gaps_are_marked_and_the_corpus_builds(corpus: Path) -> None:
    add_document(corpus, given_file(corpus.parent, "港.txt", "話。\n"))
    assert "document-1" in (corpus / "corpus.yaml").read_text("utf-8")
    stubs = (corpus / "works.yaml").read_text("utf-8") + (
        corpus / "documents/document-1.yaml"
    ).read_text("utf-8")
    assert stubs.count("to fill in") == 5
    assert len(compile_corpus(corpus).tables["documents"]) == 2


LISTS = [
    "documents: [example]\n",
    "documents: [ example, ]\n",
    "documents:\n  - example\n",
    "documents:\n- example # the first\n# more\n\nwithout-text: []\n",
    "documents:\n    - example",
]


@pytest.mark.parametrize("listed", LISTS)
def test_the_list_of_documents_is_extended_in_its_own_form(corpus: Path, listed: str) -> None:
    path = corpus / "corpus.yaml"
    path.write_text(f"name: a\nversion: 0.1.0\nlicence: CC0\n{listed}", "utf-8")
    add_document(corpus, given_file(corpus.parent, "harbour.txt", "話。\n"))
    assert [one.id for one in compile_corpus(corpus).tables["documents"]] == ["example", "harbour"]
    assert all(line in path.read_text("utf-8") for line in listed.split("\n") if "#" in line)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": "Port"}, "id 'Port': expected small letters"),
        ({"name": "example"}, "id 'example' is taken"),
        ({"layout": "marks"}, "layout 'marks': expected one of"),
        ({"metadata": Metadata(issued="soon")}, "issued 'soon'"),
        ({"encoding": "klingon"}, "encoding 'klingon'"),
    ],
)
def test_a_mistake_is_told_and_nothing_is_written(
    corpus: Path, given: dict[str, Any], said: str
) -> None:
    file = given_file(corpus.parent, "harbour.txt", "話。\n")
    before = {path: path.read_bytes() for path in corpus.rglob("*") if path.is_file()}
    with pytest.raises(EditingError, match=said):
        add_document(corpus, file, **given)
    assert {path: path.read_bytes() for path in corpus.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.pdf", b"%PDF-1.4 broken", "the PDF cannot be read|the PDF has no text"),
        ("a.docx", b"PK\x03\x04 broken", "the Word document cannot be read"),
        ("a.odt", b"PK\x03\x04", ".odt is not read"),
        ("a.txt", b" \n", "holds no words"),
    ],
)
def test_files_that_cannot_be_read(corpus: Path, name: str, data: bytes, said: str) -> None:
    with pytest.raises(EditingError, match=said):
        add_document(corpus, given_file(corpus.parent, name, data))


# Word

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(notes: str = "", *, body: str = "") -> bytes:
    """A Word document with a heading, a paragraph, a list and a table; and XML of one's own."""
    made = docx.Document()
    made.add_heading("港の話", 1)
    made.add_paragraph("# 話と*星*。")
    made.add_paragraph("船", style="List Bullet")
    table = made.add_table(2, 2)
    for at, words in enumerate(["年", "事", "1960", "署名"]):
        table.cell(at // 2, at % 2).text = words
    out = io.BytesIO()
    made.save(out)
    if not notes and not body:
        return out.getvalue()
    again = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(again, "w") as new:
        for item in old.namelist():
            data = old.read(item)
            if item == "word/document.xml":
                data = data.replace(b"<w:sectPr", f"{body}<w:sectPr".encode(), 1)
            if item == "word/_rels/document.xml.rels":
                data = data.replace(
                    b"</Relationships>",
                    b'<Relationship Id="rIdN" Type="http://schemas.openxmlformats.org/officeDocument'
                    b'/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
                )
            if item == "[Content_Types].xml":
                data = data.replace(
                    b"</Types>",
                    b'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxml'
                    b'formats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
                )
            new.writestr(item, data)
        new.writestr("word/footnotes.xml", f"<w:footnotes {_W}>{notes}</w:footnotes>")
    return again.getvalue()


def test_a_word_document_keeps_headings_lists_tables_notes_and_the_words_of_readings(
    corpus: Path,
) -> None:
    body = (
        "<w:p><w:r><w:t>灯台</w:t><w:footnoteReference w:id='2'/><w:t>と</w:t></w:r>"
        "<w:r><w:ruby><w:rt><w:r><w:t>みなと</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>港</w:t></w:r>"
        "</w:rubyBase></w:ruby></w:r><w:del><w:r><w:delText>消</w:delText></w:r></w:del></w:p>"
    )
    notes = (
        "<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"
        "<w:footnote w:id='2'><w:p><w:r><w:t>山田『港』。</w:t></w:r></w:p></w:footnote>"
    )
    add_document(corpus, given_file(corpus.parent, "harbour.docx", word(notes, body=body)))
    document = compile_corpus(corpus).tables["documents"][1]
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("heading", "港の話"),
        ("paragraph", "# 話と*星*。"),
        ("list-item", "船"),
        ("table-row", "年 | 事"),
        ("table-row", "1960 | 署名"),
        ("paragraph", "灯台と港"),
        ("note", "山田『港』。"),
    ]
    assert document.notes[0].calls == (document.text.index("と港"),)


@given(
    st.lists(
        st.text(st.sampled_from("港a*_#[]<>|`\\~-+=1.) "), min_size=1).map(str.strip).filter(bool)
    )
)
def test_marks_in_the_words_of_word_are_words(paragraphs: list[str]) -> None:
    made = docx.Document()
    for words in paragraphs:
        made.add_paragraph(words)
    out = io.BytesIO()
    made.save(out)
    text = docx_text(out.getvalue())
    if paragraphs:
        blocks = read_layout(text, "markdown", LayoutOptions(), "doc").blocks
        found = ["".join(f"{b.label or ''}{b.text}".split()) for b in blocks]
        assert found == ["".join(words.split()) for words in paragraphs]


# PDF


def pdf(words: str) -> bytes:
    """The smallest PDF that shows some words in ASCII."""
    stream = f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out + b"xref\n0 6\n0000000000 65535 f \n" + table
        + b"trailer<</Size 6/Root 1 0 R>>startxref\n%d\n%%%%EOF" % len(out)
    )  # fmt: skip


def test_a_pdf_is_added_as_text(corpus: Path) -> None:
    file = given_file(corpus.parent, "harbour.pdf", pdf("The old harbour was founded in 1951."))
    added = add_document(corpus, file)
    assert "text of a PDF; lines are as printed" in added.said
    document = compile_corpus(corpus).tables["documents"][1]
    assert document.text == "The old harbour was founded in 1951."


def test_radicals_become_kanji() -> None:
    assert "⽇本の⻑い⺠話".translate(RADICALS) == "日本の長い民話"
    assert all(len(kanji) == 1 and "\u3400" <= kanji <= "\u9fff" for kanji in RADICALS.values())


def test_a_scan_is_refused() -> None:
    with pytest.raises(EditingError, match="OCR"):
        pdf_text(pdf(""))
