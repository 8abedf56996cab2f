"""The gallery: six pictures, each with few lines that draw it, a description, and sound colours."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from tests.export.helpers.needed import judge
from tests.helpers.printed import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DOCS = ROOT / "docs"
TEXT = (DOCS / "gallery.md").read_text(encoding="utf-8")
NAMES = ("timeline", "bodies", "coordination", "topics", "citations", "words")
LINES = 12


@pytest.fixture(scope="module")
def pictures() -> Iterator[Any]:
    judge("sphinx")
    sys.path.insert(0, str(DOCS / "_extensions"))
    yield import_module("pictures")
    sys.path.remove(str(DOCS / "_extensions"))


@pytest.fixture(scope="module")
def drawn(pictures: Any, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("docs")
    (folder / "gallery.md").write_text(TEXT, encoding="utf-8")
    found: list[Path] = pictures.draw(folder)
    return found


def test_the_build_draws_the_six(drawn: list[Path]) -> None:
    assert [file.stem for file in drawn] == [*NAMES]
    for file in drawn:
        assert file.read_bytes().startswith(b"<?xml")
        assert file.stat().st_size < 400_000


def test_no_picture_is_kept() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert "/docs/pictures/" in ignored


def test_few_lines_make_each_and_it_is_described(pictures: Any) -> None:
    parts = list(pictures.PART.finditer(TEXT))
    codes = [part["code"] for part in parts if part["code"] is not None][1:]  # after the imports
    for code, name in zip(codes, NAMES, strict=True):
        assert len(code.strip().splitlines()) <= LINES
        assert f"figure = corpus.plot.{name}(" in code
    for alt in (part["alt"] for part in parts if part["file"]):
        assert 100 < len(alt) < 500


def test_a_picture_below_code_that_draws_none_is_refused(pictures: Any, tmp_path: Path) -> None:
    page = "```python\nfigure_1 = 1\n```\n\n![What it shows](pictures/x.svg)\n"
    (tmp_path / "gallery.md").write_text(page, encoding="utf-8")
    with pytest.raises(KeyError, match="figure"):
        pictures.draw(tmp_path)


# Colours, as people see them who lack one kind of cone: Viénot, Brettel and Mollon (1999) for red and
# green, in linear RGB.

SEEN = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without red": (
        (0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1),
    ),
    "without green": (
        (0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1),
    ),
    "no colours": ((0.2126, 0.7152, 0.0722),) * 3,
}  # fmt: skip


def linear(colour: str) -> list[float]:
    values = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


def seen(colour: str, by: str) -> list[float]:
    return [
        sum(weight * value for weight, value in zip(row, linear(colour), strict=True))
        for row in SEEN[by]
    ]


def lab(rgb: list[float]) -> list[float]:
    """CIE L*a*b* of linear RGB, D65."""
    red, green, blue = (min(max(value, 0), 1) for value in rgb)
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
    )
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def distance(one: str, other: str, by: str) -> float:
    pairs = zip(lab(seen(one, by)), lab(seen(other, by)), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


@pytest.mark.parametrize("by", [name for name in SEEN if name != "no colours"])
def test_colours_of_one_picture_are_told_apart(by: str) -> None:
    from alliance_corpus.corpus.plots.canvas import BLUE, GREEN, GREY, ORANGE, RED

    together = {
        "timeline": (BLUE, GREEN, ORANGE, RED, GREY),
        "coordination": (BLUE, GREY, RED),
        "citations": (BLUE, ORANGE, GREY),
        "words": (BLUE, ORANGE, GREEN, RED, GREY),
    }
    for name, colours in together.items():
        for at, one in enumerate(colours):
            for other in colours[at + 1 :]:
                assert distance(one, other, by) > 10, (name, one, other)


def test_colours_that_are_not_told_apart_would_be_seen() -> None:
    assert distance("#FF0000", "#00FF00", "all") > 100
    assert distance("#C04000", "#609000", "without green") < 30
