"""Consultative bodies by year and level."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.analysis import bodies_by_year, bodies_in_being, rank_of
from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.errors import QueryError
from alliance_corpus.records import Institution, Name
from alliance_corpus.testing import corpora
from tests.analysis.helpers.small import body, corpus_of, event, tie

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus


def being(corpus: Corpus, id: str, first: int, last: int) -> str:  # noqa: A002
    """A letter for each year: yes, maybe, no."""
    rows = {row.year: row.in_being for row in bodies_in_being(corpus, first, last).where(body=id)}
    return "".join(rows.get(year, "no")[0] for year in range(first, last + 1))


def test_a_validity_is_what_it_says() -> None:
    corpus = corpus_of(
        institutions=(
            body("a", valid="1960-01-19/1962-01-01"), body("b", valid="1961/.."),
            body("c", valid="1960/"), body("d", valid="1961?/1962"), body("e", valid="/1960"),
        )
    )  # fmt: skip
    assert being(corpus, "a", 1959, 1963) == "nmymn"
    assert being(corpus, "b", 1959, 1963) == "nnyyy"
    assert being(corpus, "c", 1959, 1961) == "nmm"
    assert being(corpus, "d", 1960, 1963) == "nmmn"
    assert being(corpus, "e", 1959, 1961) == "mmn"


def test_without_a_validity_ties_and_events_attest_it() -> None:
    corpus = corpus_of(
        institutions=(
            body("part"),
            body("founded"),
            body("planned"),
            body("reported"),
            body("other"),
        ),
        relations=(
            tie("part", "part-of", "whole", "1961/1962"),
            tie("other", "adopts", "x", "1961"),
        ),
        events=(
            event("e1", "1961-05", "establishment", "founded"),
            event("e2", "1961", "establishment", "planned", "planned"),
            event("e3", "196X", "meeting", "reported"),
            event("e4", "1961", "meeting", "reported"),
        ),
    )
    assert being(corpus, "part", 1960, 1963) == "myym"
    unsure = corpus_of(
        institutions=(body("part"),), relations=(tie("part", "part-of", "whole", "1961?/1962"),)
    )
    assert being(unsure, "part", 1960, 1963) == "mmmm"
    assert being(corpus, "founded", 1960, 1963) == "nmmm"
    assert being(corpus, "planned", 1960, 1963) == "nmmm"
    assert being(corpus, "reported", 1960, 1963) == "mymm"
    assert being(corpus, "other", 1960, 1963) == "mmmm"  # what adopts a paper may be gone later


def office(id: str, country: str, *names: str) -> Institution:  # noqa: A002
    return Institution(id=id, kind="office", names=tuple(map(Name, names)), countries=(country,))


OFFICES = (
    office("minister", "japan", "外務大臣"),
    office("ambassador", "united-states", "駐日大使"),
    office("secretary", "united-states", "国務長官"),
    office("general", "united-states", "太平洋軍司令官"),
)


@pytest.mark.parametrize(
    ("names", "rank"),
    [
        (["外務大臣"], "ministerial"),
        (["国防長官"], "ministerial"),
        (["Secretary of State"], "ministerial"),
        (["外務副大臣"], "deputy"),
        (["国務副長官"], "deputy"),
        (["外務事務次官"], "deputy"),
        (["Deputy Secretary of State"], "deputy"),
        (["駐日大使"], "ambassador"),
        (["国防次官補"], "senior-official"),
        (["国務次官補代理"], "senior-official"),
        (["Deputy Assistant Secretary of State"], "senior-official"),
        (["外務省北米局参事官"], "senior-official"),
        (["日米安全保障条約課長"], "director"),
        (["海上保安庁長官"], None),
        (["防衛庁長官", "Minister of State for Defense"], "ministerial"),
        (["太平洋軍司令官"], None),
    ],
)
def test_the_rank_of_an_office(names: list[str], rank: str | None) -> None:
    assert rank_of(office("x", "japan", *names)) == rank
    assert rank_of(evolve(office("x", "japan", *names), kind="ministry")) is None


def test_a_body_has_the_level_at_which_both_sides_sit() -> None:
    corpus = corpus_of(
        institutions=(*OFFICES, body("scc", valid="1960/..")),
        relations=(
            tie("minister", "member-of", "scc", "1960/.."),
            tie("ambassador", "member-of", "scc", "1960/1990-12"),
            tie("general", "member-of", "scc", "1960/1990-12"),
            tie("secretary", "chairs", "scc", "1990-12/.."),
        ),
    )
    levels = {row.year: row.level for row in bodies_in_being(corpus, 1959, 1992)}
    assert 1959 not in levels
    assert levels[1960] == levels[1989] == "ambassador"
    assert levels[1990] == levels[1992] == "ministerial"


def test_a_side_without_a_known_rank_leaves_the_level_unknown() -> None:
    corpus = corpus_of(
        institutions=(
            *OFFICES,
            body("scc", valid="1960/.."),
            body("lone", valid="1960", countries=()),
        ),
        relations=(
            tie("minister", "member-of", "scc", "1960/.."),
            tie("secretary", "member-of", "scc"),
        ),
    )
    assert {row.level for row in bodies_in_being(corpus, 1960, 1960)} == {None}


def test_the_name_of_a_body_tells_its_level() -> None:
    corpus = corpus_of(
        institutions=(
            body("a", "宇宙協力ワーキンググループ", "2015"),
            body("b", "閣僚会合", "2015"),
        )
    )
    levels = {row.body: row.level for row in bodies_in_being(corpus, 2015, 2015)}
    assert levels == {"a": "working-group", "b": "ministerial"}


def test_the_shipped_corpus_shows_the_rise_to_ministers_in_1990() -> None:
    rows = bodies_by_year(ac.load())
    assert (rows[0].year, rows[-1].year) == (1960, 2024)
    scc = {row.year: row.level for row in rows if "scc" in row.bodies}
    assert scc[1960] == scc[1989] == "ambassador"
    assert scc[1990] == scc[2024] == "ministerial"
    year = rows.where(year=2024)
    assert [row.level for row in year][-1] is None
    assert year.where(level="ministerial")[0].bodies == ("scc", "extended-deterrence-ministerial")
    certain = Counter({row.year: 0 for row in rows})
    for row in rows:
        certain[row.year] += row.certain
    assert (
        certain[1960]
        == 0
        < certain[1961]
        == 1
        < certain[1977]
        == 2
        < certain[2011]
        < certain[2016]
        <= certain[2024]
    )


@given(corpora(), st.integers(1900, 2030), st.integers(0, 30))
def test_counts_agree_with_the_bodies_one_by_one(corpus: Corpus, first: int, more: int) -> None:
    kinds = {one.kind for one in corpus.institutions} or {"mechanism"}
    one_by_one = bodies_in_being(corpus, first, first + more, kinds=kinds)
    by_year = bodies_by_year(corpus, first, first + more, kinds=kinds)
    assert sum(row.possible for row in by_year) == len(one_by_one)
    assert sum(row.certain for row in by_year) == len(one_by_one.where(in_being="yes"))
    assert all(row.certain <= row.possible == len(row.bodies) for row in by_year)
    levels = {row.level for row in by_year}
    assert len(by_year) == (more + 1) * len(levels)
    for row in one_by_one:
        one = corpus.institutions[row.body]
        if one.valid is None:
            continue
        when = EDTF(f"{row.year}/{row.year}")
        within = one.valid.contains(when)
        assert within is not Answer.NO
        assert one.valid.overlaps(when) is not Answer.NO
        if within is Answer.YES and not one.valid.approximate:
            assert row.in_being == "yes"
        if row.in_being == "yes" and within is not Answer.YES:  # then something attests it
            assert (
                one.attested
                or corpus.relations.involving(one.id)
                or corpus.events.involving(one.id)
            )


def test_years_default_to_what_is_known() -> None:
    with pytest.raises(QueryError, match="no year is known"):
        bodies_by_year(corpus_of(institutions=(body("a"),)))
    assert {
        row.year
        for row in bodies_by_year(corpus_of(institutions=(body("a", valid="1960/.."),)), last=1961)
    } == {1960, 1961}


@pytest.mark.parametrize(
    ("years", "kinds", "message"),
    [
        ((1961, 1960), ["mechanism"], "years 1961 to 1960"),
        ((-1, 1960), ["mechanism"], "year -1: expected"),
        ((1960, 1960), "mechanisms", "no kind of institution 'mechanisms'.*'mechanism'"),
    ],
)
def test_errors_quote_what_was_asked(years: tuple[int, int], kinds: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        bodies_by_year(corpus_of(institutions=(body("a"),)), *years, kinds=kinds)


@given(st.lists(st.tuples(st.integers(1900, 2000), st.integers(0, 99)), min_size=1, max_size=4))
def test_without_years_the_first_is_that_of_the_first_body(lives: list[tuple[int, int]]) -> None:
    made = tuple(
        body(f"b{n}", valid=f"{year}/{year + more}") for n, (year, more) in enumerate(lives)
    )
    rows = bodies_by_year(corpus_of(institutions=made), last=2099)
    assert rows[0].year == min(year for year, _ in lives)
    assert rows[0].certain >= 1
    assert sum(row.certain for row in rows) == sum(more + 1 for _, more in lives)
