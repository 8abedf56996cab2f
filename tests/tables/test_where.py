"""`where` finds things by their names and refuses what nothing can answer."""

from __future__ import annotations

import pickle
import typing
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus.tables import CorpusTables
from alliance_corpus.errors import QueryError, UnknownIdError, VocabularyError
from alliance_corpus.records import Creator, Event, Mention, Participation, Relation, Work
from alliance_corpus.records.vocabularies import Topic
from alliance_corpus.tables.conditions import conditions
from alliance_corpus.tables.rows import Rows
from alliance_corpus.tables.table import Table
from alliance_corpus.testing.corpora import corpora

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

    from alliance_corpus.corpus import Corpus

VOCABULARY_FIELDS = [
    (table, attribute.name, ac.vocabularies[attribute.validator.name])
    for table in ac.load().tables
    for attribute in attrs.fields(typing.cast("Any", ac.load().tables[table]._type))
    if hasattr(attribute.validator, "vocabulary")
]
NAMED = {
    "relations": ("subject", "object"),
    "mentions": ("entity",),
    "provisions": ("instrument",),
    "institutions": ("countries",),
    "events": ("instruments", "participants"),
    "citations": ("document", "work", "repeats"),
    "works": ("author", "editor", "translator"),
}


# Vocabularies


@pytest.mark.parametrize(
    ("table", "field", "value", "message"),
    [
        ("events", "status", "allegedd", r"Event\.status 'allegedd' .*statuses: .*mean 'alleged'"),
        ("events", "kind", "estab", r"kinds of event: agreement, .*Did you mean 'establishment'"),
        ("events", "kind", ["meeting", "estab"], "'estab' is not one of the kinds of event"),
        (
            "provisions",
            "topics",
            "後方支援",
            r"'後方支援' is not one of the topics: purpose, .*exchange|",
        ),
        ("provisions", "topics", {"planing"}, "Did you mean 'planning'"),
        ("relations", "predicate", "member_of", "one of the predicates: .*'member-of'"),
        ("institutions", "kind", "stat", "kinds of institution: .*'state'"),
        ("blocks", "kind", 3, "3 is not one of the kinds of block"),
    ],
)
def test_a_value_outside_the_vocabulary_is_refused(
    table: str, field: str, value: Any, message: str
) -> None:
    with pytest.raises(VocabularyError, match=message):
        ac.load().tables[table].where(**{field: value})
    with pytest.raises(VocabularyError):
        ac.load().tables[table][:0].where(**{field: value})


@st.composite
def mistyped(draw: DrawFn) -> tuple[str, str, str]:
    """A table, a field of it, and a value one or two slips away from one of its vocabulary."""
    table, field, vocabulary = draw(st.sampled_from(VOCABULARY_FIELDS))
    word = draw(st.sampled_from(sorted(vocabulary)))
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.integers(0, len(word)))
        letter = draw(st.sampled_from(("", *"abe-sx ")))
        word = word[:at] + letter + word[at + draw(st.integers(0, 1)) :]
    return table, field, word


@given(mistyped())
def test_a_slip_is_never_an_empty_answer(slip: tuple[str, str, str]) -> None:
    table, field, word = slip
    records = ac.load().tables[table]
    if word in next(v for t, name, v in VOCABULARY_FIELDS if (t, name) == (table, field)):
        records.where(**{field: word})
    else:
        with pytest.raises(VocabularyError, match="is not one of"):
            records.where(**{field: word})


@given(corpora(), st.data())
def test_every_value_that_occurs_finds_the_record_in_which_it_occurs(
    corpus: Corpus, choice: st.DataObject
) -> None:
    for table in corpus.tables.values():
        for record in table:
            attribute = choice.draw(st.sampled_from(attrs.fields(type(record))))
            value = getattr(record, attribute.name)
            if attribute.name.startswith("_") or value == ():
                continue
            wanted = choice.draw(st.sampled_from(value)) if isinstance(value, tuple) else value
            assert record in table.where(**{attribute.name: wanted}), (attribute.name, wanted)


