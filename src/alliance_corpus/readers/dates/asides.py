"""Years that a text only mentions, while it goes on to tell of another (1950年の決議に基づき)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alliance_corpus.readers.dates.context import Context
    from alliance_corpus.readers.dates.model import Phrase

# What follows a year that only says which resolution or law is meant.
_OF_A_TEXT: Final = re.compile(
    r"の[^、。\n]{0,30}?(?:決議|勧告|条約|協定|法律?|憲法|憲章|指針|宣言|声明|報告書?|規約|合意|覚書|判決|議定書|計画|大綱|規則"
    r"|政令|布告|通達|書簡|白書|調査|論文|文書)[」』]?"
    r"(?:に基[づく]|によ[りっる]|に従|に沿|に照らし|に比べ|に定め|に規定|に代わ|に代え|に続|に関[すし]|につい|に対|を"
    r"|で定め|と異な|とは異な|と同様)"
)
_ENGLISH: Final = re.compile(r"\s[A-Za-z]{3}")
_THE: Final = re.compile(r"\b(?:the|its|their|this|that)\s\Z", re.IGNORECASE)


def is_aside(text: str, phrase: Phrase, context: Context) -> bool:
    """Whether an earlier year only names a thing, so that the story stays in its own year."""
    point = phrase.points[0]
    told = context.date.year
    if point.year is None or told is None or point.year >= told or len(phrase.points) > 1:
        return False
    if point.unit not in ("year", "month", "day") or phrase.opens:
        return False
    if text.startswith("の", phrase.end):
        return _OF_A_TEXT.match(text, phrase.end) is not None
    the = _THE.search(text, max(0, phrase.start - 6), phrase.start)
    return bool(the and _ENGLISH.match(text, phrase.end))
