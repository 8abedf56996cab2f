"""The house: how many rooms it has, and that nothing is imported from a floor above."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import alliance_corpus as ac

ROOT = Path(__file__).parents[1]
PACKAGE = Path(ac.__file__).parent
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def contracts() -> dict[str, dict[str, Any]]:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {one["id"]: one for one in config["tool"]["importlinter"]["contracts"]}


def rooms() -> set[str]:
    """The packages and modules in the root of the package."""
    found = {path.stem for path in PACKAGE.glob("*.py")}
    found |= {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    return found - {"__init__", "__main__"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package without its data, to be built on."""
    ignored = shutil.ignore_patterns("data", "__pycache__")
    shutil.copytree(PACKAGE, tmp_path / "alliance_corpus", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path / "alliance_corpus"


def checked(copy: Path) -> str:
    """What import-linter says of a copy, in one line."""
    done = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        cwd=copy.parent, env={**os.environ, "PYTHONPATH": str(copy.parent)},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    said = " ".join(re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr).split())
    assert done.returncode == ("0 broken" not in said), said
    return said


def add(file: Path, line: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")


def test_the_root_has_few_rooms_and_each_has_a_floor() -> None:
    assert len(rooms()) <= 17
    layers = contracts()["floors"]["layers"]
    assert {room for layer in layers for room in layer.split(" | ")} == rooms()


def test_no_file_is_long() -> None:
    long = {
        path for path in PACKAGE.rglob("*.py") if len(path.read_text("utf-8").splitlines()) > 400
    }
    assert long == set()


def test_the_contract_is_kept(copy: Path) -> None:
    assert "Contracts: 2 kept, 0 broken." in checked(copy)


@pytest.mark.parametrize(
    ("room", "line", "contract"),
    [
        (
            "records/labels.py",
            "if TYPE_CHECKING:\n    from alliance_corpus.corpus import Corpus as Corpus",
            "floors",
        ),
        ("dates/day.py", "from alliance_corpus.text.span import Span as Span", "floors"),
        ("errors.py", "import alliance_corpus.lazy", "floors"),
        (
            "tables/readonly.py",
            "if False:\n    from alliance_corpus.tables.table import Table as Table",
            "circles",
        ),
    ],
)
def test_an_import_upwards_or_in_a_circle_breaks_it(
    copy: Path, room: str, line: str, contract: str
) -> None:
    add(copy / room, line)
    said = checked(copy)
    assert f"{contracts()[contract]['name']} BROKEN" in said


def test_a_room_without_a_floor_breaks_it(copy: Path) -> None:
    (copy / "attic.py").write_text('"""A new room."""\n', encoding="utf-8")
    said = checked(copy)
    assert "attic" in said
    assert "0 broken" not in said
