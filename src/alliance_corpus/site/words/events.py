"""The timeline, pages of events and positions: their words in Japanese."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

EVENTS: Final[Mapping[str, str]] = {
    # timeline
    "Timeline": "年表",
    "To the timeline": "年表へ",
    "List of events": "出来事の一覧",
    "Choose events": "出来事を選ぶ",
    "Kind": "種類",
    "Who takes part": "参加者",
    "Document": "資料",
    "Status": "状態",
    "All": "すべて",
    "From the year": "始まりの年",
    "To the year": "終わりの年",
    "Zoom in": "拡大",
    "Zoom out": "縮小",
    "Earlier": "前の時期へ",
    "Later": "後の時期へ",
    "Everything": "全体",
    "Loading": "読み込み中",
    "No event fits": "当てはまる出来事はありません",
    "Show more": "さらに表示",
    "{shown} of {all} events are shown": "{all}件中{shown}件の出来事を表示",
    "{first}–{last}: {count} events": "{first}～{last}年：{count}件",
    "outside source: {source}": "外部資料では{source}",
    "Arrow keys move the time shown, + and − zoom, Enter steps into the events and Escape out of "
    "them; the wheel zooms with the control key. The list below has the same events.":
        "矢印キーで時期を移動、＋と－で拡大・縮小、Enterで個々の出来事へ、Escapeで戻ります。"
        "Ctrlキーを押しながらホイールを回しても拡大・縮小できます。下の一覧も同じ出来事です。",
    "Point at an event, or step to it, to read of it here.":
        "出来事を指すか選ぶと、ここに内容を表示します。",
    "What the shapes mean": "図形の意味",
    "some time before a limit; the arrow the other way: after it":
        "限界より前のいつか（矢印が逆向きなら、より後）",
    "dashed: about then (~), uncertain (?), or digits unknown, as of a decade":
        "破線：おおよそ（~）、不確実（?）、または桁が不明（年代など）",
    "date from an outside source, apart from the document's":
        "外部資料による日付（資料の日付とは別）",
    "O": "続", "P": "予", "F": "測", "A": "伝",
    # page of an event
    "Where you are": "現在の位置",
    "Date": "日付",
    "Date from an outside source": "外部資料による日付",
    "Place": "場所",
    "Quantities": "数量",
    "Note": "注記",
    "what is founded or changed": "設置・改編の対象",
    "approximate": "おおよそ",
    "uncertain": "不確実",
    "digits unknown": "桁が不明",
    "Where the date stands": "日付の出てくる箇所",
    "Ties to other events and instruments": "ほかの出来事・文書とのつながり",
    "larger event": "より大きな出来事",
    "events that are part of it": "その一部である出来事",
    "Positions said at it": "この場で述べられた見解",
    "Positions about it": "この出来事についての見解",
    "Before and after": "前後の出来事",
    "Before": "この前",
    "After": "この後",
    "nothing earlier": "これより前の出来事はありません",
    "nothing later": "これより後の出来事はありません",
    # positions
    "Choose a subject: its page has who says what of it, side by side, with the words.":
        "主題を選ぶと、誰が何を述べているかを、その言葉とともに並べて示します。",
    "Most discussed": "多く論じられている主題",
    "All subjects": "すべての主題",
    "{count} subjects": "{count}件の主題",
    "Topics": "指針の主題",
    "States and territories": "国・地域",
    "official position": "公式の立場",
    "not named": "氏名の記載なし",
    "What the corpus knows of it": "この対象についての記録",
    "Side by side": "並べ方",
    "by side": "国ごと",
    "by document": "資料ごと",
    "by speaker": "発言者ごと",
    "Who says it": "発言者",
    "It answers": "応答先",
    "Answered by": "応答",
    "The list in which the text counts it off": "本文が数え上げている列挙",
}  # fmt: skip
