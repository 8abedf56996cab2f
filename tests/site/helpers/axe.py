"""axe-core, which judges whether a page can be used by everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.export.helpers.needed import lacking
from tests.helpers.node import ORACLES

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCRIPT: Final = ORACLES / "node_modules" / "axe-core" / "axe.min.js"

GRAVE: Final = ("serious", "critical")
"""The impact of faults that may not be."""


def needs_axe() -> None:
    """Without axe-core skip the test, or fail if all judges must be there."""
    if not SCRIPT.is_file():
        lacking("npm's axe-core is not installed: run 'npm install' in tests/oracles")


def faults(page: Page) -> list[str]:
    """The grave faults of a page as it stands: rule, what is wrong, where."""
    # Not as a script of the page: its policy would forbid it.
    page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    found: Any = page.evaluate("axe.run({preload: false, resultTypes: ['violations']})")
    return [
        f"{fault['id']} ({fault['impact']}): {fault['help']}: {node['target']} {node['html'][:200]} "
        f"{node['failureSummary']}"
        for fault in found["violations"]
        if fault["impact"] in GRAVE
        for node in fault["nodes"][:3]
    ]
