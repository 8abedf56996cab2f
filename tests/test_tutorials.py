"""The tutorials: the Japanese ones are the English ones in other words, and all end with a file."""

from __future__ import annotations

import ast
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from tests.helpers.printed import BLOCK, ROOT

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH: Final = ROOT / "docs" / "tutorials"
JAPANESE: Final = ROOT / "docs" / "ja" / "tutorials"

MADE: Final = {
    "historian.md": ["chronology.md"],
    "nlp-engineer.md": ["train.bio", "test.bio", "baseline.md"],
    "political-scientist.md": ["channels.csv", "channels.png", "channels.txt"],
}
"""What a reader has at the end of each."""


class Words(ast.NodeTransformer):
    """Takes the strings out of a program and lists them."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        if not isinstance(node.value, str):
            return node
        self.found.append(node.value)
        return ast.Constant("")

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        """A string with values: all its words are one, and the values are code."""
        words = [one.value for one in node.values if isinstance(one, ast.Constant)]
        self.found.append("".join(map(str, words)))
        values = [one for one in node.values if isinstance(one, ast.FormattedValue)]
        return ast.Tuple([ast.Tuple([self.visit(one.value)]) for one in values])


def read(code: str) -> tuple[str, list[str]]:
    """A program without its strings, and the strings."""
    words = Words()
    return ast.dump(words.visit(ast.parse(code))), words.found


def same(english: str, japanese: str) -> bool:
    """Whether two programs differ only in strings, and these are Japanese in the second one."""
    (one, words), (other, others) = read(english), read(japanese)
    return one == other and all(
        word == its or not its.isascii() or (word, its) == ("en", "ja")
        for word, its in zip(words, others, strict=True)
    )


def blocks(page: Path, language: str) -> list[str]:
    return [code for name, code in BLOCK.findall(page.read_text("utf-8")) if name == language]


def test_there_are_three_in_each_language() -> None:
    for folder in (ENGLISH, JAPANESE):
        assert {page.name for page in folder.glob("*.md")} - {"index.md"} == set(MADE)


@pytest.mark.parametrize("name", MADE)
def test_the_japanese_page_has_the_same_code(name: str) -> None:
    english, japanese = blocks(ENGLISH / name, "python"), blocks(JAPANESE / name, "python")
    assert len(english) > 5
    different = [
        other for one, other in zip(english, japanese, strict=True) if not same(one, other)
    ]
    assert different == []
    assert blocks(JAPANESE / name, "sh") == blocks(ENGLISH / name, "sh")


@pytest.mark.parametrize("folder", [ENGLISH, JAPANESE], ids=["english", "japanese"])
@pytest.mark.parametrize("name", MADE)
def test_a_tutorial_makes_what_it_promises(
    folder: Path, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = folder / name
    promise = page.read_text(encoding="utf-8").partition("\n## ")[0]
    assert MADE[name][-1].partition(".")[0] in promise
    monkeypatch.chdir(tmp_path)
    exec(compile("\n".join(blocks(page, "python")), str(page), "exec"), {})
    made = {path.name: path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()}
    assert all(made.get(file, 0) > 500 for file in MADE[name])


def test_the_commands_of_the_quickstart_run(tmp_path: Path) -> None:
    lines = "".join(blocks(JAPANESE.parent / "quickstart.md", "sh")).splitlines()
    commands = [line.split()[1:] for line in lines if not line.startswith("pip ")]
    assert len(commands) >= 5
    for command in commands:
        done = subprocess.run(
            [sys.executable, "-m", "alliance_corpus", *command],
            cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert not done.stdout.isascii()


@pytest.mark.parametrize(
    ("english", "japanese", "answer"),
    [
        ('print("events", 12)', 'print("出来事", 12)', True),
        ('print(f"{one} of {two}")', 'print(f"{one}／{two}")', True),
        ('print(f"{one} of {two}")', 'print(f"{two}／{one}")', False),
        ('language = "en"', 'language = "ja"', True),
        ("print(12)", "print(13)", False),
        ('corpus.events["scc"]', 'corpus.events["sdc"]', False),
        ('where(kind="law")', 'where(status="law")', False),
    ],
)
def test_only_words_may_differ(english: str, japanese: str, answer: bool) -> None:
    assert same(english, japanese) is answer
