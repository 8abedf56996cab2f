"""Keyness: known values, a second formula, and what must hold of any counts."""

from __future__ import annotations

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.analysis import keyness, log_likelihood, log_ratio
from alliance_corpus.errors import QueryError
from tests.analysis.helpers.small import blocks

SCIPY = [
    ((52, 50_000, 57, 75_000), 2.6540642606010696),
    ((10, 100, 5, 200), 7.329811674221491),
    ((30, 1000, 0, 500), 24.63300347966246),
    ((1, 10, 9, 10), 14.722568286739884),
    ((10, 10, 1, 90), 58.31460053660642),
]
"""By scipy 1.17.1: ``chi2_contingency(table, correction=False, lambda_="log-likelihood")``."""


@pytest.mark.parametrize(("counts", "value"), SCIPY)
def test_values_of_another_implementation(counts: tuple[int, int, int, int], value: float) -> None:
    assert log_likelihood(*counts) == pytest.approx(value)


def binomial(rate: float, count: int, size: int) -> float:
    """Logarithm of the likelihood of so many hits in so many draws."""
    hits = count * log(rate) if count else 0.0
    return hits + ((size - count) * log(1 - rate) if size > count else 0.0)


@st.composite
def tables(draw: st.DrawFn) -> tuple[int, int, int, int]:
    sizes = draw(st.tuples(*[st.integers(1, 10**6)] * 2))
    counts = [draw(st.integers(0, size)) for size in sizes]
    return counts[0], sizes[0], counts[1], sizes[1]


@given(tables())
def test_it_is_the_ratio_of_two_binomial_likelihoods(table: tuple[int, int, int, int]) -> None:
    count, size, other, other_size = table
    common = (count + other) / (size + other_size)
    apart = binomial(count / size, count, size) + binomial(other / other_size, other, other_size)
    together = binomial(common, count, size) + binomial(common, other, other_size)
    assert log_likelihood(*table) == pytest.approx(2 * (apart - together), rel=1e-6, abs=1e-3)


@given(tables())
def test_the_sides_can_be_exchanged(table: tuple[int, int, int, int]) -> None:
    count, size, other, other_size = table
    assert log_likelihood(*table) == pytest.approx(log_likelihood(other, other_size, count, size))
    assert log_likelihood(*table) >= 0
    assert log_ratio(*table) == pytest.approx(-log_ratio(other, other_size, count, size))


def test_the_ratio_doubles() -> None:
    assert log_ratio(20, 1000, 10, 1000) == pytest.approx(1)
    assert log_ratio(4, 100, 1, 100) == pytest.approx(2)
    assert log_ratio(0, 100, 2, 100) == pytest.approx(-2)  # half an occurrence against two
    assert log_ratio(5, 50, 10, 100) == pytest.approx(0)
    assert log_likelihood(5, 50, 10, 100) == pytest.approx(0)


@pytest.mark.parametrize("counts", [(1, 0, 1, 1), (2, 1, 0, 1), (-1, 1, 0, 1), (0, 1, 3, 2)])
def test_impossible_counts_are_refused(counts: tuple[int, int, int, int]) -> None:
    for measure in (log_likelihood, log_ratio):
        with pytest.raises(QueryError, match="expected a count from 0"):
            measure(*counts)


TARGET = blocks("a", "指針と協力、協力と協力")
REFERENCE = blocks("b", "条約と協力", "条約と同盟と条約")


def test_keyness_counts_both_sides() -> None:
    rows = keyness(TARGET, REFERENCE, minimum=1)
    assert [(r.word, r.target, r.reference) for r in rows] == [
        ("協力", 3, 1), ("指針", 1, 0), ("同盟", 0, 1), ("条約", 0, 3),
    ]  # fmt: skip
    assert rows[0].log_likelihood == pytest.approx(log_likelihood(3, 4, 1, 5))
    assert rows[0].log_ratio == pytest.approx(log_ratio(3, 4, 1, 5))
    assert [r.word for r in keyness(TARGET, REFERENCE)] == ["協力", "条約"]
    spaces = keyness(blocks("a", "x x y"), blocks("b", "y z"), str.split, minimum=1)
    assert [r.word for r in spaces] == ["x", "y", "z"]


@given(st.text("国際協力と核", min_size=1), st.text("国際協力と核", min_size=1))
def test_keyness_is_antisymmetric(one: str, two: str) -> None:
    there = keyness(blocks("a", one), blocks("b", two), list, minimum=1)
    back = {r.word: r for r in keyness(blocks("b", two), blocks("a", one), list, minimum=1)}
    assert len(back) == len(there)
    assert sum(row.target for row in there) == len(one)
    for row in there:
        assert row.log_likelihood == pytest.approx(-back[row.word].log_likelihood, abs=1e-9)
        assert row.log_ratio == pytest.approx(-back[row.word].log_ratio)


def test_errors_say_which_side() -> None:
    with pytest.raises(QueryError, match="1 blocks are in target and reference, such as 'a:0'"):
        keyness(TARGET, TARGET)
    with pytest.raises(QueryError, match="the reference has no words"):
        keyness(TARGET, REFERENCE[:0])


def test_the_guidelines_set_off_the_paper_that_is_about_them() -> None:
    corpus = ac.load()
    rows = keyness(
        corpus.blocks.in_documents("kito-2024"),
        corpus.blocks.where(lambda block: block.document != "kito-2024"),
    )
    assert rows[0].word == "指針"
    assert rows[0].log_likelihood > 10
    assert rows[-1].log_likelihood < 0
