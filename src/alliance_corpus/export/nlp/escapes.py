"""White space in a field: written as UDPipe writes it, so that no reader takes it for a border."""

from __future__ import annotations

import re
from typing import Final

_KNOWN: Final = {" ": "\\s", "\t": "\\t", "\r": "\\r", "\n": "\\n", "|": "\\p", "\\": "\\\\"}
_BACK: Final = {escape[1]: char for char, escape in _KNOWN.items()}
_RISKY: Final = re.compile(r"[\s|\\]")
_ESCAPED: Final = re.compile(r"\\(?:u([0-9a-f]{4})|(.))")


def escape(text: str) -> str:
    r"""A text without white space and ``|``.

    ``\s`` is a space, ``\t`` a tab, ``\r`` and ``\n`` line ends, ``\p`` a ``|``, ``\\`` a
    backslash: so UDPipe writes ``SpacesAfter``. Other white space is ``\u`` and four digits.
    """
    return _RISKY.sub(lambda found: _KNOWN.get(found[0]) or f"\\u{ord(found[0]):04x}", text)


def unescape(text: str) -> str:
    """The text that `escape` was given."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else _BACK[found[2]], text)
