"""Clean printed words of the spaces and breaks of typesetting."""

from __future__ import annotations

import re
from typing import Final

_WIDE: Final = r"\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff"
_BREAK: Final = re.compile(r"[^\S\n\f]*[\n\f]\s*")
_BLANK: Final = re.compile(r"\s")
_BLANKS: Final = re.compile(r"[^\S\u3000]+")
_SPACED_OUT: Final = re.compile(rf"(?:[{_WIDE}] ){{2,}}[{_WIDE}]")
_BESIDE_WIDE: Final = re.compile(rf"(?<=[{_WIDE}]) (?=[!-~])|(?<=[!-~]) (?=[{_WIDE}])")
_FURNITURE: Final = re.compile(r"\s*\n[ \t]*[-‐－–—]?[ \t]*\d{1,4}[ \t]*[-‐－–—]?\s*\f\s*")
_EDGE: Final = " \t\n\f\u3000,、。・*_"

JAPANESE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々]")
HAN_RUN: Final = "々〆ヶ\u3400-\u9fff\uf900-\ufaff"
KATAKANA: Final = "ァ-ヺー"


def clean(words: str) -> str:
    """Join broken lines, and remove blanks that typesetting put between wide and narrow signs.

    A line break joins: nothing between wide signs, one blank between narrow ones. A blank that
    an author set between two wide words stays; words whose every sign is spaced out are closed up.
    """
    if _BLANK.search(words) is None:
        return words
    if "\n" in words or "\f" in words:
        words = _BREAK.sub(_joint, _FURNITURE.sub("\n", words))
    words = _BLANKS.sub(" ", words)
    if _SPACED_OUT.fullmatch(words.strip()):
        words = words.replace(" ", "")
    return _BESIDE_WIDE.sub("", words).strip()


def _joint(found: re.Match[str]) -> str:
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return " " if before.isascii() and after.isascii() else ""


def trim(words: str) -> str:
    """Clean words without the punctuation at their edges."""
    return clean(words).strip(_EDGE)


def is_japanese(words: str) -> bool:
    """Whether the words have a kana or Han sign."""
    return JAPANESE.search(words) is not None


_ENGLISH_WORDS: Final = re.compile(
    r"\b(?:the|of|and|in|to|for|on|from|with|after|between|toward|towards|its|an|by|at|as|is|are|a)\b",
    re.IGNORECASE,
)
_OTHER_WORDS: Final = re.compile(r"\b(?:der|die|das|und|von|la|le|les|des|du|et|el|los|della|de)\b")
_NAMED_LANGUAGES: Final = (
    ("韓国語", "ko"), ("朝鮮語", "ko"), ("中国語", "zh"), ("英語", "en"), ("英文", "en"),
    ("ロシア語", "ru"), ("フランス語", "fr"), ("仏語", "fr"), ("ドイツ語", "de"), ("独語", "de"),
    ("日本語", "ja"), ("和文", "ja"),
    ("in Korean", "ko"), ("in Japanese", "ja"), ("in Chinese", "zh"), ("in Russian", "ru"),
    ("in English", "en"), ("in French", "fr"), ("in German", "de"),
)  # fmt: skip


_LANGUAGES: Final = dict(_NAMED_LANGUAGES)
_NAMED: Final = re.compile("|".join(rf"[（(]{name}[)）]" for name in _LANGUAGES))


def named_language(words: str) -> str | None:
    """The language that words in brackets name: （韓国語）, (in Japanese)."""
    return _LANGUAGES.get(words.strip("()（） 、"))


def language_of(title: str) -> str | None:
    """The language of a title, if its script and its small words show it."""
    if named := _NAMED.search(title):
        return named_language(named[0])
    if is_japanese(title):
        return "ja"
    return "en" if _ENGLISH_WORDS.search(title) and not _OTHER_WORDS.search(title) else None
