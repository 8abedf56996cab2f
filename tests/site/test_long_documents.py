"""Long documents: pages of a size that any browser opens, and links that lead to the right one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.corpus import Corpus
from alliance_corpus.records import Block, Mention, SourceFile
from alliance_corpus.site.reading.cut import page_numbers
from alliance_corpus.site.reading.pieces import in_pieces
from alliance_corpus.text import AlignedText, Span
from tests.helpers.everything import everything
from tests.site.helpers.read_documents import characters, passages, read

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 300_000
ENTITIES = ("scc", "japan", "us")


def long_corpus(texts: Sequence[str], marks: Sequence[Span], notes: int = 0) -> Corpus:
    """A document of these blocks, the last of them notes, with mentions at these places."""
    text, blocks, at = "\n\n".join(texts), [], 0
    for number, words in enumerate(texts, start=1):
        span = Span(at, at + len(words))
        at = span.end + 2
        note = number > len(texts) - notes
        blocks.append(
            Block(
                id=f"long:{'note' if note else 'block'}-{number}",
                document="long",
                span=span,
                kind="note" if note else "paragraph",
                label=str(number) if note else None,
                text=words,
                calls=(len(texts[0]) // 2, span.start // 2) if note else (),
            )
        )
    dataset = everything()
    first = dataset.tables["documents"][0]
    document = evolve(
        first,
        id="long",
        work=evolve(first.work, id="long"),
        source=SourceFile("long.txt", "0" * 64, text),
        blocks=tuple(blocks),
        sections=(),
        emendations=(),
        alignment=AlignedText.of(text),
    )
    mentions = tuple(
        Mention(
            id=f"long:mention:{span.start}-{span.end}",
            document="long",
            span=span,
            text=text[span.start : span.end],
            entity=ENTITIES[number % len(ENTITIES)],
        )
        for number, span in enumerate(marks)
    )
    empty: dict[str, tuple[Any, ...]] = dict.fromkeys(
        ("sections", "dates", "citations", "emendations", "events", "relations", "statements",
         "provisions", "cleaning"), ()
    )  # fmt: skip
    made = {**empty, "documents": (document,), "blocks": tuple(blocks), "mentions": mentions}
    return Corpus(evolve(dataset, tables={**dataset.tables, **made}))


@pytest.mark.parametrize(
    ("texts", "step", "notes"),
    [
        (["日米防衛協力のための指針。" * 20] * 300, 8, 100),
        (["日米防衛協力のための指針。" * 6_000], 8, 0),
        (["\"<&>'" * 20_000], 5, 0),
    ],
    ids=["many paragraphs", "one paragraph", "signs that are escaped"],
)
def test_a_long_document_stands_on_several_pages(texts: list[str], step: int, notes: int) -> None:
    whole = "\n\n".join(texts)
    marks = [Span(at, at + 4) for at in range(0, len(whole) - 4, step)]
    corpus = long_corpus(texts, marks, notes)
    room, pages = read(corpus)
    assert [one.page.path for one in pages if one.size > MOST] == []
    plan = room.plan("long")
    assert len(plan.paths) > 1
    by_path = {one.page.path: one for one in pages}
    ids = {path: set(one.root.xpath("//@id")) for path, one in by_path.items()}
    for offset in range(0, len(whole), 997):
        path, _, anchor = room.passage("long", offset).partition("#")
        assert anchor in ids[path]
    for path, one in by_path.items():
        for href in one.root.xpath("//main//a/@href"):
            target, _, anchor = str(href).partition("#")
            there = f"documents/{target}" if target else path
            if there in ids and anchor:
                assert anchor in ids[there], (path, href)
    found = [
        "".join(words for words, _ in characters(element))
        for path in plan.paths
        for _, element in passages(by_path[path].root)
    ]
    assert sorted("".join(found)) == sorted("".join(texts))


@given(st.lists(st.integers(1, 50), max_size=40), st.integers(1, 100), st.data())
def test_pages_follow_each_other_and_none_is_too_full(
    costs: list[int], budget: int, data: st.DataObject
) -> None:
    keys = st.dictionaries(st.sampled_from("abc"), st.integers(1, 20), max_size=3)
    sizes = {key: data.draw(st.integers(1, 20)) for key in "abc"}
    shared = [{key: sizes[key] for key in data.draw(keys)} for _ in costs]
    breaks = [data.draw(st.booleans()) for _ in costs]
    pages = page_numbers(costs, budget, shared, breaks)
    assert len(pages) == len(costs)
    assert all(after - before in (0, 1) for before, after in pairwise([0, *pages]))
    for page in set(pages):
        members = [number for number, one in enumerate(pages) if one == page]
        needs = {key: size for number in members for key, size in shared[number].items()}
        assert len(members) == 1 or sum(costs[n] for n in members) + sum(needs.values()) <= budget


@given(st.integers(0, 60_000), st.sampled_from("あ<。x"), st.sampled_from([0, 3, 500]))
def test_pieces_are_the_block_and_nothing_else(size: int, sign: str, step: int) -> None:
    text = (sign * 7 + "。") * (size // 8)
    marks = [Span(at, at + 1) for at in range(0, len(text), step)] if step else []
    corpus = long_corpus([text, "end"], marks)
    (document,) = corpus.documents
    pieces = in_pieces(document.blocks, corpus.mentions)
    assert "".join(piece.block.text for piece in pieces) == text + "end"
    assert all(p.block.span.of(document.text) == p.block.text for p in pieces)
    assert [piece.first for piece in pieces[:-1]] == [True] + [False] * (len(pieces) - 2)
    assert len({piece.anchor for piece in pieces}) == len(pieces)
