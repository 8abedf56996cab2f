"""The place of a file of the tests shows what it is: a test of a package, a helper, or a tool."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import alliance_corpus as ac

TESTS: Final = Path(__file__).parent
SOURCE: Final = Path(ac.__file__).parent

OF_THEIR_OWN: Final = {"documents", "typed"}
"""Folders of tests without a package in the source: the shipped records, and the types."""


def modules() -> list[Path]:
    """The Python files of the tests, without the packages' own, from the folder of the tests."""
    return [
        path.relative_to(TESTS)
        for path in TESTS.rglob("*.py")
        if path.name != "__init__.py" and "node_modules" not in path.parts
    ]


def is_test(module: Path) -> bool:
    return module.name.startswith("test_")


def is_tool(module: Path) -> bool:
    """Whether it is run as ``python -m tests.…``; tools stand in the folder of the tests itself."""
    code = (TESTS / module).read_text(encoding="utf-8")
    return module.parent == Path() and '__name__ == "__main__"' in code


def test_a_module_is_a_test_or_a_tool_or_stands_with_the_helpers() -> None:
    loose = {
        str(module)
        for module in modules()
        if module.name != "conftest.py"
        and (is_test(module) or is_tool(module)) == (module.parent.name == "helpers")
    }
    assert loose == set()


def test_tests_stand_in_the_room_of_their_code() -> None:
    rooms = {module.parent for module in modules() if is_test(module)} - {Path()}
    assert {str(room) for room in rooms if not (SOURCE / room).is_dir()} == OF_THEIR_OWN
