"""Second opinions: other readers of EDTF on the same strings.

Whoever disagrees with us must do so in a way that `edtf_disagreements` lists; anything else
fails. Strings are drawn from our strategies, always the same ones, and malformed ones are among
them; thorough runs draw more.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from alliance_corpus.dates import EDTF, Bound, Day
from alliance_corpus.errors import DateError
from tests.dates.helpers.edtf_disagreements import KINDS, Kind
from tests.dates.helpers.edtf_examples import EXAMPLES
from tests.dates.helpers.edtf_opinions import (
    Opinion,
    ask_edtf_validate,
    ask_level,
    ask_npm_edtf,
    ask_pypi_edtf,
    sample,
)
from tests.helpers.node import needs_npm_edtf

if TYPE_CHECKING:
    from collections.abc import Callable

READERS: dict[str, Callable[[list[str]], list[Opinion]]] = {
    "edtf-validate": ask_edtf_validate,
    "npm edtf": ask_npm_edtf,
    "PyPI edtf": ask_pypi_edtf,
}


@functools.cache
def asked() -> list[str]:
    """The specification's examples, an example of each disagreement, and what is drawn."""
    thorough = settings().max_examples > 100
    known = [row[0] for row in EXAMPLES] + [kind.example for kind in KINDS]
    return list(dict.fromkeys(known + sample(10_000 if thorough else 2_400)))


def ours(text: str) -> Opinion:
    try:
        value = EDTF(text)
    except DateError:
        return Opinion(False)
    return Opinion(True, ordinal(value.earliest), ordinal(value.latest))


def ordinal(bound: Bound) -> int | None:
    return bound.ordinal if isinstance(bound, Day) else None


def difference(reader: str, text: str, theirs: Opinion) -> str | None:
    """Say how a reader differs from us: ``we take``, ``they take``, ``bounds`` or not at all."""
    mine = ours(text)
    if mine.valid != theirs.valid:
        return "we take" if mine.valid else "they take"
    return "bounds" if reader != "edtf-validate" and mine != theirs else None


@pytest.mark.parametrize("reader", READERS)
def test_every_disagreement_is_listed(reader: str) -> None:
    if reader == "npm edtf":
        needs_npm_edtf()
    kinds = [kind for kind in KINDS if kind.reader == reader]
    unlisted = []
    for text, theirs in zip(asked(), READERS[reader](asked()), strict=True):
        differs = difference(reader, text, theirs)
        listed = any(kind.differs == differs and kind.applies(text) for kind in kinds)
        if differs and not listed:
            unlisted.append((text, differs, ours(text), theirs))
    assert unlisted == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.reader}: {kind.name}")
def test_listed_disagreements_exist(kind: Kind) -> None:
    if kind.reader == "npm edtf":
        needs_npm_edtf()
    (theirs,) = READERS[kind.reader]([kind.example])
    assert kind.applies(kind.example)
    assert difference(kind.reader, kind.example, theirs) == kind.differs
    assert kind.supports in ("ours", "theirs", "neither")


def test_edtf_validate_agrees_on_levels() -> None:
    texts = [text for text in asked()[::4] if ours(text).valid]
    taken = [text for text, theirs in zip(texts, ask_edtf_validate(texts), strict=True)
             if theirs.valid]  # fmt: skip
    assert len(taken) > 100
    assert [EDTF(text).level for text in taken] == [ask_level(text) for text in taken]
