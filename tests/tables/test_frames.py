"""Tables in other tools: the same columns and types for any records."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

import alliance_corpus as ac
from alliance_corpus.tables.frames import columns_of
from tests.helpers.tables import TABLES

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus


@pytest.mark.parametrize("name", TABLES)
def test_dicts_are_ready_for_json_and_complete(corpus: Corpus, name: str) -> None:
    table = getattr(corpus, name)
    rows = table.to_dicts()
    assert json.loads(json.dumps(rows, ensure_ascii=False)) == rows
    assert [row["id"] for row in rows] == list(table.ids)
    assert len({tuple(row) for row in rows}) == 1
    assert table[:0].to_dicts() == []


@pytest.mark.parametrize("name", TABLES)
def test_frames_agree_with_each_other_and_when_empty(corpus: Corpus, name: str) -> None:
    table = getattr(corpus, name)
    names = [column.name for column in columns_of(type(table[0]))]
    pandas, polars, arrow = table.to_pandas(), table.to_polars(), table.to_arrow()
    assert list(pandas.columns) == polars.columns == arrow.column_names == names
    assert list(pandas["id"]) == polars["id"].to_list() == arrow["id"].to_pylist()
    assert polars.to_dicts() == arrow.to_pylist()
    none = table[:0]
    assert (none.to_pandas().dtypes == pandas.dtypes).all()
    assert none.to_polars().schema == polars.schema
    assert none.to_arrow().schema == arrow.schema


def test_dates_have_their_bounds_and_spans_their_ends(corpus: Corpus) -> None:
    row: dict[str, Any] = corpus.events.to_polars().to_dicts()[0]
    assert row["date"] == "1978-11"
    assert [str(row[f"date_{end}"]) for end in ("earliest", "latest")] == [
        "1978-11-01",
        "1978-11-30",
    ]
    assert row["participants"] == [{"entity": "scc", "role": "host"}]
    assert row["evidence"][0]["span"] == [27, 34]
    relation = corpus.relations.to_arrow().to_pylist()[0]
    assert str(relation["valid_earliest"]) == "1960-01-01"
    assert relation["valid_latest"] is None
    block = corpus.blocks.to_pandas().iloc[1]
    assert (block["start"], block["end"]) == (5, 51)
    assert str(corpus.events.to_pandas()["date_latest"].dtype) == "datetime64[s]"


def test_dates_have_their_doubts_and_dates_from_outside_their_bounds(corpus: Corpus) -> None:
    rows = corpus.events.to_polars().to_dicts()
    for row, event in zip(rows, corpus.events, strict=True):
        assert row["date_approximate"] is event.date.approximate
        assert row["date_uncertain"] is event.date.uncertain
    known = next(row for row in rows if row["external_date"] is not None)
    assert [str(known[f"external_date_{end}"]) for end in ("earliest", "latest")] == [
        "1978-11-27",
        "1978-11-27",
    ]
    assert known["external_date_approximate"] is known["external_date_uncertain"] is False
    without = next(row for row in rows if row["external_date"] is None)
    assert without["external_date_earliest"] is without["external_date_uncertain"] is None
    document = corpus.documents.to_arrow().to_pylist()[0]
    assert document["written_approximate"] is True  # 1979~
    assert document["written_uncertain"] is False
    assert corpus.events.to_pandas()["date_approximate"].dtype == "boolean"


def test_a_duration_has_neither_bounds_nor_doubts(corpus: Corpus) -> None:
    for one in corpus.dates:
        columns = {column.name: column.value(one) for column in columns_of(type(one))}
        dated = isinstance(one.value, ac.EDTF)
        assert (columns["value_approximate"] is None) is not dated
        assert dated or columns["value_earliest"] is None


def test_a_document_has_its_metadata_and_its_text(corpus: Corpus) -> None:
    row = corpus.documents.to_dicts()[0]
    assert row["title"] == "船と港"
    assert row["creators"] == ["山田太郎", "港の会"]
    assert row["issued_latest"] == "1979-04-30"
    assert row["rights_redistribution"] == "permitted"
    assert row["text"] == corpus.documents[0].text


@pytest.mark.parametrize(
    ("module", "method", "extra"),
    [
        ("pandas", "to_pandas", "pandas"),
        ("polars", "to_polars", "polars"),
        ("pyarrow", "to_arrow", "arrow"),
    ],
)
def test_a_missing_extra_is_named(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, module: str, method: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ac.MissingExtraError, match=rf"alliance-corpus\[{extra}\]"):
        getattr(corpus.events, method)()
