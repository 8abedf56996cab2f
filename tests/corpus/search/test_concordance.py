"""Concordances: sorted, counted, spread, and written as HTML and CSV."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus import Concordance, Corpus, Hit
from alliance_corpus.corpus.search.dispersion import deviation, dispersion
from alliance_corpus.corpus.search.orders import GROUPS, ORDERS
from alliance_corpus.errors import QueryError, UnknownIdError
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.text import Span
from alliance_corpus.text.fold import name_key

ALL = ac.regex("(?s).")  # every character


def hit(**fields: Any) -> Hit:
    given_: dict[str, Any] = {
        "document": "a",
        "section": None,
        "note": None,
        "left": "",
        "match": "",
        "right": "",
    }
    start = fields.pop("start", 0)
    given_ |= fields
    return Hit(id=f"a:hit:{start}", block="a:block-1", span=Span(start, start + 1), **given_)


def table(*hits: Hit) -> Concordance:
    numbered = (evolve(one, id=f"a:hit:{n}") for n, one in enumerate(hits))
    return Concordance("hits", Hit, numbered)


# Sorted


@given(corpora(), st.sampled_from(sorted(ORDERS)), st.booleans())
def test_sorting_keeps_the_hits_and_the_order_of_equals(
    corpus: Corpus, name: str, reverse: bool
) -> None:
    hits = corpus.search(ALL, context=3)
    ordered = hits.sort_by(name, reverse=reverse)
    assert type(ordered) is Concordance
    assert sorted(ordered.ids) == sorted(hits.ids)
    keys = [ORDERS[name](one, lambda: corpus) for one in ordered]
    known = [key for key in keys if key is not None]
    assert known == sorted(known, reverse=reverse)
    assert keys == known + [None] * (len(keys) - len(known))
    place = {one: number for number, one in enumerate(hits.ids)}
    for (one, key), (other, next_key) in zip(
        zip(ordered.ids, keys, strict=True), list(zip(ordered.ids, keys, strict=True))[1:],
        strict=False,
    ):  # fmt: skip
        assert key != next_key or place[one] < place[other]


@given(corpora())
def test_the_first_order_counts_most(corpus: Corpus) -> None:
    hits = corpus.search(ALL, context=3)
    ordered = hits.sort_by("document", "right")
    assert ordered == hits.sort_by("right").sort_by("document")
    keys = [(one.document, name_key(one.right)) for one in ordered]
    assert keys == sorted(keys)


def test_left_is_read_backwards() -> None:
    hits = table(hit(left="あいb"), hit(left="いいＡ"), hit(left="んあb"), hit(left=""))
    assert [one.left for one in hits.sort_by("left")] == ["", "いいＡ", "んあb", "あいb"]
    assert [one.left for one in hits.sort_by("left", reverse=True)][-1] == ""


def test_sections_are_sorted_by_number() -> None:
    paths = ("2.10", None, "2.9", "おわりに", "2", "10")
    hits = table(*(hit(section=path) for path in paths))
    ordered = [one.section for one in hits.sort_by("section")]
    assert ordered == ["おわりに", "2", "2.9", "2.10", "10", None]


def test_dates_of_documents(corpus: Corpus) -> None:
    hits = corpus.search("船").sort_by("date")
    dates = {one: corpus.documents[one].written for one in ("harbour", "letter")}
    known = [date for one in hits if (date := dates[one.document]) is not None]
    assert known == sorted(known, key=lambda date: date.sort_key)
    assert sum(corpus.search("船").counts("year").values()) == len(hits)


@pytest.mark.parametrize("orders", [(), ("lefft",), ("left", "")])
def test_an_order_that_is_none_is_an_error(orders: tuple[str, ...]) -> None:
    with pytest.raises(QueryError, match=r"expected .*left"):
        table(hit()).sort_by(*orders)


# Counted


@given(corpora(), st.sampled_from(sorted(GROUPS)))
def test_counts_add_up(corpus: Corpus, by: str) -> None:
    hits = corpus.search(ALL)
    counts = hits.counts(by)
    assert sum(counts.values()) == len(hits)
    assert list(counts.values()) == sorted(counts.values(), reverse=True)
    for value, count in counts.items():
        assert count == sum(GROUPS[by](one, lambda: corpus) == value for one in hits)


def test_counts_by_term_are_those_of_each_word(corpus: Corpus) -> None:
    counts = corpus.search(["船", "船が", "馬"]).counts("term")
    assert counts == {"船": len(corpus.search("船")), "船が": len(corpus.search("船が"))}
    assert corpus.search("船").counts() == corpus.search("船").count("document")
    with pytest.raises(QueryError, match=r"'yeer'.*'year'"):
        corpus.search("船").counts("yeer")


# Spread


def test_the_example_of_gries() -> None:
    """His worked example: 15 hits in five parts of 9, 10, 10, 10 and 11 words."""
    assert deviation([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]) == pytest.approx(0.18)


@pytest.mark.parametrize(
    ("hits", "sizes", "dp", "norm"),
    [
        ([5, 5], [100, 100], 0, 0),
        ([10, 0], [100, 100], 0.5, 1),
        ([0, 3], [300, 100], 0.75, 1),
        ([3, 0], [300, 100], 0.25, 1 / 3),
        ([1, 1, 2], [50, 25, 25], 0.25, 1 / 3),
    ],
)
def test_values_worked_out_by_hand(
    hits: list[int], sizes: list[int], dp: float, norm: float
) -> None:
    names = [f"part-{n}" for n in range(len(hits))]
    found = {name: count for name, count in zip(names, hits, strict=True) if count}
    measured = dispersion(found, dict(zip(names, sizes, strict=True)))
    assert measured.dp == pytest.approx(dp)
    assert measured.dp_norm == pytest.approx(norm)
    assert list(measured.hits.values()) == hits
    assert measured.range == len(found)


parts = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 500)), min_size=1, max_size=6)


@given(parts.filter(lambda pairs: any(hits for hits, _ in pairs)), st.integers(2, 9))
def test_dispersion_is_a_share_and_regards_shares_only(
    pairs: list[tuple[int, int]], times: int
) -> None:
    hits, sizes = ([pair[n] for pair in pairs] for n in (0, 1))
    dp = deviation(hits, sizes)
    assert -1e-9 <= dp <= 1 - min(sizes) / sum(sizes) + 1e-9
    assert deviation([h * times for h in hits], [s * times for s in sizes]) == pytest.approx(dp)
    assert deviation(sizes, sizes) == pytest.approx(0)


def test_dispersion_of_a_search(corpus: Corpus) -> None:
    measured = corpus.search("船").dispersion()
    assert measured.hits == {"harbour": 4, "letter": 1}
    assert measured.sizes == {
        one.id: sum(len(block.text) for block in one.blocks) for one in corpus.documents
    }
    only = corpus.search("船", documents="letter").dispersion("letter")
    assert (only.dp, only.dp_norm, only.range) == (0, None, 1)


def test_no_dispersion(corpus: Corpus) -> None:
    with pytest.raises(QueryError, match="a hit at least"):
        corpus.search("馬").dispersion()
    with pytest.raises(QueryError, match=r"hits in 'harbour'.*'letter'"):
        corpus.search("船").dispersion("letter")
    with pytest.raises(UnknownIdError, match="'leter'"):
        corpus.search("船").dispersion("leter")


# Written


class _Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data.strip("\n")


def test_html_has_the_words_and_no_markup_of_theirs() -> None:
    hits = table(hit(left="<b>", match="&amp;\x1b", right='"<script>'), hit(match="船\nが"))
    cells = _Cells()
    cells.feed(hits.to_html())
    assert cells.rows == [
        ["place", "left", "match", "right"],
        ["a", "<b>", "&amp;\\x1b", '"<script>'],
        ["a", "", "船 が", ""],
    ]
    assert cells.tags == {"table", "caption", "thead", "tbody", "tr", "th", "td", "mark"}
    assert "2 hits" in hits.to_html()
    assert "1 hit<" in hits[:1].to_html()


@given(corpora())
def test_csv_comes_back(corpus: Corpus) -> None:
    hits = corpus.search(ac.regex("(?s)..?"), context=3)
    rows = list(csv.DictReader(io.StringIO(hits.to_csv(), newline="")))
    assert len(rows) == len(hits)
    for row, one in zip(rows, hits, strict=True):
        assert Span(int(row["start"]), int(row["end"])) == one.span
        for name in ("id", "document", "block", "section", "note", "term", "left", "match"):
            assert row[name] == (getattr(one, name) or "")
        assert row["right"] == one.right
    assert hits.to_csv().startswith("id,document,block,section,note,start,end,term,left,match,")
