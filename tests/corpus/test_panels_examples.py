"""Ready-made tables of small corpora, number by number."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.dates import EDTF
from alliance_corpus.records import Participation
from tests.corpus.test_panels import event, made, rows, state
from tests.helpers.everything import everything


def harbour(**tables: Any) -> Corpus:
    whole = everything()
    return Corpus(evolve(whole, tables={**whole.tables, **tables}))


def test_a_dyad_is_named_only_if_both_states_are() -> None:
    office = state("office", kind="office", countries=("two",))
    corpus = Corpus(
        made(institutions=[state("one"), state("two"), office], events=[event("e", "1978", "one", "office")])
    )  # fmt: skip
    (row,) = rows(corpus.panels.dyad_years())
    assert (row["events_possible"], row["named_possible"]) == (1, 0)


def test_a_kind_counts_what_goes_on_not_only_what_begins() -> None:
    corpus = Corpus(
        made(institutions=[state("one"), state("two")], events=[event("e", "1977/1979", "one", "two")])
    )  # fmt: skip
    table = rows(corpus.panels.dyad_years())
    assert [(r["year"], r["meeting_certain"], r["onsets_certain"]) for r in table] == [
        (1977, 1, 1), (1978, 1, 0), (1979, 1, 0),
    ]  # fmt: skip


def test_a_mention_of_one_of_two_is_possible_for_both() -> None:
    whole = everything()
    one, two = whole.tables["documents"]
    (mention,) = whole.tables["mentions"]
    documents = (evolve(one, written=EDTF("1979")), two)
    found = {}
    for entity in ("scc", None):
        corpus = harbour(documents=documents, mentions=(evolve(mention, entity=entity),))
        table = rows(corpus.panels.institution_years())
        found[entity] = {
            r["institution"]: (r["mentions_certain"], r["mentions_possible"])
            for r in table
            if r["year"] == 1979
        }
    assert found == {
        "scc": {"scc": (1, 1), "japan": (0, 0)},
        None: {"scc": (0, 1), "japan": (0, 1)},
    }


@pytest.mark.parametrize(("status", "certain"), [("reported", 1), ("planned", 0), ("alleged", 0)])
def test_an_agreement_makes_states_parties_and_no_one_else(status: Any, certain: int) -> None:
    parts = tuple(Participation(one, "party") for one in ("japan", "scc", "yamada"))
    pact = event("pact", "1978", kind="agreement", status=status, instruments=("promise",))
    corpus = harbour(events=(evolve(pact, participants=parts),), relations=())
    (row,) = rows(corpus.panels.instrument_parties())
    assert (row["instrument"], row["party"], row["relation"]) == ("promise", "japan", None)
    assert (row["agreements_certain"], row["agreements_possible"]) == (certain, 1)


def test_an_edge_tells_where_a_work_is_cited() -> None:
    (row,) = rows(harbour().panels.citation_edges())
    names = ("citing", "cited", "citations", "in_notes", "repeated", "notes", "sections")
    assert tuple(row[name] for name in names) == ("harbour", "book", 2, 2, 1, 1, 1)


def test_an_event_lasts_if_its_date_does() -> None:
    table = {row["id"]: row for row in rows(harbour().panels.events())}
    names = ("lasts", "instruments", "documents", "passages", "sources", "states")
    assert tuple(table["meeting-1978"][name] for name in names) == (False, 1, 1, 1, 1, 1)
    assert tuple(table["counting"][name] for name in names) == (True, 0, 0, 0, 1, 1)


def test_the_shipped_guidelines_have_parties() -> None:
    table = rows(ac.load().panels.instrument_parties())
    found = {row["ccode"] for row in table if row["instrument"] == "guidelines-2015"}
    assert found == {2, 740}


def test_the_shipped_edges_have_every_repeated_citation() -> None:
    corpus = ac.load()
    known = corpus.citations.where(lambda citation: citation.work is not None)
    repeated = sum(row["repeated"] for row in rows(corpus.panels.citation_edges()))
    assert repeated == len(known.where(form="ibid")) != len(known) / 2
