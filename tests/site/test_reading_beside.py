"""What stands beside a text: its source line by line, and the records that rest on it."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.corpus import Corpus
from alliance_corpus.records import Event
from alliance_corpus.records.labels import LANGUAGES
from alliance_corpus.site.foreign import allowed
from alliance_corpus.site.paths import file_name, page_of
from alliance_corpus.site.reading.flow import in_lists, rows
from alliance_corpus.site.reading.source import Source, _in_place
from alliance_corpus.testing import corpora
from alliance_corpus.text import Span
from alliance_corpus.text.lines import LINE_END, LINE_ENDS
from tests.helpers.everything import everything
from tests.site.helpers.read_documents import normal, read


@given(corpora())
def test_every_character_of_the_source_is_told_what_became_of_it(corpus: Corpus) -> None:
    for document in corpus.documents:
        alignment = document.alignment
        fates: dict[int, str] = {}
        for line in Source(document, ()).lines:
            at = line.start
            for words, part in line.parts:
                assert alignment.source[at : at + len(words)] == words
                for offset in range(at, at + len(words)):
                    fates[offset] = part.fate
                    kept = alignment.from_source(Span(offset, offset + 1))
                    assert (part.fate == "deleted") == (kept == ())
                    if part.fate in ("kept", "moved"):
                        (span,) = kept
                        assert span.of(alignment.text) == alignment.source[offset]
                at += len(words)
        ends = {offset for offset, sign in enumerate(alignment.source) if sign in LINE_ENDS}
        assert set(range(len(alignment.source))) - ends <= set(fates)


@given(corpora(max_documents=1), st.sampled_from(LANGUAGES))
def test_lines_stand_as_in_the_file_and_lead_to_their_paragraphs(
    corpus: Corpus, language: str
) -> None:
    room, pages = read(corpus, "ja" if language == "ja" else "en")
    for document in corpus.documents:
        (one,) = [page for page in pages if page.page.template == "document-source.html"]
        lines = one.root.xpath("//ol[@class='lines']/li")
        shown = [
            "".join(line.xpath(".//*[@class='line']//text()[not(ancestor::ins)]")) for line in lines
        ]
        wanted = re.split(LINE_END, document.alignment.source)
        wanted = wanted if wanted[-1] else wanted[:-1]
        assert shown == [normal(allowed(line)) for line in wanted]
        places = {room.passage(document.id, span.start) for span in _spans(document.blocks)}
        links = {str(href) for line in lines for href in line.xpath("a[@class='to']/@href")}
        assert {place.rpartition("/")[2] for place in places} == links


def _spans(blocks: object) -> list[Span]:
    return [block.span for block in blocks if len(block.span)]  # type: ignore[attr-defined]


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 5)), max_size=8, unique_by=lambda x: x[0])
)
def test_what_stays_in_place_is_the_most_that_is_in_order(runs: list[tuple[int, int]]) -> None:
    kept = _in_place(runs)
    found = [runs[number] for number in sorted(kept)]
    assert all(one[0] < other[0] for one, other in pairwise(found))
    best = max(
        sum(size for _, size in some)
        for count in range(len(runs) + 1)
        for some in combinations(runs, count)
        if all(one[0] < other[0] for one, other in pairwise(some))
    )
    assert sum(size for _, size in found) == best


@given(corpora())
def test_every_record_stands_with_each_paragraph_that_supports_it(corpus: Corpus) -> None:
    room, pages = read(corpus)
    for document in corpus.documents:
        listed = {
            (str(section.get("id")), quote.text_content())
            for one in pages
            if one.page.template == "document-records.html"
            and one.page.context["document"].id == document.id
            for section in one.root.xpath("//section[@id]")
            for quote in section.xpath(".//q")
        }
        for support in room.plans.index.support(document.id):
            span = support.evidence.span
            for piece in room.plan(document.id).pieces:
                block = piece.block.span
                if block.start < span.end and span.start < block.end:
                    assert (piece.anchor, normal(allowed(support.evidence.text))) in listed


def test_a_source_that_is_not_shipped_says_so() -> None:
    corpus = Corpus(everything()).records_only()
    room, pages = read(corpus, "en")
    missing = [one for one in corpus.documents if one.shipped_text is None]
    assert missing
    for document in missing:
        path = room.beside(document.id, "source")
        (one,) = [page for page in pages if page.page.path == path]
        assert document.source.sha256 in one.root.xpath("string(//*[@class='missing'])")


@given(corpora())
def test_lists_close_what_they_open_and_ranks_have_no_gaps(corpus: Corpus) -> None:
    room, _ = read(corpus)
    for document in corpus.documents:
        plan = room.plan(document.id)
        for number in range(len(plan.paths)):
            found = list(rows(plan.by_page()[number]))
            opened = []
            for item in in_lists(found):
                if item.what in ("list", "item"):
                    opened.append(item.what)
                elif item.what.startswith("end-"):
                    assert opened.pop() == item.what.removeprefix("end-")
            assert opened == []
            ranks = [row.rank for row in found if row.rank]
            assert all(after - before <= 1 for before, after in pairwise([1, *ranks]))


@pytest.mark.parametrize("id_", ["index-2", "x-source", "x-records", "x-part-2", "x-source-part-3"])
def test_no_record_takes_the_page_of_another(id_: str) -> None:
    assert file_name(id_).startswith("_")
    taken = {page_of("x.html", what, n) for what in ("", "source", "records") for n in range(4)}
    assert file_name(id_) not in taken


def test_a_date_names_the_events_that_rest_on_it() -> None:
    corpus = Corpus(everything())
    room, pages = read(corpus)
    one = next(page for page in pages if page.page.template == "document.html")
    dates = [entry for entry in one.page.context["entries"] if entry.look == "date"]
    for entry in dates:
        wanted = [
            event
            for event in corpus.events
            for evidence in event.evidence
            if evidence.document == entry.record.document
            and evidence.span.start < entry.record.span.end
            and entry.record.span.start < evidence.span.end
        ]
        assert set(entry.events) == set(wanted)
        assert all(isinstance(event, Event) for event in entry.events)
        links = one.root.xpath(f"//*[@id='{entry.id}']//ul//a/@href")
        assert [f"../{room.path(event)}" for event in entry.events] == links
    assert dates
