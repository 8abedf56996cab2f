"""The figures and commands of docs/how-to/editions.md are true."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import alliance_corpus as ac
from alliance_corpus.dataset import StoredDataset
from alliance_corpus.dataset.excerpts import WHOLE
from alliance_corpus.dataset.read import shipped_folder
from alliance_corpus.dataset.recipes import MARKED
from alliance_corpus.dataset.tables import ANNOTATIONS
from alliance_corpus.text.copies import LEAST
from tests.dataset.helpers.leaks import strings
from tests.dataset.helpers.shares import copied
from tests.helpers.printed import BLOCK, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from alliance_corpus.records import Document

PAGE = (ROOT / "docs" / "how-to" / "editions.md").read_text(encoding="utf-8")
RUN = 12
"""So many characters in a row count as a copy."""


def quoted(document: Document) -> set[int]:
    """The offsets of names, dates, citations, misprints and headings."""
    corpus = ac.load()
    places = [
        (one.span.start, one.span.end)
        for table in ANNOTATIONS
        for one in corpus.tables[table].in_documents(document.id)
    ]
    places += [(s.span.start, s.span.start + len(s.heading)) for s in document.sections]
    return {at for start, end in places for at in range(start, end)}


def test_the_table_says_what_the_edition_has_of_each_text() -> None:
    words = list(strings(StoredDataset(shipped_folder()).to_dataset().records_only()))
    rows = []
    for document in ac.load().documents:
        if document.rights.redistribution == "permitted":
            continue
        size, found = len(document.text), copied(words, document.text, RUN)
        other = len(found - quoted(document))
        rows.append(
            f"| `{document.id}` | {size:,} | {len(found) / size:.1%} | {other / size:.1%} |"
        )
        assert len(found) < 0.3 * size
        assert other < 0.1 * size
    table = [line for line in PAGE.splitlines() if line.startswith("| `")]
    assert table == [row.replace("%", " %") for row in rows]


def test_the_numbers_of_the_page_are_those_of_the_code() -> None:
    assert f"at most {WHOLE} characters" in PAGE
    assert f"first {WHOLE} characters" in PAGE
    assert f"more than {WHOLE + 1}\n  characters" in PAGE
    assert f"every {MARKED}\ncharacters" in PAGE
    assert LEAST == 4
    assert "no four\ncharacters in a row" in PAGE


def test_the_commands_of_the_page_run(tmp_path: Path) -> None:
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    (tmp_path / "sources").symlink_to(ROOT / "corpus" / "sources")
    commands = [code.split() for name, code in BLOCK.findall(PAGE) if name == "sh"]
    assert [words[0] for words in commands] == ["alliance-corpus"] * 2
    for words in commands:
        command = [sys.executable, "-m", "alliance_corpus", *words[1:]]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    assert ac.load(tmp_path / "edition").edition == "records-only"
    assert ac.load(tmp_path / "full").tables == ac.load().tables
    assert re.search("`without-text` in `corpus.yaml`", PAGE)
