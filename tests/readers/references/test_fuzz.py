"""Texts made of the pieces of references in any order: nothing but answers may come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.readers.references import read_references
from tests.readers.helpers.fuzzing import fuzz, misplaced

if TYPE_CHECKING:
    import random

PIECES = (
    # names and roles
    *("山田太郎", "林花子・北一", "スミス、ジョン", "Ｊ・スミス", "編", "（編）", "訳", "著", "（他）", "／"),
    *("Doe, J. R.", "Jane Doe", "de la Torre, J.", "Smith J", " & ", ", and ", ", eds.", " et al.", "Sea Council"),
    # titles
    *("「港の同盟」", "『海港研究』", "「", "」", "『", "』", "“Harbour Lights,”", "‘Quays’", '"', "Harbour Lights"),
    *("港の灯台", "海港研究", "Sea Journal", "In ", "in ", "Review of "),
    # numbers and dates
    *("第12巻第3号", "12(3)", "3", "vol. 3", "no. 2", "Vol. IX", "pp. 3-5", "12頁", "三―五頁", "16面", "312p."),
    *("（2001）", "2001年", "2001.", "昭和53年11月27日", "平18・2・7", "July/August 1996", "(Spring 1999)", "1999"),
    *("令和100年", "1978年2月30日", "99999", "第", "号", "巻", "年", "月", "条", "0", "〇", "十百千"),
    # imprints, sites, archives, courts, papers
    *("青空書房", "東京", "（青空書房、1999年）", "(London: Sea Press, 2001)", "London: ", "Sea Press", "第2版", "2nd ed."),
    *("https://example.jp/a", "（2020年1月2日閲覧）", "閲覧日", "doi:10.1000/x", "外交史料館", "RG 59", "FRUS, 1958-60"),
    *("最高裁", "大法廷判決", "（民集37巻8号1282頁）", "第13回国会", "衆議院予算委員会", "会議録", "決議", "S/PV.23", "官報"),
    *("毎朝新聞", "朝刊", "白書", "自衛隊法", "条約", "博士論文", "（書評）", "閣議決定"),
    # repetitions and numbering
    *("同上", "前掲", "前掲注(1)", "Ibid.", "op. cit.", "同", "――― ", "[1] ", "(2) ", "注1 ", "①", "1. ", "9 ", "- ", "¹ "),
    # what parts them, and what nobody writes
    *("、", "。", ", ", ". ", "．", "，", " ", "　", "：", ": ", "; ", "・", "\n", "\n\n", "\f", "\r\n", "\t"),
    *("(", ")", "（", "）", "〔", "〕", "[", "]", "〈", "〉", "-", "―", "\ue000", "\u200b", "\ud800", "𠮷", "が", "を"),
)  # fmt: skip


def _complaint(text: str, _: random.Random) -> str | None:
    """What is wrong with an answer: its places, and values that are none."""
    found = read_references(text)
    for number, reference in enumerate(found):
        if reference.repeats is not None and not 0 <= reference.repeats < number:
            return f"reference {number} repeats {reference.repeats}"
        if not all(word.strip() for word in reference.rest):
            return f"an empty rest in {reference!r}"
        reference.to_csl()
    return misplaced(text, found)


def test_nothing_but_answers_comes_back() -> None:
    fuzz(PIECES, _complaint)
