"""Whether a surname stands inside somebody else's full name: 佐藤 in 佐藤花子, Bush in Jeb Bush.

No list of given names is complete, so it is asked the other way round: what may follow a surname
that stands alone is known (particles, titles, words such as 内閣), and anything else of kanji or
kana is taken for a given name.
"""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.readers.names.rules import words_after, words_before

_REACH: Final = 24

TITLES: Final = (
    "首相|総理|総裁|宰相|大臣|副大臣|政務官|[外蔵農法文労厚防財国経総運建内陸海]相|防衛相|財務相"
    "|大統領|主席|国家主席|書記|国務|国防|防衛|外務|財務|官房|長官|副長官|次官|局長|部長|課長|参事官|審議官"
    "|補佐官|報道官|大使|公使|領事|総領事|代表|特使|議員|代議士|委員|議長|副議長|知事|市長|町長|村長"
    "|幹事長|政調会長|会長|社長|院長|学長|総長|校長|館長|所長|理事|座長|主任|教授|准教授|助教授|名誉教授|講師"
    "|研究員|博士|先生|牧師|判事|検事|弁護士|記者|監督|選手|元帥|将軍|提督|[大中少准][将佐尉]|[陸海空]将|幕僚長|統幕"
    "|司令官|師団長|艦長|隊長|夫人|夫妻|氏|様|殿|君|翁|家|邸|派|系|側|流"
)
"""What a person is called after the name, as branches of a pattern."""

_AFTER_KANJI = re.compile(
    rf"(?:[元前現新故同両各副兼]?(?:米|米国)?(?:{TITLES})"
    r"|[^\u3041-\u30ff\u3005\u4e00-\u9fff]|・|$|[はがをにのともへでやかだら]|まで|より|など|さん|さま|くん|ちゃん"
    r"|です|なら|こそ|しか|ほか|って|自身|本人|以|等|当時|内閣|政権|時代|外交|路線"
    r"|訪|演説|談話|答弁|発言|声明|提案|構想|書簡|会談|回顧|日記|主義|政治|政策|改革|改造|執行部|陣営|私案|案|著|編|訳"
    r"|論文|研究|[元前現新故両])"
)
_GIVEN_END = re.compile("[也夫雄郎子彦之美男介樹太人平史久治][^\u3005\u4e00-\u9fff]")
_KANJI_END = re.compile("[\u3005\u4e00-\u9fff]$")
_PARTED_KATAKANA = re.compile("[ァ-ヺー.A-Z][・=＝]$")  # 'ジェブ・' before a surname
_LATIN_TITLES: Final = frozenset(
    {
        "Mr", "Mrs", "Ms", "Dr", "Sir", "President", "Vice", "Secretary", "Undersecretary",
        "Minister", "Premier", "Chancellor", "Senator", "Congressman", "Representative",
        "Governor", "General", "Admiral", "Colonel", "Captain", "Commander", "Ambassador",
        "Assistant", "Deputy", "Under", "Director", "Chairman", "Professor", "Prime", "Foreign",
        "Former", "The", "In", "On", "At", "By", "For", "From", "With", "When", "While",
        "After", "Before", "But", "And", "As", "If", "Since", "Until", "To", "That", "Although",
        "Both", "Like", "Of", "Because", "Unlike", "Then", "Thus",
    }
)  # fmt: skip
_WORD_BEFORE = re.compile(r"([A-ZÀ-Þ][\w’'-]*)(\.?)\s+$")


def inside_a_longer_name(words: str, start: int, end: int, following: int) -> bool:
    """Whether a surname at a place is part of the full name of somebody else.

    Args:
        words: the text.
        start: where the surname begins.
        end: where it ends.
        following: where the next name of the gazetteer begins: 大統領 may follow a surname.
    """
    name = words[start:end]
    if _KANJI_END.search(name):
        if not words[end:following].strip():
            return False
        return _AFTER_KANJI.match(words_after(words, end, _REACH)) is None
    if not name.isascii():
        return _PARTED_KATAKANA.search(words_before(words, start, 2)) is not None
    before = _WORD_BEFORE.search(words, max(0, start - _REACH), start)
    if before is None:
        return False
    return before[1] not in _LATIN_TITLES and (len(before[1]) == 1 or not before[2])


def begins_a_longer_name(words: str, end: int) -> bool:
    """Whether a full name goes on with one more kanji, as given names end: 上田哲 in 上田哲也."""
    return bool(_KANJI_END.match(words[end - 1])) and bool(
        _GIVEN_END.match(words_after(words, end, 2) + "。")
    )
