"""Pages of events, relations, provisions and works; the commands `timeline` and `why`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from click.testing import CliRunner

import alliance_corpus as ac
from alliance_corpus.cli.event_commands import timeline, why
from alliance_corpus.cli.event_pages import as_dict, page
from alliance_corpus.corpus import Corpus
from alliance_corpus.dates import EDTF
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from pathlib import Path

    import click


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus(everything())


def run(command: click.Command, *arguments: str) -> str:
    """What a command prints; errors of ours pass."""
    result = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


# Pages


def test_the_page_of_an_event(corpus: Corpus) -> None:
    lines = page(corpus, corpus.events["meeting-1978"]).splitlines()
    assert lines[:2] == ["会談", "meeting"]
    for line in (
        "  id             meeting-1978",
        "  date           1978-11",
        "  era            昭和53年11月",
        "  external date  1978-11-27",
        "  status         alleged",
        "  kind           meeting",
        "  participants   日米安全保障協議委員会 (scc, host)",
        "  instruments    約束 (promise)",
        "  place          東京",
        "  note           a note",
        "  1978-11  「東京で会談した」 harbour 1, according to 「船の本」, p. 10",
        "  https://example.org/page (A page, 2024-05-01)",
    ):
        assert line in lines
    assert "None" not in "".join(lines)


def test_an_event_with_relations_to_others(corpus: Corpus) -> None:
    base = everything()
    tie = evolve(base.tables["relations"][0], id="tie", subject="counting", predicate="follows",
                 object="meeting-1978", valid=None, attested=())  # fmt: skip
    more = Corpus(evolve(base, tables={**base.tables, "relations": (tie,)}))
    shown = page(more, more.events["counting"])
    assert "  数える (counting) follows 会談 (meeting-1978)" in shown.splitlines()
    dated = evolve(tie, valid=EDTF("1978/.."), attested=(EDTF("1980"),))
    both = Corpus(evolve(base, tables={**base.tables, "relations": (dated,)}))
    assert "follows 会談 (meeting-1978)  valid 1978/..  attested 1980\n" in (
        page(both, both.events["counting"]) + "\n"
    )
    assert as_dict(more, more.events["meeting-1978"])["ties"][0]["id"] == "tie"
    alone = page(corpus, corpus.events["counting"])
    for absent in ("relations", "None", "place", "instruments", "external date"):
        assert absent not in alone


def test_the_page_of_a_relation(corpus: Corpus) -> None:
    relation = corpus.relations["scc-japan"]
    lines = page(corpus, relation).splitlines()
    names = {one.id: one.names[0].text for one in corpus.entities()}
    subject, object_ = names[relation.subject], names[relation.object]
    assert lines[0] == f"{subject} member-of {object_}"
    assert "  id         scc-japan" in lines
    assert f"  valid      {relation.valid}" in lines
    assert any("「東京で会談した」" in line for line in lines)


def test_the_page_of_a_provision(corpus: Corpus) -> None:
    lines = page(corpus, corpus.provisions["promise-1"]).splitlines()
    assert lines[0] == "船を数える"
    assert "  instrument  約束 (promise)" in lines
    assert "  topics      purpose" in lines


def test_the_page_of_a_work(corpus: Corpus) -> None:
    lines = page(corpus, corpus.works["harbour"]).splitlines()
    assert lines[0] == "船と港"
    assert "  author            山田太郎、港の会" in lines
    assert "  container title   雑誌" in lines
    assert "  issued            1979-04" in lines
    cited = page(corpus, corpus.works["book"])
    for citation in corpus.citations:
        assert f"  harbour note 1: 「{citation.text}」 ({citation.form}" in cited


def test_pages_as_data_are_those_of_every_record() -> None:
    shipped = ac.load()
    for table in (shipped.events, shipped.relations, shipped.provisions, shipped.works):
        for record in table:
            known: dict[str, Any] = as_dict(shipped, record)
            assert json.loads(json.dumps(known)) == known
            assert known["id"] == record.id in page(shipped, record)


# Commands


def test_timeline() -> None:
    output = run(timeline, "昭和50年代")
    assert "1978-11-27" in output
    events = ac.load().timeline("昭和50年代")
    assert output == f"{events}\n{len(events)} events\n"
    possible = run(timeline, "1978", "--possible")
    assert "\n? " in possible
    assert possible.splitlines()[-1].endswith("of them possibly")
    assert run(timeline, "1700") == "no events\n"


def test_timeline_as_json_with_all_its_options() -> None:
    rows = json.loads(
        run(timeline, "1978", "--kind", "agreement", "--kind", "meeting", "--involving", "2+2",
            "--possible", "--best-dates", "--eras", "--english", "--json")
    )  # fmt: skip
    expected = ac.load().timeline(
        "1978", kind=["agreement", "meeting"], involving="2+2", possible=True, best_dates=True
    )
    assert rows == expected.rows(eras=True, language="en")
    assert "昭和53年11月27日" in {row["era"] for row in rows}
    assert json.loads(run(timeline, "--institution", "2+2", "--json")) == (
        ac.load().timeline(involving="2+2").rows()
    )


def test_timeline_by_better_dates() -> None:
    assert run(timeline, "1996-04-17") == "no events\n"
    assert "1996-04-17" in run(timeline, "1996-04-17", "--best-dates")


def test_a_picture(tmp_path: Path) -> None:
    file = tmp_path / "picture.svg"
    assert run(timeline, "1978", "--plot", str(file)).startswith(f"{file}: ")
    assert "<svg" in file.read_text(encoding="utf-8")


def test_why() -> None:
    event = ac.load().events[0]
    assert run(why, event.id) == f"{ac.load().why(event)}\n"
    known = json.loads(run(why, event.id, "--json"))
    assert known["id"] == event.id
    assert known["reasons"] == ac.load().why(event).to_dicts()
    assert [source["url"] for source in known["sources"]] == [
        source.url for source in ac.load().why(event).sources
    ]


@pytest.mark.parametrize(
    ("command", "arguments", "said"),
    [
        (timeline, ("some day",), "'some day' is not one date"),
        (timeline, ("--kind", "meetings"), "'meetings' is not one"),
        (timeline, ("--involving", "nobody"), "'nobody'"),
        (timeline, ("--plot", "x.gif"), "x.gif"),
        (timeline, ("1700", "--plot", "x.png"), "no events"),
        (why, ("nothing",), "'nothing'"),
    ],
)
def test_bad_input_is_an_error_of_ours(
    command: click.Command, arguments: tuple[str, ...], said: str
) -> None:
    with pytest.raises(ac.AllianceCorpusError, match=said):
        run(command, *arguments)


def test_a_picture_and_json_exclude_each_other() -> None:
    result = CliRunner().invoke(timeline, ["--plot", "x.png", "--json"])
    assert result.exit_code == 2
    assert "exclude each other" in result.output
