"""Names for ids, several at once, files in any encoding, text that would steer a terminal."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.cli import commands
from alliance_corpus.cli.names import one_named
from alliance_corpus.cli.output import print_json, print_page, print_table
from alliance_corpus.cli.streams import as_path, text_of
from alliance_corpus.corpus import Corpus
from alliance_corpus.errors import DatasetError
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from pathlib import Path


def invoked(*words: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(commands.cli, words, input=stdin)


def printed(*words: str, stdin: bytes | None = None) -> str:
    done = invoked(*words, stdin=stdin)
    assert done.exit_code == 0, done.output
    return done.output


# Names


TAKEN = (
    (("show",), "ＳＣＣ", "scc"), (("why",), "ＳＣＣ", "scc"), (("report",), "ＳＣＣ", "scc"), (("cite",), "ＳＣＣ", "scc"),
    (("cite",), "ＦＵＫＵＤＡ-2006", "fukuda-2006"), (("show",), "Kito-2024", "kito-2024"),
    (("show",), "日米安全保障体制の意義", "mod-2018"), (("text",), "ＭＯＤ-2018", "mod-2018"),
    (("text",), "日米安全保障体制 の意義", "mod-2018"),
    (("text", "kito-2024", "--section"), "２．１", "2.1"),
    (("search", "同盟", "--in"), "MOD-2018", "mod-2018"),
    (("search", "--mentions"), "日米安全保障協議委員会", "scc"),
    (("search", "同盟", "--sort"), "LEFT", "left"),
    (("search", "同盟", "--count"), "Section", "section"),
    (("export", "csl", "--cited-in"), "日米安全保障体制の意義", "mod-2018"),
    (("export",), "CSL", "csl"), (("timeline", "--involving"), "ＳＣＣ", "scc"),
    (("timeline", "--kind"), "MEETING", "meeting"), (("positions", "--about"), "ＳＣＣ", "scc"),
    (("positions", "--about"), "PLANNING", "planning"), (("positions", "--side"), "米国側", "米国"),
    (("positions", "--side"), "ＪＡＰＡＮ", "japan"), (("positions", "--role"), "Author", "author"),
    (("positions", "--stance"), "JUDGES", "judges"),
    (("positions", "--document"), "KITO-2024", "kito-2024"),
    (("positions", "--speaker"), "KITO-KENJI", "kito-kenji"),
    (("positions", "--occasion"), "SEMINAR-2007-SESSION-1", "seminar-2007-session-1"),
    (("positions", "--compare"), "SIDE", "side"), (("people", "--where"), "ID=UEDA-TETSU", "id=ueda-tetsu"),
    (("events", "--where"), "kind=Meeting", "kind=meeting"), (("events", "--sort"), "DATE", "date"),
    (("events", "--where"), "participants=ＳＣＣ", "participants=scc"),
    (("events", "--where"), "instruments=ＧＵＩＤＥＬＩＮＥＳ-1978", "instruments=guidelines-1978"),
    (("institutions", "--where"), "countries=ＪＡＰＡＮ", "countries=japan"),
    (("documents", "--where"), "redistribution=Unknown", "redistribution=unknown"),
)  # fmt: skip


@pytest.mark.parametrize(("command", "given", "stored"), TAKEN, ids=str)
def test_names_are_taken_wherever_ids_are(
    command: tuple[str, ...], given: str, stored: str
) -> None:
    assert printed(*command, given) == printed(*command, stored)


@given(st.sampled_from(sorted(ac.load().works.ids)), st.data())
def test_an_id_in_any_width_and_case(id_: str, data: st.DataObject) -> None:
    wide = {char: chr(ord(char) + 0xFEE0) for char in map(chr, range(33, 127))}
    forms = [data.draw(st.sampled_from([char, char.upper(), wide[char]])) for char in id_]
    assert one_named(ac.load(), "".join(forms)) == id_


@pytest.mark.parametrize(
    "words",
    [("show",), ("why",), ("report",), ("cite",), ("text",), ("search", "x", "--in"), ("positions", "--about"),
     ("export", "csl", "--cited-in"), ("timeline", "--involving"), ("positions", "--side"),
     ("positions", "--occasion"), ("positions", "--document"), ("timeline", "--kind")],
    ids=" ".join,
)  # fmt: skip
def test_what_nothing_is_called_by_is_an_error_that_quotes_it(words: tuple[str, ...]) -> None:
    done = invoked(*words, "nosuch")
    assert isinstance(done.exception, ac.AllianceCorpusError)
    assert "'nosuch'" in str(done.exception)


def test_a_title_of_several_works_is_not_guessed(corpus: Corpus) -> None:
    works = tuple(evolve(corpus.works[0], id=name, title="同じ 題") for name in ("one", "two"))
    twice = Corpus(evolve(everything(), tables={**everything().tables, "works": works}))
    with pytest.raises(ac.QueryError, match="one, two"):
        one_named(twice, "同じ題")


def test_a_document_that_cites_nothing_is_told_apart_from_silence(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ac, "load", lambda _=None: corpus)
    done = invoked("export", "bibtex", "--cited-in", "letter")
    assert (done.stdout, done.stderr) == ("", "no works cited in letter\n")
    assert invoked("export", "csl", "--cited-in", "letter", "--cited-in", "harbour").stderr == ""


def test_a_name_of_several_is_an_error_that_lists_them() -> None:
    done = invoked("cite", "安保条約")
    assert "security-treaty-1951, security-treaty-1960" in str(done.exception)


def test_several_at_once() -> None:
    pages = printed("show", "scc", "fukuda-2006")
    assert pages == f"{printed('show', 'scc')}\n{printed('show', 'fukuda-2006')}"
    assert [one["id"] for one in json.loads(printed("show", "SCC", "ACM", "--json"))] == [
        "scc", "acm",
    ]  # fmt: skip
    both = printed("text", "mod-2018", "kito-2024")
    assert both == f"{printed('text', 'mod-2018')}\n{printed('text', 'kito-2024')}"
    sides = [
        json.loads(printed("positions", "--json", *asked))
        for asked in (
            ("--side", "japan"),
            ("--side", "united-states"),
            ("--side", "japan", "--side", "united-states"),
        )
    ]
    assert {one["id"] for one in sides[2]} == {one["id"] for one in [*sides[0], *sides[1]]}
    reasons = printed("why", "SCC", "ACM")
    assert printed("why", "scc") in reasons
    assert reasons.startswith("scc\n")
    listed = json.loads(printed("why", "SCC", "ACM", "--json"))
    assert listed == [json.loads(printed("why", one, "--json")) for one in ("scc", "acm")]
    assert printed("cite", "fukuda-2006", "scc") == (
        printed("cite", "fukuda-2006") + printed("cite", "scc")
    )
    assert len(printed("cite", "fukuda-2006", "kito-2024", "--with-dataset").splitlines()) == 3


def test_styles_in_any_case() -> None:
    asked = ("cite", "fukuda-2006", "--style")
    assert printed(*asked, "APA") == printed(*asked, "apa")


def test_short_options() -> None:
    assert ac.__version__ in printed("-V")
    for command in ((), ("search",), ("read", "dates"), ("events",)):
        assert printed(*command, "-h") == printed(*command, "--help")
        assert "--lang" in printed(*command, "-h")


def test_two_terms_are_one_that_wants_quotes() -> None:
    assert 'search "事前 協議"' in invoked("search", "事前", "協議").output
    assert '"a b c"' in invoked("search", "a", 'b"', "c").output
    assert "引用符" in invoked("search", "事前", "協議", "--lang", "ja").output


# Text that would steer the terminal


@pytest.mark.parametrize("text", ["[sic]", "[/b]", "[bold]x", "全角　空白", "a\tb", "葛\U000e0100"])
def test_markup_and_spaces_are_text(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_page(text)
    assert capsys.readouterr().out == f"{text}\n"


@pytest.mark.parametrize("text", ["\x1b[31m", "\x9b31m", "\r", "\x07", "\x7f", "\u202e", "\x00"])
def test_controls_are_shown(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_page(f"a{text}b")
    print_table([{"one": f"a{text}b", "two": f"a{text}b"}])
    assert not set(capsys.readouterr().out) & {"\x1b", "\x9b", "\x07", "\x7f", "\u202e", "\x00"}
    print_json({"text": text})
    out = capsys.readouterr().out
    assert json.loads(out) == {"text": text}
    assert not set(out) & {"\x1b", "\x9b", "\x07", "\x7f", "\x00"}


def test_controls_in_a_search_term_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in printed("search", "x\x1b[31my")


# Files of the user


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "iso2022_jp", "utf-16", "utf-8-sig"])
def test_files_in_their_encoding(encoding: str) -> None:
    given = "昭和53年11月27日\r\nに合意した。".encode(encoding)
    found = json.loads(printed("read", "dates", "-", "--encoding", encoding, "--json", stdin=given))
    assert [(one["text"], one["span"]) for one in found] == [("昭和53年11月27日", [0, 11])]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("日本の船".encode("cp932"), "--encoding cp932"),
        ("日本の船、東京".encode("utf-16"), "--encoding utf-16"),
        (b"\xff", "--encoding cp932"),
    ],
)
def test_a_file_that_is_not_utf8_names_what_it_may_be(content: bytes, said: str) -> None:
    with pytest.raises(DatasetError, match=r"a\.txt is not UTF-8: byte 0") as caught:
        text_of(io.BytesIO(content), "a.txt")
    assert said in str(caught.value)
    with pytest.raises(DatasetError, match="is not ascii: byte 0; it can be read with --encoding"):
        text_of(io.BytesIO("船".encode()), "a.txt", "ascii")


@pytest.mark.parametrize("encoding", ["sjs", "rot13", "base64"])
def test_an_encoding_that_is_none(encoding: str) -> None:
    with pytest.raises(ac.QueryError, match=f"encoding '{encoding}'.*cp932"):
        text_of(io.BytesIO(b"x"), "a.txt", encoding)


def test_names_of_files_go_back_as_the_system_wants_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert as_path("船.txt") == "船.txt"

    def ascii_only(name: str) -> bytes:
        return name.encode("ascii", "surrogateescape")

    monkeypatch.setattr("os.fsencode", ascii_only)
    monkeypatch.setattr("os.fsdecode", lambda name: name.decode("ascii", "surrogateescape"))
    assert ascii_only(as_path("船.txt")) == "船.txt".encode()


def test_an_output_of_a_dash_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert printed("export", "ris", "-o", "-") == printed("export", "ris")
    assert list(tmp_path.iterdir()) == []


def test_no_record_with_an_id_or_date_is_told() -> None:
    assert "nothing has the id" in str(invoked("events", "--where", "id=nosuch").exception)
    assert "must be written as in the record" in printed("events", "--where", "date=1978")


def test_an_exported_file_may_have_a_japanese_name_where_the_locale_is_c(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "alliance_corpus",
        "export",
        "csl",
        "-o",
        str(tmp_path / "図.json"),
    ]
    variables = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    subprocess.run(command, env={**os.environ, **variables}, check=True, capture_output=True)
    assert [path.name for path in tmp_path.iterdir()] == ["図.json"]
