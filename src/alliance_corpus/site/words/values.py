"""Values of the controlled vocabularies in Japanese: `alliance_corpus.records.vocabularies`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

VALUES: Final[Mapping[str, str]] = {
    # kinds of institutions
    "ministry": "省庁", "cabinet-body": "内閣の機関", "legislature": "議会",
    "consultative-body": "協議体", "mechanism": "メカニズム", "military": "軍・自衛隊",
    "office": "役職", "diplomatic-mission": "在外公館",
    "international-organisation": "国際機関", "framework": "枠組み", "think-tank": "シンクタンク",
    "university": "大学", "archive": "文書館", "library": "図書館", "learned-society": "学会",
    "political-party": "政党", "base": "基地", "publisher": "出版社", "state": "国",
    "territory": "地域",
    # kinds of instruments
    "treaty": "条約", "executive-agreement": "行政協定", "law": "法律", "guideline": "指針",
    "plan": "計画", "joint-statement": "共同声明", "policy-document": "政策文書",
    "un-resolution": "国連決議", "secret-agreement": "密約", "initiative": "構想",
    # kinds of people
    "politician": "政治家", "official": "官僚", "military-officer": "軍人・自衛官",
    "scholar": "研究者", "author": "著者",
    # kinds and status of events
    "agreement": "合意", "legislation": "立法", "establishment": "設置",
    "reorganisation": "改編", "meeting": "会合", "statement": "声明・発言", "review": "見直し",
    "deployment": "配備・派遣", "exercise": "演習・訓練", "operation": "作戦・活動",
    "crisis": "危機", "conflict": "武力紛争", "publication": "刊行", "scholarship": "研究活動",
    "estimate": "推計", "appointment": "任命", "other": "その他",
    "reported": "報告", "ongoing": "継続中", "planned": "予定", "forecast": "予測",
    "alleged": "伝聞",
    # roles
    "actor": "主体", "party": "当事者", "host": "開催者", "attendee": "出席者", "target": "対象",
    # statements
    "keynote": "基調講演者", "reporter": "報告者", "floor": "参加者",
    "rapporteur": "書記", "summary": "まとめ",
    "asserts": "主張", "judges": "評価", "finds": "知見", "doubts": "疑問", "expects": "予想",
    "fears": "懸念", "recommends": "提言", "agrees": "同意", "raises": "提起",
    "defines": "定義", "asks": "質問",
    # provisions
    "point": "項", "subpoint": "小項", "research-item": "研究事項", "article": "条",
    # annotations
    "full": "完全な表記", "ibid": "同上", "short": "略記", "in-text": "本文中",
    "time": "時刻", "duration": "期間の長さ", "set": "繰り返し",
    "gregorian": "西暦", "japanese": "和暦", "both": "西暦と和暦", "none": "暦なし",
    "rule": "規則による", "editor": "編者による", "high": "確実", "low": "不確実",
    # names
    "acronym": "略号", "former": "旧称", "variant": "異称", "reading": "読み",
    "romanised": "ローマ字", "official name": "正式名称", "short name": "略称",
    # dates
    "certain": "確実", "possible": "可能性あり",
    "permitted": "再配布可", "unknown": "不明", "forbidden": "再配布不可",
}  # fmt: skip
