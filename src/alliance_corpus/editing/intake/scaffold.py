"""A new folder of editing files, with comments and one small example that builds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from alliance_corpus.errors import EditingError

if TYPE_CHECKING:
    from os import PathLike

_FILES: Final = {
    "corpus.yaml": """\
# The name of the dataset, its version, the licence of your records, and its documents in order.
name: {name}
version: 0.1.0
licence: CC-BY-4.0
documents:
  - example
""",
    "works.yaml": """\
# The bibliography, in the fields of CSL-JSON: each document is a work, and so is what it cites.
works:
  - id: example
    type: report
    title: 港の話
    author:
      - {{family: 山田, given: 花子}}
    issued: '1953'
""",
    "documents/example.yaml": """\
# How the text of one document is read. Of `layout` there are: auto, lines, markdown, html, printed,
# transcript. `alliance-corpus review` says what auto takes, and which rules headings need.
id: example
source: example.txt
layout: transcript
written: '1953'
rights: {{redistribution: permitted, statement: an invented text}}
rules:
  - {{kind: heading, level: 1, label: '1'}}
""",
    "sources/example.txt": """\
1 港の話

1951年（昭和26年）9月8日、横浜に港湾委員会が設置された¹。同年末、委員会は最初の会合を開いた。

¹ 山田花子『港の歴史』（港湾社、1952年）12頁。
""",
    "institutions.yaml": """\
# The institutions that the documents name; people.yaml and instruments.yaml are alike.
institutions:
  - id: harbour-committee
    kind: consultative-body
    names:
      - {{text: 港湾委員会, language: ja, kind: official}}
""",
    "events.yaml": """\
# What happened, each with the words that say so. `quote` is exact; where the words stand twice, a
# few words `before` or `after` them tell the place.
events:
  - id: harbour-committee-founded-1951
    date: '1951-09-08'
    kind: establishment
    status: reported
    label: 港湾委員会の設置
    label-en: The harbour committee is founded
    participants:
      - {{entity: harbour-committee, role: subject}}
    evidence:
      - document: example
        quote: 1951年（昭和26年）9月8日、横浜に港湾委員会が設置された
        date: '1951-09-08'
""",
}


def init_corpus(folder: str | PathLike[str], name: str | None = None) -> Path:
    """Lay out a folder of editing files with one small example that builds.

    Args:
        folder: a new or empty folder.
        name: of the dataset, a slug; None: that of the folder.

    Returns:
        The folder.

    Raises:
        EditingError: the folder is not empty, or the name is no slug.
    """
    target = Path(folder)
    chosen = name or re.sub(r"[^a-z0-9]+", "-", target.resolve().name.lower()).strip("-")
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", chosen):
        raise EditingError(
            f"name {chosen!r}: expected small letters, digits and hyphens; give it with --name"
        )
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise EditingError(f"{target} is there and not empty: expected a new folder")
    for path, content in _FILES.items():
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content.format(name=chosen), encoding="utf-8", newline="\n")
    return target
