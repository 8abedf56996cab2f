"""CoNLL-U and BIO: texts, records and tags come back, and what does not fit is in the report.

Here each character is a token, which needs no tokeniser; the tests with `judge` do the same with words.
"""

from __future__ import annotations

import json
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.export.nlp.bio import to_bio_folder
from alliance_corpus.export.nlp.conllu import to_conllu_folder
from alliance_corpus.export.nlp.docbin import to_docs
from alliance_corpus.export.nlp.escapes import escape, unescape
from alliance_corpus.export.nlp.report import REPORT
from alliance_corpus.testing import corpora
from tests.export.helpers.hostile_texts import corpus_of, hostile_corpora, mention, texts
from tests.export.helpers.token_model import check_folders, words_are_threes
from tests.export.helpers.tokens_back import read_conllu
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from alliance_corpus.export.nlp.tagged import Borders

BORDERS = st.sampled_from(["cut", "widen"])


@given(corpora(), BORDERS)
def test_any_dataset_comes_back_from_its_files(corpus: Corpus, borders: Borders) -> None:
    check_folders(corpus, "characters", borders)


@given(hostile_corpora(), BORDERS)
def test_any_text_and_span_comes_back(corpus: Corpus, borders: Borders) -> None:
    check_folders(corpus, "characters", borders)


@given(hostile_corpora(), BORDERS)
def test_all_comes_back_where_words_are_longer(corpus: Corpus, borders: Borders) -> None:
    with words_are_threes():
        check_folders(corpus, "characters", borders)


def test_the_shipped_corpus_and_records_with_every_field_come_back() -> None:
    for corpus in (ac.load(), Corpus(everything())):
        check_folders(corpus, "characters", "cut")


def test_every_shipped_span_has_its_tags() -> None:
    corpus = ac.load()
    files = to_conllu_folder(corpus, tokens="characters")
    assert files[REPORT] == b""
    kinds: dict[str | None, str] = {entity.id: entity.kind for entity in corpus.entities()}
    for document in corpus.documents:
        read = read_conllu(files[f"{document.id}.conllu"].decode())
        for layer in ("mentions", "dates", "citations", "emendations"):
            places = [tagged[:2] for tagged in read.tagged[layer]]
            records = corpus.tables[layer].in_documents(document.id)
            assert places == sorted((r.span.start, r.span.end) for r in records)
        mentions = sorted(corpus.mentions.in_documents(document.id), key=lambda m: m.span)
        assert read.notes["mentions"] == [(m.entity, kinds[m.entity]) for m in mentions]


def test_sentences_have_the_ids_and_words_of_the_corpus() -> None:
    corpus = ac.load()
    files = to_conllu_folder(corpus, tokens="characters")
    found = [
        line.removeprefix("# sent_id = ")
        for document in corpus.documents
        for line in files[f"{document.id}.conllu"].decode().split("\n")
        if line.startswith("# sent_id = ")
    ]
    assert found == list(corpus.sentences.ids)


@given(texts())
def test_an_escaped_text_comes_back_and_has_no_white_space(text: str) -> None:
    assert unescape(escape(text)) == text
    assert not any(char.isspace() or char == "|" for char in escape(text))


def test_the_escapes_are_those_of_udpipe_and_for_the_rest_those_of_json() -> None:
    assert escape(" \t\r\n|\\") == r"\s\t\r\n\p\\"
    assert escape("\u3000日\x85") == r"\u3000日\u0085"


def problems(files: dict[str, bytes]) -> list[tuple[str, str, str]]:
    rows = map(json.loads, files[REPORT].decode().split("\n")[:-1])
    return [(row["id"], row["problem"], row["done"]) for row in rows]


def test_the_longer_of_two_spans_is_tagged_and_the_other_is_reported() -> None:
    text = "日米防衛協力小委員会"
    corpus = corpus_of(
        [text],
        mentions=(mention(text, "日米", 1), mention(text, text, 2), mention(text, "委員会", 3)),
    )
    files = to_bio_folder(corpus, tokens="characters", layers=["mentions"])
    tags = [line.split("\t")[1] for line in files["hostile.mentions.bio"].decode().split("\n")[:-2]]
    assert tags == ["B-undecided"] + ["I-undecided"] * 9
    assert problems(files) == [("m3", "overlaps", "no-tag"), ("m1", "overlaps", "no-tag")]
    assert set(files) == {"hostile.mentions.bio", "hostile.tokens.tsv", REPORT}


def test_what_lies_across_sentences_and_blocks_is_reported() -> None:
    text = "日米。防衛。\n\n協力"
    across, beyond = mention(text, "米。防", 1), mention(text, "衛。\n\n協", 2)
    corpus = corpus_of(text.split("\n\n"), mentions=(across, beyond))
    files = to_conllu_folder(corpus, tokens="characters")
    assert problems(files) == [
        ("m2", "crosses-blocks", "left-out"),
        ("m1", "crosses-sentences", "no-tag"),
    ]
    assert read_conllu(files["hostile.conllu"].decode()).records["mentions"] == [across]


def test_blocks_without_tokens_are_reported() -> None:
    corpus = corpus_of(["", "\u3000", "日"])
    for files in (
        to_conllu_folder(corpus, tokens="characters"),
        to_bio_folder(corpus, tokens="characters"),
    ):
        assert problems(files) == [(f"hostile:block-{n}", "no-token", "left-out") for n in (1, 2)]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"tokens": "sudach"}, r"tokens='sudach': expected one of sudachi.*'sudachi'"),
        ({"borders": "widened"}, r"borders='widened': expected one of cut, widen"),
        ({"layers": ["mention"]}, r"layers=\['mention'\]: expected some of .*'mentions'"),
        ({"layers": "dates"}, r"layers='dates': expected some of"),
        ({"layers": ["dates", "dates"]}, r"expected some of .*, each once"),
    ],
)
def test_an_argument_that_is_none_is_refused(arguments: dict[str, Any], message: str) -> None:
    for write in (to_conllu_folder, to_bio_folder):
        with pytest.raises(ac.QueryError, match=message):
            write(Corpus(everything()), **arguments)


def test_a_text_that_is_not_there_is_an_error_with_a_name() -> None:
    dataset = everything()
    first, second = dataset.tables["documents"]
    without = evolve(first, source=evolve(first.source, text=None), alignment=None)
    corpus = Corpus(evolve(dataset, tables={**dataset.tables, "documents": (without, second)}))
    with pytest.raises(ac.TextNotShippedError, match=first.id):
        to_conllu_folder(corpus, tokens="characters")


def test_half_of_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(ac.ExportError, match=r"'hostile' has '\\ud83d' at 4"):
        to_bio_folder(corpus_of(["日", "米\ud83d"]), tokens="characters")


@pytest.mark.parametrize("module", ["sudachidict_core", "sudachipy", "spacy"])
def test_what_is_not_installed_is_named_with_its_extra(
    module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = {"sudachidict_core", "sudachipy", "spacy"} - {module}
    monkeypatch.setitem(sys.modules, module, None)
    for name in others:
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    write = to_docs if module == "spacy" else to_conllu_folder
    with pytest.raises(ac.MissingExtraError, match=rf"{module} is not installed.*\[nlp\]"):
        write(Corpus(everything()))
