"""Numbers of volumes and issues, as Japanese references write them."""

from __future__ import annotations

import re
from typing import Final

_FIGURE: Final = "(?:[0-9０-９]+|[〇一二三四五六七八九十百]+|[IVXLC]+)"
_NUMBER: Final = re.compile(rf"{_FIGURE}(?:[・=＝/／,、–~～-] ?{_FIGURE})*")
_KIND: Final = re.compile("(?!第)[・々\u3400-\u9fff]+(?<![巻号輯冊部版編篇期回])")
"""Words that name a volume or an issue without a counter: 上, 秋, 増刊."""


def counted(number: str | None, counter: str, sign: str = "第") -> str:
    """Write a number with its counter: ``第3号``, ``第1・2号``, ``上巻``, ``増刊号``.

    Args:
        number: as printed; None or empty gives nothing, words of its own (``平成18年7月号``) stay.
        counter: 巻, 号.
        sign: what stands before figures.
    """
    if not number:
        return ""
    if _NUMBER.fullmatch(number):
        return f"{sign}{number}{counter}"
    return f"{number}{counter}" if _KIND.fullmatch(number) else number
