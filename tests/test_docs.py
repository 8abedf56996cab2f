"""Every example of README and docs runs, and what they say of the project is so."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import alliance_corpus as ac

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    return [
        code for name, code in BLOCK.findall(page.read_text(encoding="utf-8")) if name == language
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_python_of_a_page_runs_from_top_to_bottom(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names: dict[str, Any] = {}
    for code in blocks(page, "python"):
        exec(compile(code, str(page), "exec"), names)
    assert bool(names) == bool(capsys.readouterr().out)


def test_the_commands_of_the_guide_run(tmp_path: Path) -> None:
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    for script in blocks(ROOT / "docs" / "guide.md", "sh"):
        for line in script.splitlines():
            words = line.split()
            assert words[0] == "alliance-corpus"
            command = [sys.executable, "-m", "alliance_corpus", *words[1:]]
            subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)


def test_readme_names_every_document_and_its_rights() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    card = (ROOT / "docs" / "data-card.md").read_text(encoding="utf-8")
    for document in ac.load().documents:
        for page in (readme, card):
            assert f"| `{document.id}` |" in page
        assert f"| `{document.id}` | {document.rights.redistribution} |" in card


def test_the_changelog_has_a_part_for_code_and_one_for_data() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "### Code" in changelog
    assert "### Data" in changelog


def test_the_citation_file_has_version_and_day_of_the_dataset() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {ac.load().version}\n" in citation
    assert f"\ndate-released: {ac.load().issued}\n" in citation
