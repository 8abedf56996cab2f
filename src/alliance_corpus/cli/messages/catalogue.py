"""Looking up the Japanese form of a word, a message, or a text that was put together elsewhere."""

from __future__ import annotations

import re
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.cli.messages.help import COMMANDS, LAYOUT, OPTIONS, PLACEHOLDERS
from alliance_corpus.cli.messages.language import language
from alliance_corpus.cli.messages.phrases import CLICK, ERRORS, PAGES
from alliance_corpus.records.headings import COUNTED, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

CATALOGUE: Final[Mapping[str, str]] = {
    **WORDS, **PAGES, **ERRORS, **CLICK, **COMMANDS, **OPTIONS, **LAYOUT,
}  # fmt: skip
"""All texts by their English form; `PLACEHOLDERS` and `COUNTED` stand apart."""

_PLURALS: Final = {"person": "people"}

_TEXTS: Final = frozenset({"message", "hint", "names"})
"""Values of a text that have a Japanese form themselves."""

_PLACEHOLDER: Final = re.compile(r"[A-Z]{2,}")


def message(english: str, /, **values: Any) -> str:
    """A message of the catalogue in the language in use, with its values."""
    text = CATALOGUE.get(english, english) if language() == "ja" else english
    return text.format(**values)


def word(english: str) -> str:
    """A word of `WORDS` in the language in use; one that is not listed stays as it is.

    The name of a field is a word, too: ``responds_to``.
    """
    if language() != "ja":
        return english
    return "、".join(WORDS.get(part.replace("_", " "), part) for part in _parts(english))


def _parts(english: str) -> list[str]:
    """Headings such as ``members, ended`` are two words."""
    return [english] if english in WORDS else english.split(", ")


def listed(things: Iterable[str]) -> str:
    """Several things in a row, separated by the comma of the language in use."""
    return ("、" if language() == "ja" else ", ").join(things)


def how_many(count: int, names: str) -> str:
    """A number of things of `WORDS`, in the plural: ``5 documents``, ``資料5``."""
    return f"{word(names)}{count}" if language() == "ja" else f"{count} {names}"


def counted(count: int, name: str) -> str:
    """How many there are: ``no hits``, ``1 hit``, ``2 hits``; ``該当箇所2件``.

    Args:
        count: their number.
        name: what they are, in the singular: a key of `COUNTED`.
    """
    if language() == "ja":
        return f"{COUNTED[name]}{count}件" if count else f"{COUNTED[name]}はありません"
    if count == 1:
        return f"1 {name}"
    return f"{count or 'no'} {_PLURALS.get(name, name + 's')}"


def placeholders(text: str) -> str:
    """Words in capitals that stand for a value (``ID|NAME...``), in the language in use."""
    if language() != "ja":
        return text
    return _PLACEHOLDER.sub(lambda found: PLACEHOLDERS.get(found[0], found[0]), text)


def translated(english: str) -> str:
    """A text with its values already in it, in the language in use.

    It is compared with the English texts of the catalogue; of several that fit, the first
    of `_patterns` is taken. A text that is not there stays as it is.
    """
    if language() != "ja":
        return english
    if english in CATALOGUE:
        return CATALOGUE[english]
    for pattern, japanese in _patterns():
        found = pattern.fullmatch(english)
        if found is not None:
            return japanese.format(**{k: _value(k, v) for k, v in found.groupdict().items()})
    return english


def _value(name: str, value: str) -> str:
    if name in _TEXTS:
        return translated(value)
    if name == "words":
        return value.replace("' or '", "'、'").replace("', '", "'、'")
    return placeholders(value) if name == "parameter" else value


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """The texts with values as patterns: those that begin with words first, then the longest."""
    texts = {**CLICK, **COMMANDS, **OPTIONS, **LAYOUT, **PAGES}
    found = sorted((english for english in texts if "{" in english), key=_order)
    return [(_pattern(english), texts[english].replace("!r", "")) for english in found]


def _order(english: str) -> tuple[bool, int]:
    literals = [literal for literal, *_ in Formatter().parse(english)]
    return not literals[0], -sum(map(len, literals))


def _pattern(english: str) -> re.Pattern[str]:
    parts = [
        re.escape(literal) + ("" if name is None else f"(?P<{name}>.+?)")
        for literal, name, *_ in Formatter().parse(english)
    ]
    return re.compile("".join(parts), re.DOTALL)
