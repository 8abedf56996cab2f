"""A corpus without texts: what needs none works as ever, what needs one says so by name."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

import alliance_corpus as ac
from alliance_corpus.analysis import comentions, phrases_by_document
from alliance_corpus.corpus import Corpus
from alliance_corpus.corpus.files import FORMATS
from alliance_corpus.corpus.profile import _support
from alliance_corpus.dataset import StoredDataset, write_dataset
from alliance_corpus.text import Span
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FULL = ac.load()
NEEDS_TEXTS = {"tei", "conllu", "bio", "docbin"}
"""The formats that write texts."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("edition") / "data"
    write_dataset(FULL._dataset.to_dataset().records_only(), made)  # type: ignore[union-attr]
    return made


@pytest.fixture(scope="module")
def edition(folder: Path) -> Corpus:
    return ac.load(folder)


def ids(records: Any) -> list[str]:
    return [record.id for record in records]


SAME: dict[str, Callable[[Corpus], Any]] = {
    "events": lambda c: ids(c.events),
    "during": lambda c: ids(c.events.during("昭和53年", possible=True)),
    "involving": lambda c: ids(c.events.involving("SCC", mentioned=True)),
    "relations": lambda c: c.relations.count("predicate"),
    "dates": lambda c: c.dates,
    "mentions": lambda c: c.mentions,
    "citations": lambda c: c.citations,
    "sections": lambda c: c.sections,
    "overlapping": lambda c: ids(c.mentions.overlapping(Span(0, 99), "kito-2024")),
    "in_documents": lambda c: ids(c.statements.in_documents("fujishige-2007")),
    "history": lambda c: ids(c.history("scc")),
    "named": lambda c: c.named("防衛庁", on="1975"),
    "as_of": lambda c: ids(c.as_of("1975-08").institutions),
    "bodies_at": lambda c: c.bodies_at("1978"),
    "shared_by": lambda c: repr(c.shared_by("kito-2024", "mod-2018")),
    "positions": lambda c: ids(c.positions("scc")),
    "timeline": lambda c: ids(event for event in c.timeline("1978")),
    "graph": lambda c: sorted(c.graph().nodes),
    "cited": lambda c: c.bibliography.by_section("kito-2024"),
    "places": lambda c: [(r.note, r.sections) for event in c.events for r in c.why(event)],
    "spans": lambda c: [(r.document, r.span) for r in c.why(c.events[5])],
    "outline": lambda c: c.documents["kito-2024"].outline(),
    "permitted": lambda c: c.search("同盟", documents="mod-2018"),
    "text": lambda c: c.documents["mod-2018"].text,
    "blocks": lambda c: c.blocks.in_documents("mod-2018"),
    "comentions": lambda c: comentions(c, "document"),
}


@pytest.mark.parametrize("question", SAME)
def test_what_needs_no_text_is_the_same(edition: Corpus, question: str) -> None:
    assert SAME[question](edition) == SAME[question](FULL)


MISSING: dict[str, Callable[[Corpus], Any]] = {
    "text": lambda c: c.documents["kito-2024"].text,
    "body": lambda c: c.documents["kito-2024"].body,
    "notes": lambda c: c.documents["kito-2024"].notes,
    "note": lambda c: c.documents["kito-2024"].note(5),
    "block_at": lambda c: c.documents["kito-2024"].block_at(5),
    "blocks_under": lambda c: c.documents["kito-2024"].blocks_under(c.sections[-1]),
    "to_source": lambda c: c.documents["kito-2024"].to_source(Span(0, 5)),
    "emended": lambda c: c.documents["kito-2024"].emended(),
    "search": lambda c: c.search("共同計画"),
    "search in one": lambda c: c.search("共同計画", documents=["mod-2018", "kito-2024"]),
    "offsets": lambda c: c.offsets("共同計画"),
    "mentions_of": lambda c: c.search(ac.mentions_of("scc")),
    "words of positions": lambda c: c.positions(words="抑止"),
    "words of one": lambda c: c.positions(words="抑止", document="kito-2024"),
    "blocks": lambda c: c.blocks.where(document="kito-2024"),
    "blocks of several": lambda c: c.blocks.where(document=["mod-2018", "kito-2024"]),
    "sentences": lambda c: c.sentences.in_documents("kito-2024"),
    "overlapping": lambda c: c.notes.overlapping(Span(0, 5), "kito-2024"),
    "cleaning": lambda c: c.cleaning.in_documents("kito-2024"),
    "id of a note": lambda c: c["kito-2024:note-5"],
    "by_note": lambda c: c.bibliography.by_note("kito-2024"),
    "comentions": lambda c: comentions(c, "sentence"),
    "phrases": lambda c: phrases_by_document(c, "抑止"),
}