def test_every_field_of_the_shipped_corpus_accepts_each_of_its_values() -> None:
    corpus = ac.load()
    for name in ("events", "relations", "provisions", "institutions", "citations", "works"):
        table = corpus.tables[name]
        for attribute in attrs.fields(typing.cast("Any", table._type)):
            values = {getattr(record, attribute.name) for record in table}
            parts = {one for v in values for one in (v if isinstance(v, tuple) else (v,))}
            for part in list(parts)[:25]:
                found = table.where(**{attribute.name: part})
                assert found, (name, attribute.name, part)


@frozen
class TopicRow:
    """A row with a column of a vocabulary, and one whose type is another vocabulary."""

    topic: Topic
    change: typing.Literal["gained", "lost"] | None = None


def test_rows_refuse_what_their_types_do_not_have() -> None:
    rows = Rows(TopicRow, [TopicRow("planning", "gained"), TopicRow("global")])
    assert rows.where(topic="global") == rows[1:]
    assert rows.where(change=None) == rows[1:]
    with pytest.raises(VocabularyError, match=r"TopicRow\.topic 'planing' .*topics.*'planning'"):
        rows.where(topic="planing")
    with pytest.raises(VocabularyError, match=r"'los' is not one of the values: gained, lost"):
        rows.where(change="los")


def test_rows_whose_types_cannot_be_read_are_compared_as_they_are() -> None:
    Here = typing.Literal["x"]  # noqa: N806

    @frozen
    class Row:
        name: Here

    assert len(Rows(Row, [Row("x")]).where(name="y")) == 0


# Ids and names


def test_an_id_is_found_by_any_name(corpus: Corpus) -> None:
    for name in ("scc", "SCC", "ｓｃｃ", "日米安全保障協議委員会", corpus["scc"], ["japan", "SCC"]):
        assert corpus.relations.where(object=name).ids == ("scc-japan",)
    assert corpus.relations.where(subject="日本", predicate="member-of").ids == ("scc-japan",)
    assert corpus.relations.where(subject="scc").ids == ()
    assert corpus.institutions.where(countries="日本").ids == ("scc",)
    assert corpus.provisions.where(instrument="約束").ids == ("promise-1",)
    assert corpus.events.where(instruments="約束").ids == ("meeting-1978",)
    assert corpus.works.where(instrument="約束").ids == ("harbour",)
    assert {m.text for m in corpus.mentions.where(entity="日本")} == {
        m.text for m in corpus.mentions if m.entity == "japan"
    }
    undecided = corpus.mentions.where(candidates="日本")
    assert undecided == corpus.mentions.where(candidates="scc") != corpus.mentions[:0]
    assert corpus.mentions.where(entity=None) == corpus.mentions.where(lambda m: m.entity is None)
    assert corpus.citations.where(work="book") == corpus.citations.where(work=corpus["book"])
    assert corpus.documents.where(work="letter").ids == ("letter",)
    assert corpus.documents.where(work=corpus.works["letter"]).ids == ("letter",)


def test_a_name_of_several_entities_means_any_of_them() -> None:
    corpus = ac.load()
    ids = corpus.resolve("安保条約")
    assert len(ids) > 1
    assert corpus.relations.where(object="安保条約") == corpus.relations.where(object=ids)


def test_participants_are_found_by_who_they_are(corpus: Corpus) -> None:
    assert corpus.events.where(participants="SCC").ids == ("meeting-1978",)
    assert corpus.events.where(participants=["SCC", "日本"]) == corpus.events
    assert corpus.events.where(participants=corpus["japan"]).ids == ("counting",)
    assert corpus.events.where(participants=Participation("scc", "host")).ids == ("meeting-1978",)
    assert corpus.events.where(participants=Participation("scc", "actor")).ids == ()


