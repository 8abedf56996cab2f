"""The page about the command line: its commands run, and its lines for completion work."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from alliance_corpus.cli import commands
from tests.helpers.printed import BLOCK, ROOT

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (ROOT / "docs" / "how-to" / "terminal.md").read_text(encoding="utf-8")
LINES = [
    line for language, code in BLOCK.findall(PAGE) if language == "sh" for line in code.splitlines()
]


@pytest.mark.parametrize("line", LINES)
def test_the_commands_run(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.txt").write_text("昭和53年11月27日に合意した。", encoding="cp932")
    program, *words = shlex.split(line)
    assert program == "alliance-corpus"
    done = CliRunner().invoke(commands.cli, words, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    assert done.output.count("\n") >= 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = re.search(rf"(_\w+)={shell}_source alliance-corpus", PAGE)
    assert found is not None
    asked = {
        "COMP_WORDS": "alliance-corpus instr",
        "COMP_CWORD": "1" if shell != "fish" else "instr",
    }
    done = CliRunner().invoke(
        commands.cli, prog_name="alliance-corpus", env={**asked, found[1]: f"{shell}_complete"}
    )
    assert "instruments" in done.output
