"""Works with the English names that their records have."""

from __future__ import annotations

import re

import alliance_corpus as ac
from alliance_corpus.export.cite import cite, items
from alliance_corpus.export.english import in_english
from alliance_corpus.records import Creator, Work

CORPUS = ac.load()


def english(id_: str) -> Work:
    found = items(CORPUS, id_, language="en")[0]
    assert isinstance(found, Work)
    return found


def test_people_have_family_and_given_names_in_latin_letters() -> None:
    work = english("fukuda-2006")
    assert work.author == (Creator(family="Fukuda", given="Takeshi", entity="fukuda-takeshi"),)
    assert cite(work, "apa", "en").startswith("Fukuda, T. (2006). 日米防衛協力における")
    assert cite(work, "mla", "en").startswith("Fukuda, Takeshi. “日米防衛協力における")


def test_a_name_with_a_junior_gives_way_to_one_without() -> None:
    assert [str(name) for name in english("kishida-biden-2024").author] == [
        "Fumio Kishida",
        "Joe Biden",
    ]


def test_bodies_have_their_english_name_of_the_time() -> None:
    assert english("defense-white-paper-2023").author == (
        Creator(literal="Ministry of Defense", entity="mod"),
    )


def test_the_text_of_an_instrument_has_its_english_name_in_brackets() -> None:
    title = "日米防衛協力のための指針 [Guidelines for Japan-U.S. Defense Cooperation]"
    assert english("scc-1978").title == title


def test_what_has_no_english_name_stays_as_printed() -> None:
    assert english("kitai-2024") == CORPUS.works["kitai-2024"]
    assert english("dod-2023") == CORPUS.works["dod-2023"]
    unknown = Work(
        id="a", type="book", title="湾", author=(Creator(literal="灘社", entity="nada"),)
    )
    assert in_english(CORPUS, unknown) == unknown


def test_in_japanese_nothing_changes() -> None:
    for work in CORPUS.works:
        assert items(CORPUS, work.id) == [work]


def test_every_name_of_a_creator_with_a_record_is_in_one_script() -> None:
    for work in CORPUS.works:
        for name in english(work.id).author:
            latin = re.fullmatch(r"[A-Za-z.,' -]+", str(name))
            assert latin or str(name) in {str(one) for one in work.author}
