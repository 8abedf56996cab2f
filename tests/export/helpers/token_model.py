"""What the files of tokens must hold, said once more and as plainly as can be."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from attrs import frozen

from alliance_corpus.export.nlp.bio import to_bio_folder
from alliance_corpus.export.nlp.conllu import to_conllu_folder
from alliance_corpus.export.nlp.report import REPORT
from alliance_corpus.export.nlp.words import Word, word_reader
from alliance_corpus.text.sentences import sentence_spans
from tests.export.helpers.tokens_back import TYPES, read_bio, read_conllu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.export.nlp.tagged import Borders
    from alliance_corpus.export.nlp.words import Tokeniser
    from alliance_corpus.records import Block
    from tests.export.helpers.tokens_back import Read, Tagged

Place = tuple[int, int]
Report = dict[tuple[str, str], list[dict[str, Any]]]
"""The lines of the report by layer and id."""


def by_record(report: bytes, document: str) -> Report:
    """The lines about a document."""
    found: Report = {}
    for line in report.decode().split("\n")[:-1]:
        row = json.loads(line)
        if row["document"] == document:
            found.setdefault((row["layer"], row["id"]), []).append(row)
    return found


def meet(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@frozen
class Model:
    """One block: the words of the tokeniser, the sentences and the tokens, as places."""

    words: list[Place]
    sentences: list[Place]
    tokens: list[Place]

    def parted(self, place: Place) -> bool:
        return place[0] < place[1] and any(a < at < b for at in place for a, b in self.words)

    def covered(self, place: Place) -> list[Place]:
        return [token for token in self.tokens if place[0] < place[1] and meet(token, place)]


def model(block: Block, places: Iterable[Place], tokens: Tokeniser, borders: Borders) -> Model:
    start = block.span.start
    words = [(start + w.start, start + w.end) for w in word_reader(tokens)(block.text)]
    sentences = [(start + s.start, start + s.end) for s in sentence_spans(block.text)]
    spans = [one for one in places if one[0] < one[1]] if borders == "cut" else []
    edges = {edge for pair in (*sentences, *spans) for edge in pair}
    parts = []
    for first, end in words:
        cuts = sorted({first, end, *(edge for edge in edges if first < edge < end)})
        parts += list(pairwise(cuts))
    return Model(words, sentences, parts)


def threes(_: Tokeniser) -> Callable[[str], list[Word]]:
    """A tokeniser that knows nothing of words: up to three characters are one, also 「。日」."""
    return lambda text: [Word(*found.span()) for found in re.finditer(r"\S{1,3}", text)]


@contextmanager
def words_are_threes() -> Iterator[None]:
    """Use `threes`, whatever is asked for: sentences then end inside of words, too."""
    places = ("alliance_corpus.export.nlp.tagged", "tests.export.helpers.token_model")
    with patch(f"{places[0]}.word_reader", threes), patch(f"{places[1]}.word_reader", threes):
        yield


def check_folders(corpus: Corpus, tokens: Tokeniser, borders: Borders) -> None:
    """CoNLL-U and BIO of a corpus hold what they must."""
    conllu = to_conllu_folder(corpus, tokens=tokens, borders=borders)
    bio = to_bio_folder(corpus, tokens=tokens, borders=borders)
    assert conllu[REPORT] == bio[REPORT]
    for document in corpus.documents.ids:
        read = read_conllu(conllu[f"{document}.conllu"].decode())
        check(corpus, document, read, conllu[REPORT], (tokens, borders), records=True)
        again = read_bio(bio, document)
        assert (again.texts, again.tagged) == (read.texts, read.tagged)


def check(
    corpus: Corpus,
    document: str,
    read: Read,
    report: bytes,
    how: tuple[Tokeniser, Borders],
    *,
    records: bool,
) -> None:
    """Texts, tags, records and report of a document are what they must be.

    Args:
        corpus: the corpus.
        document: id of the document.
        read: what was read from its file.
        report: the report of the whole corpus.
        how: what the words were found with, and what was done at borders inside of them.
        records: whether the file holds whole records, too.
    """
    tokens, borders = how
    rows = by_record(report, document)
    known: set[tuple[str, str]] = set()
    left_out = []
    for block in corpus.documents[document].blocks:
        place = (block.span.start, block.span.end)
        inside = {
            layer: [r for r in corpus.tables[layer] if r.document == document and block.span.contains(r.span)]
            for layer in TYPES
        }  # fmt: skip
        spans = [(r.span.start, r.span.end) for rs in inside.values() for r in rs]
        made = model(block, spans, tokens, borders)
        if made.tokens:
            assert read.texts[block.id] == (place[0], block.text)
        else:
            assert block.id not in read.texts
            (row,) = rows[("blocks", block.id)]
            known.add(("blocks", block.id))
            assert (row["text"], row["done"]) == (block.text, "left-out")
        for number, sentence in enumerate(made.sentences, start=1):
            if made.parted(sentence):
                known.add(("sentences", f"{block.id}:sentence-{number}"))
                assert rows[("sentences", f"{block.id}:sentence-{number}")]
        for layer, found in inside.items():
            known |= {(layer, r.id) for r in found if rows.get((layer, r.id))}
            check_layer(made, layer, found, read.tagged[layer], rows, borders, corpus)
            left_out += [] if made.tokens else [r.id for r in found]
    for layer in TYPES:
        outside = [
            r for r in corpus.tables[layer] if r.document == document and not _within(corpus, r)
        ]
        for record in outside:
            (row,) = rows[(layer, record.id)]
            assert (row["problem"], row["done"]) == ("crosses-blocks", "left-out")
            known.add((layer, record.id))
            left_out.append(record.id)
        kept = [r for r in corpus.tables[layer] if r.document == document and r.id not in left_out]
        if records:
            assert sorted(read.records[layer], key=lambda r: r.id) == sorted(
                kept, key=lambda r: r.id
            )
    assert {key for key, found in rows.items() if found} == known
    text = corpus.documents[document].text
    assert all(text[slice(*row["span"])] == row["text"] for found in rows.values() for row in found)


def _within(corpus: Corpus, record: Any) -> bool:
    return any(
        b.document == record.document and b.span.contains(record.span) for b in corpus.blocks
    )


def check_layer(
    made: Model,
    layer: str,
    records: list[Any],
    tagged: list[Tagged],
    report: Report,
    borders: str,
    corpus: Corpus,
) -> None:
    """Each record is tagged exactly, or reported with what is true of it."""
    chosen: list[tuple[list[Place], Any]] = []
    others: list[tuple[list[Place], Any]] = []
    for record in records:
        place = (record.span.start, record.span.end)
        covered = made.covered(place)
        problems = {row["problem"]: row for row in report.get((layer, record.id), ())}
        assert ("inside-token" in problems) == made.parted(place)
        if made.parted(place):
            assert problems["inside-token"]["done"] == (
                "token-cut" if borders == "cut" else "widened"
            )
        assert ("no-token" in problems) == (not covered)
        whole = any(
            covered and a <= covered[0][0] and covered[-1][1] <= b for a, b in made.sentences
        )
        assert ("crosses-sentences" in problems) == bool(covered and not whole)
        if not covered or not whole:
            continue
        (others if "overlaps" in problems else chosen).append((covered, record))
        untrimmed = record.text != record.text.strip()
        assert ("white-space" in problems) == (untrimmed and "overlaps" not in problems)
        assert set(problems) <= {"inside-token", "no-token", "overlaps", "white-space"}
    for covered, record in chosen:
        assert (covered[0][0], covered[-1][1], label(corpus, layer, record)) in tagged
    for covered, _ in others:
        assert any(len(c) >= len(covered) and set(c) & set(covered) for c, _ in chosen)
    here = [t for t in tagged if any(meet(t[:2], token) for token in made.tokens)]
    assert len(here) == len(chosen)
    assert len({token for c, _ in chosen for token in c}) == sum(len(c) for c, _ in chosen)


def label(corpus: Corpus, layer: str, record: Any) -> str:
    if layer != "mentions":
        return str(getattr(record, {"dates": "kind", "citations": "form"}.get(layer, "certainty")))
    ids = (record.entity,) if record.entity else record.candidates
    types = {type(corpus[one]).__name__.lower() for one in ids}
    return types.pop() if len(types) == 1 else "undecided"
