"""The text of a PDF: lines as printed, a form feed at the end of each page."""

from __future__ import annotations

import io
import unicodedata
from typing import Any, Final

from alliance_corpus.errors import EditingError
from alliance_corpus.lazy import require

_KANGXI: Final = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
# Radicals that Unicode does not fold; their ideographs are in its EquivalentUnifiedIdeograph.txt
_SUPPLEMENT: Final = dict(
    zip(
        map(ord, "⺟⺠⺩⺬⻁⻄⻋⻑⻘⻝⻣⻤⻨⻩⻫⻭⻯⻲⻳"),
        "母民王示虎西車長青食骨鬼麦黄斉歯竜亀龟",
        strict=True,
    )
)
RADICALS: Final = {**_KANGXI, **_SUPPLEMENT}
"""For `str.translate`: radicals that fonts of PDFs have in place of kanji."""


def pdf_text(data: bytes) -> str:
    """The text of a PDF, with kanji in place of radicals.

    Args:
        data: the file.

    Raises:
        EditingError: it cannot be read, is encrypted, or has no text (a scan).
        MissingExtraError: pdfminer.six is not installed (extra ``add``).
    """
    high_level: Any = require("pdfminer.high_level", "add")
    layout: Any = require("pdfminer.layout", "add")
    try:
        text = high_level.extract_text(
            io.BytesIO(data), laparams=layout.LAParams(detect_vertical=True)
        )
    except Exception as error:  # pdfminer raises many kinds, some of them Python's own
        raise EditingError(f"the PDF cannot be read: {error or type(error).__name__}") from None
    if not text.strip():
        raise EditingError("the PDF has no text: it may be a scan, which needs OCR first")
    return str(text).translate(RADICALS)
