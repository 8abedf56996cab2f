"""Layout ``transcript``: marks, notes and page breaks."""

from __future__ import annotations

from alliance_corpus.editing.layouts import LayoutOptions, Reading, Repair, Rule, read_layout


def read(source: str, *rules: Rule, repairs: tuple[Repair, ...] = ()) -> Reading:
    return read_layout(source, "transcript", LayoutOptions(rules=rules, repairs=repairs), "doc")


def shown(reading: Reading) -> list[tuple[str, str | None, str]]:
    return [(block.kind, block.label, block.text) for block in reading.blocks]


def test_a_paragraph_cut_by_a_page_is_joined_and_the_note_stands_at_the_end() -> None:
    reading = read("船が来て¹、港は\n\n¹ 『船の本』、3頁\n\n静かになった。\n\n人がいる。\n")
    assert shown(reading) == [
        ("paragraph", None, "船が来て、港は静かになった。"),
        ("paragraph", None, "人がいる。"),
        ("note", "1", "『船の本』、3頁"),
    ]
    (note,) = [block for block in reading.blocks if block.kind == "note"]
    assert note.id == "doc:note-1"
    assert note.calls == (len("船が来て"),)


def test_a_caption_is_set_after_the_paragraph_that_it_interrupts() -> None:
    reading = read("大きな\n\n港の写真\n\n船が来た。\n", Rule(kind="caption", text="港の写真"))
    assert shown(reading) == [
        ("paragraph", None, "大きな船が来た。"),
        ("caption", None, "港の写真"),
    ]


def test_lists_interrupt_a_sentence_and_its_tail_is_a_paragraph() -> None:
    reading = read("骨子は、\n\n- ① 船\n - ・大きい\n\nである。\n", *LISTS)
    assert shown(reading) == [
        ("paragraph", None, "骨子は、"),
        ("list-item", "①", "船"),
        ("list-item", "・", "大きい"),
        ("paragraph", None, "である。"),
    ]
    assert [block.level for block in reading.blocks] == [None, 1, 2, None]


LISTS = (
    Rule(kind="list-item", label="①"),
    Rule(kind="list-item", label="・"),
    Rule(kind="list-item", label="ア"),
)


def test_items_on_one_line_are_items_each() -> None:
    reading = read("- ・運用\n - ア 監視 イ 除去 ウ アジア地域\n", *LISTS)
    assert shown(reading) == [
        ("list-item", "・", "運用"),
        ("list-item", "ア", "監視"),
        ("list-item", "イ", "除去"),
        ("list-item", "ウ", "アジア地域"),
    ]
    assert [block.level for block in reading.blocks] == [1, 2, 2, 2]


def test_headings_have_the_rank_of_their_numbering() -> None:
    reading = read(
        "# 船\n\n## 第1節 港\n\n# 1 ■ 海\n",
        Rule(kind="title", text="船"),
        Rule(kind="heading", level=1, label="第1節"),
        Rule(kind="heading", level=2, label="1 ■"),
    )
    assert [(b.kind, b.level, b.label, b.text) for b in reading.blocks] == [
        ("title", None, None, "船"),
        ("heading", 1, "第1節", "港"),
        ("heading", 2, "1 ■", "海"),
    ]
    assert [section.path for section in reading.sections] == ["1", "1.1"]


def test_address_brackets_are_markup() -> None:
    assert read("頁(<https://example.org/a_b>)を見よ。\n").text.text == (
        "頁(https://example.org/a_b)を見よ。"
    )


def test_a_note_that_runs_over_a_page_is_one_note() -> None:
    repair = Repair(quote="続きである", do="continue", note="1", reason="over the page")
    reading = read("船¹。\n\n¹ 長い注の\n\n港。\n\n続きである。\n", repairs=(repair,))
    assert shown(reading)[-1] == ("note", "1", "長い注の続きである。")
