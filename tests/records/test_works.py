"""Works: a title can always be searched; what is empty stays out of exports."""

from __future__ import annotations

from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.records import Work
from alliance_corpus.records.labels import label
from alliance_corpus.testing.full_works import bibliographies


def test_every_title_can_be_searched() -> None:
    corpus = ac.load()
    assert len(corpus.works.where(lambda work: "指針" in work.title)) > 3
    assert [d.id for d in corpus.documents if not d.title] == ["kusunoki-bases"]
    assert [w.id for w in corpus.works.where(title="")] == [
        "kusunoki-bases", "indopacom-jma-directorate",
    ]  # fmt: skip


def test_without_a_title_a_work_is_called_what_it_is() -> None:
    assert Work(id="w", type="report").title == ""
    assert label(Work(id="w", type="report")) == "w"
    assert label(Work(id="w", type="report", genre="報告書", number="7")) == "報告書 7"


def test_the_work_of_a_reference_without_a_title_has_an_empty_one() -> None:
    (reference,) = ac.read_references("同上、50頁。")
    assert reference.title is None
    assert reference.to_work("same").title == ""
    assert "title" not in reference.to_csl()


@given(bibliographies())
def test_an_empty_title_is_not_exported(works: tuple[Work, ...]) -> None:
    for work in works:
        assert ("title" in work.to_csl()) == (work.title != "")
