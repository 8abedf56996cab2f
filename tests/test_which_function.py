"""Every call of docs/reference/which-function.md gives an answer, and no question is left out."""

from __future__ import annotations

import ast
import inspect
import re
from typing import TYPE_CHECKING, Any

import pytest

import alliance_corpus as ac
from alliance_corpus import analysis, dates
from alliance_corpus.corpus.questions import Questions
from alliance_corpus.export.cite import cite, items
from tests.helpers.figures import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (ROOT / "docs" / "reference" / "which-function.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (.+?) \| `(.+)` \| \[.+\]\(.+\) \|$", PAGE, re.MULTILINE)


def test_the_page_has_the_calls() -> None:
    assert len(ROWS) > 50
    assert len(ROWS) == PAGE.count("\n| ") - 2 * PAGE.count("\n| ---")
    assert len({call for _, call in ROWS}) == len(ROWS)


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the calls of the page may name."""
    corpus = ac.load()
    sources = tmp_path_factory.mktemp("sources")
    for document in corpus.documents:
        (sources / document.source.file).write_bytes((document.source.text or "").encode())
    return {
        "ac": ac, "analysis": analysis, "dates": dates, "cite": cite, "items": items,
        "corpus": corpus, "document": corpus.documents["kito-2024"], "sources": sources,
    }  # fmt: skip


@pytest.mark.parametrize("call", [call for _, call in ROWS])
def test_a_call_answers(
    call: str, names: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    answer = eval(call, names | {"folder": tmp_path})
    if re.search(r"\.(export|save)\(.*\)$", call):
        assert answer is None
        assert len(list(tmp_path.iterdir())) == 1
    else:
        assert answer is not None
        assert not hasattr(answer, "__len__") or len(answer)
        assert not isinstance(answer, ac.Answer) or answer


def test_every_question_of_a_corpus_is_there() -> None:
    questions = {
        name for name, value in vars(Questions).items()
        if not name.startswith("_") and (inspect.isfunction(value) or isinstance(value, property))
    }  # fmt: skip
    asked = {
        node.attr for _, call in ROWS for node in ast.walk(ast.parse(call))
        if isinstance(node, ast.Attribute)
    }  # fmt: skip
    assert questions - asked == set()
