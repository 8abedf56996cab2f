"""The figures of README and docs are those of the data, and none is typed."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.text.kanji_numbers import value_of
from tests.documents.helpers import agreement, second_reading
from tests.helpers import figures

if TYPE_CHECKING:
    from pathlib import Path

    from tests.documents.helpers.agreement import Agreement

CHECKED = ["README.md", "README.ja.md", "docs/reference/data-card.md", "docs/how-to/guide.md"]
"""The pages in which every figure has a name."""


@pytest.mark.parametrize(
    "page", figures.PAGES, ids=lambda page: str(page.relative_to(figures.ROOT))
)
def test_a_page_says_what_the_data_say(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert figures.filled(text) == text, "python -m tests.helpers.figures --write"


@pytest.mark.parametrize("page", CHECKED)
def test_every_figure_has_a_name(page: str) -> None:
    assert figures.typed((figures.ROOT / page).read_text(encoding="utf-8")) == []


def test_every_figure_of_the_current_version_has_a_name() -> None:
    """What the changelog says of older versions stays as it was: there no figure has a name."""
    changelog = (figures.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest, *older = changelog.split("\n## [")[1:]
    assert newest.startswith(f"{ac.load().version}] - {ac.load().issued}\n")
    assert figures.typed(newest.partition("### Data")[2]) == []
    assert figures.NAMED.search(newest)
    assert not any(figures.NAMED.search(section) for section in older)


# The tool


def test_a_figure_is_written_as_the_page_writes_it() -> None:
    events, documents = len(ac.load().events), len(ac.load().documents)
    word = figures.WORDS[documents]
    for before, after in {
        "12<!-- figure: events --> events": f"{events}<!-- figure: events --> events",
        "Nine<!-- figure: documents -->": f"{word.capitalize()}<!-- figure: documents -->",
        "(nine<!-- figure: documents -->)": f"({word}<!-- figure: documents -->)",
        "99<!-- figure: documents -->": f"{documents}<!-- figure: documents -->",
        "nine<!-- figure: events -->": f"{events}<!-- figure: events -->",
        "9.9.9<!-- figure: version -->": f"{ac.load().version}<!-- figure: version -->",
        "文書は九<!-- figure: documents -->点": f"文書は{figures.in_kanji(documents)}<!-- figure: documents -->点",
        "文書は99<!-- figure: documents -->点": f"文書は{documents}<!-- figure: documents -->点",
        "no figure <!-- a remark -->": "no figure <!-- a remark -->",
    }.items():
        assert figures.filled(before) == after


def test_a_share_is_a_whole_number_of_hundredths() -> None:
    name = "share of events of kito-2024"
    corpus = ac.load()
    exact = 100 * len(corpus.events.in_documents("kito-2024")) / len(corpus.events)
    assert figures.filled(f"1 %<!-- figure: {name} -->") == f"{exact:.0f} %<!-- figure: {name} -->"


def test_a_name_of_no_figure_is_refused() -> None:
    with pytest.raises(KeyError, match="happenings"):
        figures.filled("12<!-- figure: happenings -->")


def test_a_table_is_written_between_its_marks() -> None:
    page = figures.filled("before\n<!-- table: agreement -->\nold\n<!-- end -->\nafter")
    assert page.startswith("before\n<!-- table: agreement -->\n\n| layer |")
    assert page.endswith("|\n\n<!-- end -->\nafter")
    assert "old" not in page
    assert figures.filled(page) == page


def test_figures_without_a_name_are_found() -> None:
    page = "12 events of 193 (69 %), nearly three quarters, half of them; in five documents."
    assert figures.typed(page) == ["12", "193", "69 %", "three", "quarters", "half", "five"]


def test_figures_of_a_japanese_page_are_found() -> None:
    page = "出来事は193件、文書は五つ、68%を占める。二つの見方。1978年、第13回、五つ<!-- a remark -->。"
    assert figures.typed(page) == ["193件", "五つ", "68%", "五つ"]
    assert figures.typed("五<!-- figure: documents -->つ、30<!-- figure: questions -->問") == []


@given(st.integers(0, 99))
def test_a_number_in_kanji_has_its_value(number: int) -> None:
    written = figures.in_kanji(number)
    assert set(written) <= set(figures.KANJI)
    assert value_of(written) == number


def test_a_great_number_is_not_written_in_kanji() -> None:
    assert figures.in_kanji(10) == "十"
    assert figures.in_kanji(30) == "三十"
    assert figures.in_kanji(100) == "100"


def test_names_years_and_code_are_no_figures() -> None:
    page = (
        "In 1978 (昭和53年), Python 3.11, CC BY 4.0, the ISO\n8601-2:2019, one of two; half-width;\n"
        "`len(9)` [12](docs/12.md)\n```sh\nrun 7\n```\n12<!-- figure: events -->"
    )
    assert figures.typed(page.replace("[12]", "[a page]")) == []
    assert figures.typed(page) == []


def test_the_command_lists_pages_and_writes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.md"
    page.write_text("99<!-- figure: documents -->", encoding="utf-8")
    monkeypatch.setattr(figures, "PAGES", (page,))
    monkeypatch.setattr(figures, "ROOT", tmp_path)
    assert figures.main([]) == 1
    assert figures.main(["--write"]) == 0
    assert figures.main([]) == 0
    assert (
        page.read_text(encoding="utf-8") == f"{len(ac.load().documents)}<!-- figure: documents -->"
    )
    assert capsys.readouterr().out == "page.md\npage.md\n"


# The agreement of the two readings


@pytest.fixture
def expected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the second reading, to be changed."""
    shutil.copytree(second_reading.EXPECTED, tmp_path / "expected")
    monkeypatch.setattr(second_reading, "EXPECTED", tmp_path / "expected")
    return tmp_path / "expected"


def of(layer: str) -> Agreement:
    second_reading.called.cache_clear()
    return next(one for one in agreement.agreements() if one.layer == layer)


@pytest.mark.parametrize(
    ("layer", "file", "change"),
    [
        ("blocks", "kito-2024.jsonl", {"text": "other words"}),
        ("dates", "dates/kito-2024.jsonl", {"value": "1066"}),
        ("mentions", "mentions/kito-2024.jsonl", {"end": 10_000}),
        ("provisions", "provisions.jsonl", {"topic": "global"}),
        ("relations", "facts.jsonl", {"subject": "nobody"}),
        ("events", "events.jsonl", {"date": "1066"}),
    ],
)
def test_where_the_readings_differ_there_is_less_agreement(
    expected: Path, layer: str, file: str, change: dict[str, object]
) -> None:
    before = of(layer)
    first, *others = (expected / file).read_text(encoding="utf-8").splitlines()
    lines = [json.dumps({**json.loads(first), **change}), *others]
    (expected / file).write_text("\n".join(lines), encoding="utf-8")
    after = of(layer)
    assert (after.theirs, after.ours, after.same) == (before.theirs, before.ours, before.same - 1)
    assert after.measure != before.measure
    second_reading.called.cache_clear()


def test_all_records_of_a_layer_are_compared() -> None:
    for one in agreement.agreements():
        if one.ours is not None:
            table = ac.load().tables[one.layer]
            single = [record for record in table if getattr(record, "level", None) == "article"]
            assert one.ours == len(table) - len(single)
        assert one.same <= one.theirs
