"""Labels: how people say a value, in a language.

What is said depends on the kind of the value; how it is said is in `label_ja` and `label_en`. To
add a language, write such a module and name it in `_LANGUAGES`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.dates import label_en, label_ja
from alliance_corpus.dates.label_parts import named_span, parts
from alliance_corpus.errors import DateError, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alliance_corpus.dates.label_parts import Words

_LANGUAGES: Final[Mapping[str, Words]] = {"ja": label_ja.WORDS, "en": label_en.WORDS}


def label(text: str, language: str) -> str:
    """The label of a valid string; see `EDTF.label`.

    Raises:
        DateError: There are no labels in this language.
    """
    if language not in _LANGUAGES:
        raise DateError(
            f"language {language!r}: expected one of {', '.join(_LANGUAGES)}."
            f"{nearest(str(language), _LANGUAGES)}"
        )
    words = _LANGUAGES[language]
    if text[0] in "[{":
        return _set(text, words)
    lower, slash, upper = text.partition("/")
    if slash:
        return _interval(lower, upper, words)
    return words.date(parts(text))


def _interval(lower: str, upper: str, words: Words) -> str:
    if lower in ("", "..") and upper in ("", ".."):
        return words.endless[lower, upper]
    if upper in ("", ".."):
        label = words.since.format(words.date(parts(lower)))
        return label if upper else label + words.end_unknown
    if lower in ("", ".."):
        label = words.until.format(words.date(parts(upper)))
        return label if lower else label + words.start_unknown
    return _from_to(lower, upper, words)


def _from_to(lower: str, upper: str, words: Words) -> str:
    """Say two known ends, or the name of the span."""
    named = named_span(lower, upper)
    return words.from_to(parts(lower), parts(upper)) if named is None else words.span(named)


def _set(text: str, words: Words) -> str:
    members = text[1:-1].split(",")
    one_of = text[0] == "["
    if one_of and len(members) == 1 and ".." in text:
        return _limit(members[0], words)
    labels = [
        _range(member, words) if ".." in member else words.date(parts(member)) for member in members
    ]
    return words.one_of(labels) if one_of else words.all_of(labels)


def _limit(member: str, words: Words) -> str:
    lower, _, upper = member.partition("..")
    template = words.some_time
    if lower and upper:
        template = words.some_time_in if named_span(lower, upper) else words.some_time_from
    return template.format(_range(member, words))


def _range(member: str, words: Words) -> str:
    lower, _, upper = member.partition("..")
    if not lower:
        return words.up_to.format(words.date(parts(upper)))
    if not upper:
        return words.or_later.format(words.date(parts(lower)))
    return _from_to(lower, upper, words)
