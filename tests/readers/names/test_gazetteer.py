"""The gazetteer itself: look-up, size, pickles, and errors that say what was expected."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

import alliance_corpus
from alliance_corpus import AllianceCorpusError
from alliance_corpus.readers.names import ContextRule, Gazetteer, read_document_names, read_names
from alliance_corpus.records import Name
from tests.readers.names.helpers.making import entity, gazetteer

TABLE = [
    entity("council", "海洋協議会", "OCC", Name("かいようきょうぎかい", kind="reading")),
    entity("office", "Joint Office", "OCC"),
]
RULE = ContextRule(name="OCC", entity="office", followed_by=("局",))


def test_names_are_looked_up_in_any_form() -> None:
    table = Gazetteer.of(TABLE)
    assert table.named("海洋 協議会") == ("council",)
    assert table.named("ＯＣＣ") == ("council", "office")
    assert table.named("joint\noffice") == ("office",)
    assert table.named("かいようきょうぎかい") == ("council",)
    assert table.named("occ") == ("council", "office")
    assert table.named("") == ()


def test_it_has_a_size_and_members() -> None:
    table = Gazetteer.of(TABLE, [RULE])
    assert len(table) == len(table.names) == 4
    assert table.names == ("Joint Office", "OCC", "かいようきょうぎかい", "海洋協議会")
    assert table.rules == (RULE,)
    assert "ＯＣＣ" in table
    assert "occ" in table
    assert 5 not in table
    assert repr(table) == "<Gazetteer: 4 names of 2 entities>"


def test_an_empty_one_finds_nothing() -> None:
    assert len(Gazetteer.of([])) == 0
    assert read_names("海洋 http://www.jp OCC", Gazetteer.of([])) == ()
    assert read_names("", Gazetteer.of(TABLE)) == ()


@pytest.mark.parametrize("used", [False, True])
def test_a_pickle_reads_the_same(used: bool) -> None:
    table = Gazetteer.of(TABLE, [RULE])
    if used:
        assert read_names("OCC", table)
    again = pickle.loads(pickle.dumps(table))
    text = "海洋\n協議会、OCC局、ＯＣＣ、かいようきょうぎかい"
    assert read_names(text, again) == read_names(text, table) != ()
    assert (again.names, again.rules) == (table.names, table.rules)


@pytest.mark.parametrize("name", ["", " ", "\n　"])
def test_a_name_without_words_is_refused(name: str) -> None:
    with pytest.raises(AllianceCorpusError, match=r"entity 'a' has the name .*: expected words"):
        Gazetteer.of([entity("a", "海", name)])


def test_what_is_no_entity_is_refused() -> None:
    with pytest.raises(AllianceCorpusError, match="'海洋' is not an entity: expected institutions"):
        Gazetteer.of(["海洋"])  # type: ignore[list-item]


def test_what_is_no_text_or_no_gazetteer_is_refused() -> None:
    with pytest.raises(AllianceCorpusError, match="5 is not a text: expected a string"):
        read_names(5, Gazetteer.of(TABLE))  # type: ignore[arg-type]
    with pytest.raises(AllianceCorpusError, match=r"\[\] is not a gazetteer: .*Gazetteer\.of"):
        read_document_names("海", [], "report")  # type: ignore[arg-type]


def test_names_of_which_hundreds_begin_alike() -> None:
    nested = gazetteer(*("日" * count for count in range(1, 200)))
    assert [len(mention.text) for mention in read_names("日" * 400, nested)] == [199, 199, 2]
    deeper = gazetteer(*("日" * count for count in range(1, 3000)))
    assert [len(mention.text) for mention in read_names("日" * 3001, deeper)] == [2999, 2]


def test_public_names() -> None:
    assert alliance_corpus.read_names is read_names
    assert alliance_corpus.Gazetteer is Gazetteer
    assert alliance_corpus.ContextRule is ContextRule


def test_the_package_opens_without_the_reader() -> None:
    script = (
        "import sys, alliance_corpus.readers; print('alliance_corpus.readers.names' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
