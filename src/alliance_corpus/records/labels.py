"""Labels: what people call a record, in a language. All labels are made here.

To add a language, add it to `Language`, and its fields to `_LABELS` (empty if there are none);
names carry their language with them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, get_args

from alliance_corpus.dates import EDTF, Answer, Day
from alliance_corpus.errors import QueryError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Language: TypeAlias = Literal["ja", "en"]

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
"""The languages in which records have labels."""

_LABELS: Final = {"ja": ("text", "label", "heading"), "en": ("label_en",)}
"""The fields of events, provisions, sections and annotations that hold a label, by language."""

TOPIC_LABELS: Final[Mapping[str, str]] = {
    "purpose": "目的",
    "premises": "前提",
    "posture": "態勢",
    "extended-deterrence": "拡大抑止",
    "planning": "共同計画",
    "coordination-mechanism": "調整の枠組み",
    "common-standards": "共通の基準",
    "information": "情報",
    "peacetime": "平時の協力",
    "imminent-threat": "差し迫った脅威",
    "armed-attack": "日本に対する武力攻撃",
    "regional": "地域の安全",
    "third-party-attack": "第三国に対する武力攻撃",
    "logistics-support": "後方支援・施設",
    "operations": "運用",
    "humanitarian": "人道支援・災害",
    "global": "グローバルな協力",
    "space-cyber": "宇宙・サイバー",
    "equipment-technology": "装備・技術",
    "training-education": "訓練・教育",
}
"""The topics of guidelines in Japanese; they are words of ours, near those of the guidelines."""

TOPIC_LABELS_EN: Final[Mapping[str, str]] = {
    "purpose": "purpose",
    "premises": "premises",
    "posture": "force posture",
    "extended-deterrence": "extended deterrence",
    "planning": "joint planning",
    "coordination-mechanism": "machinery of coordination",
    "common-standards": "common standards",
    "information": "intelligence and information",
    "peacetime": "peacetime cooperation",
    "imminent-threat": "imminent threat",
    "armed-attack": "armed attack on Japan",
    "regional": "regional security",
    "third-party-attack": "attack on another country",
    "logistics-support": "logistics and facilities",
    "operations": "operations",
    "humanitarian": "humanitarian aid and disasters",
    "global": "global cooperation",
    "space-cyber": "space and cyberspace",
    "equipment-technology": "equipment and technology",
    "training-education": "training and education",
}
"""The topics of guidelines in English; their ids are short forms of these words."""

_PAGE: Final = re.compile(r"[0-9]+")
_PAGES: Final = re.compile(r"[0-9]+(?:[-,][ 0-9]+)+")


def check_language(language: str) -> Language:
    """Return the language if there are labels in it.

    Raises:
        QueryError: if there are no labels in it; the message lists the languages.
    """
    if language not in LANGUAGES:
        raise QueryError(
            f"language {language!r}: expected one of {', '.join(LANGUAGES)}."
            f"{nearest(str(language), LANGUAGES)}"
        )
    return language


def label(record: Any, language: Language = "ja", on: EDTF | None = None) -> str:
    """Return what people call a record: a name, label, title or words, else its id.

    Args:
        record: any record.
        language: the language; if the record has no label in it, its other label is returned.
        on: for an entity, choose a name that may have been in use at this time.

    Raises:
        QueryError: if there are no labels in this language.
    """
    check_language(language)
    names = getattr(record, "names", ())
    if names:
        return _name(names, language, on)
    work = getattr(record, "work", None)  # of a document
    if hasattr(record, "genre") or hasattr(work, "genre"):
        return title_of(record if hasattr(record, "genre") else work)
    if hasattr(record, "predicate"):
        return f"{record.subject} {record.predicate} {record.object}"
    for one in dict.fromkeys((language, *LANGUAGES)):
        found = label_in(record, one)
        if found:
            return found
    return str(record.id)


def label_in(record: Any, language: Language) -> str | None:
    """The label of a record in exactly this language; None if it has none."""
    names = getattr(record, "names", None)
    if names is not None:
        return next((name.text for name in names if name.language.startswith(language)), None)
    fields = (getattr(record, field, None) for field in _LABELS[language])
    return next((found for found in fields if found), None)


def short_name(record: Any) -> str:
    """The short Japanese name of an entity, else its label."""
    names = getattr(record, "names", ())
    short = (name.text for name in names if (name.language, name.kind) == ("ja", "short"))
    return next(short, None) or label(record)


def _name(names: Iterable[Any], language: Language, on: EDTF | None) -> str:
    names = tuple(names)
    used = [name for name in names if _in_use(name, on)] or [names[0]]
    return next((n.text for n in used if n.language.startswith(language)), str(used[0].text))


def _in_use(name: Any, on: EDTF | None) -> bool:
    return on is None or name.valid is None or name.valid.overlaps(on) is not Answer.NO


def title_of(work: Any) -> str:
    """The title of a work, or a description if no title is verified."""
    parts = (part for part in (work.genre, work.number) if part)
    return work.title or " ".join(parts) or str(work.id)


def short_reference(work: Any) -> str:
    """Family names and year of a work; the title replaces whichever is unknown."""
    names = "・".join(creator.family or str(creator) for creator in work.author)
    first = None if work.issued is None else work.issued.earliest
    year = str(first.year) if isinstance(first, Day) else None
    if names and year:
        return f"{names} {year}"
    return " ".join(part for part in (names, f"「{title_of(work)}」", year) if part)


def located(locator: str | None) -> str:
    """A locator as it follows a reference; bare numbers are pages."""
    if locator is None:
        return ""
    if _PAGE.fullmatch(locator):
        return f", p. {locator}"
    return f", pp. {locator}" if _PAGES.fullmatch(locator) else f", {locator}"
