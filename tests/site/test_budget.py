"""What a page costs: the bytes that it loads, and whether it moves under the eyes of its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.site.helpers.browser import DESKTOP, PHONE, Readers
from tests.site.helpers.built import LOADED

if TYPE_CHECKING:
    from tests.site.helpers.built import Built

ALL: Final = 500_000
"""Bytes that a page may load before its reader does anything: itself, style, scripts, data."""

SHIFT: Final = 0.01
"""The sum of shifts of the layout; 0.1 counts as good on the web."""

SHIFTS: Final = """
() => new Promise((answer) => {
  let sum = 0;
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!entry.hadRecentInput) sum += entry.value;
    }
  });
  watch.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => answer(sum), 200);
})
"""


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_moves_after_a_page_is_there(
    readers: Readers, from_server: str, kinds: dict[str, list[str]], language: str, width: int
) -> None:
    page = readers.open("about:blank", width=width)
    shifts: dict[str, Any] = {}
    for paths in kinds.values():
        page.goto(f"{from_server}/{language}/{paths[0]}")
        shifts[paths[0]] = page.evaluate(SHIFTS)
    assert {path: shift for path, shift in shifts.items() if shift >= SHIFT} == {}


def test_a_shift_is_seen(readers: Readers, from_server: str) -> None:
    page = readers.open(f"{from_server}/ja/index.html", width=PHONE)
    page.evaluate(
        "async () => { const frame = () => new Promise((done) => requestAnimationFrame(done));"
        " await frame(); await frame(); const p = document.createElement('p');"
        " p.style.height = '300px'; document.body.prepend(p); await frame(); }"
    )
    assert page.evaluate(SHIFTS) > SHIFT


@pytest.mark.parametrize("width", [360, PHONE, DESKTOP])
def test_no_page_scrolls_sideways(
    readers: Readers, from_file: str, kinds: dict[str, list[str]], width: int
) -> None:
    page = readers.open("about:blank", width=width)
    wide: dict[str, Any] = {}
    for paths in kinds.values():
        page.goto(f"{from_file}/ja/{paths[0]}")
        wide[paths[0]] = page.evaluate("document.documentElement.scrollWidth")
    assert {path: found for path, found in wide.items() if found > width} == {}


def test_what_a_page_loads_is_light(built: Built) -> None:
    """Without what scripts load later, on request of the reader."""
    sizes = {path: (built.folder / path).stat().st_size for path in built.files}
    loaded = {}
    for path, root in built.pages():
        names = {path}
        for element in root.xpath("//script|//link[@rel='stylesheet' or @rel='icon']|//img"):
            link = next((element.get(name) for name in ("href", *LOADED) if element.get(name)), "")
            names.add(built.target(path, link) or path)
        loaded[path] = sum(sizes[name] for name in names)
    assert {path: size for path, size in loaded.items() if size > ALL} == {}
