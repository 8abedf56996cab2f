"""The forms in which one name is written: width, spacing, line breaks, and case.

A name and a text are brought to the same canonical form, in which

- half-width katakana and full-width Latin letters and digits have their usual width, and a kana
  is one character with its voicing mark;
- hyphens and short dashes are ``-``, apostrophes are ``'``;
- there are no invisible characters (zero-width spaces and joiners, soft hyphens);
- there is no white space beside a Japanese character, and one space wherever there is white space
  between others.

An empty line is never crossed: it separates two blocks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

if TYPE_CHECKING:
    from alliance_corpus.records.entities import Entity

LETTERS: Final = "0-9A-Za-zÀ-ÖØ-öø-ͯͰ-ԯḀ-ỿ"
"""Letters and digits of alphabets whose words are separated by spaces, as ranges of a pattern."""

KATAKANA: Final = "ァ-ヴヷ-ヺヽヾㇰ-ㇿ"
"""Letters of katakana words. ー belongs to a word only after kana, ・ separates words."""

_MARKS: Final = "\u3099\u309a"  # combining: か and this are が
_HYPHENS: Final = "‐‑–"
_APOSTROPHES: Final = "’‘ʼ"
INVISIBLE: Final = "\u00ad\u200b-\u200f\u2060\ufeff"
"""Characters that nobody sees, as ranges of a pattern: they stand in a word and do not part it."""

ODD: Final = f"０-９Ａ-Ｚａ-ｚ｡-ﾟ{_MARKS}{_HYPHENS}{_APOSTROPHES}{INVISIBLE}"
"""Characters that are replaced in a text before the search for names.

Full-width punctuation is not among them: it is common, so the pattern takes both widths.
"""

SPACE: Final = r" \t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""White space, spelled out: `re` looks for one set of characters faster than for its own class."""

_JAPANESE = re.compile(
    "[\u2e80-\u2fdf\u3000-\u30ff\u31c0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U00020000-\U0003ffff]"
)


def _all_of(ranges: str) -> frozenset[str]:
    """The characters of a set of a pattern."""
    return frozenset(re.findall(f"[{ranges}]", "".join(map(chr, range(0x3200)))))


_KANA = _all_of(KATAKANA + "ー")
_LETTERS = _all_of(LETTERS)
JOINING: Final = _KANA | _LETTERS
"""Characters that belong to one word with others of their kind beside them."""

_WIDE = re.compile("[！-～｡-ﾟ]+")
_MARKED = re.compile(f"[ぁ-ヿ][{_MARKS}]+")  # other characters have no voiced form
_LOOKALIKES = str.maketrans(dict.fromkeys(_HYPHENS, "-") | dict.fromkeys(_APOSTROPHES, "'"))
_UNUSUAL = re.compile(f"[{ODD}！-～]")
_NOT_PLAIN = re.compile(f"[{SPACE}{ODD}！-～]")
_UNSEEN = re.compile(f"[{INVISIBLE}]+")
_BREAK = r"(?:\r\n|\n|\r(?!\n))"
EMPTY_LINE: Final = re.compile(rf"{_BREAK}[^\S\n\r]*{_BREAK}|\u2029")
"""What separates two blocks of a text."""


def is_japanese(char: str) -> bool:
    """Whether a character is written without spaces beside it."""
    return _JAPANESE.match(char) is not None


def is_katakana(char: str) -> bool:
    """Whether a character belongs to a katakana word, ー included."""
    return char in _KANA


def is_parted(before: str, after: str) -> bool:
    """Whether a space between two characters of a name still separates words beside it.

    タイ is a word in ス タイ, but not in スタイ: so the space must stay in the text.
    """
    return is_katakana(after) and (
        is_katakana(before) or (after == "ー" and "ぁ" <= before <= "ゖ")
    )


def is_letter(char: str) -> bool:
    """Whether a character is a letter or digit of an alphabet."""
    return char in _LETTERS


def narrow(words: str) -> str:
    """Bring characters to their usual form and kana together with their marks; drop the unseen."""
    if _UNUSUAL.search(words) is None:  # as mostly
        return words
    words = _UNSEEN.sub("", words.translate(_LOOKALIKES))
    words = _WIDE.sub(lambda found: normalize("NFKC", found[0]), words)
    return _MARKED.sub(lambda found: normalize("NFC", found[0]), words)


def is_plain(words: str) -> bool:
    """Whether words are compared as they are: in usual form, and without white space."""
    return _NOT_PLAIN.search(words) is None


def dense(words: str) -> str:
    """Usual width and no white space, as context is compared."""
    return "".join(narrow(words).split())


def canonical(name: str) -> str:
    """The canonical form of a name in any width and spacing."""
    words = narrow(name).split()
    if len(words) < 2:
        return "".join(words)
    parts = [words[0]]
    for word in words[1:]:
        if not (is_japanese(parts[-1][-1]) or is_japanese(word[0])):
            parts.append(" ")
        parts.append(word)
    return "".join(parts)


def is_loose(form: str) -> bool:
    """Whether case does not matter: in a canonical form of several words, none Japanese."""
    return " " in form and _JAPANESE.search(form) is None


def key_of_form(form: str) -> str:
    """The key that equal names share: the canonical form, in one case if case does not matter."""
    return form.lower() if is_loose(form) else form


def keys_in_texts(entity: Entity) -> frozenset[str]:
    """The keys of the names by which an entity is found in texts: all but readings."""
    return frozenset(key_of(name.text) for name in entity.names if name.kind != "reading")


def key_of(name: str) -> str:
    """The key of a name in any form."""
    return key_of_form(canonical(name))