@pytest.mark.parametrize("question", MISSING)
def test_what_needs_a_text_says_which(edition: Corpus, question: str) -> None:
    with pytest.raises(ac.TextNotShippedError, match=r"'kito-2024'.*attach"):
        MISSING[question](edition)


def test_evidence_quotes_what_is_short_and_names_and_dates(edition: Corpus) -> None:
    for event, whole in zip(edition.events, FULL.events, strict=True):
        for one, other in zip(event.evidence, whole.evidence, strict=True):
            assert one.span == other.span
            assert one.shortened == (one != other)
            assert not other.shortened
            if one.document == "mod-2018":
                assert one == other
    reason = edition.why("kusunoki-bases:mention:19-25")[0]
    assert (reason.words, reason.sentence, reason.notes) == ("日米安保条約", None, ())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written_or_says_what_is_missing(
    edition: Corpus, name: str, tmp_path: Path
) -> None:
    if name in NEEDS_TEXTS:
        with pytest.raises(ac.TextNotShippedError, match=r"'kusunoki-bases'.*attach"):
            edition.export(name, tmp_path / "out")
        return
    edition.export(name, tmp_path / "out")
    sentence = "本研究は、日米安保条約を基礎に日米が"
    files = [p for p in (tmp_path / "out", *(tmp_path / "out").rglob("*")) if p.is_file()]
    assert files
    assert not any(sentence.encode() in file.read_bytes() for file in files)


def test_shortened_evidence_is_no_exact_quotation(edition: Corpus) -> None:
    from alliance_corpus.export.web_annotation import to_web_annotation

    written = to_web_annotation(edition)
    assert '"exact": "日米安保条約"' in written
    for one in (e for event in edition.events for e in event.evidence if e.shortened):
        assert f'"exact": "{one.text}"' not in written


def test_an_edition_is_pickled_saved_and_opened_again(edition: Corpus, tmp_path: Path) -> None:
    again = pickle.loads(pickle.dumps(edition))
    assert again.edition == "records-only"
    edition.save(tmp_path / "data")
    assert ac.load(tmp_path / "data").tables == edition.tables
    in_memory = Corpus(evolve(everything(), without_text=("harbour",)).shipped())
    assert pickle.loads(pickle.dumps(in_memory)).tables == in_memory.tables
    assert in_memory.edition == "records-only"
    assert StoredDataset(tmp_path / "data").edition == "records-only"


def test_a_notebook_shows_that_the_text_is_not_there(edition: Corpus) -> None:
    assert "not in this dataset" in edition.documents["kito-2024"]._repr_html_()
    assert "notes" not in edition.documents["kito-2024"]._repr_html_()


def test_an_index_for_searches_has_only_the_texts_that_are_there(tmp_path: Path) -> None:
    write_dataset(FULL.records_only()._in_memory(), tmp_path / "data", index=True)
    indexed = ac.load(tmp_path / "data")
    assert indexed.verify().ok
    assert indexed.search("同盟", documents="mod-2018") == FULL.search("同盟", documents="mod-2018")
    assert "在日米軍基地の運用をめぐる" not in "".join(
        path.read_text("utf-8") for path in (tmp_path / "data").rglob("*.txt")
    )


def test_an_excerpt_of_shortened_evidence_begins_where_it_does(edition: Corpus) -> None:
    relations = edition.relations.where(lambda one: any(e.shortened for e in one.evidence))
    assert len(relations) > 100
    for relation in relations:
        quoted = _support(edition, relation, relation.object)["quotations"]
        words = {evidence.text for evidence in relation.evidence if evidence.shortened}
        for one in quoted:
            if one["text"] in words:
                assert one["excerpt"][:3] == one["text"][:3]
