"""Queries: what a combination finds is made of what its parts find alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus.search.texts import Texts
from alliance_corpus.errors import QueryError, UnknownIdError
from alliance_corpus.records import Block
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.testing.records import words
from alliance_corpus.testing.text import spans
from alliance_corpus.text import Span, bigrams
from alliance_corpus.text.fold import fold
from tests.corpus.helpers.scan import naive, shortest

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

    from alliance_corpus.corpus import Corpus, Query

    Scan = Callable[[str], set[Span]]
    Pair = tuple[Any, Scan]

NUMBER: Any = 3
FRACTION: Any = 1.5
BYTES: Any = b"a"
BYTES_PATTERN: Any = re.compile(b"a")


def _word(term: str) -> Pair:
    return term, lambda text: set(naive(text, term))


def _regex(pattern: str) -> Pair:
    matches = re.compile(pattern)
    return ac.regex(pattern), lambda text: {
        Span(*found.span()) for found in matches.finditer(text) if found[0]
    }


def _any_of(pairs: list[Pair]) -> Pair:
    return ac.any_of(*(query for query, _ in pairs)), lambda text: {
        span for _, scan in pairs for span in scan(text)
    }


def _all_of(pairs: list[Pair]) -> Pair:
    def scan(text: str) -> set[Span]:
        found = [one(text) for _, one in pairs]
        return set().union(*found) if all(found) else set()

    return ac.all_of(*(query for query, _ in pairs)), scan


def _near(a: Pair, b: Pair, within: int) -> Pair:
    query = ac.near(a[0], b[0], within=within)
    return query, lambda text: shortest(a[1](text), b[1](text), within)


def queries() -> SearchStrategy[Pair]:
    """A query, and a scan of one block that finds what the query should."""
    terms = words(2).filter(lambda term: bool(fold(term).folded))
    leaves = terms.map(_word) | terms.map(re.escape).map(_regex) | st.just(_regex(".?"))

    def combined(parts: SearchStrategy[Pair]) -> SearchStrategy[Pair]:
        several = st.lists(parts, min_size=1, max_size=3)
        nears = st.builds(_near, parts, parts, st.integers(0, 4))
        return several.map(_any_of) | several.map(_all_of) | nears

    return st.recursive(leaves, combined, max_leaves=4)


@given(corpora(), queries())
def test_hits_are_those_of_a_naive_scan(corpus: Corpus, pair: Pair) -> None:
    query, scan = pair
    expected = [
        (block.id, span.shift(block.span.start))
        for block in corpus.blocks
        for span in sorted(scan(block.text))
    ]
    hits = corpus.search(query)
    assert [(hit.block, hit.span) for hit in hits] == expected
    corpus.index_texts()
    assert corpus.search(query).to_dicts() == hits.to_dicts()
    assert corpus.offsets(query) == [(h.document, h.span.start, h.span.end) for h in hits]
    assert len(set(hits.ids)) == len(hits)
    for hit in hits:
        assert hit.match == hit.span.of(corpus.documents[hit.document].text)


@given(corpora(), words(3), st.booleans(), st.booleans(), st.data())
def test_an_index_changes_no_hit(
    corpus: Corpus, term: str, kana: bool, numerals: bool, data: st.DataObject
) -> None:
    texts = [block.text for block in corpus.blocks if fold(block.text).folded]
    part = data.draw(spans(texts[0])).of(texts[0]) if texts else term
    terms = [one for one in (term, part, "二〇", "カ") if fold(one).folded]
    scanned = [corpus.search(one, kana=kana, numerals=numerals) for one in terms]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bigrams, "_WORTH", 0)  # looks up even where a scan is faster
        corpus.index_texts(kana=kana, numerals=numerals)
        for one, expected in zip(terms, scanned, strict=True):
            assert corpus.search(one, kana=kana, numerals=numerals) == expected


@given(corpora(), queries(), queries(), st.integers(0, 4))
def test_what_does_not_depend_on_the_order(corpus: Corpus, a: Pair, b: Pair, within: int) -> None:
    for made in (ac.any_of, ac.all_of):
        assert corpus.search(made(a[0], b[0])) == corpus.search(made(b[0], a[0]))
    near, back = (ac.near(x[0], y[0], within=within) for x, y in ((a, b), (b, a)))
    assert corpus.search(near) == corpus.search(back)


@given(corpora(), queries())
def test_a_list_is_any_of_it_and_one_query_is_itself(corpus: Corpus, pair: Pair) -> None:
    query, _ = pair
    alone = corpus.search(query)
    for same in ([query], (query, query), ac.any_of(query), ac.all_of(query), iter([query])):
        assert corpus.search(same) == alone


@given(corpora())
def test_mentions_are_those_of_the_table(corpus: Corpus) -> None:
    for entity in corpus.entities():
        expected = {(m.document, m.span) for m in corpus.mentions if m.entity == entity.id}
        hits = corpus.search(ac.mentions_of(entity.id))
        assert {(hit.document, hit.span) for hit in hits} == expected
        assert [hit.id for hit in hits] == list(dict.fromkeys(hits.ids))


@given(corpora(), words(3))
def test_a_folded_pattern_finds_the_words_however_written(corpus: Corpus, term: str) -> None:
    wanted = fold(term).folded
    if not wanted:
        return
    found = corpus.search(ac.regex(re.escape(wanted), folded=True))
    assert found == corpus.search(term)


def test_examples(corpus: Corpus) -> None:
    def found(query: Any) -> list[str]:
        return [hit.match for hit in corpus.search(query)]

    assert found(ac.near("船", "来た", within=1)) == ["船が来た"]
    assert found(ac.near("来た", "船", within=0)) == []
    assert found(ac.regex(r"SC+")) == ["SCC"]
    assert found(ac.regex(re.compile("sc+", re.IGNORECASE))) == ["SCC"]
    assert found(ac.regex(r"scc", folded=True)) == ["SCC"]
    assert found(ac.regex(r"scc")) == []
    assert found(ac.all_of("SCC", "馬")) == []
    assert found(["SCC", "馬"]) == ["SCC"]


def test_a_hit_tells_what_was_asked(corpus: Corpus) -> None:
    terms = {hit.match: hit.term for hit in corpus.search(["船", ac.regex("S.C")])}
    assert terms["船"] == "船"
    assert terms["SCC"] == "S.C"
    near = corpus.search(ac.near("船", "来た", within=3)).only()
    assert near.term == repr(ac.near("船", "来た", within=3)) == "near('船', '来た', within=3)"


def test_a_query_is_shown_as_it_is_written() -> None:
    query = ac.any_of("船", ac.all_of(ac.regex("a+"), ac.mentions_of("scc")))
    assert repr(query) == "any_of('船', all_of(regex('a+'), mentions_of('scc')))"
    assert str(ac.regex("a", folded=True)) == "regex('a', folded=True)"
    assert query == ac.any_of("船", ac.all_of(ac.regex("a+"), ac.mentions_of("scc")))


def test_a_mention_by_name(corpus: Corpus) -> None:
    entity = next(e for e in corpus.entities() if corpus.search(ac.mentions_of(e.id)))
    by_name = corpus.search(ac.mentions_of(entity.names[0].text))
    assert set(corpus.search(ac.mentions_of(entity.id)).ids) <= set(by_name.ids)
    with pytest.raises(UnknownIdError, match="'nobody at all'"):
        corpus.search(ac.mentions_of("nobody at all"))


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "a{2,1}", "(?P<1>a)", "\\", "a{99999999999}"])
def test_a_pattern_that_is_none_is_quoted(pattern: str) -> None:
    with pytest.raises(QueryError, match=re.escape(repr(pattern))):
        ac.regex(pattern)


@pytest.mark.parametrize(
    "make",
    [
        lambda: ac.any_of(), lambda: ac.all_of(), lambda: ac.any_of("船", ""),
        lambda: ac.near("船", "", within=2), lambda: ac.near("船", "a", within=-1),
        lambda: ac.near("船", "a", within=True), lambda: ac.near("船", "a", within=FRACTION),
        lambda: ac.regex(NUMBER), lambda: ac.regex(BYTES_PATTERN), lambda: ac.mentions_of(NUMBER),
        lambda: ac.all_of({"船": 1}), lambda: ac.all_of(BYTES),
    ],
)  # fmt: skip
def test_what_is_no_query_is_an_error(make: Callable[[], Any]) -> None:
    with pytest.raises(QueryError, match="expected"):
        make()


@pytest.mark.parametrize("asked", [[], [""], [[]], [None], {"船": 1}, b"a", 3])
def test_a_search_for_nothing_is_an_error(corpus: Corpus, asked: Any) -> None:
    with pytest.raises(QueryError, match="search term"):
        corpus.search(asked)


def found_in(text: str, query: Query) -> list[str]:
    """The words that a query finds in one block."""
    whole = Span(0, len(text))
    block = Block(id="a:block-1", document="a", span=whole, kind="paragraph", text=text)
    texts = Texts([block], [], lambda name: frozenset({name}), kana=False, numerals=False)
    return [text[place.start : place.end] for place in query.places(texts)]


@pytest.mark.parametrize(
    ("text", "within", "found"),
    [
        ("安保、安保改定", 5, ["安保改定"]),
        ("安保改定、改定", 5, ["安保改定"]),
        ("安保改定安保", 5, ["安保改定", "改定安保"]),
        ("改定の安保", 1, ["改定の安保"]),
        ("改定の安保", 0, []),
        ("安保の\n 改定", 3, ["安保の\n 改定"]),
        ("安保の\n 改定", 2, []),
    ],
)
def test_near_gives_the_shortest_stretches(text: str, within: int, found: list[str]) -> None:
    assert found_in(text, ac.near("安保", "改定", within=within)) == found


def test_words_that_share_a_character_are_not_near() -> None:
    assert found_in("日米安保条約", ac.near("安保", "保条", within=9)) == []
    assert found_in("防衛庁", ac.any_of("防衛", "防衛庁")) == ["防衛", "防衛庁"]


@pytest.mark.parametrize("name", ["kito-2024", "scc-established-1960"])
def test_what_no_text_can_mention_is_refused(name: str) -> None:
    with pytest.raises(QueryError, match="expected the id or a name of an institution"):
        ac.load().search(ac.mentions_of(name))
