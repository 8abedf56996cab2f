"""Messages and phrases with values in them, with their Japanese form.

A value stands in braces, by name; ``!r`` after it puts quotation marks around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGES: Final[Mapping[str, str]] = {
    # answers
    "characters that {encoding} lacks are written as \\u escapes; PYTHONUTF8=1 gives UTF-8":
        "{encoding}にない文字は\\uの形で表しました。PYTHONUTF8=1とすればUTF-8で出力します",
    "a date must be written as in the record; see timeline --help":
        "日付は記録のとおりに書いたものだけが該当します。timeline --helpもご覧ください",
    "no hits for {query}": "{query}は見つかりません",
    "no works cited in {documents}": "{documents}が引用する著作はありません",
    "nothing found in {name}": "{name}には見つかりません",
    "{name} is a name of": "「{name}」という名称の記録:",
    "Choose one: alliance-corpus show ID": "一つを選ぶには: alliance-corpus show ID",
    "{count}, {maybe} of them possibly": "{count}（うち可能性のあるもの{maybe}件）",
    "{path}: {name} {version} with {counts}": "{path}: {name} {version}（{counts}）",
    "{path}: {name} {version} with {count} records": "{path}: {name} {version}（{count}件の記録）",
    "{path}: {name} {version} in format {format}; its version did not have: {lacking}":
        "{path}: {name} {version}、形式{format}。元の版にないもの: {lacking}",
    "{folder}: the next commands are add, review and build":
        "{folder}（次のコマンドはadd、review、buildです）",
    "{file}: added as {id}": "{file}を{id}として加えました",
    "--id names one document: expected one FILE": "--idは資料1点の指定です（ファイルは1つだけ）",
    "Title": "題名", "Author": "著者", "Published (EDTF)": "刊行の時期（EDTF）",
    "to look at: {count}; review lists them": "要確認：{count}件（reviewで一覧を表示）",
    "nothing to look at": "確認が必要な箇所はありません",
    "{path}: open it in a browser": "{path}（ブラウザで開いてください）",
    "{path}: {name} {version}, with all texts": "{path}: {name} {version}（全文書の本文を含む）",
    "records-only edition without the texts of {documents}":
        "記録のみの版。本文を含まない資料: {documents}",
    "full edition: all texts may be redistributed": "完全版。本文はすべて再配布できます",
    "not in this edition: attach FOLDER rebuilds it from your copy of the source":
        "この版にはありません。attach FOLDERで手元の原資料から復元できます",
    "{name} {version}, records-only edition": "{name} {version}（記録のみの版）",
    "{count} files verified": "{count}ファイルを照合しました。問題はありません",
    "{count} records validated": "{count}件の記録を検査しました。規則の違反はありません",
    # pages
    "{characters} characters, {blocks} blocks, {notes} notes, {emendations} emendations":
        "{characters}字、{blocks}ブロック、注{notes}、校訂{emendations}",
    " and {count} more": " ほか{count}件",
    ", according to {claim}": "（{claim}による）",
    "as listed in {places}": "出典: {places}",
    ", {count} times": "、{count}回",
    " (known: {date})": "（外部資料では{date}）",
    # around quotations
    "note {label}": "注{label}",
    "note {label}: {text}": "注{label}: {text}",
    "section {path}": "節 {path}",
    "section {path} {heading}": "節 {path} {heading}",
    "emended: 「{text}」": "校訂後: 「{text}」",
    "according to {claim}": "{claim}による",
    "said by {speaker}": "発言者: {speaker}",
    "dated {date}": "日付: {date}",
    "called from: 「{text}」": "注の付いた文: 「{text}」",
    "outside source: {source}": "外部資料: {source}",
    "nothing in the documents supports {id!r}": "{id!r}の根拠となる文は資料にありません",
    "characters {start}-{end}": "文字位置{start}-{end}",
    "and {count} more passages": "ほか{count}か所",
    " (hedged: {words})": "（留保の表現: {words}）",
    " (according to {claim})": "（{claim}による）",
}  # fmt: skip
"""What pages and answers say."""

ERRORS: Final[Mapping[str, str]] = {
    "{options} exclude each other": "{options}は同時に指定できません",
    " and ": "と",
    "--near takes two TERMs, not {count}": "--nearの検索語は二つです（{count}個あります）",
    "{count} TERMs: quote what belongs together: search {quoted}; or say --any, --all, --near":
        "検索語が{count}個あります。空白を含む語は引用符で囲みます: search {quoted}。"
        "別々の語なら--any、--all、--nearを付けます",
    "{name!r} names several: expected one of {ids}":
        "{name!r}という名称のものは複数あります。IDを指定してください: {ids}",
    "{name!r} is no text to print: give the {kind} to write with -o PATH":
        "{name!r}は画面に表示できない形式です。-oで出力先を指定してください",
    "--cited-in selects works, and {name!r} is no bibliography: expected one of {known}":
        "--cited-inは書誌の形式でのみ使えます。{name!r}ではなく、次のいずれかを"
        "指定してください: {known}",
    "--where {condition!r}: expected FIELD=VALUE, such as kind=meeting":
        "--where {condition!r}: 「欄=値」の形で指定してください（例: kind=meeting）",
    "{table} have no field {field!r}: expected one of {known}.{hint}":
        "{table}に{field!r}という欄はありません。次のいずれかを指定してください: {known}。{hint}",
    "{id!r} has no notes": "{id!r}には注がありません",
    "argument {argument!r} is not UTF-8": "引数{argument!r}はUTF-8ではありません",
    "encoding {encoding!r}: expected utf-8, cp932, euc_jp, iso2022_jp, utf-16 "
    "or another text encoding of Python":
        "文字コード{encoding!r}: utf-8、cp932、euc_jp、iso2022_jp、utf-16など、"
        "Pythonが扱う文字コードを指定してください",
    "{name} is not {encoding}: byte {byte}; it can be read with --encoding {other}":
        "{name}は{encoding}ではありません（{byte}バイト目）。"
        "--encoding {other}とすれば読めます",
    "{name} is not {encoding}: byte {byte}; if it is in Shift_JIS: --encoding cp932":
        "{name}は{encoding}ではありません（{byte}バイト目）。"
        "Shift_JISであれば--encoding cp932とします",
    " (see alliance-corpus --help)": "（使い方: alliance-corpus --help）",
}  # fmt: skip
"""What was wrong with the words given to a command."""

CLICK: Final[Mapping[str, str]] = {
    "Missing argument {parameter}.": "引数{parameter}が必要です",
    "Missing option {parameter}.": "オプション{parameter}が必要です",
    "Missing command.": "コマンド名が必要です",
    "No such option {name}.": "{name}というオプションはありません",
    "No such option {name}. {hint}": "{name}というオプションはありません。{hint}",
    "No such command {name}.": "{name}というコマンドはありません",
    "No such command {name}. {hint}": "{name}というコマンドはありません。{hint}",
    "Did you mean {words}?": "もしかして: {words}",
    " Did you mean {words}?": "もしかして: {words}",
    "(Did you mean one of: {words}?)": "もしかして: {words}",
    "Option {name} requires an argument.": "オプション{name}には値が必要です",
    "Option {name} does not take a value.": "オプション{name}に値は付けられません",
    "Got unexpected extra argument ({words})": "余分な引数があります: {words}",
    "Got unexpected extra arguments ({words})": "余分な引数があります: {words}",
    "Invalid value for {parameter}: {message}": "{parameter}の値が正しくありません: {message}",
    "{value} is not a valid integer.": "{value}は整数ではありません",
    "{value} is not one of {words}.": "{value}ではなく、{words}のいずれかを指定してください",
    "{value} is not in the range {range}.": "{value}は範囲外です（{range}）",
    "File {name} is a directory.": "{name}はフォルダーです",
    "{name}: No such file or directory": "{name}というファイルはありません",
    "{name}: Permission denied": "{name}を開く権限がありません",
    "{name}: Is a directory": "{name}はフォルダーです",
}
"""Errors of usage, as the library click words them."""
