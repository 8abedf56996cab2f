"""Pages of institutions, people, instruments and works: their words in Japanese."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ENTITIES: Final[Mapping[str, str]] = {
    ": ": "：",
    "On this page": "このページの内容",
    "Kinds": "種類",
    "Identifiers": "識別子",
    "History": "沿革",
    # time lines
    "Members then and now": "構成員の変遷",
    "Holders then and now": "在任者の変遷",
    "Parties then and now": "当事者の変遷",
    "Offices and memberships over time": "職・所属の変遷",
    "Other ties over time": "その他の関係の推移",
    "Who or what": "対象",
    "Time line": "時間軸",
    "Times in words": "時期",
    "How we know": "根拠",
    "Year": "年", "Years": "年", "Year by year": "年ごとの一覧",
    "all year": "通年で確実", "part of the year": "年の一部", "possibly": "可能性あり",
    "in the chair": "議長",
    "begun": "開始", "still open when last known": "最後の確認時点で継続",
    "attested at that time": "その時点の確認",
    "begin or end unknown": "始期または終期不明",
    # relations
    "only outside sources": "外部資料のみ",
    "Link and report": "リンク・誤りの報告",
    "Link to this record": "この記録へのリンク",
    "its text, as a work that is cited": "その本文（引用される著作として）",
    # mentions
    "mentions: {count}": "言及{count}件",
    "relations: {count}": "関係{count}件",
    "the first {count} are shown": "最初の{count}件を表示",
    "Find all in the search": "すべてを検索で見る",
    "More documents that mention it: {count}": "ほかに言及のある資料：{count}点",
    # instruments side by side
    "What each says on a topic. The words {words} show how far the work goes: study, examination, "
    "drawing up, keeping up to date.":
        "主題ごとに、それぞれの規定を並べます。{words}の語は、作業がどの段階まで進むかを示します。",
    "What came in, and what went out": "加わった主題、なくなった主題",
    "New topics": "新しく挙げられる主題",
    "No longer a topic": "なくなった主題",
    "nobody is recorded for this year": "この年の記録はありません",
    "nothing on it in the documents": "資料には該当する項目なし",
    "These are the points that the documents of the corpus list, not the full texts.":
        "ここに並べるのは、コーパスの資料が挙げる項目であり、指針などの全文ではありません。",
    "A topic that is missing here may stand in the full text.":
        "ここにない主題も、全文には含まれることがあります。",
    "Listed in": "項目を挙げる資料",
    "As told in the document": "資料の該当箇所",
    "Also on this topic": "同じ主題の他の条項",
    # works
    "Documents of this corpus": "このコーパスの資料",
    "Read it": "本文を読む",
    "citations: {count}, in documents: {documents}": "{documents}点の資料で{count}回引用",
    "not cited": "引用なし",
    "Who cites it, and for what": "引用箇所と引用の内容",
    "What rests on it": "これに基づく記録",
    "What it cites": "引用している著作",
    "citations: {count}": "引用{count}回",
    "URL": "URL", "DOI": "DOI",
    "paper": "論文・記事", "journal article": "雑誌論文", "magazine article": "雑誌記事",
    "newspaper article": "新聞記事", "bill": "法案", "book": "図書", "chapter": "図書の章",
    "data set": "データセット", "other paper": "その他の文書", "hearing": "公聴会記録",
    "interview": "インタビュー", "legal case": "判例", "laws and regulations": "法令",
    "manuscript": "手稿", "conference paper": "会議論文", "post": "投稿", "report": "報告書",
    "book review": "書評", "speech": "演説", "thesis": "学位論文", "web page": "ウェブページ",
}  # fmt: skip
