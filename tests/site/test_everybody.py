"""Each kind of page can be used by everybody: axe-core finds no serious or critical fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.site.helpers.axe import faults, needs_axe
from tests.site.helpers.browser import DESKTOP, PHONE, Readers, Theme

if TYPE_CHECKING:
    from pathlib import Path

    from alliance_corpus.records.labels import Language


@pytest.mark.parametrize(
    ("language", "theme", "width"),
    [
        ("ja", "light", DESKTOP),
        ("ja", "dark", PHONE),
        ("en", "light", PHONE),
        ("en", "dark", DESKTOP),
    ],
)
def test_axe_finds_no_grave_fault(
    readers: Readers,
    from_file: str,
    kinds: dict[str, list[str]],
    language: Language,
    theme: Theme,
    width: int,
) -> None:
    needs_axe()
    page = readers.open(f"{from_file}/index.html", theme=theme, width=width)
    found: dict[str, Any] = {"index.html": faults(page)}
    for paths in kinds.values():
        page.goto(f"{from_file}/{language}/{paths[0]}")
        found[paths[0]] = faults(page)
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def test_axe_finds_what_is_wrong(readers: Readers, tmp_path: Path) -> None:
    needs_axe()
    bad = '<!doctype html><title>x</title><p style="color: #aaa; background: #fff">faint</p><input>'
    (tmp_path / "bad.html").write_text(bad, encoding="utf-8")
    page = readers.open((tmp_path / "bad.html").as_uri())
    rules = {fault.partition(" ")[0] for fault in faults(page)}
    assert {"color-contrast", "html-has-lang", "label"} <= rules
