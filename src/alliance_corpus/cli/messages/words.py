"""Headings, names of fields, and other words that stand alone, with their Japanese form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

COUNTED: Final[Mapping[str, str]] = {
    "hit": "該当箇所", "event": "出来事", "position": "見解", "institution": "機関",
    "person": "人物", "instrument": "条約・指針など", "document": "資料",
}  # fmt: skip
"""What `counted` counts, in the singular, and its Japanese name."""

WORDS: Final[Mapping[str, str]] = {
    # tables
    "documents": "資料", "blocks": "ブロック", "sections": "節", "sentences": "文",
    "notes": "注", "dates": "日付", "mentions": "言及", "works": "著作", "citations": "引用",
    "institutions": "機関", "people": "人物", "instruments": "条約・指針など",
    "events": "出来事", "relations": "関係", "statements": "発言", "positions": "見解",
    "provisions": "条項",
    # fields of lists and pages
    "id": "ID", "kind": "種類", "countries": "国", "valid": "期間", "label": "名称",
    "names": "名称", "title": "題名", "creators": "著者", "characters": "字数",
    "written": "執筆", "redistribution": "再配布", "date": "日付", "status": "状態",
    "by": "著者", "rights": "権利", "source": "原資料", "text": "テキスト",
    "emendations": "校訂", "not verified": "未確認", "n.d.": "年不詳",
    "may be redistributed": "再配布可", "no licence found": "許諾の表示なし",
    "may not be redistributed": "再配布不可",
    "how often": "頻度", "mentioned": "言及箇所", "sources": "外部資料",
    "outside sections": "節の外", "outside sources": "外部資料", "outside source": "外部資料",
    "note": "注記", "attested": "確認", "passages": "根拠となる語句", "cited": "引用箇所",
    "era": "和暦", "external date": "外部資料による日付", "participants": "参加者",
    "place": "場所", "subject": "主語", "predicate": "述語", "object": "目的語",
    "stance": "態度", "voice": "話者", "role": "役割", "speaker": "発言者", "side": "代表する国",
    "no side": "国の区別なし", "no positions": "見解はありません",
    "occasion": "発言の場", "document": "資料", "about": "対象", "series": "系列",
    "number": "番号", "responds to": "応答先", "answered by": "応答", "hedged": "留保の表現",
    "instrument": "条約・指針など", "path": "項番", "level": "段階", "topics": "主題",
    # relations of institutions, people and instruments
    "members": "構成員", "chaired by": "議長", "held by": "在任者", "parties": "当事者",
    "adopted by": "採択した機関", "part of": "上位の機関・文書", "parts": "下位の機関・文書",
    "counterparts": "対応する職・機関", "allies": "同盟国", "successor of": "前身",
    "succeeded by": "後身", "revises": "改定前", "revised by": "改定後",
    "implements": "実施の対象", "implemented by": "実施するもの", "holds": "在任した職",
    "member of": "所属", "chairs": "議長を務める機関", "party to": "当事者となる条約など",
    "adopted": "採択したもの", "led to": "結果", "caused by": "原因", "came after": "先行するもの",
    "came before": "後に続くもの",
    "current when last attested": "最後の確認時点で存続", "ended": "終了",
    "end unknown": "終期不明", "time unknown": "時期不明",
    # fields of works (CSL)
    "type": "種別", "author": "著者", "editor": "編者", "translator": "訳者",
    "issued": "発行", "accessed": "閲覧日", "container title": "掲載誌・書名",
    "collection title": "叢書名", "volume": "巻",
    "issue": "号", "page": "頁", "publisher": "発行者", "publisher place": "発行地",
    "edition": "版", "genre": "文献の種類", "language": "言語", "event title": "会議名",
    "authority": "発行機関", "archive": "所蔵機関", "archive location": "請求記号",
    # columns of findings and counts
    "span": "範囲", "value": "値", "remark": "備考", "entity": "対象", "form": "引用の形",
    "locator": "箇所", "hits": "件数", "section": "節", "year": "年", "term": "検索語",
    "match": "一致した語句",
    # other records, field by field
    "calls": "注番号の位置", "heading": "見出し", "name": "名称", "block": "ブロック",
    "preceded by": "直前の語", "not preceded by": "直前にない語", "followed by": "直後の語",
    "not followed by": "直後にない語", "needs": "必要な語", "reason": "理由",
    "label en": "英語名称", "annotator": "注釈者", "calendar": "暦", "relative": "相対表現",
    "antecedent": "基準の表現", "frequency": "頻度", "candidates": "候補", "problem": "問題点",
    "work": "著作", "repeats": "繰り返し", "correction": "訂正", "certainty": "確度",
    "step": "段階", "old": "変更前", "new": "変更後", "rule": "規則", "records": "記録",
    "words": "語句",
    "nothing that is new": "なし",
    # a report of an error
    "Record id": "記録のID", "Version": "版", "Evidence": "根拠", "What is wrong": "誤りの内容",
    "Source": "典拠",
    # the overview
    "every hit in its context": "該当箇所を前後の文とともに表示",
    "a document: outline, rights, misprints": "資料の構成・権利・誤植",
    "an institution, person, treaty, event … by id or name":
        "機関・人物・条約・出来事などをIDか名称で表示",
    "what happened when; why ID: the words that say so": "年表（why ID で根拠の文を表示）",
    "who says what of it, in which words": "誰が何をどう述べたか",
    "its clean text": "資料の本文",
    "the dates in a text of yours": "手元の文章の日付を読み取り",
}  # fmt: skip
"""Headings, fields and short phrases, and their Japanese form."""
