"""spaCy loads our DocBin: text, spans, entities and records are those of the corpus."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.export.nlp.docbin import to_docbin_folder, to_docs
from alliance_corpus.export.nlp.report import REPORT, report_bytes
from alliance_corpus.testing import corpora
from tests.export.helpers.hostile_texts import corpus_of, hostile_corpora, mention
from tests.export.helpers.needed import judge
from tests.export.helpers.token_model import Model, by_record, label, model, words_are_threes
from tests.export.helpers.tokens_back import TYPES, records_of
from tests.helpers.everything import everything
from tests.helpers.printed import ROOT, filled

if TYPE_CHECKING:
    from pathlib import Path

    from alliance_corpus.export.nlp.tagged import Borders
    from alliance_corpus.export.nlp.words import Tokeniser
    from alliance_corpus.records import Block
    from tests.export.helpers.token_model import Report

judge("spacy")
judge("sudachidict_core")
tokens_of_spacy: Any = judge("spacy.tokens")
vocab_of_spacy: Any = judge("spacy.vocab")

HOW = st.tuples(st.sampled_from(["sudachi", "characters"]), st.sampled_from(["cut", "widen"]))
FEWER = settings(max_examples=settings().max_examples // 2)
LINKS = {"mentions": "entity", "dates": "value", "citations": "work", "emendations": "correction"}


def read(corpus: Corpus, files: dict[str, bytes]) -> list[Any]:
    assert set(files) == {REPORT, *(f"{document}.spacy" for document in corpus.documents.ids)}
    return [
        doc
        for document in corpus.documents.ids
        for doc in tokens_of_spacy.DocBin()
        .from_bytes(files[f"{document}.spacy"])
        .get_docs(vocab_of_spacy.Vocab())
    ]


def check(corpus: Corpus, tokens: Tokeniser, borders: Borders) -> None:
    files = to_docbin_folder(corpus, tokens=tokens, borders=borders)
    docs = read(corpus, files)
    blocks = [block for document in corpus.documents for block in document.blocks]
    known: set[tuple[str, str]] = set()
    report: Report = {}
    for document in corpus.documents.ids:
        report |= by_record(files[REPORT], document)
    for doc, block in zip(docs, blocks, strict=True):
        assert doc.text == block.text
        assert doc.user_data["document"] == block.document
        assert doc.user_data["block"] == block.id
        assert doc.user_data["kind"] == block.kind
        assert doc.user_data["start"] == block.span.start
        known |= check_block(corpus, doc, block, report, (tokens, borders))
    for layer in TYPES:
        for record in corpus.tables[layer]:
            if not any(
                b.document == record.document and b.span.contains(record.span) for b in blocks
            ):
                (row,) = report[(layer, record.id)]
                assert (row["problem"], row["done"]) == ("crosses-blocks", "left-out")
                known.add((layer, record.id))
    assert set(report) == known


def check_block(
    corpus: Corpus, doc: Any, block: Block, report: Report, how: tuple[Tokeniser, Borders]
) -> set[tuple[str, str]]:
    """The spans are exact, or as the report says; returns what it may tell of."""
    inside = {
        layer: [
            r
            for r in corpus.tables[layer]
            if r.document == block.document and block.span.contains(r.span)
        ]
        for layer in TYPES
    }
    places = [(r.span.start, r.span.end) for found in inside.values() for r in found]
    made = model(block, places, *how)
    known = {
        ("sentences", f"{block.id}:sentence-{number}")
        for number, sentence in enumerate(made.sentences, start=1)
        if made.parted(sentence)
    }
    for layer, found in inside.items():
        kept = [record for record in found if len(record.span)]
        for record in found:
            if not len(record.span):
                (row,) = report[(layer, record.id)]
                assert (row["problem"], row["done"]) == ("no-token", "left-out")
        spans = list(doc.spans[layer])
        fields = doc.user_data["records"][layer]
        assert records_of(layer, block.document, fields) == kept
        for span, record in zip(spans, kept, strict=True):
            start = block.span.start
            assert (start + span.start_char, start + span.end_char) == place(made, record, how[1])
            assert (span.label_, span.id_) == (label(corpus, layer, record), record.id)
            value = getattr(record, LINKS[layer])
            assert span.kb_id_ == ("" if value is None else str(value))
        known |= {(layer, r.id) for r in found if (layer, r.id) in report}
        check_problems(made, layer, found, report)
    check_entities(doc, inside["mentions"], made, report)
    check_sentences(doc, made, block)
    return known


def place(made: Model, record: Any, borders: Borders) -> tuple[int, int]:
    start, end = record.span.start, record.span.end
    if borders == "widen":
        start = next((a for a, b in made.tokens if a < start < b), start)
        end = next((b for a, b in made.tokens if a < end < b), end)
    return start, end


def check_problems(made: Model, layer: str, records: list[Any], report: Report) -> None:
    for record in records:
        problems = [row["problem"] for row in report.get((layer, record.id), ())]
        parted = made.parted((record.span.start, record.span.end))
        assert problems.count("inside-token") == parted
        allowed = {"inside-token", "no-token", *(["overlaps"] if layer == "mentions" else [])}
        assert set(problems) <= allowed


def check_entities(doc: Any, mentions: list[Any], made: Model, report: Report) -> None:
    """Each mention with a token is an entity, or the report says with what it overlaps."""
    entities = {ent.id_: ent for ent in doc.ents}
    groups = {span.id_: span for span in doc.spans["mentions"]}
    for one, ent in entities.items():
        same = groups[one]
        assert (ent.start, ent.end) == (same.start, same.end)
        assert (ent.label_, ent.kb_id_) == (same.label_, same.kb_id_)
    for record in mentions:
        rows = {row["problem"]: row for row in report.get(("mentions", record.id), ())}
        covered = bool(made.covered((record.span.start, record.span.end)))
        assert (record.id in entities) == (covered and "overlaps" not in rows)
        assert ("no-token" in rows) == (not covered)
        if not covered:
            assert rows["no-token"]["done"] == ("no-tag" if len(record.span) else "left-out")
        if "overlaps" in rows:
            span = groups[record.id]
            assert rows["overlaps"]["done"] == "no-tag"
            assert any(ent.start < span.end and span.start < ent.end for ent in doc.ents)


def check_sentences(doc: Any, made: Model, block: Block) -> None:
    if made.tokens:
        start = block.span.start
        found = [sentence.text.strip() for sentence in doc.sents]
        assert found == [block.text[a - start : b - start] for a, b in made.sentences]


@FEWER
@given(corpora() | hostile_corpora(), HOW)
def test_spacy_reads_any_dataset(corpus: Corpus, how: tuple[Tokeniser, Borders]) -> None:
    check(corpus, *how)


@FEWER
@given(hostile_corpora(), st.sampled_from(["cut", "widen"]))
def test_spacy_reads_words_that_sentences_end_in(corpus: Corpus, borders: Borders) -> None:
    with words_are_threes():
        check(corpus, "characters", borders)


def test_spacy_reads_the_shipped_corpus_and_records_with_every_field() -> None:
    for corpus in (ac.load(), Corpus(everything())):
        check(corpus, "sudachi", "cut")
        check(corpus, "sudachi", "widen")


@pytest.mark.parametrize(
    "words", ["日 ", " 米", " ", "日", "日 米", "米", "米  ", " \n", "\n", "米  \n"]
)
@pytest.mark.parametrize("borders", ["cut", "widen"])
def test_spans_with_white_space_are_exact(words: str, borders: Borders) -> None:
    text = " 日 米  \n"
    check(corpus_of([text], mentions=(mention(text, words),)), "characters", borders)


def test_a_block_of_white_space_and_its_spans_are_kept() -> None:
    corpus = corpus_of(["", " \u3000", "日"], mentions=(mention("\n\n \u3000\n\n日", " \u3000"),))
    check(corpus, "characters", "cut")


@pytest.mark.parametrize("borders", ["cut", "widen"])
def test_of_two_mentions_that_share_a_blank_one_is_an_entity(borders: Borders) -> None:
    text = "foo  bar"
    corpus = corpus_of([text], mentions=(mention(text, "foo  ", 1), mention(text, "  bar", 2)))
    check(corpus, "characters", borders)
    (doc,), report = to_docs(corpus, tokens="characters", borders=borders)
    assert len(doc.ents) == 1
    assert [one.problem for one in report].count("overlaps") == 1


def test_docs_have_what_the_file_has() -> None:
    corpus = ac.load()
    vocab = vocab_of_spacy.Vocab()
    docs, report = to_docs(corpus, vocab)
    files = to_docbin_folder(corpus)
    assert report_bytes(report) == files[REPORT]
    for made, again in zip(docs, read(corpus, files), strict=True):
        assert made.vocab is vocab
        assert made.to_json() == again.to_json()
        assert made.user_data == again.user_data


def test_the_shipped_mentions_are_entities_with_one_word_cut() -> None:
    corpus = ac.load()
    docs, report = to_docs(corpus)
    assert [ent.id_ for doc in docs for ent in doc.ents] == [
        m.id for d in corpus.documents for m in sorted(corpus.mentions.in_documents(d.id), key=lambda m: m.span)
    ]  # fmt: skip
    assert [(one.text, one.tokens, one.done) for one in report] == [
        ("Japan", ("Japan's",), "token-cut")
    ]
    wide, again = to_docs(corpus, borders="widen")
    assert [one.done for one in again] == ["widened"]
    assert [ent.text for doc in wide for ent in doc.ents if ent.text not in {m.text for m in corpus.mentions}] == ["Japan's"]  # fmt: skip


def test_a_pipeline_instead_of_its_vocabulary_is_refused() -> None:
    with pytest.raises(ac.QueryError, match=r"vocab=<spacy.*expected a Vocab of spaCy"):
        to_docs(Corpus(everything()), judge("spacy").blank("xx"))


def test_the_bytes_do_not_depend_on_the_process() -> None:
    script = """
