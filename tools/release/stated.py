"""The version and the day of a release: one place says them, the rest is written from it.

``corpus/corpus.yaml`` is that place. The build puts them into the data, ``tests.helpers.figures``
into the pages; here they go into ``CITATION.cff``. The changelog is written by people, and checked.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from attrs import frozen

from tools.running import Refused, run_here

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CORPUS: Final = "corpus/corpus.yaml"
_VERSION: Final = re.compile(r"^version: *(.+?) *$", re.MULTILINE)
_DAY: Final = re.compile(r"^(issued|date-released): *'?(\d{4}-\d\d-\d\d)'? *$", re.MULTILINE)


@frozen
class Stated:
    """What a file says.

    Attributes:
        version: the number, as it is written.
        day: the day of issue.
    """

    version: str
    day: date

    def __str__(self) -> str:
        """``0.3.0 of 2026-11-29``."""
        return f"{self.version} of {self.day}"


def stated(root: Path, file: str = CORPUS) -> Stated:
    """Read the version and the day from a file of YAML.

    Raises:
        Refused: if one is missing, there twice, or the day is none of the calendar.
    """
    text = (root / file).read_text(encoding="utf-8")
    versions, days = _VERSION.findall(text), _DAY.findall(text)
    if len(versions) != 1 or len(days) != 1:
        raise Refused(f"{file}: expected one line with the version and one with the day of issue")
    return Stated(versions[0], read_day(days[0][1]))


def read_day(text: str) -> date:
    """Read ``2026-11-29``.

    Raises:
        Refused: if it is no day, or has another form.
    """
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise Refused(f"{text!r} is no day: expected year, month and day, like 2026-11-29")


def write(root: Path, what: Stated) -> None:
    """Write version and day into ``corpus/corpus.yaml`` and ``CITATION.cff``."""
    for file in (CORPUS, "CITATION.cff"):
        stated(root, file)  # refuses a file in which a line is missing
        path = root / file
        text = _VERSION.sub(f"version: {what.version}", path.read_text(encoding="utf-8"))
        quote = "'" if file == CORPUS else ""
        day = rf"\1: {quote}{what.day}{quote}"
        path.write_text(_DAY.sub(day, text), encoding="utf-8")


def write_figures(root: Path) -> None:
    """Write the figures of the data into README, data card and the other pages."""
    run_here(root, "tests.helpers.figures", "--write")


def disagreements(root: Path) -> Iterator[str]:
    """Where something else is said than in ``corpus/corpus.yaml``, a line each."""
    wanted = stated(root)
    cited = stated(root, "CITATION.cff")
    if cited != wanted:
        yield f"CITATION.cff says {cited}, {CORPUS} says {wanted}"
    yield from changelog_problems(root, wanted)
    try:
        run_here(root, "tests.helpers.figures")
    except Refused as wrong:
        yield f"figures in the pages are not those of the data: {wrong}"


def changelog_problems(root: Path, wanted: Stated) -> Iterator[str]:
    """What is wrong with the section of a version: missing, not first, without day, empty."""
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    sections = re.findall(r"^## (.+)\n((?:(?!## ).*\n?)*)", text, re.MULTILINE)
    head = f"[{wanted.version}] - {wanted.day}"
    ours = [
        name for name, _ in sections if re.match(rf"\[?{re.escape(wanted.version)}\]?(?!\S)", name)
    ]
    if not ours:
        yield f"CHANGELOG.md has no section for {wanted.version}: expected '## {head}'"
    elif ours != [head]:
        yield f"CHANGELOG.md has '## {ours[0]}': expected '## {head}', once"
    elif sections[0][0] != head:
        yield f"CHANGELOG.md begins with '## {sections[0][0]}': expected '## {head}' first"
    elif not re.search(r"^- ", sections[0][1], re.MULTILINE):
        yield f"CHANGELOG.md says nothing under '## {head}'"
