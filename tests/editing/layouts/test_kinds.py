"""Kinds of notes, labels, lists, tables and pages that strangers' texts have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.editing.layouts import LayoutOptions, Part, Reading, Rule, read_layout
from alliance_corpus.errors import EditingError


def read(source: str, *rules: Rule, layout: str = "transcript", **part: str) -> Reading:
    options = LayoutOptions(rules=rules, parts=(Part(**part),))  # type: ignore[arg-type]
    reading = read_layout(source, layout, options, "doc")
    assert reading.text.unaccounted() == ()
    return reading


def shown(reading: Reading) -> list[tuple[str, str | None, str]]:
    return [(block.kind, block.label, block.text) for block in reading.blocks]


def said(reading: Reading) -> str:
    return "\n".join(map(str, reading.remarks))


FORMS = ["(1)", "（１）", "[1]", "［１］", "注1", "*1", "※1", "〔1〕", "注（1）", "[^1]", "¹"]
OWN = ("[^1]", "¹")
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def mark(form: str, number: int) -> str:
    written = str(number) if "１" not in form else str(number).translate(
        {ord(str(n)): "０１２３４５６７８９"[n] for n in range(10)}
    )  # fmt: skip
    if form == "¹":
        return written.translate(SUPERSCRIPTS)
    return form.replace("１", written).replace("1", written)


@given(st.sampled_from(FORMS), st.lists(st.booleans(), min_size=1, max_size=5))
def test_every_note_is_found_by_its_mark_in_any_form(form: str, chapters: list[bool]) -> None:
    """The numbers begin anew where a chapter does."""
    source, number, wanted = "", 0, []
    for at, anew in enumerate(chapters):
        number = 1 if anew else number + 1
        called = mark(form, number)
        colon = ":" if form == "[^1]" else ""
        source += f"本文{at}{called}が続く。\n\n{called}{colon} 山田『港{at}』。\n\n"
        wanted.append((str(number), f"本文{at}", f"山田『港{at}』。"))
    rules = () if form in OWN else (Rule(kind="note", label=form),)
    reading = read(source, *rules)
    notes = [block for block in reading.blocks if block.kind == "note"]
    text = reading.text.text
    found = [(note.label, text[: note.calls[0]].rpartition("\n")[2], note.text) for note in notes]
    assert found == wanted
    assert len({block.id for block in reading.blocks}) == len(reading.blocks)
    assert all(called not in block.text for block in reading.blocks for called in (mark(form, 1),))


@pytest.mark.parametrize("power", ["10km²", "3 m³", "5㎞²", "2.5cm²", "100 m²"])
def test_a_power_is_no_note(power: str) -> None:
    reading = read(f"面積は{power}である²³。\n\n² 注。\n\n³ 注。\n\n²³ 注。\n")
    assert reading.blocks[0].text == f"面積は{power}である。"


def test_a_call_without_a_note_stays_and_a_note_without_a_call_is_told() -> None:
    reading = read("港²である[^x]。\n\n¹ 注。\n")
    assert reading.blocks[0].text == "港²である[^x]。"
    assert said(reading) == (
        "line 1: ² calls no note: it stays in the text\n"
        "line 1: [^x] calls no note: it stays in the text\n"
        "line 3: nothing calls note 1"
    )


@pytest.mark.parametrize(
    ("example", "labels", "paths"),
    [
        ("1.1", ["1.1", "1.2", "2.1"], ["1.1", "1.2", "2.1"]),
        ("1.1.1", ["1.1.2", "10.1.1"], ["1.1.2", "10.1.1"]),
        ("Ⅰ", ["Ⅰ", "Ⅳ", "Ⅹ"], ["1", "4", "10"]),
        ("I.", ["I.", "IV.", "XIX."], ["1", "4", "19"]),
        ("第1条", ["第1条", "第12条の2", "第12条の2の3"], ["1", "12の2", "12の2の3"]),
        ("第一条", ["第一条", "第十二条", "第百三条の二"], ["1", "12", "103の2"]),
        ("第1章", ["第１章", "第2章"], ["1", "2"]),
        ("A.", ["A.", "B."], ["A. 港0", "B. 港1"]),
        ("（一）", ["（一）", "（十一）"], ["1", "11"]),
    ],
)
def test_a_label_stands_for_its_kind(example: str, labels: list[str], paths: list[str]) -> None:
    source = "".join(f"{label}　港{at}\n\n本文。\n\n" for at, label in enumerate(labels))
    reading = read(source, Rule(kind="heading", level=2, label=example))
    headings = [block for block in reading.blocks if block.kind == "heading"]
    assert [(block.label, block.text) for block in headings] == [
        (label, f"港{at}") for at, label in enumerate(labels)
    ]
    plain = [path for path in paths if " " not in path]
    assert [section.path for section in reading.sections] == (plain or ["港0", "港1"])


def test_a_number_that_repeats_those_above_it_stands_for_them() -> None:
    rules = (Rule(kind="heading", level=1, label="1"), Rule(kind="heading", level=2, label="1.1"))
    reading = read("1 海\n\n1.1 港\n\n文。\n\n1.2 船\n\n文。\n\n2 陸\n\n2.1 駅\n\n文。\n", *rules)
    assert [section.path for section in reading.sections] == ["1", "1.1", "1.2", "2", "2.1"]


def test_an_article_that_is_a_sentence_keeps_its_label() -> None:
    reading = read("第二条　灯台は港に置く。\n", Rule(kind="heading", level=1, label="第一条"))
    assert shown(reading) == [("heading", "第二条", "灯台は港に置く。")]


def test_a_rule_about_a_beginning_takes_one_line() -> None:
    source = "会議録情報\n○委員長　開会します。\n○大臣　お答えします。\n続きです。\n"
    assert shown(read(source, Rule(kind="metadata", begins="会議録情報"))) == [
        ("metadata", None, "会議録情報"),
        ("paragraph", None, "○委員長　開会します。"),
        ("paragraph", None, "○大臣　お答えします。続きです。"),
    ]


@given(
    st.sampled_from(["・{}", "{}.", "{})", "({})", "（{}）", "{}．"]),
    st.lists(st.sampled_from(["港", "灯台", "大きな船"]), min_size=2, max_size=9),
    st.integers(1, 8),
)
def test_lines_with_bullets_or_numbers_that_count_are_a_list(
    form: str, items: list[str], first: int
) -> None:
    labels = ["・" if "・" in form else form.format(first + n) for n in range(len(items))]
    source = "\n".join(f"{label} {item}" for label, item in zip(labels, items, strict=True))
    reading = read(source)
    assert shown(reading) == [
        ("list-item", one, item) for one, item in zip(labels, items, strict=True)
    ]
    assert {block.level for block in reading.blocks} == {1}


@given(st.lists(st.integers(0, 3), min_size=1, max_size=9))
def test_items_nest_by_their_indent(wanted: list[int]) -> None:
    depths: list[int] = []
    for depth in wanted:
        depths.append(min(depth, depths[-1] + 1 if depths else 0))
    source = "\n".join(f"{'  ' * depth}- 港{n}" for n, depth in enumerate(depths))
    assert [block.level for block in read(source).blocks] == [depth + 1 for depth in depths]


def test_rows_of_a_table_are_blocks() -> None:
    reading = read("表である。\n| 年 | 事項 |\n|:---|----:|\n| 1960年 | 署名 |\n次の文。\n")
    assert shown(reading) == [
        ("paragraph", None, "表である。"),
        ("table-row", None, "年 | 事項"),
        ("table-row", None, "1960年 | 署名"),
        ("paragraph", None, "次の文。"),
    ]


@pytest.mark.parametrize("number", ["- 12 -", "－１２－", "p. 12", "12/30", "– 3 –"])
def test_a_page_number_does_not_part_a_sentence(number: str) -> None:
    assert shown(read(f"港は大き\n\n{number}\n\nかった。\n"))[0] == (
        "paragraph", None, "港は大きかった。"
    )  # fmt: skip


def test_bare_page_numbers_and_running_heads_are_known_by_their_return() -> None:
    pages = "".join(f"{n}頁の文が\n{n + 11}\n港湾の歴史\n\n続く。\n" for n in range(4))
    for layout in ("printed", "transcript"):
        blocks = shown(read(pages, layout=layout))
        words = [text for kind, _, text in blocks if kind == "metadata"]
        assert words == [w for n in range(4) for w in (str(n + 11), "港湾の歴史")], layout
        assert all("港湾" not in text for kind, _, text in blocks if kind != "metadata")


def test_two_columns_are_noticed() -> None:
    mixed = "左の段の文は      右の段の文は\nここで続き        ここで続き\nここで終る。      ここで終る。\n"
    assert "two columns are mixed" in said(read(mixed, layout="printed"))
    assert said(read("一行目の文は\n二行目に続き\n三行目で終る。\n", layout="printed")) == ""


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("in Decem-\nber 2008", "in December 2008"),
        ("a well-\nknown and well-known port", "a well-known and well-known port"),
        ("the US-\nJapan alliance", "the US-Japan alliance"),
        ("1978-\n1997", "1978-1997"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(source: str, wanted: str) -> None:
    assert read(source, layout="printed", wrap="word").text.text == wanted


@pytest.mark.parametrize("heading", ["はじめに", "参考文献", "謝辞"])
def test_a_usual_heading_is_one(heading: str) -> None:
    reading = read(f"{heading}\n\n2015年に改定された。\n")
    assert shown(reading)[0] == ("heading", None, heading)
    assert f"write: - {{kind: heading, level: 1, text: {heading}}}" in said(reading)


def test_a_numbered_line_is_a_heading_and_makes_no_date() -> None:
    reading = read("1 日本の港湾政策\n\n1.1 月刊誌の記事\n\n本文。\n")
    assert [(b.kind, b.level, b.label, b.text) for b in reading.blocks[:2]] == [
        ("heading", 1, "1", "日本の港湾政策"),
        ("heading", 2, "1.1", "月刊誌の記事"),
    ]
    assert len(reading.remarks) == 2


def test_a_line_that_may_be_a_heading_does_not_melt_into_the_next_paragraph() -> None:
    reading = read("港湾政策の変遷\n\n2015年に改定された。\n")
    assert shown(reading) == [
        ("paragraph", None, "港湾政策の変遷"),
        ("paragraph", None, "2015年に改定された。"),
    ]
    assert "may be a heading" in said(reading)


def test_marks_around_words_are_taken_out() -> None:
    source = "**港**と[船](https://example.jp/a_(b))と港《みなと》と｜大きな灯台《とうだい》。\n"
    assert read(source).text.text == "港と船と港と大きな灯台。"
    assert read("『港』《船》と《みなと》。\n").text.text == "『港』《船》と《みなと》。"


def test_a_byte_order_mark_and_front_matter_are_no_text() -> None:
    reading = read("\ufeff---\ntitle: 港\ndate: 2015-04-27\n---\n\n本文。\n")
    assert shown(reading) == [
        ("metadata", None, "title: 港"),
        ("metadata", None, "date: 2015-04-27"),
        ("paragraph", None, "本文。"),
    ]


@pytest.mark.parametrize("layout", ["printed", "transcript"])
@pytest.mark.parametrize("head", ["<!DOCTYPE html>", "<html lang='ja'>", "  <?xml version='1.0'?>"])
def test_a_page_of_markup_is_refused(head: str, layout: str) -> None:
    with pytest.raises(EditingError, match="it is HTML or XML, and the layout"):
        read(f"{head}<p>港</p>", layout=layout)


# Layouts of their own


def test_markdown_by_a_parser() -> None:
    source = (
        "---\ntitle: 港\n---\n# 港の *歴史* #\n\n段落は[^1]と**太い**[船](https://a.b \"題\")と`x`\n続く\\*。\n\n"
        "- 港\n  1. 航路\n     二行目\n- 船\n\n> 引用\n> 続き\n\n| 年 | 事 |\n|---|:-:|\n| 1960 | **署名** |\n\n"
        "```py\nx = 1\ny = 2\n```\n\n副題\n---\n\n***\n\n[x]: https://a.b\n\n[^1]: 注の\n    続き\n\n[^2]: 別の注\n"
    )  # fmt: skip
    reading = read(source, layout="markdown")
    assert [(b.kind, b.level, b.label, b.text) for b in reading.blocks] == [
        ("metadata", None, None, "title: 港"),
        ("heading", 1, None, "港の 歴史"),
        ("paragraph", None, None, "段落はと太い船とx続く*。"),
        ("list-item", 1, None, "港"),
        ("list-item", 2, "1.", "航路二行目"),
        ("list-item", 1, None, "船"),
        ("paragraph", None, None, "引用続き"),
        ("table-row", None, None, "年 | 事"),
        ("table-row", None, None, "1960 | 署名"),
        ("paragraph", None, None, "x = 1"),
        ("paragraph", None, None, "y = 2"),
        ("heading", 2, None, "副題"),
        ("metadata", None, None, "***"),
        ("paragraph", None, None, "[x]: https://a.b"),
        ("note", None, "1", "注の続き"),
        ("note", None, "2", "別の注"),
    ]
    assert [block.calls for block in reading.blocks[-2:]] == [
        (reading.text.text.index("と太い"),),
        (),
    ]


def test_a_web_page() -> None:
    source = (
        "<!DOCTYPE html>\n<html><head><title>題</title><style>p {}</style></head><body>"
        "<nav><a href='/'>目次</a></nav><h1>港の<em>歴史</em></h1>\n"
        "<p>灯台は&amp;港に&nbsp;ある<sup><a href='#fn1'>1</a></sup>。<ruby>港<rt>みなと</rt></ruby>は\n"
        "広い。<!-- x > y --><br>次の行。</p><ul><li>港<ul><li>航路</li></ul></li><li><p>船</p></li></ul>"
        "<table><tr><th>年</th><th>事</th></tr><tr><td>1960</td><td>署名</td></tr></table>"
        "<ol><li id='fn1'>山田『港』。<a href='#r1'>↩</a></li></ol><footer>著作権</footer></body></html>\n"
    )  # fmt: skip
    reading = read(source, layout="html")
    assert [(b.kind, b.level, b.text) for b in reading.blocks] == [
        ("heading", 1, "港の歴史"),
        ("paragraph", None, "灯台は&港に ある。港は広い。"),
        ("paragraph", None, "次の行。"),
        ("list-item", 1, "港"),
        ("list-item", 2, "航路"),
        ("list-item", 1, "船"),
        ("table-row", None, "年 | 事"),
        ("table-row", None, "1960 | 署名"),
        ("note", None, "山田『港』。"),
    ]
    assert reading.blocks[-1].calls == (reading.text.text.index("。"),)
    assert "<nav> is left out: 2 characters" in said(reading)
    assert "<footer> is left out: 3 characters" in said(reading)


WORDS = st.lists(st.sampled_from(["港", "灯台", "船が来た", "a b", "Port"]), min_size=1, max_size=4)


@given(st.lists(st.tuples(st.sampled_from(["p", "h2", "li", "dd"]), WORDS), min_size=1, max_size=6))
def test_tags_are_taken_out_of_a_page_and_no_word_with_them(
    page: list[tuple[str, list[str]]],
) -> None:
    body = "".join(f"<{tag}><b>{'</b>&lt;<i>'.join(words)}</b></{tag}>\n" for tag, words in page)
    reading = read(f"<html><body>{body}</body></html>", layout="html")
    assert [block.text for block in reading.blocks] == ["<".join(words) for _, words in page]


@given(st.lists(WORDS.map("".join), min_size=1, max_size=9))
def test_lines_are_blocks(lines: list[str]) -> None:
    assert [block.text for block in read("\n".join(lines), layout="lines").blocks] == lines


@pytest.mark.parametrize(
    ("source", "layout"),
    [
        ("<html><body><p>港</p></body></html>", "html"),
        ("# 港\n\n灯台。\n", "markdown"),
        ("---\ntitle: 港\n---\n灯台。\n", "markdown"),
        ("港である[^1]。\n\n[^1]: 注\n", "markdown"),
        ("港¹である。\n\n¹ 注\n", "transcript"),
        ("港は大きく、船が毎日のように\n来る所であったが、やがて人が\n来なくなり、灯台だけが海の上\nに残っていたと、古い本に書い\nてあるのを読んだ人がいる。\n", "printed"),
        ("港の話。\n船の話をする。\n灯台の話を長くする。\n", "lines"),
    ],
)  # fmt: skip
def test_a_layout_is_proposed_with_its_reason(source: str, layout: str) -> None:
    reading = read(source, layout="auto")
    assert f"taken for {layout!r}, since" in said(reading)
    assert f"write: layout: {layout}" in said(reading)
    assert [block.text for block in reading.blocks] == [
        block.text for block in read(source, layout=layout).blocks
    ]
