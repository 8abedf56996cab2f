"""Our Japanese words for citation styles, where those of the CSL locale `ja-JP` are unusable.

That locale (of January 2026) has 「巻」「号」「ページ」 stand before a number (巻 3, 号 2), and
translates some types by another sense of the English word: 「定立」 for a thesis, 「聴覚的」 for a
hearing. Styles put volume, issue and pages before the number; there these are as in SIST 02:2007:
vol., no., p.
"""

from __future__ import annotations

from typing import Final
from xml.sax.saxutils import escape

_BEFORE_NUMBERS: Final = {
    "volume": ("vol.", "vol."),
    "issue": ("no.", "no."),
    "page": ("p.", "p."),
    "number": ("no.", "no."),
    "collection-number": ("no.", "no."),
}
_WORDS: Final = {
    "bill": "法案",
    "collection": "資料群",
    "dataset": "データセット",
    "entry": "項目",
    "entry-dictionary": "辞書の項目",
    "entry-encyclopedia": "事典の項目",
    "graphic": "図版",
    "hearing": "公聴会",
    "interview": "インタビュー",
    "legal_case": "判例",
    "legislation": "法律",
    "manuscript": "手稿",
    "motion_picture": "映画",
    "no-publisher": "出版者不明",
    "no date": "刊行年不明",
    "original-work-published": "初出",
    "performance": "上演",
    "personal-communication": "私信",
    "personal_communication": "私信",
    "presented at": "発表：",
    "retrieved": "取得",
    "review-of": "書評：",
    "song": "録音",
    "standard": "規格",
    "thesis": "学位論文",
}


def _terms() -> str:
    written = []
    for form in ("", ' form="short"'):
        for name, (single, multiple) in _BEFORE_NUMBERS.items():
            both = f"<single>{single}</single><multiple>{multiple}</multiple>"
            written.append(f'<term name="{name}"{form}>{both}</term>')
        for name, word in _WORDS.items():
            written.append(f'<term name="{name}"{form}>{escape(word)}</term>')
    return "".join(written)


LOCALE: Final = (
    '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="ja-JP">'
    f"<terms>{_terms()}</terms></locale>"
)
"""The words as a locale of CSL."""
