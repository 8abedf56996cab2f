"""What holds for any names and any text, against a reader that tries every name everywhere."""

from __future__ import annotations

from hypothesis import assume, example, given
from hypothesis import strategies as st

from alliance_corpus.readers.names import ContextRule, Gazetteer, read_names
from alliance_corpus.readers.names.forms import canonical
from alliance_corpus.testing import name_renderings
from tests.readers.names.helpers import naive_reader
from tests.readers.names.helpers.making import entity, gazetteer

# Few characters, so that names begin alike, stand in each other and meet again in texts.
CHARS = "日米安国タイスーかガAbｂ2+é・"
NAMES = st.text(CHARS + "( ", min_size=1, max_size=6).filter(str.strip)
NOISE = st.sampled_from(
    [
        *(" ", "\n", "\n\n", "\r\n", "\t", "　", " \n ", "\n \n"),
        *("（", "ｶﾞ", "ｽ", "ﾞ", "\u3099", "２"),
        *("http://A", "www.b(A)", "が", "𠮷", "", "Ａ", "は", "。"),
    ]
)
CONTEXT = st.lists(st.text("日米タAは(", min_size=1, max_size=2), max_size=2).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Entities with a name; some names have several, some begin like another one."""
    names = draw(st.lists(NAMES, min_size=1, max_size=8))
    longer = draw(st.lists(st.tuples(st.sampled_from(names), NAMES), max_size=4))
    return [(f"e{i % 5}", name) for i, name in enumerate(names + [a + b for a, b in longer])]


def _gazetteer(table: list[tuple[str, str]], rules: tuple[ContextRule, ...] = ()) -> Gazetteer:
    return Gazetteer.of([entity(id_, name) for id_, name in table], rules)


@st.composite
def texts(draw: st.DrawFn, table: list[tuple[str, str]]) -> str:
    """Texts of names, parts of names and anything between them."""
    names = [name for _, name in table]
    pieces = st.one_of(
        st.sampled_from(names),
        st.sampled_from(names).flatmap(_varied),
        st.sampled_from(names).map(lambda name: name[:-1]),
        NOISE,
        st.sampled_from(CHARS),
    )
    return "".join(draw(st.lists(pieces, max_size=12)))


@st.composite
def _varied(draw: st.DrawFn, name: str) -> str:
    """A name in another width, or with white space inside."""
    cut = draw(st.integers(0, len(name)))
    space = draw(st.sampled_from(["", " ", "\n", "　", "\n  "]))
    wide = draw(st.booleans())
    return "".join(
        chr(ord(char) + 0xFEE0) if wide and "!" <= char <= "~" else char
        for char in name[:cut] + space + name[cut:]
    )


@st.composite
def rules_for(draw: st.DrawFn, table: list[tuple[str, str]]) -> tuple[ContextRule, ...]:
    """Rules for some of the names."""
    chosen = draw(st.lists(st.sampled_from(table), max_size=4))
    return tuple(
        ContextRule(
            name=name,
            entity=draw(st.sampled_from([id_, None])),
            preceded_by=draw(CONTEXT),
            not_preceded_by=draw(CONTEXT),
            followed_by=draw(CONTEXT),
            not_followed_by=draw(CONTEXT),
        )
        for id_, name in chosen
    )


@given(tables(), st.data())
def test_finds_what_a_reader_finds_that_tries_every_name_everywhere(
    table: list[tuple[str, str]], data: st.DataObject
) -> None:
    text = data.draw(texts(table))
    rules = data.draw(rules_for(table))
    mentions = read_names(text, _gazetteer(table, rules))
    assert [
        naive_reader.Hit(m.span.start, m.span.end, m.candidates or (m.entity or "",))
        for m in mentions
    ] == naive_reader.read(text, table, rules)


@given(tables(), st.data())
def test_mentions_quote_the_text_and_do_not_overlap(
    table: list[tuple[str, str]], data: st.DataObject
) -> None:
    text = data.draw(texts(table))
    end = 0
    for mention in read_names(text, _gazetteer(table)):
        assert mention.span.of(text) == mention.text
        assert mention.span.start >= end
        assert mention.text == mention.text.strip() != ""
        assert bool(mention.candidates) == (mention.entity is None)
        end = mention.span.end


@given(st.text("防衛省協議会タイム", min_size=2, max_size=8), st.data())
def test_a_japanese_name_is_found_with_a_break_or_spaces_inside(
    name: str, data: st.DataObject
) -> None:
    cut = data.draw(st.integers(1, len(name) - 1))
    space = data.draw(st.sampled_from([" ", "\n", "\r\n", "　", "\t", " \n  "]))
    apart = name[:cut] + space + name[cut:]
    (mention,) = read_names(f"（{apart}）は", gazetteer(name))
    assert mention.text == apart
    empty = name[:cut] + "\n\n" + name[cut:]
    assert not read_names(f"（{empty}）は", gazetteer(name))


@given(st.text("ABCabc012&+-/()（）ガキ・トー衛", min_size=1, max_size=8))
def test_a_name_is_found_in_any_width(name: str) -> None:
    wide = "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in name)
    half = wide.translate({0x30AC: "ｶﾞ", 0x30AD: "ｷ", 0x30FB: "･", 0x30C8: "ﾄ", 0x30FC: "ｰ"})
    for written in (wide, half):
        (mention,) = read_names(f"は{written}を", gazetteer(name))
        assert mention.text == written
        (mention,) = read_names(f"は{name}を", gazetteer(written))
        assert mention.text == name


@given(NAMES, NAMES, st.data())
def test_a_name_is_found_however_it_is_written(name: str, other: str, data: st.DataObject) -> None:
    written = data.draw(name_renderings(name))
    (mention,) = read_names(f"は、{written}。", gazetteer(name))
    assert (mention.text, mention.span.start, mention.entity) == (written, 2, name)
    several = Gazetteer.of([entity("a", name, other), entity("b", written)])
    (mention,) = read_names(f"は、{written}。", several)
    assert mention.text == written
    assert mention.candidates == ("a", "b")


@given(tables(), st.data(), st.text("は。日タ \n（", max_size=8))
def test_text_before_only_shifts_offsets(
    table: list[tuple[str, str]], data: st.DataObject, before: str
) -> None:
    names = _gazetteer(table)
    text = data.draw(texts(table)).strip()
    alone = read_names(text, names)
    by = len(before) + 3
    shifted = [
        (m.span, m.text, m.entity, m.candidates)
        for m in read_names(f"{before}。\n\n{text}", names)
        if m.span.start >= by
    ]
    assert shifted == [(m.span.shift(by), m.text, m.entity, m.candidates) for m in alone]


@given(tables(), st.text(CHARS + " \n", max_size=20))
def test_order_of_tables_only_orders_candidates(table: list[tuple[str, str]], text: str) -> None:
    ahead, back = (
        read_names(text, _gazetteer(entities)) for entities in (table, list(reversed(table)))
    )
    assert [(m.span, m.entity, set(m.candidates)) for m in ahead] == [
        (m.span, m.entity, set(m.candidates)) for m in back
    ]


@given(tables(), st.data())
def test_what_stands_beyond_an_empty_line_does_not_matter(
    table: list[tuple[str, str]], data: st.DataObject
) -> None:
    names = _gazetteer(table, data.draw(rules_for(table)))
    first, second = data.draw(texts(table)).strip(), data.draw(texts(table)).strip()
    assume(not first[:1].isspace())
    apart = [m.text for part in (first, second) for m in read_names(part, names)]
    assert [m.text for m in read_names(f"{first}\n\n{second}", names)] == apart


@given(st.text(), st.lists(st.text(min_size=1).filter(canonical), max_size=5))
@example("\ud800日\x00", ["日\x00", "\ud800"])
@example("[a-z]^-]\\", ["[a-z]", "^", "-]", "\\"])
def test_any_text_and_any_names_can_be_read(text: str, names: list[str]) -> None:
    for mention in read_names(text + "".join(names), gazetteer(*names)):
        assert mention.span.of(text + "".join(names)) == mention.text
