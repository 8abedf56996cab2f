"""`search` on the command line: each option asks what the library asks."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from click.testing import CliRunner

import alliance_corpus as ac
from alliance_corpus.cli import commands


def printed(*arguments: str, status: int = 0) -> str:
    done = CliRunner().invoke(commands.cli, ["search", *arguments])
    assert done.exit_code == status, done.output
    return done.output


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        (("安保",), "安保"),
        (("--any", "安保", "条約"), ["安保", "条約"]),
        (("--any", "安保"), "安保"),
        (("安保", "条約", "--all"), ac.all_of("安保", "条約")),
        (("--near", "5", "安保", "改定"), ac.near("安保", "改定", within=5)),
        (("--regex", "第[0-9]+条"), ac.regex("第[0-9]+条")),
        (("--mentions", "SCC"), ac.mentions_of("scc")),
        (
            ("--mentions", "--near", "9", "米国", "日本"),
            ac.near(ac.mentions_of("米国"), ac.mentions_of("日本"), within=9),
        ),
    ],
)
def test_the_command_asks_what_the_library_asks(arguments: tuple[str, ...], query: Any) -> None:
    hits = ac.load().search(query)
    assert len(hits) > 0
    without_term = [{**hit, "term": None} for hit in json.loads(printed(*arguments, "--json"))]
    assert without_term == [{**hit, "term": None} for hit in hits.to_dicts()]


def test_sorted_and_written() -> None:
    hits = ac.load().search("安保").sort_by("document", "left")
    order = ("--sort", "document", "--sort", "left")
    assert [hit["id"] for hit in json.loads(printed("安保", *order, "--json"))] == list(hits.ids)
    rows = list(csv.DictReader(io.StringIO(printed("安保", *order, "--csv"))))
    assert [row["id"] for row in rows] == list(hits.ids)
    assert printed("安保", *order, "--html") == f"{hits.to_html()}\n"
    assert printed("安保", *order) == f"{hits}\n{len(hits)} hits\n"


def test_counted() -> None:
    counts = ac.load().search("安保").counts("year")
    rows = json.loads(printed("安保", "--count", "year", "--json"))
    assert {row["year"]: row["hits"] for row in rows} == counts
    head, *lines = printed("安保", "--count", "document").splitlines()
    assert head.split() == ["hits", "document"]
    assert len(lines) == len(ac.load().search("安保").counts())
    assert printed("宇宙人", "--count", "document") == "no hits for '宇宙人'\n"


def test_one_hit_and_none() -> None:
    once = next(
        word
        for sentence in ac.load().sentences
        if len(word := sentence.text.strip()) > 20 and len(ac.load().search(word)) == 1
    )
    assert printed(once).endswith("\n1 hit\n")
    assert printed("--all", "安保", "宇宙人") == "no hits for all_of('安保', '宇宙人')\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "TERM"),
        (("事前", "協議"), "quote"),
        (("--near", "3", "事前"), "two TERMs, not 1"),
        (("--near", "-1", "事前", "協議"), "--near"),
        (("--any", "--all", "事前"), "--any and --all exclude each other"),
        (("--regex", "--mentions", "SCC"), "exclude"),
        (("--csv", "--json", "SCC"), "exclude"),
        (("--csv", "--count", "document", "SCC"), "exclude"),
        (("--sort", "left", "--count", "document", "SCC"), "exclude"),
        (("--sort", "lefft", "SCC"), "lefft"),
    ],
)
def test_usage(arguments: tuple[str, ...], said: str) -> None:
    assert said in printed(*arguments, status=2)


def test_errors_quote_what_was_given() -> None:
    for arguments, said in ((("--regex", "("), "'('"), (("--mentions", "nobody"), "'nobody'")):
        done = CliRunner().invoke(commands.cli, ["search", *arguments])
        assert said in str(done.exception)
