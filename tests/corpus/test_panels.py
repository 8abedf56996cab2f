"""Ready-made tables count what the queries of the tables find, and settle no maybe."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.corpus.bodies import presence_in
from alliance_corpus.corpus.panels import SCHEMAS, TABLES
from alliance_corpus.corpus.panels.columns import key_of
from alliance_corpus.corpus.panels.states import codes_of, is_state, states_in
from alliance_corpus.corpus.panels.years import Years
from alliance_corpus.dataset import Dataset
from alliance_corpus.dates import EDTF, Answer, beginning, ongoing
from alliance_corpus.records import (
    Event,
    ExternalDate,
    ExternalSource,
    Institution,
    Name,
    Participation,
)
from alliance_corpus.records.vocabularies import EVENT_KINDS
from alliance_corpus.testing import corpora

if TYPE_CHECKING:
    from collections.abc import Iterable

SHIPPED = ac.load()
PAGE = ExternalSource("https://example.org")


def rows(table: ac.FlatTable) -> list[dict[str, Any]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table]


def counted(events: Iterable[Event], year: int) -> tuple[int, int, int, int]:
    """Events certain and possible, onsets certain and possible, from the dates themselves."""
    when = EDTF(f"{year:04}")
    goes = [(ongoing(e.date, when), e.status in ("reported", "ongoing")) for e in events]
    begins = [(beginning(e.date, when), e.status in ("reported", "ongoing")) for e in events]
    return (
        sum(answer is Answer.YES and took_place for answer, took_place in goes),
        sum(answer is not Answer.NO for answer, _ in goes),
        sum(answer is Answer.YES and took_place for answer, took_place in begins),
        sum(answer is not Answer.NO for answer, _ in begins),
    )


def numbers(row: dict[str, Any]) -> tuple[int, ...]:
    names = ("events_certain", "events_possible", "onsets_certain", "onsets_possible")
    return tuple(row[name] for name in names)


# All tables


@given(corpora())
def test_every_table_has_the_columns_that_it_describes_and_keys_of_its_own(
    corpus: ac.Corpus,
) -> None:
    for name, make in TABLES.items():
        table = make(corpus)
        assert table.schema is SCHEMAS[name]
        assert table == corpus.flat()[name]
        assert all(len(row) == len(table.columns) for row in table)
        keys = [row[table.schema.key] for row in rows(table)]
        assert len(keys) == len(set(keys))
        assert list(table.to_pandas().columns) == list(table.columns)


@pytest.mark.parametrize("name", TABLES)
def test_every_table_says_what_one_row_is_and_what_its_columns_hold(name: str) -> None:
    schema = SCHEMAS[name]
    assert schema.doc.startswith("One row for each ")
    assert "Unit of analysis: " in schema.doc
    assert all(column.doc for column in schema.columns)
    assert len({column.name for column in schema.columns}) == len(schema.columns)
    for column in schema.columns:
        if column.name.endswith("_certain") and column.type == "integer":
            assert f"{column.name.removesuffix('certain')}possible" in [
                one.name for one in schema.columns
            ]


@given(st.lists(st.lists(st.text(":%|ab日 "), min_size=2, max_size=2), unique_by=tuple))
def test_keys_of_different_parts_differ(parts: list[list[str]]) -> None:
    assert len({key_of(*one) for one in parts}) == len(parts)


@given(corpora())
def test_what_is_certain_is_possible(corpus: ac.Corpus) -> None:
    for make in TABLES.values():
        for row in rows(make(corpus)):
            for name, value in row.items():
                if name.endswith("_certain"):
                    assert value <= row[f"{name.removesuffix('certain')}possible"]


# Institution-years


@given(corpora())
def test_an_institution_counts_each_event_in_the_years_in_which_it_can_lie(
    corpus: ac.Corpus,
) -> None:
    found = {(r["institution"], r["year"]): r for r in rows(corpus.panels.institution_years())}
    presence, years = presence_in(corpus), Years(corpus)
    for body in corpus.institutions:
        events = [e for e in corpus.events if body.id in {p.entity for p in e.participants}]
        for year in years.all:
            row = found.get((body.id, year))
            existed = presence.there(body, EDTF(f"{year:04}/{year:04}"))
            if row is None:
                assert counted(events, year) == (0, 0, 0, 0)
                assert existed is Answer.NO or year not in years.told
            else:
                assert numbers(row) == counted(events, year)
                assert row["existed_certain"] is (existed is Answer.YES)
                assert row["existed_possible"] is (existed is not Answer.NO)
    assert {year for _, year in found} <= set(years.all)


@given(corpora())
def test_mentions_count_in_the_year_of_their_document(corpus: ac.Corpus) -> None:
    table = rows(corpus.panels.institution_years())
    years = Years(corpus).all
    dates = {d.id: d.issued if d.written is None else d.written for d in corpus.documents}
    certain: Counter[tuple[str, int]] = Counter()
    possible: Counter[tuple[str, int]] = Counter()
    for mention in corpus.mentions:
        date = dates[str(mention.document)]
        if date is None:
            continue
        for year in years:
            answer = ongoing(date, EDTF(f"{year:04}"))
            for entity in {mention.entity} if mention.entity else set(mention.candidates):
                possible[entity, year] += answer is not Answer.NO
                certain[entity, year] += answer is Answer.YES and mention.entity is not None
    places = {(row["institution"], row["year"]) for row in table}
    for row in table:
        place = (row["institution"], row["year"])
        assert row["mentions_certain"] == certain[place]
        assert row["mentions_possible"] == possible[place]
    bodies = set(corpus.institutions.ids)
    assert {p for p, n in possible.items() if n and p[0] in bodies} <= places


# Dyad-years


def dyads(corpus: ac.Corpus) -> dict[tuple[frozenset[str], int], dict[str, Any]]:
    return {
        (frozenset((row["state_1"], row["state_2"])), row["year"]): row
        for row in rows(corpus.panels.dyad_years())
    }


@given(corpora())
def test_a_dyad_counts_each_event_in_the_years_in_which_it_can_lie(corpus: ac.Corpus) -> None:
    found, seen = dyads(corpus), set()
    states = [one.id for one in corpus.institutions if is_state(one)]
    for pair in combinations(states, 2):
        events = [event for event in corpus.events if states_in(corpus, event) >= set(pair)]
        for year in Years(corpus).all:
            expected = counted(events, year)
            row = found.get((frozenset(pair), year))
            assert (row is None) == (expected[1] == 0)
            if row is not None:
                seen.add((frozenset(pair), year))
                assert numbers(row) == expected
    assert seen == set(found)
    assert len(found) == len(corpus.panels.dyad_years())


@given(corpora())
def test_the_kinds_of_a_dyad_year_sum_to_its_events(corpus: ac.Corpus) -> None:
    for row in rows(corpus.panels.dyad_years()):
        for end in ("certain", "possible"):
            assert sum(row[f"{kind}_{end}"] for kind in EVENT_KINDS) == row[f"events_{end}"]
            assert row[f"named_{end}"] <= row[f"events_{end}"]


@given(corpora())
def test_a_dyad_has_no_direction(corpus: ac.Corpus) -> None:
    turned = tuple(evolve(e, participants=e.participants[::-1]) for e in corpus.events)
    tables = {name: corpus.records(name) for name in corpus.flat() if name in corpus.tables}
    other = Corpus(made(**{**tables, "events": turned[::-1]}))
    assert other.panels.dyad_years() == corpus.panels.dyad_years()


# Parties and citations


@given(corpora())
def test_each_relation_of_a_party_has_a_row(corpus: ac.Corpus) -> None:
    table = rows(corpus.panels.instrument_parties())
    relations = corpus.relations.where(predicate="party-to")
    assert sorted(row["relation"] for row in table if row["relation"]) == sorted(relations.ids)
    for row in table:
        agreements = [
            event.status in ("reported", "ongoing")
            for event in corpus.events.where(kind="agreement")
            if row["instrument"] in event.instruments
            and ("party", row["party"]) in {(p.role, p.entity) for p in event.participants}
            and is_state(corpus.institutions.get(row["party"]))
        ]
        assert row["agreements_possible"] == len(agreements)
        assert row["agreements_certain"] == sum(agreements)
        assert row["relation"] or agreements


@given(corpora())
def test_edges_have_every_citation_of_a_known_work(corpus: ac.Corpus) -> None:
    table = rows(corpus.panels.citation_edges())
    known = [citation for citation in corpus.citations if citation.work is not None]
    assert Counter({(r["citing"], r["cited"]): r["citations"] for r in table}) == Counter(
        (citation.document, citation.work) for citation in known
    )
    for row in table:
        assert row["in_notes"] + row["in_text"] == row["citations"]
        assert row["notes"] <= row["in_notes"]
        assert row["cited_document"] == (row["cited"] in corpus.documents.ids)
    for citing in {row["citing"] for row in table}:
        assert sum(r["share"] for r in table if r["citing"] == citing) == pytest.approx(1)


# The event table


@given(corpora())
def test_the_event_table_has_each_event_once(corpus: ac.Corpus) -> None:
    table = rows(corpus.panels.events())
    assert [row["id"] for row in table] == list(corpus.events.ids)
    for row, event in zip(table, corpus.events, strict=True):
        assert (row["date"], row["best_date"]) == (str(event.date), str(event.best_date))
        assert row["participants"] == len({part.entity for part in event.participants})
        assert row["certain"] == (event.status in ("reported", "ongoing"))
        if row["year"] is not None:
            assert event.date.during(row["year"]) is Answer.YES


# Examples


def made(**tables: Iterable[Any]) -> Dataset:
    return Dataset(
        name="made",
        version="0.1.0",
        licence="CC-BY-4.0",
        tables={name: tuple(found) for name, found in tables.items()},
    )


def state(id_: str, *codes: str, kind: Any = "state", countries: tuple[str, ...] = ()) -> Any:
    return Institution(
        id=id_, kind=kind, names=(Name(id_),), countries=countries,
        identifiers=tuple(("cow-ccode", code) for code in codes),
    )  # fmt: skip


def event(id_: str, date: str, *who: str, **more: Any) -> Event:
    more = {"kind": "meeting", **more}
    parts = tuple(Participation(one, "actor") for one in who)
    return Event(
        id=id_, date=EDTF(date), label="会", label_en="m", sources=(PAGE,), participants=parts, **more
    )  # fmt: skip


HOSTILE = ["a", "a:b", "b:c", "c", "a%3Ab", "日|本", '",\r\n;', "1978"]


def test_no_two_pairs_of_hostile_ids_meet() -> None:
    corpus = Corpus(
        made(institutions=map(state, HOSTILE), events=[event("e", "1978", *HOSTILE, "nobody")])
    )
    table = corpus.panels.dyad_years()
    assert len({row[0] for row in table}) == len(table) == len(HOSTILE) * (len(HOSTILE) - 1) // 2
    assert len(dyads(corpus)) == len(table)


def test_the_lower_number_comes_first_whatever_the_order() -> None:
    states = [state("zone", "9"), state("area", "10"), state("land")]
    for who in (("zone", "area", "land"), ("land", "area", "zone")):
        corpus = Corpus(made(institutions=states, events=[event("e", "1978", *who)]))
        pairs = [(r["state_1"], r["state_2"]) for r in rows(corpus.panels.dyad_years())]
        assert pairs == [("zone", "area"), ("zone", "land"), ("area", "land")]


def test_a_body_of_both_states_makes_a_dyad_but_does_not_name_them() -> None:
    body = state("talks", kind="mechanism", countries=("one", "two", "talks"))
    corpus = Corpus(
        made(institutions=[state("one"), state("two"), body], events=[event("e", "1978", "talks")])
    )
    (row,) = rows(corpus.panels.dyad_years())
    assert (row["events_certain"], row["named_possible"], row["meeting_certain"]) == (1, 0, 1)


@pytest.mark.parametrize(
    ("date", "status", "expected"),
    [
        ("1978", "reported", {1977: (0, 0, 0, 0), 1978: (1, 1, 1, 1), 1979: (0, 0, 0, 0)}),
        ("1977/1979", "reported", {1977: (1, 1, 1, 1), 1978: (1, 1, 0, 0), 1979: (1, 1, 0, 0)}),
        ("[1977..1979]", "reported", dict.fromkeys((1977, 1978, 1979), (0, 1, 0, 1))),
        ("1978~", "reported", dict.fromkeys((1977, 1978, 1979), (0, 1, 0, 1))),
        ("1978?", "reported", {1977: (0, 0, 0, 0), 1978: (0, 1, 0, 1)}),
        ("1978", "planned", {1978: (0, 1, 0, 1)}),
        ("1977/..", "ongoing", {1977: (1, 1, 1, 1), 1978: (1, 1, 0, 0), 1980: (1, 1, 0, 0)}),
        ("/1978", "reported", {1977: (0, 1, 0, 1), 1978: (1, 1, 0, 1), 1979: (0, 0, 0, 0)}),
    ],
)
def test_an_event_counts_by_its_date_and_status(
    date: str, status: Any, expected: dict[int, tuple[int, int, int, int]]
) -> None:
    frame = [event("first", "1975", "two"), event("last", "1980", "two")]
    corpus = Corpus(
        made(
            institutions=[state("one"), state("two")],
            events=[*frame, event("e", date, "one", status=status)],
        )
    )
    found = {r["year"]: numbers(r) for r in rows(corpus.panels.institution_years())
             if r["institution"] == "one"}  # fmt: skip
    assert sorted(found) == list(range(1975, 1981))
    assert {year: found[year] for year in expected} == expected


def test_better_dates_are_used_when_asked_for() -> None:
    told = event("e", "1978", "one", "two", external_date=ExternalDate(EDTF("1979"), PAGE))
    corpus = Corpus(made(institutions=[state("one"), state("two")], events=[told]))
    for best, year in ((False, 1978), (True, 1979)):
        (row,) = rows(corpus.panels.dyad_years(best_dates=best))
        assert row["year"] == year
        table = corpus.panels.institution_years(best_dates=best)
        assert {r["year"] for r in rows(table) if r["events_possible"]} == {year}


@pytest.mark.parametrize(
    ("codes", "number"), [((), None), (("740",), 740), (("255", "260"), None), (("７４０",), None),
                          (("7e2",), None), (("-1",), None)],
)  # fmt: skip
def test_a_code_is_one_number(codes: tuple[str, ...], number: int | None) -> None:
    assert codes_of(state("one", *codes))[0] == number
    assert codes_of(None) == (None, None)


def test_a_territory_with_a_number_is_a_state_and_one_without_is_not() -> None:
    assert is_state(state("island", "713", kind="territory"))
    assert not is_state(state("island", kind="territory"))
    assert not is_state(SHIPPED.people[0])


def test_an_empty_corpus_has_empty_tables() -> None:
    corpus = Corpus(made())
    assert [len(make(corpus)) for make in TABLES.values()] == [0] * len(TABLES)
    alone = Corpus(made(institutions=[state("one")], events=[event("e", "../..", "one")]))
    assert len(alone.panels.institution_years()) == 0


def test_after_the_last_document_only_what_is_told_of_later_years_has_rows() -> None:
    years = Years(SHIPPED)
    assert (years.told.stop, years.all.stop) == (2025, 2036)
    later = [r for r in rows(SHIPPED.panels.institution_years()) if r["year"] not in years.told]
    assert {row["year"] for row in later} >= {2026, 2035}
    assert all(row["events_possible"] > 0 for row in later)


def test_the_shipped_states_carry_their_numbers() -> None:
    found = {one.id: codes_of(one) for one in SHIPPED.institutions if one.kind == "state"}
    assert found["japan"] == (740, "JPN")
    assert found["ussr"] == found["russia"] == (365, "RUS")
    assert all(None not in codes for codes in found.values())
    assert repr(SHIPPED.panels) == f"<Panels of alliance-corpus: {', '.join(TABLES)}>"
