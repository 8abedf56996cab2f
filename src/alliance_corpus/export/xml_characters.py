"""The characters that XML cannot hold.

Source: W3C, Extensible Markup Language (XML) 1.0, fifth edition, section 2.2.
"""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.errors import ExportError

_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SHOWN: Final = 20


def check_characters(text: str) -> None:
    """Refuse a text with a character that XML 1.0 does not allow in any form.

    Raises:
        ExportError: naming the character and quoting the words around it.
    """
    if bad := _FORBIDDEN.search(text):
        around = text[max(bad.start() - _SHOWN, 0) : bad.end() + _SHOWN]
        raise ExportError(
            f"XML 1.0 cannot hold the character U+{ord(bad[0]):04X} in {around!r}: expected text "
            "without control characters other than tab, line feed and carriage return"
        )
