"""Minutes of parliaments: by what a title shows that it is one's, and whose they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references.numbers import KANJI, digits

if TYPE_CHECKING:
    from alliance_corpus.readers.references.model import Draft

_MINUTES: Final = re.compile("会議録|速記録|議事録|議録")
_HOUSE: Final = re.compile("国会|議院|議会")
_SESSION: Final = re.compile(r"^第.{1,8}?回(?:帝国議会|国会)")
_RECORD: Final = re.compile(
    r"(?:(?<=委員会)議録|会議録|議事録|議録|速記録)(?:情報)?(?:第.{1,5}号)?$"
)
_BODY: Final = re.compile("議院|委員会|本会議|調査会")
_NUMBER_LAST: Final = re.compile(
    rf"(?P<title>.+?録)[ \u3000]?第?(?P<n>[0-9０-９]{{1,4}}|[{KANJI}]{{1,5}})号"
)


def is_minutes(title: str) -> bool:
    """Whether a title is that of minutes."""
    return _MINUTES.search(title) is not None and _HOUSE.search(title) is not None


def settle_minutes(draft: Draft, title: str) -> None:
    """Give a draft the kind, the number and the house of minutes."""
    draft.put("type", "hearing")
    if numbered := _NUMBER_LAST.fullmatch(title):
        draft.values["title"] = numbered["title"]
        draft.put("number", digits(numbered["n"]))
    draft.put("number", draft.values.pop("issue", None))
    draft.put("authority", house(title))


def house(title: str) -> str | None:
    """The house and committee in the title of minutes."""
    body = _RECORD.sub("", _SESSION.sub("", "".join(title.split())))
    body = body + "会" if body.endswith("委員") else body
    return body if _BODY.search(body) else None
