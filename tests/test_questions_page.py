"""The research questions of docs/how-to/questions.md print the answers shown there."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from tests.helpers.printed import BLOCK, ROOT, printed

PAGE = ROOT / "docs" / "how-to" / "questions.md"
SETUP, *QUESTIONS = PAGE.read_text(encoding="utf-8").split("\n## ")


def test_there_are_thirty_questions_in_order() -> None:
    numbers = [int(question.partition(".")[0]) for question in QUESTIONS]
    assert numbers == list(range(1, 31))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.partition(".")[0])
def test_a_question_prints_its_answer(question: str) -> None:
    names: dict[str, Any] = {}
    for _, code in BLOCK.findall(SETUP):
        printed(code, names, str(PAGE))
    blocks = BLOCK.findall(question)
    assert blocks
    assert [language for language, _ in blocks] == ["python", "text"] * (len(blocks) // 2)
    for (_, code), (_, answer) in list(pairwise(blocks))[::2]:
        assert printed(code, names, str(PAGE)) == answer
