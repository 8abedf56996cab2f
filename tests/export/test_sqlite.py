"""The SQLite export: whole keys, all rows, and a full-text index that misses no word."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.export.sqlite import bigrams, match_query, table_sql, to_sqlite
from alliance_corpus.testing import corpora
from alliance_corpus.text.fold import fold


def opened(corpus: ac.Corpus) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.deserialize(to_sqlite(corpus, corpus.flat()))
    return database


def stored(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


def check(corpus: ac.Corpus) -> None:
    with closing(opened(corpus)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        for name, table in corpus.flat().items():
            rows = database.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()
            assert rows == [tuple(map(stored, row)) for row in table]


@given(corpora())
def test_every_row_comes_back_with_whole_keys(corpus: ac.Corpus) -> None:
    check(corpus)


def test_the_shipped_corpus_comes_back_with_whole_keys() -> None:
    check(ac.load())


def test_the_same_corpus_gives_the_same_bytes() -> None:
    corpus = ac.load()
    assert to_sqlite(corpus, corpus.flat()) == to_sqlite(corpus, corpus.flat())


def test_every_view_gives_rows_and_every_column_has_its_doc() -> None:
    with closing(opened(ac.load())) as database:
        views = database.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall()
        assert {name for (name,) in views} == {"relation_table", "mention_counts"}
        for (name,) in views:
            assert database.execute(f'SELECT * FROM "{name}"').fetchone() is not None
        empty = "SELECT count(*) FROM data_dictionary WHERE coalesce(doc, '') = ''"
        assert database.execute(empty).fetchone() == (0,)
        version = ac.load().version
        assert database.execute("SELECT version FROM about").fetchone() == (version,)


def test_a_value_outside_its_vocabulary_is_refused() -> None:
    table = ac.load().flat()["event_participants"]
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(table_sql(table.schema))
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            database.execute(
                "INSERT INTO event_participants VALUES ('k', 'e', 1, 'japan', 'bystander')"
            )


@given(st.data(), st.sampled_from([block.text for block in ac.load().blocks]))
def test_the_index_finds_every_word_of_a_text(data: st.DataObject, text: str) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, min(len(text), start + 12)))]
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(
            "CREATE VIRTUAL TABLE f USING fts5(t, tokenize='unicode61 remove_diacritics 0')"
        )
        database.execute("INSERT INTO f VALUES (?)", (bigrams(text),))
        if not any(map(str.isalnum, fold(words).folded)):
            with pytest.raises(ac.QueryError, match="no letter"):
                match_query(words)
            return
        found = database.execute("SELECT count(*) FROM f WHERE t MATCH ?", (match_query(words),))
        assert found.fetchone() == (1,)


@pytest.mark.parametrize("word", ["協議", "共同計画", "SCC", "ｓｃｃ", "共", "共同訓練", "無い語"])
def test_the_index_finds_what_a_search_finds(word: str) -> None:
    corpus = ac.load()
    with closing(opened(corpus)) as database:
        found = database.execute(
            "SELECT block FROM passages WHERE number IN "
            "(SELECT rowid FROM passages_fts WHERE bigrams MATCH ?) ORDER BY number",
            (match_query(word),),
        ).fetchall()
    wanted = fold(word).folded
    assert [one for (one,) in found] == [
        block.id for block in corpus.blocks if wanted in fold(block.text).folded
    ]
