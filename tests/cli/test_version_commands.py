"""The commands about versions: diff, inventory and upgrade."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner

import alliance_corpus as ac
from alliance_corpus.cli import commands
from alliance_corpus.dataset import Redirect, write_dataset
from alliance_corpus.testing.damage_tools import added, changed, dropped
from tests.helpers.everything import everything

FORMAT_1 = Path(__file__).parents[1] / "dataset" / "format_1"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[str, str]:
    """A dataset, and a later version in which an event was changed and another redirected."""
    dataset = everything()
    event = dataset.tables["events"][0]
    new = changed(dataset, "events", event, note="another note", status="reported", place=None)
    new = added(dropped(new, "events", "counting"), "redirects", Redirect("counting", (event.id,)))
    new = added(new, "people", evolve(dataset.tables["people"][0], id="new\x07person"))
    for name, one in (("old", dataset), ("new", evolve(new, version="1.3.0"))):
        write_dataset(one, tmp_path / name)
    return str(tmp_path / "old"), str(tmp_path / "new")


def printed(*words: str) -> str:
    done = CliRunner().invoke(commands.cli, words, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_a_difference_is_printed_for_people(folders: tuple[str, str]) -> None:
    assert (
        printed("diff", *folders)
        == """\
everything 1.2.3 → everything 1.3.0
  people: 1 added
  events: 1 changed, 1 redirected

people
  + new\\x07person  山田太郎

events
  ~ meeting-1978  会談
      note: a note → another note
      place: 東京 → (empty)
      status: alleged → reported
  > counting → meeting-1978  数える
"""
    )


def test_json_and_markdown_are_those_of_the_library(folders: tuple[str, str]) -> None:
    found = ac.diff(*folders)
    assert json.loads(printed("diff", *folders, "--json")) == json.loads(found.to_json())
    assert "\x07" not in printed("diff", *folders, "--json")
    assert printed("diff", *folders, "--markdown") == found.to_markdown()


def test_the_check_says_what_is_wrong(folders: tuple[str, str]) -> None:
    with pytest.raises(ac.DatasetError, match=r"1\.2\.3 → 1\.3\.0: .* at least 2\.0\.0"):
        printed("diff", *folders, "--check")
    assert printed("diff", folders[0], folders[0], "--check") == (
        "1.2.3 → 1.2.3: the number fits: nothing differs\n"
    )


def test_without_a_new_version_it_is_the_installed_one() -> None:
    assert printed("diff", "installed") == printed("diff", "installed", "installed")
    assert "no record differs" in printed("diff", "installed")


def test_two_forms_at_once_are_refused(folders: tuple[str, str]) -> None:
    done = CliRunner().invoke(commands.cli, ["diff", *folders, "--json", "--markdown"])
    assert done.exit_code == 2
    assert "exclude each other" in done.output


def test_a_list_is_written_and_compared_with(folders: tuple[str, str], tmp_path: Path) -> None:
    file = str(tmp_path / "1.2.3.json.gz")
    assert (
        printed("inventory", folders[0], "-o", file)
        == f"{file}: everything 1.2.3 with 37 records\n"
    )
    told = printed("diff", file, folders[1])
    assert "  ~ meeting-1978  会談\n      (only digests are known)\n" in told
    assert "  > counting → meeting-1978\n" in told


def test_a_dataset_of_an_older_format_is_upgraded(tmp_path: Path) -> None:
    told = printed("upgrade", str(FORMAT_1), "-o", str(tmp_path / "new"))
    assert "alliance-corpus 0.1.0 in format 2; its version did not have: institutions (" in told
    assert "statements (*)" in told
    assert printed("--data", str(tmp_path / "new"), "verify").endswith("verified\n")
    assert "no record differs" in printed("diff", str(FORMAT_1), str(tmp_path / "new"))
