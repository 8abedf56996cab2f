"""Search: the hits are those of a naive scan, and offsets are the text's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.corpus.search import Hit
from alliance_corpus.errors import QueryError, UnknownIdError
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.testing.records import words
from alliance_corpus.text import Span
from alliance_corpus.text.fold import fold
from tests.corpus.helpers.scan import naive

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus


@given(corpora(), words(3), st.integers(0, 5))
def test_hits_are_those_of_a_naive_scan(corpus: Corpus, term: str, context: int) -> None:
    if not fold(term).folded:
        return
    expected = [
        (block.id, span.shift(block.span.start))
        for block in corpus.blocks
        for span in naive(block.text, term)
    ]
    hits = corpus.search(term, context)
    assert [(hit.block, hit.span) for hit in hits] == expected
    for hit in hits:
        text, block = corpus.documents[hit.document].text, corpus.blocks[hit.block]
        assert hit.match == hit.span.of(text)
        assert fold(term).folded in fold(hit.match).folded
        assert hit.left == text[max(block.span.start, hit.span.start - context) : hit.span.start]
        assert hit.right == text[hit.span.end : min(block.span.end, hit.span.end + context)]
        assert block.span.contains(hit.span)
        assert hit.note == (block.label if block.kind == "note" else None)
    assert len(set(hits.ids)) == len(hits)


@pytest.mark.parametrize("term", ["SCC", "ＳＣＣ", "scc", "S C C", "Ｓ\nｃc"])
def test_width_case_spacing_and_line_breaks_do_not_matter(corpus: Corpus, term: str) -> None:
    hit = corpus.search(term, context=4).only()
    text = corpus.documents["harbour"].text
    start = text.index("SCC")
    assert hit == Hit(
        id=f"harbour:hit:{start}-{start + 3}", document="harbour", block="harbour:block-2",
        span=Span(start, start + 3), section="1", note=None, left="談した。", match="SCC",
        right="は「了承",
    )  # fmt: skip
    assert str(hit) == "harbour 1: 談した。[SCC]は「了承"


def test_section_and_note_are_the_innermost(corpus: Corpus) -> None:
    hits = corpus.search("船")
    assert [hit.place for hit in hits] == [
        "harbour 1", "harbour 1.1", "harbour 2", "harbour note 1", "letter",
    ]  # fmt: skip


def test_hits_do_not_cross_blocks(corpus: Corpus) -> None:
    assert "約束\n\n政府" in corpus.documents["harbour"].text
    assert not corpus.search("約束政府")
    assert len(corpus.search("船が来た")) == 1  # a print wrap inside a block


def test_documents_narrow_the_search(corpus: Corpus) -> None:
    assert {hit.document for hit in corpus.search("船", documents="letter")} == {"letter"}
    assert corpus.search("船", documents=["harbour", "letter"]) == corpus.search("船")
    assert not corpus.search("船", documents=[])
    assert {document for document, _, _ in corpus.offsets("船", "letter")} == {"letter"}
    with pytest.raises(UnknownIdError, match=r"'leter'.*'letter'"):
        corpus.search("船", documents=["leter"])


@pytest.mark.parametrize("term", ["", " ", "\u3000\n", "\u00ad", None, 3])
def test_an_empty_term_is_an_error(corpus: Corpus, term: Any) -> None:
    with pytest.raises(QueryError, match="search term"):
        corpus.search(term)


@pytest.mark.parametrize("context", [-1, 1.5, True])
def test_a_context_that_is_none_is_an_error(corpus: Corpus, context: Any) -> None:
    with pytest.raises(QueryError, match="context"):
        corpus.search("船", context=context)


def columns(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def test_a_concordance_is_printed_aligned(corpus: Corpus) -> None:
    hits = corpus.search("船", context=5)
    lines = str(hits).splitlines()
    assert len(lines) == len(hits) == 5
    assert len({columns(line[: line.index("[")]) for line in lines}) == 1
    assert repr(hits).splitlines() == ["<Concordance: 5 hits>", *lines]
    assert repr(corpus.search("SCC")).startswith("<Concordance: 1 hit>")
    assert str(corpus.search("馬")) == ""


def test_a_concordance_is_a_table(corpus: Corpus) -> None:
    hits = corpus.search("船")
    notes = hits.where(note="1")
    assert type(notes) is type(hits)
    assert notes.only().section is None
    assert hits.to_dicts()[0]["span"] == [0, 1]
    assert hits.in_documents("letter").only().document == "letter"
    assert corpus.search("了承").overlapping(Span(0, 60), "harbour")


def test_a_long_concordance_is_cut_in_its_repr_only(corpus: Corpus) -> None:
    hits = corpus.search("船")
    many = type(hits)("hits", Hit, list(hits) * 20)
    assert repr(many).endswith("… and 50 more")
    assert len(str(many).splitlines()) == 100
