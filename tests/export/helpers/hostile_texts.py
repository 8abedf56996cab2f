"""Documents with any characters, and annotations with any spans: what no dataset should have."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve
from hypothesis import strategies as st

from alliance_corpus.corpus import Corpus
from alliance_corpus.dates import EDTF
from alliance_corpus.records import Block, Citation, DateExpression, Emendation, Mention, SourceFile
from alliance_corpus.text import AlignedText, Span
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn

PIECES: Final = (
    "日米防衛協力", "の", "指針", "1978年", "Japan's", "U.S.", "a", "𠮷野家", "😀", "👨\u200d👩", "か\u3099",
    "㍿", "ﾊﾟ", "ﷺ", "é", "e\u0301", "\ufeff", "\u200b", "\u00ad", "\x00", "\x1b", "\x7f", "\ufffd", "\U0010ffff",
    " ", "  ", "\t", "\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\xa0", "\u2028", "\u2029", "\u3000",
    "。", "」", "「", "！", "_", "#", "# text = ", "=", "|", "\\", "\\s", "\\u3000", '"', "-DOCSTART-", "O", "B-x",
)  # fmt: skip
"""Words, marks, controls, white space, and what means something in the files."""

EVERYTHING: Final = everything()
_ENTITIES: Final = [
    record.id
    for table in ("institutions", "people", "instruments")
    for record in EVERYTHING.tables[table]
]


def texts(max_size: int = 12) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(PIECES), max_size=max_size).map("".join)


def corpus_of(texts: Sequence[str], **annotations: tuple[Any, ...]) -> Corpus:
    """One document, ``hostile``, with these blocks."""
    text, blocks = "\n\n".join(texts), []
    at = 0
    for number, words in enumerate(texts, start=1):
        span = Span(at, at + len(words))
        at = span.end + 2
        id_ = f"hostile:block-{number}"
        blocks.append(Block(id=id_, document="hostile", span=span, kind="paragraph", text=words))
    first = EVERYTHING.tables["documents"][0]
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    document = evolve(
        first,
        id="hostile",
        work=evolve(first.work, id="hostile"),
        source=SourceFile("hostile.txt", digest, text),
        blocks=tuple(blocks),
        sections=(),
        emendations=(),
        alignment=AlignedText.of(text),
    )
    empty = dict.fromkeys(("mentions", "dates", "citations", "emendations"), ())
    made = {"documents": (document,), "blocks": tuple(blocks), "sections": (), **empty}
    return Corpus(evolve(EVERYTHING, tables={**EVERYTHING.tables, **made, **annotations}))


def mention(text: str, words: str, number: int = 0) -> Mention:
    """These words of the text as a mention of nothing."""
    start = text.index(words)
    return Mention(
        id=f"m{number}", document="hostile", span=Span(start, start + len(words)), text=words, entity=None
    )  # fmt: skip


@st.composite
def hostile_corpora(draw: DrawFn) -> Corpus:
    """A document of such texts; spans overlap, cross blocks, are empty or white space."""
    blocks = draw(st.lists(texts(), max_size=4))
    size = len("\n\n".join(blocks))
    text = "\n\n".join(blocks)
    offsets = st.integers(0, size)

    def places(kind: str) -> st.SearchStrategy[list[dict[str, Any]]]:
        pairs = st.tuples(offsets, offsets).map(sorted).map(tuple)
        found = st.lists(pairs, max_size=5, unique=True)
        return found.map(
            lambda spans: [
                {
                    "id": f"hostile:{kind}:{start}-{end}",
                    "document": "hostile",
                    "span": Span(start, end),
                    "text": text[start:end],
                }
                for start, end in spans
            ]
        )

    entities, some = st.sampled_from([None, *_ENTITIES]), st.sampled_from
    mentions = tuple(
        Mention(**place, entity=draw(entities), candidates=tuple(draw(st.lists(some(_ENTITIES), max_size=2))))
        for place in draw(places("mention"))
    )  # fmt: skip
    dates = tuple(
        DateExpression(**place, value=draw(some([None, EDTF("1978-11"), EDTF("1950~/1954"), EDTF("[..1970]")])))
        for place in draw(places("date"))
    )  # fmt: skip
    citations = tuple(
        Citation(**place, work=draw(some([None, "a-work"])), form=draw(some(["full", "ibid"])))
        for place in draw(places("citation"))
    )
    emendations = tuple(
        Emendation(**place, correction=draw(st.none() | texts(3)), certainty="high", reason="r")
        for place in draw(places("emendation"))
    )
    return corpus_of(
        blocks, mentions=mentions, dates=dates, citations=citations, emendations=emendations
    )
