"""The commonest commands on every terminal, in files and in pipes: no traceback, nothing lost."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.cli import main
from alliance_corpus.cli.streams import arguments, fitting, prepare

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = (
    (),
    ("-h",),
    ("documents",),
    ("documents", "--json"),
    ("show", "kito-2024"),
    ("show", "SCC"),
    ("show", "guidelines-1978", "fukuda-2006"),
    ("text", "kito-2024"),
    ("text", "kito-2024", "--notes"),
    ("search", "共同計画"),
    ("search", "事前協議", "--json"),
    ("timeline", "昭和50年代"),
    ("timeline", "--eras", "--json"),
    ("why", "SCC"),
    ("positions", "--about", "中国"),
    ("cite", "fukuda-2006"),
    ("export", "csl"),
    ("institutions", "--sort", "label"),
    ("events", "--csv"),
    ("timeline", "-h"),
    ("search", "共同.画", "--regex"),
    ("search", "SCC", "--mentions", "--count", "section"),
    ("search", "宇宙人"),
    ("positions", "--about", "中国", "--compare", "side"),
    ("institutions", "--tsv"),
    ("export", "bibtex", "--cited-in", "kito-2024"),
    ("--lang", "ja"),
    ("--lang", "ja", "-h"),
    ("--lang", "ja", "show", "SCC"),
    ("--lang", "ja", "search", "共同計画"),
)
ENCODINGS = ("utf-8", "cp932", "cp1252", "latin-1", "ascii", "euc_jp")


class Stream(io.TextIOWrapper):
    """Standard output that remembers its bytes; may be a terminal."""

    def __init__(self, encoding: str, *, terminal: bool = False) -> None:
        self.bytes = io.BytesIO()
        self.terminal = terminal
        super().__init__(self.bytes, encoding=encoding, newline="\n", write_through=True)

    def isatty(self) -> bool:
        return self.terminal

    def text(self) -> str:
        return self.bytes.getvalue().decode(self.encoding)


def printed(
    monkeypatch: pytest.MonkeyPatch, *words: str, encoding: str = "utf-8", terminal: bool = False
) -> str:
    """What the command line prints to such an output."""
    out = Stream(encoding, terminal=terminal)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "argv", ["alliance-corpus", *words])
        with pytest.raises(SystemExit) as ended:
            main()
    assert ended.value.code == 0
    return out.text()


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "COLUMNS", "LC_ALL", "LC_MESSAGES", "LANG", "TERM"):
        monkeypatch.delenv(name, raising=False)


def test_no_command_stands_twice() -> None:
    assert len(set(COMMANDS)) == len(COMMANDS) >= 20


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_what_an_encoding_lacks_is_replaced_visibly(
    monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    whole = printed(monkeypatch, *words)
    for encoding in ENCODINGS:
        page = printed(monkeypatch, *words, encoding=encoding)
        if "-h" not in words:  # help is wrapped, escapes are longer
            assert page == fitting(whole, encoding)
        assert "\\u" in page or page == whole
        assert "?" not in page or "?" in whole
        if "--json" in words or words == ("export", "csl"):
            assert json.loads(page) == json.loads(whole)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_file_is_never_cut_or_coloured(
    monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    whole = printed(monkeypatch, *words)
    assert "\x1b" not in whole
    monkeypatch.setenv("COLUMNS", "60")
    if "-h" not in words:  # help is made for people: it is wrapped, not cut
        assert printed(monkeypatch, *words) == whole
    on_terminal = printed(monkeypatch, *words, terminal=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in printed(monkeypatch, *words, terminal=True)
    assert on_terminal


def test_tables_have_every_title_in_a_file_and_fit_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    in_file = printed(monkeypatch, "events")
    assert all(str(event.label) in in_file for event in ac.load().events)
    assert "…" not in in_file
    assert "…" in printed(monkeypatch, "events", terminal=True)


def test_a_page_in_a_file_has_whole_quotations(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "…」" in printed(monkeypatch, "show", "SCC", terminal=True)
    assert "…」" not in printed(monkeypatch, "show", "SCC")


def test_hits_are_in_colour_on_a_terminal_or_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    search, match = ("search", "共同計画"), "\x1b[31m\x1b[1m[共同計画]\x1b[0m"
    assert match in printed(monkeypatch, *search, terminal=True)
    assert match in printed(monkeypatch, *search, "--color", "always")
    assert match in printed(monkeypatch, "--color", "always", *search)
    assert match not in printed(monkeypatch, *search, "--color", "never", terminal=True)
    plain = printed(monkeypatch, *search)
    coloured = printed(monkeypatch, *search, terminal=True)
    assert coloured.replace("\x1b[31m\x1b[1m", "").replace("\x1b[0m", "") == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in printed(monkeypatch, *search, "--color", "auto", terminal=True)
    assert match in printed(monkeypatch, *search, "--color", "always", terminal=True)
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in printed(monkeypatch, *search, terminal=True)


@given(st.text(), st.sampled_from(ENCODINGS))
def test_escapes_lose_nothing_in_json(text: str, encoding: str) -> None:
    written = fitting(json.dumps({"text": text}, ensure_ascii=False), encoding)
    assert json.loads(written.encode(encoding).decode(encoding)) == {"text": text}


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_arguments_are_utf8_in_any_locale(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for given_ in (text, text.encode().decode("ascii", "surrogateescape")):
            patch.setattr(sys, "argv", ["alliance-corpus", given_])
            assert arguments() == [text]


def test_an_argument_that_is_not_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["alliance-corpus", "show", "\udc93\udcfa"])
    with pytest.raises(ac.QueryError, match="not UTF-8"):
        arguments()


# As processes, where the system has its say


def start(*words: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "alliance_corpus", *words],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )  # fmt: skip


C_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def test_japanese_arguments_and_files_in_the_c_locale(tmp_path: Path) -> None:
    out, _ = start("search", "共同計画", "--json", **C_LOCALE).communicate()
    assert json.loads(out) == ac.load().search("共同計画").to_dicts()
    (tmp_path / "船.txt").write_text("1978年11月", encoding="utf-8")
    out, errors = start("read", "dates", str(tmp_path / "船.txt"), **C_LOCALE).communicate()
    assert b"1978-11" in out, errors
    _, errors = start("show", "日米安全保障協議委員", **C_LOCALE).communicate()
    assert b"Traceback" not in errors
    assert b"\\u65e5\\u7c73" in errors


@pytest.mark.parametrize(
    ("words", "read"),
    [(("timeline", "--json"), 10), (("documents",), 0), (("--lang", "ja", "show", "SCC"), 10)],
)
def test_a_reader_that_has_seen_enough(words: tuple[str, ...], read: int) -> None:
    process = start(*words)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(read)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0
    process.stderr.close()


def test_an_output_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdout", "stderr"):
        with monkeypatch.context() as patch:
            patch.setattr(sys, name, None)
            prepare()
            stream = getattr(sys, name)
            assert stream.write("x") == 1
            stream.close()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_a_full_disk_is_one_clear_line() -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "alliance_corpus", "documents"],
            stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