import hashlib, alliance_corpus as ac
from alliance_corpus.corpus.files import FORMATS
corpus = ac.load()
docbin, conllu, bio = (FORMATS[name].make(corpus) for name in ("docbin", "conllu", "bio"))
for files in (docbin, conllu, bio):
    print({name: hashlib.sha256(data).hexdigest() for name, data in files.items()})
"""
    found = [
        subprocess.run(
            [sys.executable, "-W", "error", "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert found[0] == found[1]
    assert len(found[0].splitlines()) == 3


def test_the_page_about_it_prints_what_stands_in_it() -> None:
    page = ROOT / "docs" / "how-to" / "nlp.md"
    text = page.read_text(encoding="utf-8")
    assert filled(text, str(page)) == text


def test_spacy_trains_on_the_files(tmp_path: Path) -> None:
    ac.load().export("docbin", tmp_path / "docbin")
    (tmp_path / "dev").mkdir()
    (tmp_path / "docbin" / "mod-2018.spacy").rename(tmp_path / "dev" / "mod-2018.spacy")
    paths = "config.cfg --paths.train docbin --paths.dev dev"
    for command in (
        "init config --lang ja --pipeline ner config.cfg",
        f"train {paths} --training.max_steps 2 --training.eval_frequency 1 -o model",
    ):
        run = [sys.executable, "-m", "spacy", *command.split()]
        subprocess.run(run, cwd=tmp_path, check=True, capture_output=True, timeout=600)
    meta = json.loads((tmp_path / "model" / "model-last" / "meta.json").read_text("utf-8"))
    assert meta["labels"]["ner"] == ["institution", "instrument", "person"]


def test_the_report_is_json_lines() -> None:
    (line,) = to_docbin_folder(ac.load())[REPORT].decode().splitlines()
    assert json.loads(line) == {
        "layer": "mentions",
        "id": "kusunoki-bases:mention:744-749",
        "document": "kusunoki-bases",
        "span": [744, 749],
        "text": "Japan",
        "tokens": ["Japan's"],
        "problem": "inside-token",
        "done": "token-cut",
    }
