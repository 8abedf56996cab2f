"""Document pages: their words in Japanese."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

READING: Final[Mapping[str, str]] = {
    "Ways to read": "読み方",
    "Source, line by line": "原資料（行ごと）",
    "Records by paragraph": "段落ごとの記録",
    ": what is known of each paragraph stands in its place.":
        "。各段落について分かっていることを本文の代わりに示します。",
    "Page {number} of {count}": "{count}頁中{number}頁",
    "Pages of this document": "この資料の頁",
    "Outline": "目次",
    "Notes that the text does not call": "本文から参照されていない注",
    "Dates, names, citations and misprints of this page": "この頁の日付・名称・引用・誤植",
    "Beside the text": "本文の脇",
    "Open as a page": "頁として開く",
    "Close": "閉じる",
    "What is told of these words": "この語句について",
    "Link to this paragraph": "この段落へのリンク",
    "{count} records rest on it": "これに基づく記録{count}件",
    "Back to the call of note {label}": "注{label}の参照箇所へ戻る",
    "Call {number} of note {label}": "注{label}の{number}番目の参照箇所",
    "Holder of the rights: {holder}": "権利者：{holder}。",
    "To be credited as: {line}": "出典表示：{line}。",
    "Licence of the records": "記録のライセンス",
    "Source file": "原資料のファイル",
    "Problems": "問題点",
    "{count} dates with a problem": "問題のある日付{count}件",
    "{count} dates without a value": "値のない日付{count}件",
    "{count} names undecided": "対象の未確定な名称{count}件",
    "no value": "値なし",
    "calendar: {calendar}": "暦：{calendar}",
    "read from the date of writing": "執筆の日付から解釈",
    "read from {words}": "「{words}」から解釈",
    "read from another date": "他の日付から解釈",
    "undecided: it may be": "未確定。候補：",
    "undecided": "未確定",
    "no work is named": "著作の特定なし",
    "it repeats": "繰り返す引用",
    "printed": "原文",
    "the right form is not known": "正しい形は不明",
    "written {date}": "{date}執筆",
    "Source of {title}": "{title}：原資料",
    "What rests on {title}": "{title}に基づく記録",
    "To the text": "本文へ",
    "The source is not shipped with this dataset. Its SHA-256 digest is {digest}.":
        "このデータセットには原資料が含まれていません。そのSHA-256ダイジェストは{digest}です。",
    "deleted": "削除", "changed": "変更", "moved": "移動",
    "To the paragraph": "段落へ",
    "No record rests on this document.": "この資料に基づく記録はありません。",
    "cleaning step: lines": "整形：行の連結", "cleaning step: blocks": "整形：段落の配置",
    "cleaning step: spaces": "整形：空白", "cleaning step: labels": "整形：番号と見出し記号",
    "cleaning step: markup": "整形：マークアップ", "cleaning step: calls": "整形：注番号",
    "cleaning step: width": "整形：全角・半角",
}  # fmt: skip

VERBS: Final[Mapping[str, str]] = {
    "part-of": "の一部", "member-of": "の構成員", "chairs": "の議長", "holds": "に在任",
    "counterpart-of": "に対応", "succeeds": "を引き継ぐ", "party-to": "の当事者",
    "allied-with": "と同盟", "adopts": "を採択", "revises": "を改定", "implements": "を実施",
    "leads-to": "をもたらす", "follows": "の後に続く",
}  # fmt: skip
"""Predicates as a Japanese sentence ends with them: subject は object を改定."""
