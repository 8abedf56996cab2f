"""Bodies at a time: those that were certainly there, and those that may have been."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.corpus.bodies import bodies_at
from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.records.beginnings import DATED_BODIES
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.testing.records import dates
from tests.corpus.helpers.tiny import body, changed, founding
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus


@pytest.mark.parametrize(
    ("when", "answer"),
    [
        ("1959", Answer.NO),
        ("1960", Answer.MAYBE),  # it began in July
        ("昭和35年", Answer.MAYBE),
        ("1960?", Answer.MAYBE),
        ("1970-21", Answer.YES),
        ("1958/1961", Answer.MAYBE),
        ("[1959,1961]", Answer.MAYBE),
        ("1990-05", Answer.YES),
    ],
)
def test_bodies_by_the_time_that_they_are_valid(when: str, answer: Answer) -> None:
    corpus = changed(institutions=[body("mechanism", valid=EDTF("1960-07/.."))])
    assert ("mechanism" in bodies_at(corpus, when).ids) == (answer is Answer.YES)
    assert ("mechanism" in bodies_at(corpus, when, possible=True).ids) == (answer is not Answer.NO)


@pytest.mark.parametrize(
    ("when", "answer"),
    [
        ("1996", Answer.NO),
        ("1997", Answer.MAYBE),
        ("1997-09", Answer.MAYBE),
        ("1998", Answer.MAYBE),
    ],
)
def test_bodies_by_their_foundation(when: str, answer: Answer) -> None:
    corpus = changed(institutions=[body("one")], events=[founding("one", "1997")])
    assert ("one" in bodies_at(corpus, when).ids) == (answer is Answer.YES)
    assert ("one" in bodies_at(corpus, when, possible=True).ids) == (answer is not Answer.NO)


def test_bodies_without_a_time_and_planned_ones_are_possible() -> None:
    planned = founding("one", "1997", status="planned")
    corpus = changed(institutions=[body("one"), body("two")], events=[planned])
    assert bodies_at(corpus, "1997").ids == ("scc",)
    assert bodies_at(corpus, "1997", possible=True).ids == ("scc", "one", "two")


def test_a_foundation_is_dated_by_the_better_date_from_outside() -> None:
    known = everything().tables["events"][0].external_date
    later = founding("one", "1997", external_date=evolve(known, value=EDTF("1998-01-20")))
    corpus = changed(institutions=[body("one")], events=[later])
    assert "one" not in bodies_at(corpus, "1997", possible=True).ids
    assert "one" in bodies_at(corpus, "1998", possible=True).ids
    assert "one" not in bodies_at(corpus, "1998").ids


def test_kinds_of_bodies(corpus: Corpus) -> None:
    assert bodies_at(corpus, "1980").ids == ("scc",)
    assert bodies_at(corpus, "1980", "state").ids == ("japan",)
    assert bodies_at(corpus, "1980", ("state", "mechanism"), possible=True).ids == ("scc", "japan")
    with pytest.raises(ac.VocabularyError, match=r"'states' is not one.*Did you mean 'state'"):
        bodies_at(corpus, "1980", "states")
    with pytest.raises(ac.QueryError, match="is not one date"):
        bodies_at(corpus, "once")


@given(corpora(), dates())
def test_certain_bodies_are_possible_ones(corpus: Corpus, when: EDTF) -> None:
    certain, possible = bodies_at(corpus, when), bodies_at(corpus, when, possible=True)
    assert set(certain.ids) <= set(possible.ids)
    assert all(one.kind in DATED_BODIES for one in possible)


def test_our_bodies_in_1976() -> None:
    assert "scc" in bodies_at(ac.load(), "1976").ids
    assert "sdc" in bodies_at(ac.load(), "1977").ids  # set up in July 1976
    assert "sdc" in bodies_at(ac.load(), "1976", possible=True).ids
    assert "acm" not in bodies_at(ac.load(), "1976", possible=True).ids


def test_a_body_was_there_while_a_tie_of_it_held() -> None:
    corpus = ac.load()
    assert "jc" in corpus.bodies_at("2016").ids
    assert "jc" not in corpus.bodies_at("1976").ids
    assert "jc" in corpus.bodies_at("1976", possible=True).ids
    assert "coordination-body-1978" not in corpus.bodies_at("1976", possible=True).ids
