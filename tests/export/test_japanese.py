"""Details of the Japanese style; whole references are in `test_set_references`."""

from __future__ import annotations

import pytest

from alliance_corpus.export.japanese import to_japanese
from alliance_corpus.records import Creator, Work


@pytest.mark.parametrize(
    ("issue", "written"),
    [
        ("3", "第3号"),
        ("３", "第３号"),
        ("十二", "第十二号"),
        ("IV", "第IV号"),
        ("1・2", "第1・2号"),
        ("1-2", "第1-2号"),
        ("1, 2", "第1, 2号"),
        ("10＝11", "第10＝11号"),
        ("秋", "秋号"),
        ("増刊", "増刊号"),
        ("臨時増刊", "臨時増刊号"),
        ("別冊", "別冊"),
        ("第3輯", "第3輯"),
        ("通巻5号", "通巻5号"),
        ("平成18年7月号", "平成18年7月号"),
        ("Special issue", "Special issue"),
    ],
)
def test_issues(issue: str, written: str) -> None:
    work = Work(id="a", type="article-journal", container_title="海洋", issue=issue)
    assert to_japanese(work) == f"『海洋』{written}"


@pytest.mark.parametrize(
    ("volume", "written"),
    [("上", "上巻"), ("上・下", "上・下巻"), ("別", "別巻"), ("2", "第2巻"), ("第2部", "第2部")],
)
def test_the_volume_of_a_book_stands_behind_its_title(volume: str, written: str) -> None:
    work = Work(
        id="a",
        type="book",
        title="航路史",
        volume=volume,
        author=(Creator(literal="山口春香"),),
        editor=(Creator(literal="灘社"),),
    )
    assert to_japanese(work) == f"山口春香『航路史』{written}灘社編"


@pytest.mark.parametrize(
    ("page", "written"),
    [
        ("9-14", "9-14頁"),
        ("xi-xv", "xi-xv頁"),
        ("A9-A14", "A9-A14頁"),
        ("1, 5", "1, 5頁"),
        ("第3頁", "第3頁"),
        ("巻末", "巻末"),
    ],
)
def test_pages(page: str, written: str) -> None:
    work = Work(id="a", type="article-journal", title="湾", page=page)
    assert to_japanese(work) == f"「湾」、{written}"
