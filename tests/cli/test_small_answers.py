"""The short answers of the command line: records without a page of their own, and nothing at all."""

from __future__ import annotations

import io
import json

import pytest
from click.testing import CliRunner

import alliance_corpus as ac
from alliance_corpus.cli import commands, main, pages

BLOCK = ac.load().notes[0].id


def printed(*arguments: str, given: str | None = None) -> str:
    done = CliRunner().invoke(commands.cli, arguments, input=given)
    assert done.exit_code == 0, done.output
    return done.output


def test_a_record_without_a_page_of_its_own_is_shown_field_by_field() -> None:
    assert printed("show", BLOCK).splitlines()[0] == f"id: {BLOCK}"
    assert json.loads(printed("show", BLOCK, "--json"))["text"] == ac.load().notes[0].text


def test_a_document_without_emendations_has_no_such_part() -> None:
    none, some = (
        [d.id for d in ac.load().documents if bool(d.emendations) is wanted]
        for wanted in (False, True)
    )
    assert not any("  emendations\n" in printed("show", name) for name in none)
    assert all("  emendations\n" in printed("show", name) for name in some)


def test_an_event_as_json_is_that_of_its_table() -> None:
    event = ac.load().events[0]
    shown = json.loads(printed("show", event.id, "--json"))
    assert (shown["id"], shown["date"]) == (event.id, str(event.date))


def test_nothing_found() -> None:
    assert printed("search", "宇宙人") == "no hits for '宇宙人'\n"
    assert printed("read", "names", "-", given="船が来た。") == "nothing found in <stdin>\n"
    assert printed("read", "dates", "-", given="船が来た。") == "nothing found in <stdin>\n"


def test_names_of_a_file_for_people() -> None:
    head, line = printed("read", "names", "-", given="米国が述べた。").splitlines()
    assert "entity" in head
    assert "united-states" in line


def test_a_reader_of_the_pipe_that_has_seen_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise BrokenPipeError

    monkeypatch.setattr(commands, "run", broken)
    monkeypatch.setattr("sys.stderr", io.StringIO())
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0


def test_ctrl_c_ends_with_the_status_of_a_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pages, "overview", interrupted)
    monkeypatch.setattr("sys.argv", ["alliance-corpus"])
    with pytest.raises(SystemExit) as ended:
        commands.run()
    assert ended.value.code == 130
