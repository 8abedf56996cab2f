"""What carried out an instrument, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.corpus.implementing import implementing
from alliance_corpus.dates import EDTF
from alliance_corpus.records import Relation
from alliance_corpus.testing.corpora import corpora
from tests.corpus.helpers.tiny import body, changed, founding, happening
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus


def tie(name: str, subject: str, object_: str, **more: Any) -> Relation:
    evidence = everything().tables["events"][0].evidence
    return Relation(
        id=name, subject=subject, predicate="implements", object=object_,
        **{"evidence": tuple(evolve(one, date=None) for one in evidence), **more},
    )  # fmt: skip


def test_what_implements_an_instrument_and_when() -> None:
    dated = everything().tables["events"][0].evidence
    corpus = changed(
        institutions=[body("founded"), body("undated"), body("valid"), body("passage")],
        events=[founding("founded", "1979"), happening("deed", "1980-05", kind="other")],
        relations=[
            tie("r1", "undated", "promise"),
            tie("r2", "deed", "meeting-1978"),  # an event that concerns the promise
            tie("r3", "founded", "promise"),
            tie("r4", "valid", "promise", valid=EDTF("1978-12/..")),
            tie("r5", "passage", "promise", evidence=dated),
            tie("r6", "deed", "counting"),
        ],
    )
    found = implementing(corpus, "約束")
    assert [(one.subject, str(one.date)) for one in found] == [
        ("passage", "1978-11"),
        ("valid", "1978-12/.."[:7]),
        ("founded", "1979"),
        ("deed", "1980-05"),
        ("undated", "None"),
    ]
    assert found["r2"].object == "meeting-1978"
    assert found["r3"].events == ("founded-set-up",)
    assert found.during("1979").ids == ("r3",)
    assert found.before("1979").ids == ("r5", "r4")
    assert found.where(subject="deed").ids == ("r2",)
    assert found.sort("label")[0].label == "deed"
    assert str(found).splitlines()[-1] == "undated  undated (undated)"
    assert found.in_documents("harbour").ids == tuple(one.id for one in found)


def test_of_several_events_only_the_one_that_made_a_paper_dates_it() -> None:
    events = [happening("passed", "1999-05", kind="legislation", instruments=("act",)),
              happening("debated", "1998", kind="other", instruments=("act",))]  # fmt: skip
    act = evolve(everything().tables["instruments"][0], id="act", kind="law")
    corpus = changed(instruments=[act], events=events, relations=[tie("r", "act", "promise")])
    assert str(implementing(corpus, "promise").only().date) == "1999-05"
    again = happening("passed-too", "2000", kind="legislation", instruments=("act",))
    corpus = changed(instruments=[act], events=[*events, again],
                     relations=[tie("r", "act", "promise")])  # fmt: skip
    assert implementing(corpus, "promise").only().date is None
    assert implementing(corpus, "promise").only().events == ("passed", "passed-too")


def test_what_is_no_instrument(corpus: Corpus) -> None:
    with pytest.raises(ac.QueryError, match="'scc' is not an instrument"):
        implementing(corpus, "scc")
    with pytest.raises(ac.UnknownIdError):
        implementing(corpus, "promises")


@given(corpora())
def test_implementations_are_relations_in_order_of_time(corpus: Corpus) -> None:
    for instrument in corpus.instruments:
        found = implementing(corpus, instrument.id)
        assert set(found.ids) <= set(corpus.relations.where(predicate="implements").ids)
        direct = corpus.relations.where(predicate="implements", object=instrument.id)
        assert set(direct.ids) <= set(found.ids)
        keys = [one.date.sort_key for one in found if one.date is not None]
        assert keys == sorted(keys)
