"""Layout ``printed``: hard-wrapped lines become paragraphs."""

from __future__ import annotations

import pytest

from alliance_corpus.editing.layouts import LayoutOptions, Part, Reading, Repair, Rule, read_layout
from alliance_corpus.errors import EditingError


def read(
    source: str, *rules: Rule, part: Part | None = None, repairs: tuple[Repair, ...] = ()
) -> Reading:
    parts = (part or Part(paragraphs_end=("trailing-blank",), wrap="character"),)
    options = LayoutOptions(parts=parts, rules=rules, repairs=repairs)
    return read_layout(source, "printed", options, "doc")


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks]


def test_a_trailing_blank_ends_a_paragraph_and_a_blank_line_does_not() -> None:
    source = "海の向こうに船が\n\n見える。港は\n静かである。 \n次の段落が\n始まる。 \n"
    assert texts(read(source)) == ["海の向こうに船が見える。港は静かである。", "次の段落が始まる。"]


def test_an_indent_begins_a_paragraph() -> None:
    part = Part(paragraphs_end=("indent",), wrap="character")
    source = "　船が来た。\n港は静か。\n　船が出た。\n"
    assert texts(read(source, part=part)) == ["船が来た。港は静か。", "船が出た。"]


def test_a_line_with_room_for_the_next_word_ends_a_paragraph() -> None:
    part = Part(paragraphs_end=("short-line",))
    source = (
        "The harbour was quiet that morning, and a\n"
        "ship came in.\n"
        "The captain was the first to step ashore.\n"
        "He said nothing.\n"
    )
    assert texts(read(source, part=part)) == [
        "The harbour was quiet that morning, and a ship came in.",
        "The captain was the first to step ashore. He said nothing.",
    ]


@pytest.mark.parametrize(
    ("source", "wrap", "expected"),
    [
        ("harb\nour ", "character", "harbour"),
        ("the \nharbour ", "character", "the harbour"),
        ("the\n harbour ", "character", "the harbour"),
        ("the\nharbour ", "word", "the harbour"),
        ("19\n52年 ", "character", "1952年"),
        ("港に\n船 ", "word", "港に船"),
        ("港は\nABC社 ", "word", "港はABC社"),
        ("19 52 年の ABC 社と（X） \n", "word", "19 52年のABC社と（X）"),
        ("第３回ＡＢＣ会議、～－（１） ", "word", "第3回ABC会議、～－（1）"),
        ("研究所 山田太郎 ", "word", "研究所 山田太郎"),
    ],
)
def test_lines_spaces_and_widths(source: str, wrap: str, expected: str) -> None:
    part = Part(paragraphs_end=("blank-line",), wrap=wrap)
    assert texts(read(source, part=part)) == [expected]


def test_labels_are_as_printed_and_not_in_the_text() -> None:
    source = "１．はじめに \n（１）船の話 \n 船が来た。 \n（２）港の話 \n"
    reading = read(
        source,
        Rule(kind="heading", level=1, label="１．"),
        Rule(kind="heading", level=2, label="（１）"),
    )
    assert [(b.kind, b.level, b.label, b.text) for b in reading.blocks] == [
        ("heading", 1, "１．", "はじめに"),
        ("heading", 2, "（１）", "船の話"),
        ("paragraph", None, None, "船が来た。"),
        ("heading", 2, "（２）", "港の話"),
    ]
    assert [(s.path, s.heading) for s in reading.sections] == [
        ("1", "はじめに"), ("1.1", "船の話"), ("1.2", "港の話"),
    ]  # fmt: skip
    assert reading.sections[1].span.of(reading.text.text) == "船の話\n\n船が来た。"


def test_a_numbered_sentence_is_no_heading() -> None:
    reading = read("１．船が来た。 \n", Rule(kind="heading", level=1, label="１．"))
    assert reading.blocks[0].kind == "paragraph"


def test_a_heading_that_runs_in_is_cut_off() -> None:
    reading = read(
        "概要（和文）：船の研究で\nある。 ", Rule(kind="heading", run_in="概要（和文）：", level=1)
    )
    assert [(b.kind, b.text) for b in reading.blocks] == [
        ("heading", "概要（和文）："), ("paragraph", "船の研究である。"),
    ]  # fmt: skip


def test_a_separator_ends_a_section() -> None:
    reading = read(
        "【港】 \n船が来た。 \n＊＊＊ \n終わりに。 \n",
        Rule(kind="heading", level=1, text="【…】"),
        Rule(kind="metadata", text="＊＊＊"),
    )
    assert reading.sections[0].span.of(reading.text.text) == "【港】\n\n船が来た。"


def test_list_items_nest_by_the_order_of_their_labels() -> None:
    source = "【１】船 \n－ 大きな船 \n－ 小さな船 \n【２】港 \n本文。 \n－ 別の話 \n"
    reading = read(
        source, Rule(kind="list-item", label="【１】"), Rule(kind="list-item", label="－")
    )
    assert [b.level for b in reading.blocks] == [1, 2, 2, 1, None, 1]


def test_repairs_begin_and_continue_blocks() -> None:
    source = "船が来た。\n港は静か。 \n人が\nいる。 \n"
    begin = Repair(quote="港は静か", do="begin", reason="the line above is the paragraph's last")
    assert texts(read(source, repairs=(begin,))) == ["船が来た。", "港は静か。", "人がいる。"]
    go_on = Repair(quote="人がいる", do="continue", reason="the column ends here")
    assert texts(read(source, repairs=(go_on,))) == ["船が来た。港は静か。人がいる。"]


@pytest.mark.parametrize(
    ("quote", "said"),
    [("馬", "not found"), ("船", "found 2 times"), ("", "is empty")],
)
def test_a_repair_that_cannot_be_placed_is_refused(quote: str, said: str) -> None:
    repair = Repair(quote=quote, do="begin", reason="test")
    with pytest.raises(EditingError, match=said):
        read("船と船。 \n", repairs=(repair,))


def test_a_continue_inside_a_block_is_refused() -> None:
    repair = Repair(quote="船。", do="continue", reason="test")
    with pytest.raises(EditingError, match="none begins there"):
        read("港。 \n馬と船。 \n", repairs=(repair,))


def test_parts_have_their_own_lines() -> None:
    options = LayoutOptions(
        parts=(
            Part(paragraphs_end=("blank-line",), wrap="word"),
            Part(begins="第二部", paragraphs_end=("trailing-blank",), wrap="character"),
        )
    )
    reading = read_layout("a\nb\n\n第二部で\n\n船が来た。 \n", "printed", options, "doc")
    assert texts(reading) == ["a b", "第二部で船が来た。"]


def test_unknown_layouts_and_empty_sources_are_refused() -> None:
    with pytest.raises(EditingError, match=r"'printd'.*Did you mean 'printed'"):
        read_layout("船", "printd", LayoutOptions(), "doc")
    with pytest.raises(EditingError, match="holds no words"):
        read_layout(" \n ", "printed", LayoutOptions(), "doc")
