"""What stands on every page, and on the first: in Japanese."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMON: Final[Mapping[str, str]] = {
    "Reading room": "閲覧室",
    "Skip to the content": "本文へ移動",
    "Main menu": "主なメニュー",
    "Documents": "資料",
    "Institutions": "機関",
    "People": "人物",
    "Instruments": "条約・指針など",
    "Guidelines side by side": "指針の対照",
    "Events": "出来事",
    "Works": "著作",
    "Positions": "見解",
    "Search": "検索",
    "Search the corpus": "コーパスを検索",
    "Theme": "配色",
    "Light": "明",
    "Dark": "暗",
    "As the system": "システムに合わせる",
    "Vertical": "縦書き",
    "Cite this": "引用する",
    "Report an error": "誤りを報告する",
    "Copy": "コピー",
    "Copied": "コピーしました",
    "Copy this text, fill in what is wrong, and send it as the project page says.":
        "次の文をコピーし、誤りの内容を書き加えて、プロジェクトの案内に従って送ってください。",
    "Words that support it": "根拠となる語句",
    "Outside sources": "外部資料",
    "note {label}": "注{label}",
    "according to {claim}": "{claim}による",
    "said by {speaker}": "発言者：{speaker}",
    "dated {date}": "日付：{date}",
    "accessed {date}": "閲覧日：{date}",
    "no passage supports it": "根拠となる箇所はありません",
    "Version {version}": "第{version}版",
    "Licence": "ライセンス",
    "{first}–{last} of {count}": "{count}件中{first}～{last}件",
    "Previous page": "前のページ",
    "Next page": "次のページ",
    "Pages of this list": "この一覧のページ",
    "Filter this page": "このページを絞り込む",
    ", ": "、",
    "and {count} more": "ほか{count}件",
    "characters": "字",
    "What is in it": "収録内容",
    "The text is not shipped with this dataset": "このデータセットには本文が含まれていません",
}  # fmt: skip
