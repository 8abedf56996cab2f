"""The Japanese interface: nothing of ours stays English, and no entry of the catalogue is unused."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

import attrs
import click
import pytest
from click.testing import CliRunner

import alliance_corpus as ac
from alliance_corpus.cli import commands, main, pages
from alliance_corpus.cli.help_page import paragraphs, wrapped
from alliance_corpus.cli.list_commands import COLUMNS
from alliance_corpus.cli.messages import catalogue, counted, translated
from alliance_corpus.cli.messages.help import COMMANDS, LAYOUT, OPTIONS, PLACEHOLDERS
from alliance_corpus.cli.messages.phrases import CLICK, ERRORS, PAGES
from alliance_corpus.corpus import Corpus
from alliance_corpus.corpus.profile import HEADINGS
from alliance_corpus.export.bibliography import FORMATS as BIBLIOGRAPHIES
from alliance_corpus.records import (
    Document,
    Entity,
    Event,
    Person,
    Provision,
    Relation,
    Statement,
    Work,
)
from alliance_corpus.records.headings import COUNTED, WORDS
from alliance_corpus.records.plain import plain
from alliance_corpus.tables.fields import field_names
from alliance_corpus.text.columns import width
from tests.cli.test_terminals import COMMANDS as COMMONEST
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.corpus.record import Record

JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
LATIN = re.compile("[A-Za-z]{2,}")
SOURCES = [
    path
    for path in Path(ac.__file__).parent.rglob("*.py")
    if "messages" not in path.parts
]  # fmt: skip


@pytest.fixture(autouse=True)
def _japanese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")


def printed(*words: str) -> str:
    done = CliRunner().invoke(commands.cli, words, prog_name="alliance-corpus")
    assert done.exit_code == 0, done.output
    return done.output


# Help


def contexts(
    command: click.Command, parent: click.Context | None = None
) -> Iterator[click.Context]:
    name = command.name if parent else "alliance-corpus"
    context = command.context_class(command, parent, name, **command.context_settings)
    yield context
    if isinstance(command, click.Group):
        for one in command.commands.values():
            yield from contexts(one, context)


CONTEXTS = list(contexts(commands.cli))
NAMES = [one.command_path for one in CONTEXTS]


def texts(context: click.Context) -> list[str]:
    """All help of a command, in English, as it is looked up."""
    options = [p for p in context.command.get_params(context) if isinstance(p, click.Option)]
    return [
        *paragraphs(context.command.help),
        *paragraphs(context.command.epilog),
        *(option.help or "" for option in options),
    ]


@pytest.mark.parametrize("context", CONTEXTS, ids=NAMES)
def test_all_help_is_japanese(context: click.Context) -> None:
    for text in texts(context):
        assert text
        assert JAPANESE.search(translated(text)), text
    page = printed(*context.command_path.split()[1:], "-h")
    assert not set(LATIN.findall(_without_names(page, context))) - ALLOWED


ALLOWED = set(LATIN.findall(" ".join(catalogue.CATALOGUE.values()))) | {"ID", "ja", "en"}
"""Words in Latin letters that Japanese texts of ours have: JSON, Python."""


def _without_names(page: str, context: click.Context) -> str:
    """The page without names of commands and options, and without choices and listed values."""
    values = r"(?m)(値|形式): ?[\w, \n-]+|\[[a-z|]+\]|-{1,2}[a-z-]+|^  [a-z]+  |既定値: \w+"
    return re.sub(values, "", page.replace(context.command_path, ""))


def test_no_help_is_unused() -> None:
    known = {text for context in CONTEXTS for text in texts(context)}
    assert _unused({**COMMANDS, **OPTIONS}, known) == set()
    english = "\n".join(
        line for one in CONTEXTS for line in printed_in_english(*one.command_path.split()[1:], "-h")
    )
    for text in LAYOUT:
        pieces = [re.escape(literal) for literal, *_ in Formatter().parse(text)]
        assert text == "required" or re.search(".+".join(pieces), english), text
    for word in PLACEHOLDERS:
        assert re.search(rf"\b{word}\b", english), word


def printed_in_english(*words: str) -> list[str]:
    return printed("--lang", "en", *words).splitlines()


def _unused(entries: Any, known: set[str]) -> set[str]:
    """The entries that no text needs."""
    patterns = {text: catalogue._pattern(text) for text in entries}
    return {
        text
        for text, pattern in patterns.items()
        if not any(pattern.fullmatch(one) for one in known)
    }


def test_lines_of_help_fit_and_begin_with_no_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    for columns in (52, 60, 80):
        monkeypatch.setenv("COLUMNS", str(columns))
        for context in CONTEXTS:
            for line in printed(*context.command_path.split()[1:], "-h").splitlines():
                assert width(line) <= columns or line.lstrip().startswith(("-", "使い方"))
                assert not line.lstrip().startswith(tuple("、。）」』ー"))
    whole = "".join(wrapped("「あ」、いい word。", 3))
    assert whole.replace(" ", "") == "「あ」、いいword。"


# Errors of usage

WRONG = (
    ("search",), ("build", "x"), ("read", "--color", "never"), ("show", "x", "--bogus"), ("search", "x", "--jsn"),
    ("-x",), ("nosuch",), ("serch",), ("search", "x", "--context"), ("events", "--json=1"),
    ("verify", "a", "b"), ("verify", "a", "b", "c"), ("search", "x", "--context", "a"),
    ("search", "x", "--sort", "foo"), ("search", "x", "--near", "-1"),
    ("timeline", "--plot", "."), ("read", "dates", "no-file.txt"), ("read", "dates", "."),
    ("search", "a", "b"), ("search", "a", "--near", "1"), ("timeline", "--plot", "x", "--json"),
    ("text", "kito-2024", "--notes", "--section", "1"), ("read", "nosuch"),
)  # fmt: skip
OURS = (
    ("cite", "安保条約"), ("export", "parquet"), ("export", "csv", "--cited-in", "kito-2024"),
    ("events", "--where", "x"), ("events", "--where", "x=1"), ("people", "--sort", "labels"),
    ("text", "mod-2018", "--notes"), ("search", "a", "--csv", "--html"),
)  # fmt: skip


def complained(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str
) -> str:
    monkeypatch.setattr("sys.argv", ["alliance-corpus", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    return capsys.readouterr().err


@pytest.mark.parametrize("words", WRONG + OURS, ids=" ".join)
def test_errors_of_usage_are_japanese(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    said = complained(monkeypatch, capsys, "--lang", "ja", *words)
    if words[-1] != "--context":  # it takes the next word
        assert complained(monkeypatch, capsys, *words, "--lang", "ja") == said
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert complained(monkeypatch, capsys, *words) == said
    english = complained(monkeypatch, capsys, "--lang", "en", *words)
    assert JAPANESE.search(said.removesuffix("（使い方: alliance-corpus --help）\n"))
    assert not JAPANESE.search(english.replace(" ".join(words), "")) or "安保条約" in words
    quoted = re.sub(r"'[^']*'|--?[a-z-]+|[a-z]+(-[a-z0-9]+)+|x=1|kind=meeting", "", said)
    left = set(LATIN.findall(quoted)) - {*words, "ID", "search", "any", "csv", "html", "near"}
    fields = {name for listed in (Event, Person) for name in field_names(listed)}
    columns = {name for one in COLUMNS.values() for name in one[1]}
    known = {*_data_words(), *BIBLIOGRAPHIES, *LATIN.findall(" ".join(fields | columns))}
    assert left <= set(LATIN.findall(english)) & known, said


def test_a_group_without_a_command_prints_its_help(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert complained(monkeypatch, capsys, "read") == printed("read", "-h")


def test_no_message_about_usage_is_unused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    known = {"'a.txt': Permission denied"}  # who tests may be allowed everything
    for words in WRONG:
        said = complained(monkeypatch, capsys, "--lang", "en", *words)
        head = said.strip().removeprefix("alliance-corpus: ")
        known.add(head.removesuffix(" (see alliance-corpus --help)"))
    for pattern in map(catalogue._pattern, CLICK):
        for text in tuple(known):
            if found := pattern.fullmatch(text):
                known.update(found.groupdict().values())
    known.add(ac.errors.nearest("lable", ["label"]))
    assert _unused(CLICK, known) == set()


# Pages


def constants() -> set[str]:
    """All strings in the code outside the catalogue."""
    return {
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def said(name: str) -> set[str]:
    """The strings that calls of a function begin with."""
    return {
        call.args[0].value
        for path in SOURCES
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == name
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


def test_every_word_and_message_of_the_code_has_a_japanese_form() -> None:
    headings = {heading for _, _, heading in HEADINGS}
    assert said("word") | headings <= set(WORDS)
    assert said("say") | said("message") <= set(catalogue.CATALOGUE)
    assert len(said("say")) > 10


REPORTS = {"{count} files verified", "{count} records validated"}
"""What the library makes with its values, and the command line translates."""


def test_no_word_or_message_is_unused() -> None:
    strings = constants()
    places = {"section {path}"}  # of `DocumentPlaces.name_of`
    assert set({**PAGES, **ERRORS}) - REPORTS - places <= strings
    for text in REPORTS:
        assert any(JAPANESE.search(translated(text.replace("{count}", n))) for n in ("1", "30"))
    names = {field.name.replace("_", " ") for record in _types() for field in attrs.fields(record)}
    assert set(WORDS) <= strings | names | {text.replace("_", " ") for text in strings}
    assert set(COUNTED) <= strings


def _types() -> set[type[Any]]:
    return {type(record) for record in _records(ac.load())}


def _records(corpus: Corpus) -> Iterator[Record]:
    for table in corpus.tables.values():
        yield from table


def test_every_field_on_a_page_has_a_japanese_name() -> None:
    for corpus in (ac.load(), Corpus(everything())):
        for table in corpus.tables.values():
            for record in table[:20]:
                if isinstance(record, Document | Entity):
                    continue
                fields = pages.record_dict(corpus, record)
                names = {name.replace("_", " ") for name in fields} - {"URL", "DOI", "ties"}
                assert names <= set(WORDS), type(record)
    works = {field.name.replace("_", " ") for field in attrs.fields(Work)}
    assert works - set(WORDS) == {"URL", "DOI"}


def test_everything_that_is_counted_has_a_japanese_name() -> None:
    for name in COUNTED:
        assert JAPANESE.match(counted(0, name))
        assert JAPANESE.match(counted(3, name))


def _data_words(corpus: Corpus | None = None) -> set[str]:
    """The words in Latin letters of records: ids, values, names, quotations, notes."""
    found: set[str] = set()
    for record in _records(corpus or ac.load()):
        found.update(LATIN.findall(" ".join(_values(plain(record)))))
    return found


def _values(data: Any) -> Iterator[str]:
    """All values in plain data, without the names of fields."""
    if isinstance(data, dict):
        data = list(data.values())
    if isinstance(data, list | tuple):
        for one in data:
            yield from _values(one)
    else:
        yield str(data)


@pytest.mark.parametrize("words", [c for c in COMMONEST if "--json" not in c], ids=" ".join)
def test_the_commonest_commands_have_only_words_of_the_data(words: tuple[str, ...]) -> None:
    if {"export", "--csv", "--tsv", "-h"} & {*words}:
        return  # for programs; help is tested above
    page = printed(*words)
    known = _data_words() | {"alliance", "corpus", "sha", *LATIN.findall(" ".join(COMMAND_WORDS))}
    assert set(LATIN.findall(page)) <= known


COMMAND_WORDS = [*commands.cli.commands, "ID", "about", "dates", "SCC", "data", "src", "files"]


TOLD = {"note", "section", "dated", "called", "emended", "said", "outside", "known", "possibly"}
"""Words of English pages that the small corpus has nowhere."""


def test_pages_of_a_small_corpus_have_no_english_word_of_ours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small = Corpus(everything())
    known = _data_words(small) | {"ID", "URL", "DOI", "sha"}
    monkeypatch.setattr(ac, "load", lambda _=None: small)
    shown = [one.id for one in _records(small) if isinstance(one, PAGED)]
    assert shown
    for command in ("show", "why"):
        for one in shown:
            japanese = CliRunner().invoke(commands.cli, [command, one, "--lang", "ja"]).output
            left = set(LATIN.findall(japanese)) - known
            assert left <= {"edtf"}, (command, one)
            assert not TOLD - known & left
    for words in (("timeline",), ("timeline", "1978", "--possible"), ("positions",),
                  ("positions", "--compare", "side"), ("documents",), ("events",)):  # fmt: skip
        assert not set(LATIN.findall(printed(*words))) - known


PAGED = (Entity, Relation, Statement, Provision, Work, Event, Document)


@pytest.mark.parametrize("name", ["scc", "scc-established-1960", "fukuda-2006", "guidelines-1978"])
def test_places_of_quotations_are_japanese(name: str) -> None:
    for command in ("show", "why"):
        page = printed(command, name)
        assert not re.search(r"\b(note|section) [0-9]", page)
        assert re.search("注[0-9]|節 [0-9]", page)
