"""Time lines of relations: what is drawn, and who belonged to a body year by year."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, Answer, Day
from alliance_corpus.site.chart import chart
from alliance_corpus.site.lookup import Lookup
from alliance_corpus.site.spells import CERTAINTIES, days_of, spells
from alliance_corpus.site.ties import WITHIN, Tie
from alliance_corpus.testing import corpora

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.site.spells import Spell

LATEST = st.one_of(st.none(), st.integers(1, 2100))


def all_ties(corpus: Corpus) -> list[Tie]:
    return [tie for entity in corpus.entities() for tie in Lookup(corpus).ties(entity.id)]


@given(corpora(), LATEST)
def test_what_is_drawn_lies_in_the_picture(corpus: Corpus, latest: int | None) -> None:
    ties = all_ties(corpus)
    made = chart(ties, latest)
    assert [row.tie for row in made.rows] == ties
    for row in made.rows:
        assert all(0 <= line.start <= line.end <= 100 for line in row.lines)
        assert all(0 <= mark.at <= 100 for mark in row.marks)
    places = [at for _, at in made.ticks]
    assert places == sorted(places)
    assert len(places) <= 8


@given(corpora(), LATEST)
def test_marks_say_what_is_known_of_the_ends(corpus: Corpus, latest: int | None) -> None:
    for row in chart(all_ties(corpus), latest).rows:
        kinds = [mark.kind for mark in row.marks]
        valid = row.tie.relation.valid
        ends = [] if valid is None else [valid.lower, valid.upper]
        known = [isinstance(end, EDTF) and _has_day(end) for end in ends] or [False, False]
        assert ("begun" in kinds, "ended" in kinds) == tuple(known)
        attested = [date for date in row.tie.relation.attested if _has_day(date)]
        assert kinds.count("attested") == len(attested)


def _has_day(date: EDTF) -> bool:
    return isinstance(date.earliest, Day) or isinstance(date.latest, Day)


def relation_rows(corpus: Corpus, body: str, *years: int) -> dict[int, dict[str, list[str]]]:
    """Who belonged to a body in some years, by how sure that is."""
    lookup = Lookup(corpus)
    ties = [tie for tie in lookup.ties(body) if tie.heading in WITHIN]
    found = spells(ties, lookup.presence, lookup.latest_year)
    return {
        year: {
            certainty: [one.other for one in spell.held[certainty]]
            for certainty in CERTAINTIES
            if spell.held[certainty]
        }
        for year in years
        for spell in found
        if spell.first <= year <= spell.last
    }


def test_the_committee_in_1975_and_around_the_change_of_1990(shipped: Corpus) -> None:
    japan, states = "foreign-minister-of-japan", "us-ambassador-to-japan"
    before = [japan, "dg-defense-agency", states, "indopacom-commander"]
    found = relation_rows(shipped, "scc", 1975, 1990, 2000)
    assert found[1975] == {"all year": before}
    assert found[1990]["all year"] == [japan, "dg-defense-agency"]
    assert set(found[1990]["part of the year"]) == {
        "us-secretary-of-state", "us-secretary-of-defense", states, "indopacom-commander",
    }  # fmt: skip
    assert set(found[2000]["all year"]) == {
        japan, "us-secretary-of-state", "us-secretary-of-defense", "dg-defense-agency",
    }  # fmt: skip


@given(corpora(), LATEST)
def test_spells_follow_each_other_and_differ(corpus: Corpus, latest: int | None) -> None:
    lookup, ties = Lookup(corpus), all_ties(corpus)
    found = spells(ties, lookup.presence, latest)
    assert all(one.last + 1 == two.first for one, two in pairwise(found))
    assert all(one.held != two.held for one, two in pairwise(found))
    years = [day.year for day in days_of(ties)]
    if found:
        assert found[0].first == min(years)
        assert found[-1].last >= max(years)
    else:
        assert not years or max(years) - min(years) > 60


@given(corpora(), st.data())
def test_a_spell_says_of_its_years_what_the_records_say(
    corpus: Corpus, data: st.DataObject
) -> None:
    lookup, ties = Lookup(corpus), all_ties(corpus)
    found = spells(ties, lookup.presence, None)
    if not found:
        return
    spell: Spell = data.draw(st.sampled_from(found))
    when = EDTF(data.draw(st.integers(spell.first, spell.last)))
    answers = {tie: lookup.presence.tied(tie.relation, when) for tie in ties}
    sure = [t for one in spell.held["all year"] for t in one.ties]
    unsure = [t for c in CERTAINTIES[1:] for one in spell.held[c] for t in one.ties]
    assert set(sure) == {tie for tie, answer in answers.items() if answer is Answer.YES}
    assert set(unsure) == {tie for tie, answer in answers.items() if answer is Answer.MAYBE}
