"""The lists of documents, institutions, people, instruments and events."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.cli import commands
from alliance_corpus.cli.labels import distinct_labels
from alliance_corpus.cli.list_commands import COLUMNS, rows_of, selected
from alliance_corpus.records.labels import label
from alliance_corpus.testing import corpora

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus

NAMES = sorted(COLUMNS)


def printed(*words: str) -> str:
    done = CliRunner().invoke(commands.cli, words, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


@given(corpora(), st.data())
def test_a_list_has_every_record_once_in_the_order_asked_for(
    corpus: Corpus, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(NAMES))
    field = data.draw(st.sampled_from(COLUMNS[name][1]))
    reverse = data.draw(st.booleans())
    rows = selected(corpus, name, sort=[field], reverse=reverse)
    assert sorted(row["id"] for row in rows) == sorted(getattr(corpus, name).ids)
    known = [row[field] is not None for row in rows]
    assert known == sorted(known, reverse=True)
    if rows and isinstance(rows[0][field], int) and all(known):
        assert [row[field] for row in rows] == sorted((row[field] for row in rows), reverse=reverse)
    if field in ("id", "kind", "label", "title", "status", "redistribution"):
        values = [row[field] for row in rows]
        assert values == sorted(values, reverse=reverse)
    assert json.loads(json.dumps(rows)) == rows


@given(corpora(), st.data())
def test_a_condition_keeps_the_rows_that_have_the_value(
    corpus: Corpus, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from([name for name in NAMES if name != "documents"]))
    rows = rows_of(corpus, name)
    field = data.draw(st.sampled_from(["id", "kind", "label"]))
    values = sorted({row[field].strip() for row in rows if row[field].strip()})
    if not values:
        return
    value = data.draw(st.sampled_from(values))
    found = selected(corpus, name, where=[f"{field}={value}"])
    assert {row["id"] for row in rows if row[field] == value} <= {row["id"] for row in found}
    if field in ("id", "kind"):
        assert {row[field] for row in found} == {value}


@given(corpora())
def test_no_two_records_of_a_list_share_a_label(corpus: Corpus) -> None:
    for name in NAMES:
        table = getattr(corpus, name)
        labels = distinct_labels(table)
        shared = Counter(label(record) for record in table)
        for record in table:
            assert labels[record.id].startswith(label(record))
            assert (labels[record.id] == label(record)) == (shared[label(record)] == 1)


def test_the_guidelines_are_told_apart() -> None:
    labels = [row["label"] for row in selected(ac.load(), "instruments", ["kind=guideline"])]
    assert len(set(labels)) == len(labels)
    for name in ("78指針", "97指針", "15指針"):
        assert f"日米防衛協力のための指針 ({name})" in labels
    assert printed("show", "guidelines-1997").startswith("日米防衛協力のための指針 (97指針)")


@pytest.mark.parametrize("name", NAMES)
def test_csv_tsv_and_json_have_all_rows(name: str) -> None:
    rows = rows_of(ac.load(), name)
    assert json.loads(printed(name, "--json")) == rows
    for option, delimiter in (("--csv", ","), ("--tsv", "\t")):
        read = list(csv.DictReader(io.StringIO(printed(name, option)), delimiter=delimiter))
        assert [row["id"] for row in read] == [row["id"] for row in rows]
        assert list(read[0]) == list(COLUMNS[name][1])
        for column in COLUMNS[name][1]:
            values = [row[column] for row in rows]
            flat = ["; ".join(v) if isinstance(v, list) else "" if v is None else str(v)
                    for v in values]  # fmt: skip
            assert [row[column] for row in read] == flat
    head, *lines, count = printed(name).splitlines()
    assert head.split()[0] == "id"
    assert len(lines) == len(rows)
    assert count.startswith(f"{len(rows)} ")


def test_conditions_take_names_and_several_values() -> None:
    by_name = selected(ac.load(), "events", ["participants=SCC"])
    assert by_name == selected(ac.load(), "events", ["participants=scc"])
    assert by_name
    kinds = selected(ac.load(), "events", ["kind=meeting", "kind=agreement"])
    assert {row["kind"] for row in kinds} == {"meeting", "agreement"}
    both = selected(ac.load(), "events", ["kind=meeting", "participants=SCC"])
    assert {row["id"] for row in both} <= {row["id"] for row in by_name}
    assert [row["id"] for row in selected(ac.load(), "people", ["names=Tetsu Ueda"])] == [
        "ueda-tetsu"
    ]


def test_rows_from_last_to_first() -> None:
    assert selected(ac.load(), "people", reverse=True) == rows_of(ac.load(), "people")[::-1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("events", "--where", "kind"), "expected FIELD=VALUE"),
        (("events", "--where", "=meeting"), "expected FIELD=VALUE"),
        (("events", "--where", "kind="), "expected FIELD=VALUE"),
        (("events", "--where", "sort=meeting"), "expected one of id, date"),
        (("people", "--sort", "labels"), "Did you mean 'label'"),
        (("institutions", "--where", "kind=ministery"), "Did you mean 'ministry'"),
        (("institutions", "--where", "countries=Japn"), "Japn"),
        (("documents", "--where", "redistribution=forbiden"), "Did you mean 'forbidden'"),
    ],
)
def test_a_slip_is_an_error_that_lists_what_there_is(words: tuple[str, ...], said: str) -> None:
    done = CliRunner().invoke(commands.cli, words)
    assert isinstance(done.exception, ac.AllianceCorpusError)
    assert said in str(done.exception)


def test_an_empty_list_says_so() -> None:
    asked = ("events", "--where", "kind=meeting", "--where", "date=1603")
    assert printed(*asked).startswith("no events\n")
    assert json.loads(printed(*asked, "--json")) == []
    assert printed(*asked, "--csv").count("\n") == 1
