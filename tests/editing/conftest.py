"""A few small editing files to build from, and to break."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

CORPUS = """\
name: small
version: 1.0.0
licence: CC-BY-4.0
documents: [ships]
"""
WORKS = """\
works:
  - id: ships
    type: report
    title: 船の話
    author:
      - {family: 山田, given: 太郎}
    container-title: 港の雑誌
    issued: '1951'
"""
DOCUMENT = """\
id: ships
source: ships.txt
layout: transcript
written: '1951-09'
rights:
  redistribution: unknown
  statement: an invented text
rules:
  - {kind: heading, level: 1, label: '1'}
repairs:
  - do: begin
    quote: 港は静か
    reason: a paragraph of its own
emendations:
  - quote: 舟
    correction: 船
    certainty: high
    reason: the other places have 船
"""
SOURCE = "1 船¹\n\n舟が来た。港は静かであ\n\n¹ 『船の本』\n\nる。\n"


@pytest.fixture
def editing_files(tmp_path: Path) -> Path:
    root = tmp_path / "corpus"
    (root / "documents").mkdir(parents=True)
    (root / "sources").mkdir()
    (root / "corpus.yaml").write_text(CORPUS, encoding="utf-8")
    (root / "works.yaml").write_text(WORKS, encoding="utf-8")
    (root / "documents" / "ships.yaml").write_text(DOCUMENT, encoding="utf-8")
    (root / "sources" / "ships.txt").write_bytes(SOURCE.encode())
    return root
