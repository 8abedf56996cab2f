"""The search page: their words in Japanese."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SEARCH: Final[Mapping[str, str]] = {
    "Records: {records}. Paragraphs: {paragraphs}.": "項目 {records}件、段落 {paragraphs}件",
    "at least {count}": "少なくとも{count}",
    "Searching …": "検索中…",
    "“{words}”": "「{words}」",
    "Nothing contains {words}.": "{words}を含むものはありません。",
    "No paragraph and no record contains all of {words}.":
        "{words}をすべて含む段落や項目はありません。",
    "White space, letter case, width and old forms of kanji make no difference.":
        "空白、大文字・小文字、全角・半角、新旧字体の違いは区別していません。",
    "Search everywhere": "すべてを検索",
    "Take kana and numerals for the same": "ひらがな・カタカナと漢数字・算用数字を区別しない",
    "These are there": "次の語なら見つかります",
    "Records with a similar name": "名前の似た項目",
    "Only in this document": "この資料だけ",
    "Only in: {title}": "資料：{title}",
    "Remove": "解除",
    "Show all {count}": "{count}件すべてを表示",
    "Paragraphs": "段落",
    "The index of the search cannot be read: {problem}": "検索の索引を読み込めません：{problem}",
    "also: {name}": "別名など：{name}",
    "Provisions": "条項・項目",
    "Show": "表示",
    "everything": "すべて",
    "Several words are all looked for in one paragraph or name; words in quotes stand together.":
        "空白で区切った語はすべて、同じ段落または名称の中で探します。引用符で囲んだ語は、続いたものとして探します。",
    "Keys: / to the box, ↑ ↓ through the results, Enter opens.":
        "キー：/ で検索欄へ、↑↓で結果を移動、Enterで開く。",
    "The search needs JavaScript. Everything can be reached from the lists in the menu.":
        "検索にはJavaScriptが必要です。メニューの一覧からは、すべてのページに行けます。",
    "More paragraphs": "続きの段落",
}  # fmt: skip
