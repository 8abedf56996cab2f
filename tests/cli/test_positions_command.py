"""The command `positions`, and the page of a statement."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from click.testing import CliRunner

import alliance_corpus as ac
from alliance_corpus.cli import commands
from alliance_corpus.cli.event_pages import as_dict, page

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus

CHINA = ("positions", "--about", "中国", "--side", "日本", "--occasion", "session 1")


def printed(*arguments: str) -> str:
    done = CliRunner().invoke(commands.cli, arguments, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_positions_are_printed_with_their_number() -> None:
    found = ac.load().positions("中国", side="日本", occasion="session 1")
    assert printed(*CHINA) == f"{found}\n{len(found)} positions\n"
    assert printed("positions", "--speaker", "kito-kenji", "--side", "iraq") == "no positions\n"
    one = printed("positions", "--document", "fujishige-2007", "--stance", "defines")
    assert one.splitlines()[-1] == "1 position"


def test_names_and_labels_in_english() -> None:
    lines = printed(*CHINA, "--english").splitlines()
    assert lines[0].startswith("Japan, reporter, 13th Japan–US Security Seminar: session 1")
    assert any("product of compromise" in line for line in lines)


def test_positions_as_json() -> None:
    found = ac.load().positions("中国", side="日本", occasion="session 1")
    assert json.loads(printed(*CHINA, "--json")) == found.to_dicts()


def test_sides_beside_each_other() -> None:
    asked = ("positions", "--about", "インド", "--compare", "side")
    compared = ac.load().compare_positions("インド")
    assert printed(*asked) == f"{compared}\n"
    rows = json.loads(printed(*asked, "--json"))
    assert rows == compared.to_dicts()
    assert {row["column"] for row in rows} == set(compared)
    assert "positions by side" in compared._repr_html_()
    assert repr(compared).startswith("<PositionComparison by side: ")


def test_several_roles_and_words() -> None:
    lines = printed("positions", "--role", "keynote", "--role", "floor", "--words", "中国")
    assert lines.splitlines()[-1].endswith("positions")
    assert not any("reporter" in line for line in lines.splitlines())


def test_the_page_of_a_statement(corpus: Corpus) -> None:
    statement = corpus.statements["ships-safe"]
    shown = as_dict(corpus, statement)
    assert shown["speaker"] == {"id": "scc", "label": "日米安全保障協議委員会"}
    assert shown["answered_by"] == [{"id": "ships-few", "label": "船は少ない"}]
    assert {"id": "planning", "label": "planning"} in shown["about"]
    lines = page(corpus, statement).splitlines()
    assert lines[:2] == ["船は安全", "ships are safe"]
    assert any(line.split() == ["hedged", "述べ"] for line in lines)
    assert any("「述べた」 harbour" in line for line in lines)
    assert as_dict(corpus, corpus.statements["ships-few"])["responds_to"]["id"] == "ships-safe"
