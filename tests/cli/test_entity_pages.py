"""Pages of entities: what they are, their relations by time, and where the texts say so."""

from __future__ import annotations

import json
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.cli.entity_pages import as_dict, page
from alliance_corpus.corpus import Corpus
from alliance_corpus.testing import corpora
from tests.helpers.everything import everything


def part(text: str, heading: str) -> str:
    """The lines under a heading."""
    lines = text.splitlines()
    rest = lines[lines.index(heading) + 1 :]
    return "\n".join(rest[: rest.index("")] if "" in rest else rest)


def entity(id_: str) -> ac.Entity:
    record = ac.load()[id_]
    assert isinstance(record, ac.Entity)
    return record


def of(id_: str) -> str:
    return page(ac.load(), entity(id_))


def known(id_: str) -> dict[str, Any]:
    return as_dict(ac.load(), entity(id_))


def test_the_page_of_the_scc() -> None:
    text = of("scc")
    assert text.splitlines()[0].startswith("日米安全保障協議委員会 / Japan-United States")
    current = part(text, "members, current when last attested")
    ended = part(text, "members, ended")
    for line in (
        "  外務大臣 (foreign-minister-of-japan) [日本]  valid 1960-01-19/..  attested 1975-08, 2024",
        "  国務長官 (us-secretary-of-state) [米国]  valid 1990-12-26/..  attested 2024",
    ):
        assert line in current.splitlines()
    assert (
        "  太平洋軍司令官 (indopacom-commander) [米国]  valid 1960-01-19/1990-12-26  attested 1975-08"
    ) in ended.splitlines()
    assert "駐日大使と太平洋軍司令官" in ended
    assert "kito-2024 section 2.1" in ended
    assert "kito-2024 note 8" in current
    assert "us-ambassador" not in current
    assert "(sdc)" in part(text, "parts")
    assert "2+2" in part(text, "names")
    assert "1978-11-27  日米防衛協力のための指針（78指針）をSCCで合意" in part(text, "events")
    assert "11月27日にSCCで合意された。」" in part(
        text, "events"
    )  # passages that name it come first
    assert "section 2.1 (5)" in part(text, "mentioned")


def test_a_relation_attested_once_is_not_said_to_hold_now() -> None:
    text = of("sdc")
    line = "  外務省北米局長 (mofa-north-american-dg) [日本]  attested 2024"
    assert line in part(text, "members, current when last attested").splitlines()
    assert "members, ended" not in text.splitlines()


def test_the_page_of_a_place_has_the_events_there() -> None:
    base = everything()
    scc = next(one for one in base.tables["institutions"] if one.id == "scc")
    event = next(one for one in base.tables["events"] if one.id == "counting")
    there = evolve(event, participants=(), place=scc.names[0].text)
    corpus = Corpus(evolve(base, tables={**base.tables, "events": (there,)}))
    assert [(e["id"], e["roles"]) for e in as_dict(corpus, scc)["events"]] == [
        ("counting", ["place"])
    ]


def test_how_often_a_body_meets() -> None:
    assert "「年に1~2回」 (P1Y, 1~2 times) kito-2024 section 4.2" in part(of("edd"), "how often")
    assert known("scc")["frequency"] == []


def test_the_page_of_an_instrument_lists_its_provisions() -> None:
    text = of("guidelines-1997")
    provisions = part(text, "provisions")
    assert "\n      1997.5  周辺" not in provisions
    assert "  1997.5  周辺事態における協力 [regional " in provisions
    assert "]\n    1997.5.1  " in provisions
    assert " 検討]" in provisions
    assert "(guidelines-1978)" in part(text, "revises")
    assert "(guidelines-2015)" in part(text, "revised by")
    assert "(scc)" in part(text, "adopted by")
    assert "(comprehensive-mechanism)" in part(text, "implemented by")


def test_the_page_of_a_person() -> None:
    text = of("sakata-michita")
    assert (
        "  防衛庁長官 (dg-defense-agency) [日本]  valid 1974-12-09/1976-12-24  attested 1975"
        in (part(text, "holds, ended").splitlines())
    )
    assert "(kito-2024) [author]" in part(of("kito-kenji"), "works")


def test_predecessor_and_counterpart_are_seen_from_both_ends() -> None:
    assert "(defense-agency)" in part(of("mod"), "successor of")
    assert "(mod)" in part(of("defense-agency"), "succeeded by")
    for one, other in [("us-cjcs", "chief-of-joint-staff"), ("chief-of-joint-staff", "us-cjcs")]:
        groups = [g for g in known(one)["relations"] if g["heading"].startswith("counterparts")]
        assert len({g["heading"] for g in groups}) == len(groups)
        assert other in {one["entity"] for g in groups for one in g["ties"]}


def test_what_is_from_outside_says_so() -> None:
    chairs = part(of("scc"), "chaired by, ended")
    assert "outside sources: https://" in chairs
    assert "「" not in chairs


def test_a_page_as_of_a_time() -> None:
    then = ac.load().as_of("1975-08")
    text = page(then, then.institutions["scc"])
    assert "us-ambassador-to-japan" in text
    assert "us-secretary-of-state" not in text


def test_every_shipped_page_quotes_its_documents() -> None:
    corpus = ac.load()
    texts = {document.id: document.text for document in corpus.documents}
    for table in (corpus.institutions, corpus.people, corpus.instruments):
        for entity in table:
            found = as_dict(corpus, entity)
            ties = [tie for group in found["relations"] for tie in group["ties"]]
            for fact in (*ties, *found["events"]):
                assert fact["quotations"] or fact["sources"]
                for quotation in fact["quotations"]:
                    assert quotation["text"] in texts[quotation["document"]]
                    assert quotation["excerpt"].strip("…").replace(" ", "") in (
                        quotation["text"].replace("\n", "").replace(" ", "")
                    )


@given(corpora(), st.data())
def test_a_page_tells_all_there_is(corpus: Corpus, data: st.DataObject) -> None:
    entities = [*corpus.institutions, *corpus.people, *corpus.instruments]
    if not entities:
        return
    entity = data.draw(st.sampled_from(entities))
    found, text = as_dict(corpus, entity), page(corpus, entity)
    assert json.loads(json.dumps(found)) == found
    ties = [tie["id"] for group in found["relations"] for tie in group["ties"]]
    assert set(ties) == {
        r.id for r in corpus.relations if entity.id in (r.subject, r.object)
    }  # fmt: skip
    history = {record.id for record in corpus.history(entity.id)}
    said = {position["id"] for position in found["positions"]}
    assert {event["id"] for event in found["events"]} | set(ties) | said == history
    assert all(one["id"] in text for one in (*found["events"], *found["positions"]))
    counted = sum(one["count"] for one in found["mentions"])
    assert counted == len(corpus.mentions.where(entity=entity.id))
    assert all(
        one["count"] == sum(place["count"] for place in one["places"]) for one in found["mentions"]
    )
    assert [p["id"] for p in found["provisions"]] == [
        p.id for p in corpus.provisions if p.instrument == entity.id
    ]
    assert len(found["names"]) == len(entity.names)
