"""The language of the command line: by option, by locale, and what stays the same."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from alliance_corpus.cli import commands
from alliance_corpus.cli.messages import (
    counted,
    language_of_arguments,
    language_of_locale,
    message,
    placeholders,
    translated,
    word,
)
from alliance_corpus.cli.messages.catalogue import CATALOGUE
from alliance_corpus.records.headings import COUNTED


def printed(*words: str) -> str:
    done = CliRunner().invoke(commands.cli, words)
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture(autouse=True)
def _no_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def test_one_rule_for_numbers() -> None:
    assert [counted(n, "hit") for n in (0, 1, 2)] == ["no hits", "1 hit", "2 hits"]
    assert [counted(n, "person") for n in (1, 2)] == ["1 person", "2 people"]
    for name in COUNTED:
        assert counted(0, name).startswith("no ")


def test_english_is_what_stands_in_the_code() -> None:
    for text in CATALOGUE:
        assert word(text) == translated(text) == placeholders(text) == text
        if "{" not in text:
            assert message(text) == text


PAGES = (
    (), ("show", "SCC"), ("show", "kito-2024"), ("timeline", "1978"), ("people",),
    ("search", "宇宙人"), ("show", "scc-established-1960"), ("-h",), ("timeline", "-h"),
    ("why", "scc-established-1960"), ("read", "-h"),
)  # fmt: skip


@pytest.mark.parametrize("words", PAGES, ids=" ".join)
def test_by_option_before_and_after_and_by_locale(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    japanese, english = printed("--lang", "ja", *words), printed(*words)
    assert japanese != english
    for asked in (
        (*words, "--lang", "ja"),
        ("--lang=ja", *words),
        ("--lang=en", *words, "--lang=ja"),
    ):
        assert printed(*asked) == japanese
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert printed(*words) == japanese
    assert printed("--lang", "en", *words) == printed(*words, "--lang", "en") == english


def test_no_hits_in_japanese() -> None:
    assert printed("--lang", "ja", "search", "宇宙人") == "'宇宙人'は見つかりません\n"


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        ([], "en"),
        (["--lang", "ja"], "ja"),
        (["show", "--lang=ja"], "ja"),
        (["--lang", "ja", "show", "--lang", "en"], "en"),
        (["--lang", "de"], "en"),
        (["--lang"], "en"),
        (["search", "--", "--lang", "ja"], "en"),
    ],
)
def test_the_arguments_decide_before_they_are_parsed(arguments: list[str], language: str) -> None:
    assert language_of_arguments(arguments) == language


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja"}, "ja"),
        ({"LANG": "ja.UTF-8"}, "ja"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "jam_JM"}, "en"),
        ({"LANG": "ja_JP.eucJP", "LC_ALL": "C"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "ja_JP"}, "ja"),
        ({"LANG": "ja_JP", "LC_ALL": ""}, "ja"),
    ],
)
def test_the_locale_decides(
    variables: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language_of_locale() == language