@pytest.mark.parametrize(
    ("table", "field"), [(table, field) for table, fields in NAMED.items() for field in fields]
)
@pytest.mark.parametrize("wanted", ["no-such-thing", ["scc", "no-such-thing"]])
def test_an_unknown_id_or_name_is_refused(
    corpus: Corpus, table: str, field: str, wanted: str | list[str]
) -> None:
    with pytest.raises(UnknownIdError, match="no-such-thing"):
        corpus.tables[table].where(**{field: wanted})
    with pytest.raises(UnknownIdError):
        corpus.tables[table][:0].where(**{field: wanted})


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    corpus = ac.load()
    with pytest.raises(UnknownIdError, match=r"'scx'.*'scc'"):
        corpus.relations.where(object="scx")
    with pytest.raises(UnknownIdError, match=r"'日米安全保障協議委員'.*'日米安全保障協議委員会'"):
        corpus.events.where(participants="日米安全保障協議委員")
    with pytest.raises(QueryError, match=r"Relation\.object 12: expected an id or a name"):
        corpus.relations.where(object=12)


def test_ids_of_events_works_and_citations_are_ids_too() -> None:
    corpus = ac.load()
    about = corpus.relations.where(object="guidelines-1978-studies")
    assert about.ids
    assert about == corpus.relations.where(lambda r: r.object == "guidelines-1978-studies")
    assert corpus.citations.where(work="fukuda-2006")
    ibid = corpus.citations.where(form="ibid")[0]
    assert ibid in corpus.citations.where(repeats=ibid.repeats)


def test_a_table_of_no_corpus_compares_ids_as_they_are(corpus: Corpus) -> None:
    relations = Table("relations", Relation, corpus.relations)
    assert relations.where(object="scc") == corpus.relations
    assert relations.where(object="SCC").ids == ()
    events = Table("events", Event, corpus.events)
    assert events.where(participants="scc").ids == ("meeting-1978",)
    assert events.where(participants="SCC").ids == ()
    works = Table("works", Work, corpus.works)
    assert works.where(author="yamada") == works.where(author="山田太郎") == works[:1]
    assert works.where(author="誰か").ids == ()


@given(corpora(), st.data())
def test_a_name_finds_what_the_ids_of_its_entities_find(
    corpus: Corpus, choice: st.DataObject
) -> None:
    entities = list(corpus.entities())
    if not entities:
        return
    name = choice.draw(st.sampled_from(choice.draw(st.sampled_from(entities)).names)).text
    ids = sorted(corpus.resolve(name))
    for table, fields in (("relations", ("subject", "object")), ("mentions", ("entity",))):
        for field in fields:
            found = corpus.tables[table].where(**{field: name})
            assert list(found) == [r for r in corpus.tables[table] if getattr(r, field) in ids]
    assert list(corpus.events.where(participants=name)) == [
        event for event in corpus.events if {p.entity for p in event.participants} & set(ids)
    ]


def test_as_of_a_time_what_was_not_there_yet_is_no_unknown_name() -> None:
    then = pickle.loads(pickle.dumps(ac.load().as_of("1955")))
    assert "scc" not in then
    assert then.relations.where(object="SCC").ids == ()
    assert then.events.where(participants="scc").ids == ()
    assert then.events.involving("SCC").ids == ()
    assert then.relations.where(object="自衛隊").ids
    with pytest.raises(UnknownIdError, match=r"'scx'.*'scc'"):
        then.relations.where(object="scx")


# Creators, pairs, numbers, dates


def test_a_creator_is_found_by_any_name() -> None:
    works = ac.load().works
    theirs = works.where(author="板山真弓")
    assert theirs.ids
    assert theirs == works.where(author="itayama-mayumi") == works.where(author="Itayama Mayumi")
    assert theirs == works.where(author=["板山 真弓"])
    assert works.where(translator="板山真弓").ids == ()
    assert works.where(author="防衛省").ids == works.where(author="mod").ids != ()
    with pytest.raises(UnknownIdError, match=r"'板山真由美'.*'板山真弓'"):
        works.where(author="板山真由美")
    with pytest.raises(UnknownIdError):
        works.where(editor=["板山真弓", "誰か"])
    documents = ac.load().documents
    assert documents.where(creators="藤重博美").ids == ("fujishige-2007",)
    assert documents.where(creators="fujishige-hiromi").ids == ("fujishige-2007",)


