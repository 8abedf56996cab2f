"""The command line's own words, in English and Japanese.

To add a message, add it to `MESSAGES`; to add a word that stands alone (a heading, a field), add it
to `WORDS` by its English form. Names, quotations, ids and values of fields are those of the records
in either language; so are the messages of errors, which belong to the library.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final

import click

from alliance_corpus.records.labels import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alliance_corpus.records.labels import Language

LANGUAGE: Final = "alliance_corpus.language"
"""Where the context of click keeps the language that ``--lang`` gives, in its ``meta``."""

_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The variables of the environment that tell the language; the first that is set decides."""

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "replaced": (
        "characters that {encoding} lacks are written as \\u escapes; PYTHONUTF8=1 gives UTF-8",
        "{encoding}にない文字は\\uの形で表しました。PYTHONUTF8=1とすればUTF-8で出力します",
    ),
    "no-hits-for": ("no hits for {query}", "{query}は見つかりません"),
    "nothing-found": ("nothing found in {name}", "{name}には見つかりません"),
    "possibly": ("{count}, {maybe} of them possibly", "{count}（うち可能性のあるもの{maybe}件）"),
    "name-of": ("{name} is a name of", "{name}は次のものの名称です"),
    "choose": ("Choose one: alliance-corpus show ID", "一つを選ぶには: alliance-corpus show ID"),
    "quote-words": (
        "{count} TERMs: quote what belongs together: search {quoted}; or say --any, --all, --near",
        "検索語が{count}個。空白を含む語は引用符で: search {quoted}。別々の語なら--anyなど",
    ),
    "and-more": (" and {count} more", " ほか{count}件"),
    "according-to": (", according to {claim}", "（{claim}による）"),
    "listed-in": ("as listed in {places}", "出典: {places}"),
    "text-not-here": (
        "not in this edition: attach FOLDER rebuilds it from your copy of the source",
        "この版にはありません。attach FOLDERで手元の原資料から復元できます",
    ),
    "text-size": (
        "{characters} characters, {blocks} blocks, {notes} notes, {emendations} emendations",
        "{characters}字、{blocks}ブロック、注{notes}、校訂{emendations}",
    ),
}
"""Messages with their English and Japanese form."""

COUNTED: Final[Mapping[str, str]] = {
    "hit": "該当箇所", "event": "出来事", "position": "立場", "institution": "機関",
    "person": "人物", "instrument": "文書", "document": "資料",
}  # fmt: skip
"""What `counted` counts, and its Japanese name."""

_PLURALS: Final = {"person": "people"}

WORDS: Final[Mapping[str, str]] = {
    "id": "ID", "by": "著者", "written": "執筆", "rights": "権利", "source": "原資料",
    "text": "本文", "emendations": "校訂", "not verified": "未確認",
    "may be redistributed": "再配布可", "no licence found": "許諾の表示なし",
    "may not be redistributed": "再配布不可",
    "kind": "種類", "countries": "国", "valid": "期間", "names": "名称", "how often": "頻度",
    "provisions": "条項", "events": "出来事", "positions": "立場", "works": "著作",
    "mentioned": "言及", "sources": "外部資料", "outside sections": "節の外",
    "outside sources": "外部資料", "note": "注記", "attested": "確認",
    "members": "構成員", "chaired by": "議長", "held by": "在任者", "parties": "当事者",
    "adopted by": "採択した機関", "part of": "上位の機関", "parts": "下位の機関",
    "counterparts": "対応する職・機関", "allies": "同盟国", "successor of": "前身",
    "succeeded by": "後身", "revises": "改定前", "revised by": "改定後",
    "implements": "実施するもの", "implemented by": "実施されたもの", "holds": "在任",
    "member of": "所属", "chairs": "議長を務める", "party to": "当事者である文書",
    "adopted": "採択したもの", "led to": "結果", "caused by": "原因", "came after": "前の出来事",
    "came before": "後の出来事",
    "current when last attested": "最後の確認時に現存", "ended": "終了",
    "end unknown": "終期不明", "time unknown": "時期不明",
    "documents": "資料", "blocks": "ブロック", "sections": "節", "sentences": "文",
    "notes": "注", "dates": "日付", "mentions": "言及", "citations": "引用",
    "institutions": "機関", "people": "人物", "instruments": "条約・指針など",
    "relations": "関係", "statements": "発言",
    "every hit in its context": "該当箇所を前後の文とともに表示",
    "a document: outline, rights, misprints": "資料の構成、権利、誤植",
    "an institution, person, treaty, event … by id or name":
        "機関、人物、条約、出来事などをIDか名称で表示",
    "what happened when; why ID: the words that say so": "年表。why ID: 根拠となる文",
    "who says what of it, in which words": "誰が何をどう述べたか",
    "its clean text": "資料の本文",
    "the dates in a text of yours": "手元の文章の日付を読み取る",
    "passages": "根拠となる語句", "cited": "引用箇所", "date": "日付", "era": "和暦",
    "external date": "外部資料による日付", "status": "状態", "participants": "参加者",
    "place": "場所", "subject": "主語", "predicate": "述語", "object": "目的語",
    "stance": "態度", "voice": "話者", "role": "役割", "speaker": "発言者", "side": "側",
    "occasion": "機会", "document": "資料", "about": "対象", "series": "連番", "number": "番号",
    "responds to": "応答先", "answered by": "応答", "hedged": "留保", "instrument": "文書",
    "path": "項", "level": "段階", "topics": "主題", "title": "題名", "label": "名称",
    "characters": "字数", "country": "国", "type": "種別", "author": "著者", "issued": "発行",
}  # fmt: skip
"""Headings, fields and short phrases, and their Japanese form."""


def language() -> Language:
    """The language of the command line's own words: that of ``--lang``, else of the locale."""
    context = click.get_current_context(silent=True)
    chosen = None if context is None else context.meta.get(LANGUAGE)
    return chosen or language_of_locale()


def language_of_locale() -> Language:
    """The language that the environment asks for, if there are words in it; else English."""
    asked = next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), "")
    code = asked.replace("-", "_").split("_")[0].split(".")[0].lower()
    return code if code in LANGUAGES else "en"


def message(key: str, **values: Any) -> str:
    """The message ``key`` of `MESSAGES` in the language in use, with its values."""
    english, japanese = MESSAGES[key]
    return (japanese if language() == "ja" else english).format(**values)


def word(english: str) -> str:
    """A word of `WORDS` in the language in use; one that is not listed stays as it is."""
    if language() != "ja":
        return english
    return ", ".join(WORDS.get(part, part) for part in _parts(english))


def _parts(english: str) -> list[str]:
    """Headings such as ``members, ended`` are two words."""
    return [english] if english in WORDS else english.split(", ")


def how_many(count: int, names: str) -> str:
    """A number of things of `WORDS`, in the plural: ``5 documents``, ``資料5``."""
    return f"{word(names)}{count}" if language() == "ja" else f"{count} {names}"


def counted(count: int, name: str) -> str:
    """How many there are: ``no hits``, ``1 hit``, ``2 hits``; ``該当箇所2件``.

    Args:
        count: their number.
        name: what they are, in the singular: a key of `COUNTED`.
    """
    if language() == "ja":
        return f"{COUNTED[name]}{count}件" if count else f"{COUNTED[name]}はありません"
    if count == 1:
        return f"1 {name}"
    return f"{count or 'no'} {_PLURALS.get(name, name + 's')}"
