"""Times that are asked for in Japanese; a stand-in reads them, so that only the asking is tested."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import QueryError
from alliance_corpus.records import DateExpression
from alliance_corpus.text import Span

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus

KNOWN: dict[str, EDTF | str] = {"昭和53年": EDTF("1978"), "3年間": "P3Y", "1979年": EDTF("1979")}


def read_dates(text: str) -> tuple[DateExpression, ...]:
    found = []
    for words, value in KNOWN.items():
        start = text.find(words)
        if start >= 0:
            found.append(
                DateExpression(
                    id="x", document=None, span=Span(start, start + len(words)), text=words,
                    value=value, kind="date" if isinstance(value, EDTF) else "duration",
                )
            )  # fmt: skip
    return tuple(found)


@pytest.fixture(autouse=True)
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("alliance_corpus.readers")
    module.read_dates = read_dates  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "alliance_corpus.readers", module)


def test_an_expression_is_read(corpus: Corpus) -> None:
    assert corpus.events.during("昭和53年").ids == ("meeting-1978",)
    assert corpus.events.after(" 昭和53年 ").ids == ("counting",)


@pytest.mark.parametrize(
    "words", ["昭和53年と1979年", "昭和53年ごろ", "3年間", "いつか", "1978-13", ""]
)
def test_what_is_not_exactly_one_date_is_quoted(corpus: Corpus, words: str) -> None:
    with pytest.raises(QueryError, match=f"^{words!r} is not one date"):
        corpus.events.during(words)
