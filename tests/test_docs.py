"""Every example of README and docs prints what is shown, and what they say about us is true."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import alliance_corpus as ac
from tests.export.helpers.needed import judge
from tests.helpers.figures import NAMED
from tests.helpers.printed import BLOCK, PAGES, ROOT, filled

if TYPE_CHECKING:
    from pathlib import Path

NEEDED = {
    "docs/how-to/nlp.md": ("conllu", "spacy", "sudachidict_core"),
    "docs/how-to/spacy.md": ("spacy", "sudachidict_core"),
    "docs/how-to/duckdb.md": ("duckdb",),
}
"""Tools that the examples of a page need, and that the light tests may not have."""


SILENT = ("docs/reference/which-function.md",)
"""Pages whose examples only make ready what other tests compare: tests/test_which_function.py."""


def blocks(page: Path, language: str) -> list[str]:
    return [
        code for name, code in BLOCK.findall(page.read_text(encoding="utf-8")) if name == language
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_prints_what_stands_in_it(page: Path) -> None:
    for module in NEEDED.get(str(page.relative_to(ROOT)), ()):
        judge(module)
    text = page.read_text(encoding="utf-8")
    assert filled(text, str(page)) == text, (
        f"python -m tests.helpers.printed {page.relative_to(ROOT)} --write"
    )
    silent = str(page.relative_to(ROOT)) in SILENT
    assert silent or blocks(page, "text") or not blocks(page, "python"), "it prints nothing"


def test_the_commands_of_the_guide_run(tmp_path: Path) -> None:
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    for script in blocks(ROOT / "docs" / "how-to" / "guide.md", "sh"):
        for line in script.splitlines():
            words = line.split()
            assert words[0] == "alliance-corpus"
            command = [sys.executable, "-m", "alliance_corpus", *words[1:]]
            subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)


def test_readme_names_every_document_and_its_rights() -> None:
    readmes = [page.read_text(encoding="utf-8") for page in sorted(ROOT.glob("README*.md"))]
    assert len(readmes) == 2
    card = (ROOT / "docs" / "reference" / "data-card.md").read_text(encoding="utf-8")
    for document in ac.load().documents:
        for page in (*readmes, card):
            assert f"| `{document.id}` |" in page
        assert f"| `{document.id}` | {document.rights.redistribution} |" in card


def test_the_japanese_readme_has_the_examples_and_commands_of_the_english_one() -> None:
    english, japanese = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.ja.md")
    )
    assert BLOCK.findall(japanese) == BLOCK.findall(english)
    named = [{one["name"] for one in NAMED.finditer(page)} for page in (english, japanese)]
    assert named[0] == named[1] != set()
    linked = re.findall(r"\]\((docs/(?!ja/)[^)]+)\)", english)
    assert {link for link in linked if f"({link})" not in japanese} == set()


def test_the_changelog_has_a_part_for_code_and_one_for_data() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "### Code" in changelog
    assert "### Data" in changelog


def test_the_citation_file_has_version_and_day_of_the_dataset() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {ac.load().version}\n" in citation
    assert f"\ndate-released: {ac.load().issued}\n" in citation
