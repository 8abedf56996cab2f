"""Reasons: whole sentences, with document, section, note, claim and both readings."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.corpus.reasons import why
from alliance_corpus.corpus.repeats import Repeat, annotated, repeats_in
from alliance_corpus.dates import EDTF
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.text import Span
from tests.helpers.everything import everything


def test_an_event_is_quoted_with_its_place(corpus: Corpus) -> None:
    reasons = corpus.why("meeting-1978")
    (reason,) = reasons
    assert reason.words == "東京で会談した"
    assert reason.sentence == "日米両政府は1978年(昭和53年)11月、東京で会談した。"
    assert (reason.document, reason.title) == ("harbour", "船と港")
    assert reason.creators == ("山田太郎", "港の会")
    assert [(s.path, s.heading) for s in reason.sections] == [("1", "船と港")]
    assert reason.note is None
    assert reason.notes == ()
    assert reason.date == EDTF("1978-11")
    assert reason.emended is None
    assert reason.claim is not None
    assert (reason.claim.work, reason.claim.locator, reason.claim.note) == ("book", "10", "1")
    assert str(reason.claim) == "「船の本」, p. 10"
    assert [source.url for source in reasons.sources] == ["https://example.org/page"]
    assert corpus.why(corpus.events["meeting-1978"]) == reasons
    assert corpus.why("talks") == reasons  # the id that it had


def test_printed_it_is_ready_to_quote(corpus: Corpus) -> None:
    assert str(corpus.why("meeting-1978")).splitlines() == [
        "「日米両政府は1978年(昭和53年)11月、東京で会談した。」（山田太郎、港の会「船と港」, section 1 船と港）",
        "  according to 「船の本」, p. 10",
        "  said by yamada, reporter, japan, counting",
        "  dated 1978-11",
        "outside source: https://example.org/page (A page, 2024-05-01)",
    ]


def test_both_readings_where_the_text_is_emended(corpus: Corpus) -> None:
    (reason,) = why(corpus, corpus.emendations[0])
    assert reason.sentence == "船は一惜しまれた。"
    assert reason.emended == "船は惜しまれた。"
    assert [e.text for e in reason.emendations] == ["一惜しまれた"]
    assert "emended: 「船は惜しまれた。」" in str(reason)


def test_notes_called_in_a_sentence_and_sentences_that_call_a_note(corpus: Corpus) -> None:
    (mention,) = why(corpus, corpus.mentions[0])
    assert [note.label for note in mention.notes] == ["1"]
    assert "note 1: 『船の本』10頁 [= 「船の本」]。" in str(mention)
    (cited,) = corpus.why(corpus.citations[0].id)
    assert cited.note == "1"
    assert cited.called_from == ("SCCは「了承した。」と述べた。",)
    assert [section.path for section in cited.sections] == ["1"]  # where it is called
    assert cited.place.endswith("section 1 船と港, note 1")


def test_what_does_not_name_its_work_is_printed_with_it(corpus: Corpus) -> None:
    full, ibid = corpus.citations
    repeat = Repeat(ibid.id, ibid.span, "10頁", "book", "「船の本」")
    (mention,) = why(corpus, corpus.mentions[0])  # its sentence calls the note
    assert (mention.repeats, mention.note_repeats) == ((), (repeat,))
    (cited,) = why(corpus, ibid)  # it stands in the note
    assert (cited.repeats, cited.note_repeats) == ((repeat,), ())
    assert str(cited).startswith("「『船の本』10頁。」 [= 「船の本」]（")
    assert cited.sentence == "『船の本』10頁。"
    assert cited.to_dict()["repeats"] == [
        {"citation": ibid.id, "text": "10頁", "work": "book", "reference": "「船の本」"}
    ]
    (note,) = mention.to_dict()["notes"]
    assert (note["text"], note["repeats"]) == ("『船の本』10頁。", [repeat.to_dict()])
    assert repeats_in(corpus, "harbour", full.span) == ()
    assert repeats_in(corpus, "letter", cited.span) == ()


def test_each_of_several_repeats_stands_beside_its_work() -> None:
    one = Repeat("c1", Span(100, 102), "同上", "w1", "山 2001")
    two = Repeat("c2", Span(105, 107), "同書", "w2", "川 2002")
    for placed in ([(2, one), (7, two)], [(7, two), (2, one)]):
        assert annotated("同上。また同書。", placed) == "同上 [= 山 2001]。また同書 [= 川 2002]。"


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ({"form": "short"}, True),
        ({"form": "in-text"}, False),
        ({"form": "full"}, False),
        ({"work": None}, False),
        ({"work": "lost"}, False),
    ],
)
def test_only_ibids_and_short_forms_whose_work_is_known_are_explained(
    change: dict[str, Any], shown: bool
) -> None:
    base = everything()
    full, ibid = base.tables["citations"]
    citations = (full, evolve(ibid, **change))
    corpus = Corpus(evolve(base, tables={**base.tables, "citations": citations}))
    assert ("[= 「船の本」]" in str(why(corpus, corpus.mentions[0]))) is shown


def test_each_ibid_that_we_ship_stands_beside_its_work() -> None:
    corpus = ac.load()
    assert "  note 11: 同上、158頁 [= 福田 2006]" in {
        line for fact in corpus.events for line in str(corpus.why(fact)).splitlines()
    } | {line for fact in corpus.relations for line in str(corpus.why(fact)).splitlines()}
    short = corpus.citations.where(form=["ibid", "short"])
    assert len(short) >= 5
    for citation in short:
        (reason,) = corpus.why(citation)
        (repeat,) = reason.repeats
        assert (repeat.work, repeat.text) == (citation.work, citation.text)


def test_a_note_called_after_the_full_stop_belongs_to_the_sentence_before_it() -> None:
    base = everything()
    harbour, letter = base.tables["documents"]
    end = harbour.text.index("会談した。") + len("会談した。")
    *body, note = harbour.blocks
    moved = evolve(harbour, blocks=(*body, evolve(note, calls=(end,))))
    corpus = Corpus(evolve(base, tables={**base.tables, "documents": (moved, letter)}))
    assert [note.label for note in corpus.why("meeting-1978")[0].notes] == ["1"]
    assert why(corpus, corpus.mentions[0])[0].notes == ()
    assert why(corpus, corpus.citations[0])[0].called_from == (
        "日米両政府は1978年(昭和53年)11月、東京で会談した。",
    )


def test_evidence_of_several_sentences_is_quoted_whole(corpus: Corpus) -> None:
    text = corpus.documents["harbour"].text
    span = Span(text.index("船を数える"), text.index("次の年") + 2)
    crossing = evolve(corpus.dates[1], span=span, text=span.of(text))
    (reason,) = why(corpus, crossing)
    assert reason.sentence == "政府は3年間、船を数えると約束した。次の年も数える。"


def test_provisions_relations_dates_sentences_and_blocks(corpus: Corpus) -> None:
    assert corpus.why("promise-1")[0].words == "東京で会談した"
    assert corpus.why("scc-japan").sources == corpus.relations["scc-japan"].sources
    assert corpus.why(corpus.dates[1].id)[0].sentence == "政府は3年間、船を数えると約束した。"
    sentence = corpus.sentences[3]
    assert why(corpus, sentence)[0].sentence == sentence.text
    assert corpus.why(corpus.blocks[1].id)[0].sentence == corpus.blocks[1].text


def test_entities_by_their_first_mention_works_by_their_citations(corpus: Corpus) -> None:
    reasons = corpus.why("scc")
    assert [reason.words for reason in reasons] == ["SCC"]
    assert [source.url for source in reasons.sources] == ["https://example.org/page"]
    assert not corpus.why("japan")
    assert str(corpus.why("japan")) == "nothing in the documents supports 'japan'"
    assert [reason.id for reason in corpus.why("book")] == list(corpus.citations.ids)
    assert corpus.why("harbour").reasons == ()  # nothing cites it
    shipped = ac.load()
    first: dict[Any, int] = {}
    for mention in shipped.mentions.where(entity="scc"):
        first[mention.document] = min(first.get(mention.document, 10**9), mention.span.start)
    found = {reason.document: reason.span.start for reason in shipped.why("scc")}
    assert found == first


def test_a_better_date_from_outside_brings_its_source(corpus: Corpus) -> None:
    event = corpus.events["meeting-1978"]
    assert event.external_date is not None
    other = evolve(event.external_date.source, url="https://example.org/other")
    event = evolve(event, external_date=evolve(event.external_date, source=other))
    assert [source.url for source in corpus.why(event).sources] == [
        "https://example.org/page",
        "https://example.org/other",
    ]


def test_without_the_text_the_evidence_has_its_own_words() -> None:
    corpus = Corpus(evolve(everything(), without_text=("harbour",)).shipped())
    (reason,) = corpus.why("meeting-1978")
    assert reason.sentence is reason.emended is None
    assert reason.quotation == reason.words == "東京で会談した"
    assert [section.path for section in reason.sections] == ["1"]
    assert str(reason).startswith("「東京で会談した」")
    assert why(corpus, corpus.citations[0])[0].note == "1"


def test_what_has_no_reasons(corpus: Corpus) -> None:
    with pytest.raises(ac.UnknownIdError, match=r"'meeting'.*'meeting-1978'"):
        corpus.why("meeting")
    with pytest.raises(ac.QueryError, match=r"Section .* has no reasons"):
        corpus.why("harbour:section-1")
    (free,) = ac.read_dates("1978年11月")
    with pytest.raises(ac.QueryError, match="belongs to no document"):
        why(corpus, free)


def test_plain_data_and_immutable(corpus: Corpus) -> None:
    reasons: Any = corpus.why("meeting-1978")
    (row,) = json.loads(json.dumps(reasons.to_dicts()))
    assert row["span"] == [reasons[0].span.start, reasons[0].span.end]
    assert row["claim"]["reference"] == "「船の本」"
    assert row["date"] == "1978-11"
    assert row["sections"] == [{"path": "1", "heading": "船と港"}]
    assert reasons[:1] == tuple(reasons)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        reasons.reasons = ()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        reasons[0].sentence = ""


@given(corpora())
def test_repeats_in_any_corpus_leave_the_words_as_they_are(corpus: Corpus) -> None:
    for note in corpus.notes:
        repeats = repeats_in(corpus, note.document, note.span)
        assert {r.citation for r in repeats} == {
            citation.id
            for citation in corpus.citations
            if citation.document == note.document
            and note.span.contains(citation.span)
            and citation.form in ("ibid", "short")
            and citation.work is not None
        }
        ends = [(r.span.end - note.span.start, r) for r in repeats]
        expected, at = "", 0
        # Of those that end at one place, the last comes first: the innermost.
        for end, _, repeat in sorted((end, -number, r) for number, (end, r) in enumerate(ends)):
            expected += f"{note.text[at:end]} {repeat}"
            at = end
        assert annotated(note.text, ends) == expected + note.text[at:]


@given(corpora())
def test_reasons_of_any_corpus_hold_their_words(corpus: Corpus) -> None:
    tables: Any = (corpus.events, corpus.relations, corpus.provisions, corpus.dates,
                   corpus.mentions, corpus.citations, corpus.emendations)  # fmt: skip
    for record in (record for table in tables for record in table):
        reasons = corpus.why(record)
        places = getattr(record, "evidence", (record,))
        assert [reason.words for reason in reasons] == [place.text for place in places]
        assert reasons == corpus.why(record.id)
        assert json.dumps(reasons.to_dicts())
        assert str(reasons)
        for reason in reasons:
            whole = "".join((reason.sentence or reason.words).split())
            assert "".join(reason.words.split()) in whole
            text = corpus.documents[reason.document].text
            if reason.sentence is not None:
                assert reason.sentence in text
                inside = [
                    s
                    for s in corpus.sentences
                    if s.document == reason.document and s.span.overlaps(reason.span)
                ]
                assert all(sentence.text in reason.sentence for sentence in inside)
                if inside:  # a call belongs to the character before it
                    whole_span = Span(inside[0].span.start, inside[-1].span.end)
                    assert list(reason.notes) == [
                        note
                        for note in corpus.documents[reason.document].notes
                        if any(whole_span.start <= at - 1 < whole_span.end for at in note.calls)
                    ]


def test_every_fact_that_we_ship_can_be_quoted() -> None:
    corpus = ac.load()
    for table in (corpus.events, corpus.relations, corpus.provisions):
        for record in table:
            for reason in corpus.why(record):
                assert reason.sentence is not None
                assert reason.words in reason.sentence
                assert (reason.claim is None) or reason.claim.work in corpus.works.ids


def test_what_is_said_at_a_meeting_has_its_speaker(corpus: Corpus) -> None:
    event = corpus.events["meeting-1978"]
    (reason,) = why(corpus, event)
    assert reason.speaker == event.evidence[0].speaker is not None
    assert reason.to_dict()["speaker"] == {
        "entity": "yamada",
        "side": "japan",
        "role": "reporter",
        "occasion": "counting",
    }
    own = evolve(event, evidence=tuple(evolve(e, speaker=None) for e in event.evidence))
    assert why(corpus, own)[0].to_dict()["speaker"] is None
    assert "said by" not in str(why(corpus, own))


def test_a_name_does_as_well_as_an_id(corpus: Corpus) -> None:
    shipped = ac.load()
    assert shipped.why("ＳＣＣ") == shipped.why("scc")
    with pytest.raises(ac.QueryError, match="security-treaty-1951, security-treaty-1960"):
        shipped.why("日米安保条約")
    with pytest.raises(ac.UnknownIdError, match=r"'SCCX'.*'SCC'"):
        shipped.why("SCCX")
