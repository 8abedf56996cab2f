"""The citation graph: counts, shares, places, co-citation."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.corpus.bibliography.graph import UNITS
from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.records import Creator, Work
from alliance_corpus.testing import corpora
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from alliance_corpus.corpus.bibliography.graph import Bibliography


@pytest.fixture(scope="module")
def bibliography() -> Bibliography:
    return ac.load().bibliography


# The shipped corpus


def test_a_work_knows_its_citations_and_its_share(bibliography: Bibliography) -> None:
    cited = bibliography.of("fukuda-2006")
    assert [(c.note, c.locator, c.form) for c in cited.citations] == [
        ("10", "158", "full"),
        ("11", "158", "ibid"),
        ("12", "163", "ibid"),
    ]
    assert len(cited) == 3
    assert cited.share == {"kito-2024": Fraction(3, 48)}
    assert cited.work is ac.load().works["fukuda-2006"]
    assert repr(cited) == "<Cited fukuda-2006: 3 times in 1 documents>"
    assert bibliography.of(cited.work).citations == cited.citations


def test_a_work_may_be_cited_by_several_documents(bibliography: Bibliography) -> None:
    assert bibliography.of("japan-us-treaty-1960").share == {
        "mod-2018": 1,
        "kito-2024": Fraction(1, 48),
    }


def test_the_most_cited(bibliography: Bibliography) -> None:
    first = [(cited.work.id, len(cited)) for cited in bibliography.most_cited(3)]
    assert first == [("defense-white-paper-2023", 6), ("japan-us-treaty-1960", 4), ("scc-2015", 4)]
    assert [c.work.id for c in bibliography.most_cited(2, kind="secondary")] == [
        "fukuda-2006",
        "itayama-kokusai-anzenhosho-49-2",
    ]
    assert bibliography.most_cited(0) == ()
    assert repr(bibliography) == (
        "<Bibliography of alliance-corpus: 59 citations of 40 works in 5 documents>"
    )


def test_works_of_one_note_are_cited_together(bibliography: Bibliography) -> None:
    pairs = bibliography.cited_together("spf-2018")
    assert [(p.one, p.other, p.count, p.places) for p in pairs] == [
        ("spf-2018", "murano-foresight", 1, ("kito-2024:note-27",)),
        ("spf-2018", "ogawa-anzenhosho-765", 1, ("kito-2024:note-27",)),
    ]
    assert len(bibliography.cited_together()) == 4  # three in note 27, one in note 2


def test_by_section_the_innermost_counts(bibliography: Bibliography) -> None:
    section = ac.load().documents["kito-2024"].section("4.2")
    pairs = bibliography.cited_together("spf-2018", unit="section")
    assert pairs.where(other="murano-foresight")[0].places == (section.id,)
    every = bibliography.cited_together(unit="section")
    assert len(every) > 50
    assert all(pair.one < pair.other for pair in every)


def test_a_note_belongs_to_the_section_where_it_is_called(bibliography: Bibliography) -> None:
    document = ac.load().documents["kito-2024"]
    notes = {note.label: found for note, found in bibliography.by_note("kito-2024").items()}
    assert len(notes) == 33
    assert len(notes["27"]) == 4
    assert len(notes["8"]) == 0
    nested = bibliography.by_section("kito-2024")
    alone = bibliography.by_section("kito-2024", nested=False)
    assert bibliography.of("spf-2018").citations[0] in nested[document.section("4")]
    assert bibliography.of("spf-2018").citations[0] in alone[document.section("4.2")]
    assert bibliography.of("spf-2018").citations[0] not in alone[document.section("4")]
    assert len(nested[document.section("2")]) == 21
    assert len(alone[document.section("2")]) == 2


def test_who_cites_whom(bibliography: Bibliography) -> None:
    rows = bibliography.who_cites_whom()
    scc = rows.where(document="kito-2024", entity="scc")[0]
    assert (scc.creator, scc.works, scc.citations) == ("日米安全保障協議委員会", 4, 7)
    assert {row.self_citation for row in rows.where(document="togashi-japan-rok")} == {True}
    assert not rows.where(document="kito-2024", self_citation=True)
    editors = rows.where(document="fujishige-2007", creator=["アーミテージ", "ナイ"])
    assert [row.entity for row in editors] == ["armitage-richard", "nye-joseph"]
    assert rows.where(document="mod-2018", creator=None)[0].citations == 3


def test_every_work_cited_is_primary_secondary_or_undecided(bibliography: Bibliography) -> None:
    parts = (bibliography.primary, bibliography.secondary, bibliography.undecided)
    assert sorted(i for part in parts for i in part.ids) == sorted(bibliography.cited.ids)
    assert bibliography.undecided.ids == ("murano-foresight", "togashi-2019-lecture")
    assert {"japan-us-treaty-1960", "defense-white-paper-2023", "kishida-biden-2024", "scc-2015",
            "armitage-2000", "nye-1995", "mofa-2023"} <= set(bibliography.primary.ids)  # fmt: skip
    assert {"fukuda-2006", "kitai-2024", "spf-2018", "togashi-2021"} <= set(
        bibliography.secondary.ids
    )
    assert bibliography.kind("mod-2018") == "primary"
    assert bibliography.kind("kusunoki-bases") == "secondary"


def test_works_and_instruments_are_joined(bibliography: Bibliography) -> None:
    corpus = ac.load()
    tied = corpus.works.where(lambda work: work.instrument is not None)
    assert len(tied) == 17
    assert corpus.works.where(instrument="guidelines-1978").ids == ("scc-1978",)
    assert all(work.instrument in corpus.instruments.ids for work in tied)
    assert "instrument" not in tied[0].to_csl()
    with pytest.raises(
        ac.UnknownIdError,
        match="not a work but a record of type Instrument: its text is 'scc-1978'",
    ):
        bibliography.of("guidelines-1978")


# Questions that cannot be asked


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda b: b.of("fukuda-2016"), "no record has the id 'fukuda-2016'.*'fukuda-2006'"),
        (lambda b: b.of("scc"), "'scc' is not a work but a record of type Institution$"),
        (lambda b: b.most_cited(-1), "most cited -1: expected a number"),
        (lambda b: b.most_cited(True), "most cited True: expected a number"),
        (lambda b: b.most_cited(kind="first"), "no kind of source 'first': expected one of primary"),
        (lambda b: b.cited_together(unit="notes"), "no unit 'notes'.*Did you mean 'note'"),
        (lambda b: b.by_note("kito"), "'kito-2024'"),
        (lambda b: b.by_section("kito"), "'kito-2024'"),
    ],
)  # fmt: skip
def test_errors_quote_what_was_asked(bibliography: Bibliography, ask: Any, message: str) -> None:
    with pytest.raises(ac.AllianceCorpusError, match=message):
        ask(bibliography)


def test_nothing_can_be_changed(bibliography: Bibliography) -> None:
    shares: Any = bibliography.of("fukuda-2006").share
    with pytest.raises(TypeError):
        shares["kito-2024"] = 1


# Small corpora


def corpus_with(**tables: tuple[Any, ...]) -> Corpus:
    dataset = everything()
    return Corpus(evolve(dataset, tables={**dataset.tables, **tables}))


def test_a_note_called_twice_is_in_both_sections_once() -> None:
    dataset = everything()
    document = dataset.tables["documents"][0]
    first, inner, last = document.sections
    note = document.notes[0]
    calls = (first.span.end, last.span.end, last.span.end)  # behind the last character of each
    blocks = tuple(evolve(b, calls=calls) if b == note else b for b in document.blocks)
    corpus = corpus_with(
        documents=(evolve(document, blocks=blocks), dataset.tables["documents"][1]),
        citations=dataset.tables["citations"][-1:],
    )
    found = {s.path: len(t) for s, t in corpus.bibliography.by_section("harbour").items()}
    assert found == {first.path: 1, inner.path: 1, last.path: 1}
    alone = corpus.bibliography.by_section("harbour", nested=False)
    assert {s.path: len(t) for s, t in alone.items()} == {
        first.path: 0,
        inner.path: 1,
        last.path: 1,
    }


def test_undecided_citations_stand_in_notes_and_sections_only() -> None:
    cited = everything().tables["citations"][0]
    corpus = corpus_with(citations=(evolve(cited, work=None),))
    assert not corpus.bibliography.edges()
    assert corpus.bibliography.most_cited() == ()
    assert not corpus.bibliography.cited_together(unit="section")
    assert [len(t) for t in corpus.bibliography.by_note("harbour").values()] == [1]


def test_an_id_that_moved_and_a_document_can_be_asked_for() -> None:
    dataset = everything()
    book = dataset.tables["redirects"][0]
    corpus = corpus_with(redirects=(evolve(book, id="old-book", to=("book",)),))
    citations = corpus.citations.where(work="book")
    assert corpus.bibliography.of("old-book").work.id == "book"
    assert corpus.bibliography.of("book").citations == citations != citations[:0]
    assert corpus.bibliography.of("harbour").share == {}


def test_creators_without_a_record_are_told_apart_by_name() -> None:
    dataset = everything()
    cited = dataset.tables["citations"][0]
    harbour = dataset.tables["documents"][0].text
    works = tuple(
        Work(id=f"w{n}", type="book", author=author)
        for n, author in enumerate(
            [
                (Creator(literal="港の会"), Creator(literal="港の会")),
                (Creator(literal="港の会"),),
                (),
            ]
        )
    )
    place = cited.span.start
    citations = tuple(
        evolve(cited, id=f"c{n}", work=work.id, span=ac.Span(place, place + 1), text=harbour[place])
        for n, work in enumerate(works)
    )
    corpus = corpus_with(citations=citations, works=(*dataset.tables["works"], *works))
    rows = [
        (r.creator, r.works, r.citations, r.self_citation)
        for r in corpus.bibliography.who_cites_whom()
    ]
    assert rows == [("港の会", 2, 2, True), (None, 1, 1, False)]


# Properties


@given(corpora())
def test_counts_agree_however_they_are_taken(corpus: Corpus) -> None:
    bibliography = corpus.bibliography
    known = [c for c in corpus.citations if c.work is not None]
    assert sum(map(len, bibliography.most_cited())) == len(known)
    assert sum(row.citations for row in bibliography.edges()) == len(known)
    counts = [len(cited) for cited in bibliography.most_cited()]
    assert counts == sorted(counts, reverse=True)
    shares: Counter[str] = Counter()
    for cited in bibliography.most_cited():
        shares.update(cited.share)
    assert dict(shares) == {c.document: 1 for c in known}
    for row in bibliography.edges():
        assert row.share == pytest.approx(float(bibliography.of(row.work).share[row.document]))
    assert sum(
        map(len, (bibliography.primary, bibliography.secondary, bibliography.undecided))
    ) == len(bibliography.cited)


@given(corpora())
def test_notes_and_sections_have_the_citations_that_stand_there(corpus: Corpus) -> None:
    for document in corpus.documents:
        citations = corpus.citations.in_documents(document.id)
        notes = corpus.bibliography.by_note(document.id)
        assert tuple(notes) == document.notes
        for note, found in notes.items():
            assert all(note.span.start <= c.span.start < note.span.end + 2 for c in found)
        in_body = [c for c in citations if not any(c in found for found in notes.values())]
        nested = corpus.bibliography.by_section(document.id)
        alone = corpus.bibliography.by_section(document.id, nested=False)
        assert tuple(nested) == tuple(alone) == document.sections
        for section, found in nested.items():
            inside = [s for s in document.sections if section.span.contains(s.span)]
            assert set(found) == {c for s in inside for c in alone[s]}
            here = {c for c in in_body if section.span.start <= c.span.start < section.span.end}
            called = {
                c
                for note, cited in notes.items()
                if any(
                    section.span.start <= max(call - 1, 0) < section.span.end for call in note.calls
                )
                for c in cited
            }
            assert set(found) == here | called


@given(corpora(), st.sampled_from(UNITS))
def test_cocitation_is_symmetric(corpus: Corpus, unit: str) -> None:
    bibliography = corpus.bibliography
    pairs = bibliography.cited_together(unit=unit)
    for pair in pairs:
        assert pair.one < pair.other
        assert pair.count == len(pair.places) == len(set(pair.places))
        for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
            turned = bibliography.cited_together(one, unit=unit).where(other=other)
            assert [(row.count, row.places) for row in turned] == [(pair.count, pair.places)]
    with_each = [len(bibliography.cited_together(w, unit=unit)) for w in bibliography.cited]
    assert sum(with_each) == 2 * len(pairs)


def test_an_empty_corpus_has_an_empty_bibliography() -> None:
    corpus = Corpus(Dataset(name="none", version="1", licence="MIT", tables={}))
    assert not corpus.bibliography.edges()
    assert not corpus.bibliography.who_cites_whom()
    assert corpus.bibliography.most_cited() == ()