def test_namesakes_are_told_apart_by_their_records(corpus: Corpus) -> None:
    namesake = Creator("山田", "太郎", None, "another")
    known = (*corpus.works, Work(id="other", type="book", author=(namesake,)))
    shown = Table("works", Work, known, Knows(known, corpus))
    assert shown.where(author="山田太郎").ids == ("harbour", "other")
    assert shown.where(author="yamada").ids == ("harbour",)


class Knows(CorpusTables):
    """A corpus with other works."""

    def __init__(self, works: tuple[Work, ...], corpus: Corpus) -> None:
        super().__init__(corpus._dataset)
        self.tables = {**corpus.tables, "works": Table("works", Work, works)}


def test_a_creator_is_a_creator_too(corpus: Corpus) -> None:
    (harbour,) = corpus.works.where(author=Creator(literal="港の会"))
    assert corpus.works.where(author="港の会").only() is harbour
    assert corpus.works.where(editor=corpus.works["harbour"].author[0]).only() is harbour
    assert corpus.works.where(author=Creator(literal="誰か")).ids == ()
    assert corpus.works.where(author=corpus["yamada"]).only() is harbour


def test_a_pair_is_found_in_a_field_of_pairs(corpus: Corpus) -> None:
    states = ac.load().institutions
    assert states.where(identifiers=("iso3166-1-alpha-3", "JPN")).ids == ("japan",)
    pairs = [("iso3166-1-alpha-3", "JPN"), ("iso3166-1-alpha-3", "USA")]
    assert set(states.where(identifiers=pairs).ids) == {"japan", "united-states"}
    assert states.where(identifiers=tuple(pairs)) == states.where(identifiers=pairs)
    assert states.where(identifiers=("iso3166-1-alpha-3", "JP")).ids == ()
    for wanted in ("JPN", ["iso3166-1-alpha-3", "JPN"]):
        with pytest.raises(QueryError, match=r"Institution\.identifiers .*expected a pair"):
            states.where(identifiers=wanted)


def test_a_number_is_found_however_it_is_kept() -> None:
    corpus = ac.load()
    assert corpus.citations.where(note=12) == corpus.citations.where(note="12")
    assert corpus.citations.where(note=12).ids
    assert corpus.citations.where(note=[12, 13]) == corpus.citations.where(note={"12", "13"})
    assert corpus.blocks.where(level="2") == corpus.blocks.where(level=2)


def test_a_date_that_is_none_is_refused_and_says_what_to_ask(corpus: Corpus) -> None:
    with pytest.raises(QueryError, match=r"Event\.date.*'昭和53年'.*during\('昭和53年'\)"):
        corpus.events.where(date="昭和53年")
    assert len(corpus.dates.where(value="P3Y")) == 1  # of a duration it is a string
    assert len(corpus.dates.where(value="1978-11")) == 1
    assert corpus.dates.where(candidates="1978") == corpus.dates[:1]
    assert corpus.relations.where(attested="1975").ids == ("scc-japan",)


def test_records_in_a_field_are_no_strings(corpus: Corpus) -> None:
    with pytest.raises(QueryError, match=r"Institution\.names 'SCC': it holds Name records"):
        corpus.institutions.where(names="SCC")
    name = corpus.institutions["japan"].names[0]
    assert corpus.institutions.where(names=name).ids == ("japan",)


def test_the_types_of_every_table_are_read() -> None:
    for table in ac.load().tables.values():
        assert conditions(table._type, {"id": "x"})["id"]("x")
    assert conditions(Mention, {"entity": "x"})["entity"]("x")


def test_a_document_is_its_id_in_parts_of_texts_too() -> None:
    corpus = ac.load()
    document = corpus.documents[0]
    assert corpus.blocks.where(document=document) == corpus.blocks.where(document=document.id)
    assert len(corpus.blocks.where(document=None)) == 0
