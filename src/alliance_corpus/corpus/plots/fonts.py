"""Fonts for pictures: no character is shown as an empty box.

Without a Japanese font there is no picture of Japanese words. A character that this font lacks, a
rare one say, is written as its code: ``[U+20BB7]``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.errors import MissingExtraError
from alliance_corpus.lazy import require

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

JAPANESE: Final = (
    "IPAexGothic", "Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans JP", "Hiragino Sans",
    "Hiragino Kaku Gothic ProN", "Yu Gothic", "Meiryo", "BIZ UDGothic", "MS Gothic",
    "IPAPGothic", "IPAGothic", "TakaoPGothic", "TakaoGothic", "VL PGothic", "VL Gothic",
)  # fmt: skip
"""Families that have the characters of Japanese, those that look best in pictures first."""

LATIN: Final = "DejaVu Sans"
"""It comes with matplotlib."""


def families_for(
    texts: Iterable[str], *, japanese_first: bool
) -> tuple[list[str], Mapping[int, str]]:
    """The families of fonts for some texts, and what is to be written for what they lack.

    Args:
        texts: what is to be written.
        japanese_first: whether letters are also taken from the Japanese font.

    Returns:
        The families, in order, and a table for `str.translate`.

    Raises:
        MissingExtraError: if no Japanese font is installed and one of the characters needs it; the
            message quotes them.
    """
    needed = {char for text in texts for char in text if not char.isspace()}
    missing = sorted(needed - _characters(LATIN))
    if not missing:
        return [LATIN], {}
    japanese = _installed()
    if japanese is None:
        shown = "".join(missing[:20]) + ("…" if len(missing) > 20 else "")
        raise MissingExtraError(
            f"no font here has the characters {shown!r}, and a picture must not lack any: install "
            f"a Japanese font, such as {', '.join(JAPANESE[:3])} (on Debian and Ubuntu: "
            "apt install fonts-ipaexfont)"
        )
    has = _characters(japanese)
    codes = {ord(char): f"[U+{ord(char):04X}]" for char in missing if char not in has}
    return ([japanese, LATIN] if japanese_first else [LATIN, japanese]), codes


def _installed() -> str | None:
    """The first Japanese family on this machine.

    The list of fonts that matplotlib keeps may be older than a font, so that the machine is
    searched before the answer is None.
    """
    manager: Any = require("matplotlib.font_manager", "plots")
    if (found := _first(manager)) is not None:
        return found
    known = {font.fname for font in manager.fontManager.ttflist}
    for path in sorted(set(manager.findSystemFonts()) - known):
        try:
            manager.fontManager.addfont(path)
        except (OSError, RuntimeError):  # not every file with the name of a font is one
            continue
    return _first(manager)


def _first(manager: Any) -> str | None:
    known = set(manager.fontManager.get_font_names())
    return next((family for family in JAPANESE if family in known), None)


def _characters(family: str) -> set[str]:
    """The characters that a family has."""
    manager: Any = require("matplotlib.font_manager", "plots")
    path = manager.fontManager.findfont(manager.FontProperties(family=family))
    return set(map(chr, manager.get_font(path).get_charmap()))
