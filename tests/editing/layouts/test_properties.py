"""What holds for any source: blocks tile the text, nothing is lost, every note has its call."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.editing.layouts import LAYOUTS, LayoutOptions, Part, Reading, Rule, read_layout
from alliance_corpus.editing.layouts.options import PARAGRAPH_ENDS, WRAPS
from alliance_corpus.errors import EditingError

RULES = (
    Rule(kind="heading", level=1, label="１．"),
    Rule(kind="heading", level=2, label="(1)"),
    Rule(kind="list-item", label="①"),
    Rule(kind="list-item", label="ア"),
    Rule(kind="metadata", text="＊＊＊"),
    Rule(kind="heading", level=1, run_in="概要："),
)
WORDS = st.sampled_from(
    ["船", "港は。", "Ａ１", "the ", "ship", "19", " ", "\n", "\n\n", " \n", "\r\n", "１．", "(2) ", "①", "ア ",
     " イ ", "＊＊＊", "概要：", "# ", "- ", "<http://a.b>", "。", "𠮷", "か\u3099", "\u3000", "\x0c"]
)  # fmt: skip
sources = st.lists(WORDS, max_size=40).map("".join)
options = st.builds(
    lambda ends, wrap: LayoutOptions(parts=(Part(paragraphs_end=ends, wrap=wrap),), rules=RULES),
    st.lists(st.sampled_from(PARAGRAPH_ENDS), min_size=1, unique=True).map(tuple),
    st.sampled_from(WRAPS),
)


def read(source: str, layout: str, chosen: LayoutOptions) -> Reading | None:
    """The reading; None where the source holds nothing."""
    try:
        return read_layout(source, layout, chosen, "doc")
    except EditingError:
        assert not source.strip() or layout == "html"  # its tags are no words
        return None


@given(sources, st.sampled_from(sorted(LAYOUTS)), options)
def test_blocks_tile_the_text_and_nothing_is_lost(
    source: str, layout: str, chosen: LayoutOptions
) -> None:
    reading = read(source, layout, chosen)
    if reading is None:
        return
    text = reading.text.text
    assert "\n\n".join(block.span.of(text) for block in reading.blocks) == text
    assert all(block.text == block.span.of(text) for block in reading.blocks)
    assert all("\n" not in block.text for block in reading.blocks)
    assert reading.text.unaccounted() == ()
    assert all(section.span.end <= len(text) for section in reading.sections)


@given(sources, st.sampled_from(sorted(LAYOUTS)), options)
def test_only_white_space_labels_and_marks_are_removed(
    source: str, layout: str, chosen: LayoutOptions
) -> None:
    reading = read(source, layout, chosen)
    if reading is None or layout == "html":  # its tags are marks, whatever is in them
        return
    removed = "".join(c.old for c in reading.text.changes if not c.new)
    assert set(removed) <= set("0123456789１①ア イ．()#-<> \n\r\u3000\x0c２")


@given(
    st.lists(
        st.tuples(st.sampled_from(["船が来て", "港は"]), st.booleans()), min_size=1, max_size=9
    )
)
def test_every_note_has_its_call_where_its_marker_stood(pages: list[tuple[str, bool]]) -> None:
    digits = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
    source = "".join(
        f"{words}{str(n).translate(digits)}{'。' if ends else ''}\n\n"
        f"{str(n).translate(digits)} 注{n}。\n\n"
        for n, (words, ends) in enumerate(pages, start=1)
    )
    reading = read_layout(source, "transcript", LayoutOptions(), "doc")
    notes = [block for block in reading.blocks if block.kind == "note"]
    assert [note.text for note in notes] == [f"注{n}。" for n in range(1, len(pages) + 1)]
    for note, (words, _) in zip(notes, pages, strict=True):
        (call,) = note.calls
        assert reading.text.text[:call].endswith(words)
