"""The editions on the command line: build without texts, look at it, attach the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import alliance_corpus as ac
from tests.cli.test_cli import run
from tests.helpers.printed import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = ROOT / "corpus" / "sources"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("edition") / "data"
    said = run("build", str(ROOT / "corpus"), "-o", str(folder), "--records-only")
    assert said.splitlines()[1] == (
        "records-only edition without the texts of kusunoki-bases, fujishige-2007, kito-2024, "
        "togashi-japan-rok"
    )
    return folder


def test_pages_show_what_is_there(data: Path) -> None:
    assert "records-only edition" in run("--data", str(data)).splitlines()[0]
    page = run("--data", str(data), "--lang", "en", "show", "kito-2024")
    assert "text     not in this edition" in page
    assert "この版にはありません" in run("--data", str(data), "--lang", "ja", "show", "kito-2024")
    assert "kito-2024" in run("--data", str(data), "documents")
    assert "files verified" in run("verify", str(data))
    assert "records validated" in run("validate", str(data))
    for command in (
        ["search", "共同計画"],
        ["text", "kito-2024"],
        ["positions", "--words", "抑止"],
    ):
        assert "'kito-2024'" in run("--data", str(data), *command, status=2)


def test_attach_writes_the_full_dataset(data: Path, tmp_path: Path) -> None:
    said = run("--data", str(data), "attach", str(SOURCES), "-o", str(tmp_path / "full"))
    assert said == f"{tmp_path / 'full'}: alliance-corpus {ac.__version__}, with all texts\n"
    assert ac.load(tmp_path / "full").tables == ac.load().tables


def test_a_wrong_source_is_one_line(data: Path, tmp_path: Path) -> None:
    for source in SOURCES.iterdir():
        text = source.read_bytes()
        if source.stem == "kito-2024":
            text = text.replace(b"\n", b"\r\n")
        (tmp_path / source.name).write_bytes(text)
    said = run("--data", str(data), "attach", str(tmp_path), "-o", str(tmp_path / "o"), status=2)
    assert "kito-2024.txt is not the source of 'kito-2024': it is the right text, but its" in said
    assert "its line ends were changed to CRLF" in said
    assert not (tmp_path / "o").exists()


def test_there_is_nothing_to_attach_to_the_full_edition(tmp_path: Path) -> None:
    said = run("attach", str(SOURCES), "-o", str(tmp_path / "o"), status=2)
    assert "has all its texts" in said
