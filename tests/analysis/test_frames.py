"""What a measure gives becomes a data frame of every kind, whatever its columns hold."""

from __future__ import annotations

import inspect
import typing
from typing import TYPE_CHECKING, Any

import pytest

import alliance_corpus as ac
from alliance_corpus import analysis
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.records.schema import describe

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.tables import Rows

MEASURES: dict[str, Callable[[Corpus], Rows[Any]]] = {
    "bodies_by_year": lambda corpus: analysis.bodies_by_year(corpus, 1970, 1980),
    "bodies_in_being": lambda corpus: analysis.bodies_in_being(corpus, 1970, 1980),
    "comentions": analysis.comentions,
    "events_by_period": lambda corpus: analysis.events_by_period(corpus.events),
    "keyness": lambda corpus: analysis.keyness(
        corpus.blocks.in_documents("kito-2024"), corpus.blocks.in_documents("mod-2018")
    ),
    "phrases_by_document": lambda corpus: analysis.phrases_by_document(corpus, "抑止"),
    "topic_changes": analysis.topic_changes,
    "word_counts": lambda corpus: analysis.word_counts(corpus.blocks, minimum=20),
}


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("flat", [False, True])
def test_rows_become_frames_of_every_kind(measure: str, flat: bool) -> None:
    rows = MEASURES[measure](ac.load())
    assert rows
    pandas, polars, arrow = (
        rows.to_pandas(flat=flat), rows.to_polars(flat=flat), rows.to_arrow(flat=flat)
    )  # fmt: skip
    assert len(pandas) == len(polars) == len(arrow) == len(rows)
    assert list(pandas.columns) == polars.columns == arrow.column_names
    if not flat:
        assert tuple(pandas.columns) == rows.columns


def test_every_measure_is_tried() -> None:
    measures = {name: getattr(analysis, name) for name in analysis.__all__}
    given = {
        name for name, value in measures.items()
        if inspect.isfunction(value) and value.__annotations__["return"].startswith("Rows[")
    }  # fmt: skip
    assert given == set(MEASURES)


def test_the_fixed_values_of_records_have_a_vocabulary() -> None:
    fixed = []
    for table in TABLES.values():
        hints = typing.get_type_hints(table.record_type)
        for field in describe(table.record_type).fields:
            hint = hints.get(field.name)
            if typing.Literal in {typing.get_origin(one) for one in (hint, *typing.get_args(hint))}:
                fixed.append((table.record_type.__name__, field.name, field.vocabulary))
    assert len(fixed) > 15
    assert [one for one in fixed if one[2] is None] == []
