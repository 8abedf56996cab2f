"""The help of commands and options, with its Japanese form.

The English is that of the commands themselves: a paragraph of a docstring, or the help of an
option. What differs from command to command stands in braces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMANDS: Final[Mapping[str, str]] = {
    "Five Japanese documents on the Japan-US alliance: clean text and typed records.":
        "日米同盟に関する日本語資料5点の、整えた本文と構造化した記録です。",
    "Without a command: an overview.": "コマンドを省略すると概要を表示します。",
    "Show the records with these IDs or NAMEs: documents, institutions, treaties, events.":
        "資料・機関・条約・出来事などの記録を、IDか名称で表示します。",
    "Print the text of each DOCUMENT: its body, or its notes.":
        "資料の本文、または注を表示します。",
    "List the {names}.": "{names}を一覧で表示します。",
    "Search for a TERM, in any width and spacing, and print every hit in its context.":
        "検索語を探し、該当箇所をすべて前後の文とともに表示します。"
        "全角・半角と空白の違いは無視します。",
    "List the events of a PERIOD (1978, 1975/1980, 80s, 昭和50年代, 平成) in order of time.":
        "期間（1978、1975/1980、80s、昭和50年代、平成）の出来事を年代順に表示します。",
    "A ? marks events that may or may not lie in the period.":
        "?は、期間に入るかどうかが確定しない出来事を示します。",
    "Quote the sentences that support each record with these IDs or NAMEs.":
        "IDか名称で指定した記録について、その根拠となる文を引用します。",
    "Print a report of an error in each record with these IDs or NAMEs, to complete and send.":
        "IDか名称で指定した記録について、誤りを報告する文面を用意します。"
        "必要な箇所を書き足して送ってください。",
    "List who says what, on what occasion, in which words.":
        "誰が、どの場で、何を、どのような言葉で述べたかを一覧で表示します。",
    "Print a finished reference for each work, document, or other record.":
        "著作・資料などの文献表記を、参考文献欄にそのまま使える形で表示します。",
    "A record that is neither is cited as part of the dataset. Styles may be in upper case.":
        "著作でも資料でもない記録は、データセットの一部として引用します。"
        "書式名は大文字でも指定できます。",
    "Lay out a FOLDER of editing files, with comments and one small example that builds.":
        "編集用ファイルのフォルダーを作ります。注釈と、そのままビルドできる小さな例が入ります。",
    "Add each FILE (text, Markdown, HTML, PDF, .docx) to the editing files of a corpus.":
        "各ファイルをコーパスの編集用ファイルに加えます。読めるのは、テキスト・マークダウン・"
        "ウェブページ・電子文書・ワード文書です。",
    "List what a person should decide about the editing files in a FOLDER.":
        "編集用ファイルのあるフォルダーについて、人が判断すべき箇所を一覧で表示します。",
    "Write the reading room: the corpus as a static site, to be opened in any browser.":
        "閲覧室を書き出します。コーパスを静的サイトにしたもので、どのブラウザでも開けます。",
    "Build the reading room in a temporary folder and open it; Ctrl+C ends it.":
        "閲覧室を一時フォルダに作って開きます。実行を中断すると終わります。",
    "Write the corpus in a FORMAT; without -o, print it (text only).":
        "コーパスを指定の形式で書き出します。-oを省略すると画面に表示します（テキスト形式のみ）。",
    "Formats: {values}.": "形式: {values}",
    "Read a FILE of your own (- for standard input).":
        "手元のファイルを読み取ります（-は標準入力）。",
    "Find the temporal expressions of a text and give them their values.":
        "文章の時間表現を見つけ、その値を示します。",
    "Find the names of a gazetteer in a text.":
        "文章から、名称一覧にある機関・人物などの名称を見つけます。",
    "Read the references of a text, as scholarship in Japanese and English writes them.":
        "文章中の文献表記を、和文・英文の学術文献の書式に従って読み取ります。",
    "Compare every byte of a DATASET with its manifest (default: the one in use).":
        "データセットの全ファイルを目録と照合します（省略時は使用中のもの）。",
    "Compare the records of a DATASET with the rules of integrity (default: the one in use).":
        "データセットの記録を整合性の規則に照らして検査します（省略時は使用中のもの）。",
    "Rebuild the texts that the dataset lacks from a FOLDER with their sources.":
        "フォルダーにある原資料から、データセットに欠けている本文を復元します。",
    "Compile the editing files in a FOLDER (such as corpus/) into a dataset.":
        "フォルダー（corpus/など）の編集用ファイルからデータセットを作ります。",
    "Compare two versions of a dataset: records added, changed, removed, redirected.":
        "データセットの二つの版を比べ、記録の追加・変更・削除・転送を示します。",
    "OLD and NEW: a folder with a dataset, a wheel or zip that holds one, a list of records "
    "(.json, .json.gz), or the word installed.":
        "旧版と新版: データセットのフォルダー、それを収めたwheelかzip、"
        "記録の一覧（.json、.json.gz）、またはinstalledの語。",
    "Write the list of a DATASET's records, with digests, to compare later versions with.":
        "データセットの記録の一覧を、後の版との比較用に要約値とともに書き出します。",
    "Write an OLD dataset in today's format.": "旧版のデータセットを現在の形式で書き出します。",
}  # fmt: skip
"""Paragraphs about commands."""

OPTIONS: Final[Mapping[str, str]] = {
    # every command
    "Colour for hits and headings.": "該当箇所と見出しの色付け",
    "Language of help, headings and messages; default: that of the locale.":
        "ヘルプ・見出し・メッセージの言語。既定値はロケールの言語",
    "Show this message and exit.": "このヘルプを表示",
    "Show the version and exit.": "バージョンを表示",
    "A dataset made by `build`; default: the shipped one.":
        "buildで作ったデータセット。既定値は同梱のもの",
    "Print JSON, for programs.": "プログラム用のJSONで出力",
    # one's own corpus
    "Name of the dataset; default: that of the folder.":
        "データセットの名称。既定値はフォルダーの名称",
    "Folder with corpus.yaml; default: this one.":
        "corpus.yamlのあるフォルダー。既定値は現在のもの",
    "Id of the document; default: the file's name.": "資料のID。既定値はファイル名",
    "Title of the document.": "資料の題名",
    "Family and given name; may be repeated.": "著者の姓と名。複数指定可",
    "When it was published, in EDTF.": "刊行の時期（EDTF）",
    "When it was written, in EDTF.": "執筆の時期（EDTF）",
    "Type of work in CSL.": "CSLの文献種別",
    "Language of the document: ja, en.": "資料の言語（ja、en）",
    "Whether it may be redistributed: permitted, unknown, forbidden.":
        "再配布の可否（permitted、unknown、forbidden）",
    "How the text is read; default: what it looks like.":
        "本文の読み取り方。既定値は見た目からの推定",
    "Encoding of a text; default: found out.": "テキストの文字コード。既定値は自動判定",
    # the reading room
    "Folder of the site.": "サイトを書き出すフォルダ",
    "Replace a site that is there.": "既にあるサイトを置き換える",
    "Port; 0: any free one.": "ポート番号。0は空いているもの",
    "Only print the address.": "アドレスの表示のみ",
    # lists
    "Only those; may be repeated.": "条件に合うもののみ。複数指定可",
    "In this order; may be repeated.": "並べ替えに使う欄。複数指定可",
    "From last to first.": "逆順",
    "Print CSV, for spreadsheets.": "表計算ソフト用のCSVで出力",
    "Print values separated by tabs.": "タブ区切りで出力",
    # texts
    "The notes instead of the body.": "本文の代わりに注を表示",
    "Only this section: its path (2.1) or heading.": "この節のみ。節番号（2.1）か見出しで指定",
    "With the misprints corrected.": "誤植を訂正して表示",
    # search
    "Any of several TERMs.": "検索語のいずれか",
    "Several TERMs, all in the same paragraph.": "検索語のすべてを含む段落",
    "Two TERMs with at most N characters between them, in either order.":
        "間がN字以内の二つの検索語。順序は問わない",
    "TERMs are regular expressions (Python).": "検索語は正規表現（Pythonの書式）",
    "TERMs are ids or names of entities: all mentions.":
        "検索語は機関・人物などのIDか名称。すべての言及を表示",
    "Characters on either side.": "前後に表示する字数",
    "Only in this document; may be repeated.": "この資料のみ。複数指定可",
    "Katakana and hiragana are the same.": "片仮名と平仮名を区別しない",
    "Kanji numerals and digits are the same.": "漢数字と算用数字を区別しない",
    "The order of the hits; may be repeated, the first counts most.":
        "該当箇所の並び順。複数指定可（先に指定したものを優先）",
    "Count the hits instead.": "該当箇所の代わりに件数を表示",
    "Print an HTML table.": "HTMLの表で出力",
    # timeline
    "Only this kind; may be repeated. One of {values}.":
        "この種類のみ。複数指定可。値: {values}",
    "Only events that involve this entity.": "この機関・人物・文書が関わる出来事のみ",
    "Also events that may lie in the PERIOD.": "期間に入る可能性のある出来事も表示",
    "Use better dates from outside sources, if there are any.":
        "外部資料により正確な日付があれば使用",
    "Also events that began before the PERIOD or end after it.":
        "期間の前に始まった、または後に終わる出来事も表示",
    "Add dates in the Japanese calendar.": "和暦を併記",
    "Labels in English.": "出来事の名称を英語で表示",
    "Draw the timeline to a FILE (.png, .svg, .pdf) instead; needs the extra `plots`.":
        "年表を図としてファイル（.png、.svg、.pdf）に保存。plotsの追加インストールが必要",
    # positions
    "Only those about this; may be repeated, then any of them.":
        "この対象についての見解のみ。複数指定可（いずれかに該当するもの）",
    "Only those of this person or body; may be repeated.":
        "この人物・機関の見解のみ。複数指定可",
    "Only those for this state; may be repeated.": "この国を代表する見解のみ。複数指定可",
    "Only in this role; may be repeated. One of {values}.":
        "この役割のみ。複数指定可。値: {values}",
    "Only those of this session or meeting; may be repeated.":
        "この会議・セッションでの見解のみ。複数指定可",
    "Only this stance; may be repeated. One of {values}.":
        "この態度のみ。複数指定可。値: {values}",
    "Only those with these words in label or evidence.": "名称か根拠にこの語句を含むもののみ",
    "Put the sides or documents beside each other.": "国ごと、または資料ごとに並べて比較",
    "Names and labels in English.": "名称を英語で表示",
    # references and files
    "One of {values}.": "値: {values}",
    "Add the dataset, with its version.": "データセットもバージョンとともに引用",
    "The file or folder to write; - prints.": "出力先のファイルかフォルダー。-なら表示",
    "Replace what is there.": "既存のものを置き換え",
    "Only the works that this document cites; may be repeated.":
        "この資料が引用する著作のみ。複数指定可",
    "The encoding of FILE (cp932, euc_jp …); default: UTF-8.":
        "ファイルの文字コード（cp932、euc_jpなど）。既定値はUTF-8",
    "When the text was written (2007, 平成19年); resolves 今年, 昨秋 and the like.":
        "文章の執筆時期（2007、平成19年）。「今年」「昨秋」などの解釈に使用",
    "Folder of the dataset.": "データセットの出力先フォルダー",
    "Leave out texts that may not be redistributed.": "再配布できない本文を省く",
    "Add an index, for searches in large corpora.": "大きなコーパスの検索用に索引を追加",
    # versions
    "Only check that NEW has a version that fits.": "新版の版番号が適切かどうかの検査のみ",
    "The data part of a changelog.": "変更履歴のうちデータの部分を出力",
    "The file: .json or .json.gz.": "出力先のファイル（.jsonか.json.gz）",
}  # fmt: skip
"""Help of options."""

LAYOUT: Final[Mapping[str, str]] = {
    "Usage: ": "使い方: ",
    "Options:": "オプション:",
    "Commands:": "コマンド:",
    "default: {value}": "既定値: {value}",
    "x>={least}": "{least}以上",
    "required": "必須",
}
"""Words of click around the help."""

PLACEHOLDERS: Final[Mapping[str, str]] = {
    "OPTIONS": "オプション", "COMMAND": "コマンド", "ARGS": "引数",
    "NAME": "名称", "TERM": "検索語", "PERIOD": "期間", "DOCUMENT": "資料", "FORMAT": "形式",
    "FILE": "ファイル", "FOLDER": "フォルダー", "DATASET": "データセット", "PATH": "パス",
    "FIELD": "欄", "VALUE": "値", "TEXT": "文字列", "INTEGER": "整数", "KIND": "種類",
    "TOPIC": "主題", "STATE": "国", "ROLE": "役割", "WORDS": "語句", "STANCE": "態度",
    "OLD": "旧版", "NEW": "新版", "RANGE": "範囲",
}  # fmt: skip
"""What stands for a value in the line of usage and before the help of an option."""
