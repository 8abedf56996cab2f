"""HTML for notebooks: for any records, plain tables in which all text is escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.records.html import SHOWN, table
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.text.columns import one_line, printable
from tests.helpers.everything import everything
from tests.records.helpers.markup import HOSTILE, Page

if TYPE_CHECKING:
    from collections.abc import Callable

CELLS = HOSTILE | st.none() | st.integers() | st.lists(HOSTILE, max_size=3).map(tuple)


def shown(text: str) -> str:
    """The text as a reader of the page sees it."""
    return printable(one_line(text))


@pytest.mark.parametrize("count", [0, 1, 19, 20, 21, 45])
def test_at_most_twenty_rows_and_lines_are_shown(count: int) -> None:
    rows = [[str(number)] for number in range(count)]
    first, more = [str(number) for number in range(min(count, 20))], f"… and {count - 20} more"
    for shown_rows in (rows, rows[:20]):
        page = Page(table("all", ["number"], shown_rows, count))
        assert page.texts == ["all", "number", *first, *([more] if count > 20 else [])]
        assert page.rows == len(first)
    lines = Page(table("all", [], [["field", [str(number) for number in range(count)]]]))
    assert lines.texts == ["all", "field", *first, *([more] if count > 20 else [])]


def lines_of(cell: Any) -> tuple[Any, ...]:
    return cell if isinstance(cell, tuple) else () if cell is None else (cell,)


@given(HOSTILE, st.lists(HOSTILE, min_size=1, max_size=3), st.data())
def test_any_text_in_a_table_is_escaped(
    caption: str, columns: list[str], data: st.DataObject
) -> None:
    width = len(columns)
    rows: list[list[Any]] = data.draw(
        st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=25)
    )
    page = Page(table(caption, columns, rows))
    lines = [
        shown(str(line))
        for row in [columns, *rows[:SHOWN]]
        for cell in row
        for line in lines_of(cell)
    ]
    more = [f"… and {len(rows) - SHOWN} more"] if len(rows) > SHOWN else []
    assert page.texts == [text for text in (shown(caption), *lines, *more) if text]
    assert page.rows == min(len(rows), SHOWN)


def everywhere(text: str) -> Corpus:
    """The tiny corpus with a text wherever a record has words of its own."""

    def put(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(put, value))
        if attrs.has(type(value)) and not isinstance(value, ac.Span):
            fields = {"label", "label_en", "title", "heading", "statement", "note", "place", "old",
                      "new", "correction", "reason", "family", "literal", "genre", "url",
                      "wikidata", "left"}  # fmt: skip
            words = {a.alias: put(getattr(value, a.name)) for a in attrs.fields(type(value))}
            texts = {name for name in words if name in fields and isinstance(words[name], str)}
            if isinstance(value, ac.Name | ac.Provision):
                texts.add("text")
            return type(value)(**words | dict.fromkeys(texts, text))
        return value

    base = everything()
    tables = {name: put(rows) for name, rows in base.tables.items()}
    return Corpus(evolve(base, name=text, tables=tables))


def views(corpus: Corpus, text: str) -> dict[str, Callable[[], str]]:
    """Everything that a notebook shows, by what it is."""
    hit = evolve(corpus.search("船")[0], left=text, match=text, right=text)
    things: dict[str, Any] = {
        "corpus": corpus,
        **corpus.tables,
        **{f"a record of {name}": rows[0] for name, rows in corpus.tables.items()},
        "timeline": corpus.timeline("1978/1980", possible=True),
        "concordance": ac.Concordance("hits", ac.Hit, (hit,)),
        "comparison": corpus.compare("promise"),
        "why an event": corpus.why("meeting-1978"),
        "why an entity": corpus.why("scc"),
        "why a note": corpus.why("harbour:block-7"),
        "implementations": corpus.implementing("promise"),
        "rows": ac.Rows(ac.Name, (name for one in corpus.entities() for name in one.names)),
    }  # fmt: skip
    return {name: thing._repr_html_ for name, thing in things.items()}


HOLDS = (
    "corpus", "works", "institutions", "people", "instruments", "provisions", "events",
    "a record of documents", "a record of works", "a record of institutions", "sections",
    "a record of events", "a record of emendations", "a record of cleaning", "timeline",
    "why an event", "comparison", "rows", "concordance",
)  # fmt: skip


@given(HOSTILE)
def test_whatever_text_is_in_the_records_appears_escaped(text: str) -> None:
    found = views(everywhere(text), text)
    for name, html in found.items():
        page = Page(html())
        if name in HOLDS and shown(text):
            assert shown(text) in "\n".join(page.texts), name


@given(corpora())
def test_the_pages_of_any_corpus_are_well_formed(corpus: Corpus) -> None:
    for name, records in corpus.tables.items():
        page = Page(records._repr_html_())
        assert page.texts[0] == f"{len(records)} {name}"
        assert page.rows == min(len(records), SHOWN)
        for record in records[:3]:
            page = Page(record._repr_html_())
            assert page.texts[0] == shown(f"{type(record).__name__} {record.id}")
    Page(corpus._repr_html_())
    Page(corpus.timeline()._repr_html_())
    for event in corpus.events[:3]:
        Page(corpus.why(event)._repr_html_())


def test_a_long_table_counts_the_rest() -> None:
    corpus = ac.load()
    page = Page(corpus.events._repr_html_())
    assert page.rows == SHOWN
    assert page.texts[-1] == f"… and {len(corpus.events) - SHOWN} more"
    assert page.languages == {"ja"}
    hits = Page(corpus.search("日米")._repr_html_())
    assert hits.texts[-1] == f"… and {len(corpus.search('日米')) - SHOWN} more"


def test_a_record_shows_what_it_holds(corpus: Corpus) -> None:
    page = Page(corpus.events["meeting-1978"]._repr_html_())
    assert page.texts[0] == "Event meeting-1978"
    for words in ("scc (host)", "about 20 ships", "東京", "Tokyo", "a note"):
        assert words in page.texts
    assert "external_date" in page.texts
    assert "external_date" not in Page(corpus.events["counting"]._repr_html_()).texts


def test_a_document_shows_its_outline_and_not_its_blocks(corpus: Corpus) -> None:
    page = Page(corpus.documents["harbour"]._repr_html_())
    pairs = dict(zip(page.texts[1::2], page.texts[2::2], strict=False))
    assert pairs["title"] == "船と港"
    assert {"1 船と港", "1.1 約束", "2 おわりに"} < set(page.texts)
    assert not any("日米両政府" in text for text in page.texts)
    many = Page(ac.load().documents["kito-2024"]._repr_html_())
    assert any(text.startswith("… and ") for text in many.texts) is (
        len(ac.load().documents["kito-2024"].sections) > SHOWN
    )


def test_only_japanese_is_marked_as_such(corpus: Corpus) -> None:
    assert 'lang="ja"' not in table("x", ("Security",), [("Committee", 1, None)])
    assert table("x", (), [("a", ("日本 (ja, short)", "an advisory committee, 委員会"))]).endswith(
        '<span lang="ja">日本 (ja, short)</span><br>an advisory committee, 委員会</td></tr></tbody></table></div>'
    )


def test_a_concordance_in_a_notebook_has_its_columns(corpus: Corpus) -> None:
    page = Page(corpus.search("SCC")._repr_html_())
    assert page.texts[:5] == ["1 hit", "place", "left", "match", "right"]
    assert page.texts[5:] == ["harbour 1", *(shown(t) for t in _around(corpus))]


def _around(corpus: Corpus) -> tuple[str, str, str]:
    hit = corpus.search("SCC")[0]
    return hit.left, hit.match, hit.right


def test_reasons_in_a_notebook_say_what_an_ibid_stands_for(corpus: Corpus) -> None:
    page = Page(corpus.why("harbour:mention:35-38")._repr_html_())
    assert "note 1: 『船の本』10頁 [= 「船の本」]。" in page.texts
    assert "outside sources" in Page(corpus.why("meeting-1978")._repr_html_()).texts
    assert "outside sources" not in page.texts


@pytest.mark.parametrize("empty", ["events", "timeline", "search", "why"])
def test_nothing_is_shown_as_nothing(corpus: Corpus, empty: str) -> None:
    things: dict[str, Any] = {
        "events": corpus.events[:0], "timeline": corpus.timeline("1800"),
        "search": corpus.search("馬"), "why": corpus.why("japan"),
    }  # fmt: skip
    page = Page(things[empty]._repr_html_())
    assert page.rows == 0
    assert page.texts[0].startswith("0 ")
