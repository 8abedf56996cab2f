"""Datasets whose text has no character twice, so that each copy of it is seen."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from alliance_corpus.dataset import Dataset
from alliance_corpus.dataset.write import _files
from alliance_corpus.records import (
    Block,
    Change,
    Document,
    Evidence,
    Mention,
    Rights,
    SourceFile,
    Statement,
    Work,
)
from alliance_corpus.text import AlignedText, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis.strategies import DrawFn

SIZE = 300


@st.composite
def told(draw: DrawFn) -> tuple[Dataset, str, set[int]]:
    """A dataset of one document, its text, and the offsets in it that mentions quote.

    Evidence, labels, notes and even the words that the cleaning inserts copy the text.
    """
    text = AlignedText.of("".join(map(chr, range(0x4E00, 0x4E00 + SIZE))))
    for step in ("one", "two"):
        spans = draw(_apart(len(text.text)))
        copies = [draw(_stretch(text.source)) for _ in spans]
        kinds = [draw(st.sampled_from(["delete", "copy", "wide"])) for _ in spans]
        edits = [
            Edit(span, {"delete": "", "copy": copy, "wide": "Ａ" * len(span)}[kind], kind == "wide")
            for span, copy, kind in zip(spans, copies, kinds, strict=True)
        ]
        text = text.edit(edits, step)
    clean = AlignedText.of(text.source)  # a text with each character once, from the same source
    clean = clean.edit([Edit(span, "") for span in draw(_apart(SIZE))], "lines")
    whole = draw(st.booleans())
    aligned = clean if whole else text
    mentions = [
        _placed(Mention, "m", aligned.text, span, entity="x")
        for span in draw(_apart(len(aligned.text)))
    ]
    tables = _tables(draw, aligned, mentions)
    quoted = {ord(c) for one in mentions for c in one.text}
    return Dataset(name="n", version="1", licence="l", tables=tables), aligned.source, quoted


def _apart(size: int) -> st.SearchStrategy[list[Span]]:
    cuts = st.lists(st.integers(0, size), max_size=10, unique=True).map(sorted)
    return cuts.map(lambda c: [Span(a, b) for a, b in zip(c[::2], c[1::2], strict=False)])


@st.composite
def _stretch(draw: DrawFn, text: str) -> str:
    start = draw(st.integers(0, max(len(text) - 1, 0)))
    return text[start : start + draw(st.integers(0, 60))]


def _placed(kind: type[Any], name: str, text: str, span: Span, **more: Any) -> Any:
    return kind(
        id=f"d:{name}:{span.start}-{span.end}", document="d", span=span, text=span.of(text), **more
    )


def _tables(draw: DrawFn, text: AlignedText, mentions: list[Any]) -> dict[str, tuple[Any, ...]]:
    block = Block(
        id="d:block-1", document="d", span=Span(0, len(text.text)), kind="paragraph", text=text.text
    )
    spans = draw(_apart(len(text.text))) or [Span(0, len(text.text))]
    evidence = [_placed(Evidence, "e", text.text, span) for span in spans]
    statement = Statement(
        id="s", document="d", stance="asserts", evidence=tuple(evidence), label_en="he says",
        label=f"（{draw(_stretch(text.text))}）と{draw(_stretch(text.text))}",
        note=draw(st.none() | _stretch(text.text)),
    )  # fmt: skip
    document = Document(
        id="d", written=None, rights=Rights("unknown", "nobody knows"), blocks=(block,), sections=(),
        source=SourceFile("d.txt", hashlib.sha256(text.source.encode()).hexdigest(), text.source),
        work=Work(id="d", type="report", title="t"), alignment=text,
    )  # fmt: skip
    changes = (
        Change(
            id=f"d:cleaning-{n}", document="d", step=c.step, source=c.source, old=c.old, new=c.new
        )
        for n, c in enumerate(text.changes, start=1)
    )
    return {
        "documents": (document,), "works": (document.work,), "blocks": (block,),
        "statements": (statement,), "mentions": tuple(mentions), "cleaning": tuple(changes),
    }  # fmt: skip


def strings(dataset: Dataset) -> Iterator[str]:
    """Every string in the files of a dataset, but for the texts that it ships."""
    for path, (data, _) in _files(dataset):
        if path.endswith(".txt"):
            continue
        text = data.decode()
        for line in text.split("\n")[:-1] if path.endswith(".jsonl") else [text]:
            yield from _in(json.loads(line))


def _in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for one in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from _in(one)


def exposed(words: str, source: str) -> Iterator[list[int]]:
    """The runs of characters that are consecutive in a source of characters that all differ."""
    run: list[int] = []
    for char in words:
        code = ord(char)
        if char not in source or (run and code != run[-1] + 1):
            if run:
                yield run
            run = []
        if char in source:
            run.append(code)
    if run:
        yield run
