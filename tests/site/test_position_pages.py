"""Positions as files: subjects to choose, statements side by side, a page for each statement."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from alliance_corpus import Corpus, load
from alliance_corpus.records.labels import label
from alliance_corpus.site.pages.positions import STATEMENTS, positions
from alliance_corpus.site.paths import subject_folder
from alliance_corpus.site.room import Room
from alliance_corpus.site.subjects import subjects
from alliance_corpus.testing import corpora
from tests.site.helpers.making import made, parsed, with_events

CHOOSER = "positions/index.html"
LIMIT = 300_000


def told(pages: dict[str, str], subject: str) -> list[str]:
    """The pages of the statements that stand on all pages of a subject."""
    folder = subject_folder(subject)
    return [
        f"positions/{href.rpartition('/')[2]}"
        for path, text in pages.items()
        if path.startswith(f"{folder}/")
        for href in parsed(text).xpath("//article//h3/a/@href")
    ]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=10)
@given(corpora())
def test_every_subject_has_all_its_statements(corpus: Corpus) -> None:
    pages, room = made(corpus, positions, "en"), Room(corpus, "en")
    about = {subject for statement in corpus.statements for subject in statement.about}
    found = {subject.id: subject for subject in subjects(corpus)}
    assert about <= set(found)
    for id_, subject in found.items():
        wanted = corpus.positions(about=id_)
        assert sorted(told(pages, id_)) == sorted(room.path(one) or "" for one in wanted)
        assert {one.id for one in subject.statements} == set(wanted.ids)
    chosen = set(parsed(pages[CHOOSER]).xpath("//*[@data-filtered]//li/a/@href"))
    assert chosen == {room.subject_path(id_).removeprefix("positions/") for id_ in found}


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=10)
@given(corpora())
def test_every_statement_has_a_page_with_its_words(corpus: Corpus) -> None:
    pages, room = made(corpus, positions), Room(corpus, "ja")
    for statement in corpus.statements:
        tree = parsed(pages[room.path(statement) or ""])
        assert tree.xpath("count(//figure[@class='reason'])") == len(statement.evidence)


@pytest.fixture(scope="module")
def shipped() -> dict[str, str]:
    return made(load(), positions)


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("中国", "china"),
        ("事前協議制度", "prior-consultation-system"),
        ("拡大抑止", "extended-deterrence"),
    ],
)
def test_one_click_leads_to_who_says_what(
    shipped: dict[str, str], words: str, subject: str
) -> None:
    links = parsed(shipped[CHOOSER]).xpath("//*[@data-filtered]//li/a")
    (link,) = (one for one in links if one.text_content() == words)
    page = f"positions/{link.get('href')}"
    tree = parsed(shipped[page])
    wanted = load().positions(about=subject)
    assert tree.xpath("count(//article)") == len(wanted)
    text = tree.text_content()
    for one in wanted:
        assert label(one) in text
        assert one.evidence[0].text in text
    names = tree.xpath("//section[@class='column']/h2/bdi/text()")
    sides = load().compare_positions(about=subject)
    assert len(names) == len([side for side in sides if side != "no side"])


def test_the_shipped_pages_are_light(shipped: dict[str, str]) -> None:
    assert max(len(text.encode()) for text in shipped.values()) < LIMIT


def test_columns_have_who_says_it(shipped: dict[str, str]) -> None:
    tree = parsed(shipped["positions/about/china/index.html"])
    assert tree.xpath("//section[@class='column']/h2/bdi/text()") == ["米国", "日本"]
    first = tree.xpath("//section[@class='column']")[0]
    assert first.xpath("count(.//article)") == 15
    voices = first.xpath(".//p[@class='voice']")
    assert {voice.text_content().split()[-1] for voice in voices} >= {"報告者"}


def test_long_subjects_are_cut_and_keep_their_sides_abreast(shipped: dict[str, str]) -> None:
    paths = [path for path in shipped if path.startswith("positions/about/japan/")]
    assert len(paths) == -(-238 // STATEMENTS)
    for path in paths:
        tree = parsed(shipped[path])
        assert tree.xpath("count(//article)") <= STATEMENTS
        assert tree.xpath("count(//section[@class='column'])") >= 2, path


def test_answers_and_lists_are_told(shipped: dict[str, str]) -> None:
    answer = "fujishige-build-values-based-ties-with-india"
    asked = "fujishige-shared-values-key-to-third-country-ties"
    assert f"{asked}.html" in parsed(shipped[f"positions/{answer}.html"]).xpath("//main//a/@href")
    assert f"{answer}.html" in parsed(shipped[f"positions/{asked}.html"]).xpath("//main//a/@href")
    member = load().statements.by_series()["kito-acm-features"][1]
    rows = parsed(shipped[f"positions/{member.id}.html"]).xpath("//ol[@class='series']/li")
    assert [row.get("value") for row in rows] == ["1", "2", "3"]
    assert [row.get("aria-current") for row in rows] == [None, "true", None]


def test_who_said_it_is_named_and_not_an_id(shipped: dict[str, str]) -> None:
    text = parsed(
        shipped["positions/kusunoki-us-prior-consultation-constrains-bases.html"]
    ).text_content()
    assert "発言者：アメリカ合衆国" in text
    assert "united-states" not in text.partition("report")[0].split("record:")[0]


def test_hostile_statements_are_text(shipped: dict[str, str]) -> None:
    hostile = "<img src=x onerror=alert(1)>\u202e" + "長" * 10_000
    one: Any = load().statements[0]
    made_up = [
        evolve(one, id=f"one-{n}", label=hostile, label_en=hostile, about=("japan",))
        for n in range(STATEMENTS + 1)
    ]
    pages = made(with_events([], made_up), positions)
    for path, text in pages.items():
        assert "<img" not in text, path
        assert len(text.encode()) < LIMIT, path
    assert parsed(pages["positions/one-0.html"]).xpath("string(//h1)") == hostile


def test_no_statements() -> None:
    pages = made(with_events([]), positions)
    assert set(pages) == {CHOOSER}
    assert "見解はありません" in pages[CHOOSER]
