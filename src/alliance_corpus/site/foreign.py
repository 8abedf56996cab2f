"""Words of a corpus among those of the interface: whatever they are, they stay text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.lazy import require

if TYPE_CHECKING:
    from alliance_corpus.records.labels import Language

JAPANESE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]")
"""A character of Japanese writing."""

_RUN: Final = re.compile(rf"{JAPANESE.pattern}(?:[\w\u3000-\u303f・（）～／]*{JAPANESE.pattern})?")
_LATIN: Final = re.compile(r"[A-Za-z]")

_FORBIDDEN: Final = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\f\r"},
    0x7F: 0x2421,
    **dict.fromkeys([*range(0x80, 0xA0), *range(0xD800, 0xE000)], 0xFFFD),
}


def foreign(text: Any, language: Language) -> Any:
    """Words from a corpus as HTML of a line: isolated, and with their language where it differs.

    Isolated words keep to themselves the marks that turn the direction of writing.

    Args:
        text: the words; they are escaped. Other values are shown as `str` shows them.
        language: of the page.

    Returns:
        A ``<bdi>`` for a place between tags, not for an attribute. On an English page it is
        Japanese if most of its letters are; in other words, only the Japanese ones among them are.
    """
    words = str(text)
    markup = require("markupsafe", "site").Markup
    japanese = 0 if language == "ja" else len(JAPANESE.findall(words))
    if not japanese:
        return markup("<bdi>{}</bdi>").format(words)
    if japanese > len(_LATIN.findall(words)):
        return markup('<bdi lang="ja">{}</bdi>').format(words)
    marked = markup('<span lang="ja">{}</span>')
    pieces, at = [], 0
    for run in _RUN.finditer(words):
        pieces += [markup.escape(words[at : run.start()]), marked.format(run[0])]
        at = run.end()
    return markup("<bdi>{}</bdi>").format(markup("").join([*pieces, words[at:]]))


def told(text: str, language: Language, values: dict[str, Any]) -> Any:
    """A text of the interface as HTML of a line, in which words from a corpus are `foreign`.

    Args:
        text: in the language, with names of values in braces.
        language: of the page.
        values: strings are foreign; other values, and HTML, stand as they are.
    """
    markup = require("markupsafe", "site").Markup
    plain = (markup, int, float)
    shown = {
        name: value if isinstance(value, plain) else foreign(value, language)
        for name, value in values.items()
    }
    return markup(markup.escape(text)).format(**shown)


def allowed(text: str) -> str:
    """A text without the characters that HTML forbids: each is shown by one that stands for it."""
    return text.translate(_FORBIDDEN)
