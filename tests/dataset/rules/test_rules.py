"""Each rule of integrity with samples that keep it, and with samples that break it and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given

from alliance_corpus.dataset import RULES, Dataset, validate
from alliance_corpus.dataset.rules import TAKES, examine, problems_of
from alliance_corpus.errors import DatasetError
from alliance_corpus.records.vocabularies import PREDICATES
from alliance_corpus.testing import datasets
from tests.dataset.rules.helpers.rule_changes import GOOD, also, exception
from tests.dataset.rules.helpers.rule_samples import BAD_SAMPLES, GOOD_SAMPLES, Samples

if TYPE_CHECKING:
    from collections.abc import Callable


def listed(samples: Samples) -> list[tuple[str, Callable[[], Dataset]]]:
    return [(rule, sample) for rule, found in samples.items() for sample in found]


def test_a_good_dataset_breaks_no_rule() -> None:
    assert problems_of(GOOD) == []
    validate(GOOD).raise_for_problems()


@given(datasets())
def test_whatever_the_strategy_makes_breaks_no_rule(dataset: Dataset) -> None:
    assert problems_of(dataset) == []


def test_every_rule_has_samples_and_says_what_must_hold() -> None:
    ids = {rule.id for rule in RULES}
    assert ids == GOOD_SAMPLES.keys() == BAD_SAMPLES.keys()
    assert len(ids) == len(RULES)
    assert all(rule.description for rule in RULES)
    assert all(GOOD_SAMPLES.values())
    assert all(BAD_SAMPLES.values())


@pytest.mark.parametrize(("rule", "sample"), listed(GOOD_SAMPLES))
def test_a_good_sample_breaks_no_rule(rule: str, sample: Callable[[], Dataset]) -> None:
    assert [str(problem) for problem in problems_of(sample())] == [], rule


@pytest.mark.parametrize(("rule", "sample"), listed(BAD_SAMPLES))
def test_a_bad_sample_breaks_its_rule(rule: str, sample: Callable[[], Dataset]) -> None:
    bad = sample()
    assert {problem.rule for problem in problems_of(bad)} == {rule}
    with pytest.raises(DatasetError, match=rf"\[{rule}\]"):
        validate(bad).raise_for_problems()


@pytest.mark.parametrize(("rule", "sample"), listed(BAD_SAMPLES))
def test_a_problem_names_a_table_and_a_record_of_it(
    rule: str, sample: Callable[[], Dataset]
) -> None:
    bad = sample()
    for problem in problems_of(bad):
        assert problem.record in {record.id for record in bad.tables[problem.table]}
        assert problem.message


EXCUSABLE = {rule.id for rule in RULES if rule.excusable}


@pytest.mark.parametrize(
    ("rule", "sample"),
    [(rule, sample) for rule, sample in listed(BAD_SAMPLES) if rule in EXCUSABLE],
)
def test_an_exception_that_is_listed_is_reported_with_its_reason(
    rule: str, sample: Callable[[], Dataset]
) -> None:
    bad = sample()
    known = len(examine(bad).excused)
    entries = [
        evolve(exception(rule, p.record, *p.others, words=p.words), id=f"new-{number}")
        for number, p in enumerate(problems_of(bad))
    ]
    report = validate(also(bad, "exceptions", *entries))
    assert report.ok
    assert len(report.excused) == known + len(entries)
    assert str(report).count("listed as an exception: so it is") == len(entries)


def test_an_exception_is_exact() -> None:
    bad = BAD_SAMPLES["name-unique"][0]()
    for entry in (
        exception("name-unique", "yamada", "other"),
        exception("name-unique", "yamada", words=("山田太郎",)),
        exception("name-unique", "yamada", "other", words=("山田太郎", "山")),
    ):
        found = [problem.rule for problem in problems_of(also(bad, "exceptions", entry))]
        assert found == ["name-unique", "exception-used"]


def test_damage_has_no_exceptions() -> None:
    bad = also(BAD_SAMPLES["id-unique"][0](), "exceptions", exception("id-unique", "yamada"))
    assert {problem.rule for problem in problems_of(bad)} == {"id-unique", "exception-used"}


def test_every_predicate_says_what_it_takes() -> None:
    assert TAKES.keys() == set(PREDICATES)


def test_documents_without_their_words_break_no_rule() -> None:
    withheld = evolve(GOOD, without_text=("harbour", "letter")).shipped()
    assert problems_of(withheld) == []
