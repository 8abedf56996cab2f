"""What more knowledge does to what was certain: nothing, unless a rule reports a contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.dataset.rules import problems_of
from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.records.beginnings import Presence
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.testing.records import dates

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus


def presence(dataset: Dataset) -> Presence:
    tables = dataset.tables
    entities = [one for name in ("institutions", "people", "instruments") for one in tables[name]]
    return Presence.of(entities, tables["events"], tables["relations"])


@given(corpora(), dates(), dates(), st.data())
def test_an_attestation_more_never_excludes_what_was_certain(
    corpus: Corpus, when: EDTF, time: EDTF, data: st.DataObject
) -> None:
    whole = corpus._dataset
    assert isinstance(whole, Dataset)
    relations = whole.tables["relations"]
    if not relations:
        return
    chosen = data.draw(st.sampled_from(relations))
    told = evolve(chosen, attested=(*chosen.attested, time))
    more = evolve(
        whole,
        tables={**whole.tables, "relations": tuple(told if r is chosen else r for r in relations)},
    )
    before, after = presence(whole), presence(more)
    lost = [
        old.id
        for old, new in zip(relations, more.tables["relations"], strict=True)
        if before.tied(old, when) is Answer.YES and after.tied(new, when) is Answer.NO
    ]
    assert not lost or problems_of(more)


@given(corpora(), dates())
def test_what_is_attested_at_a_time_is_certain_or_possible_then(corpus: Corpus, when: EDTF) -> None:
    dataset = corpus._dataset
    assert isinstance(dataset, Dataset)
    known = presence(dataset)
    for relation in dataset.tables["relations"]:
        if any(time.during(when) is Answer.YES for time in relation.attested):
            # An uncertain ``valid`` may say something else: `attested-within` lets it be.
            ends = [
                known.entities[one]
                for one in (relation.subject, relation.object)
                if one in known.entities
            ]
            unsure = any(one.valid is not None and one.valid.uncertain for one in (relation, *ends))
            early = any(known.earliest.get(end.id) for end in ends)
            assert unsure or early or known.tied(relation, when) is not Answer.NO
    for entity in known.entities.values():
        if any(time.during(when) is Answer.YES for time in entity.attested):
            excluded = known.there(entity, when) is Answer.NO
            unsure = entity.valid is not None and entity.valid.uncertain
            assert not excluded or unsure or known.earliest.get(entity.id)
