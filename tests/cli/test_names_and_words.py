"""Names for ids, several at once, files in any encoding, text that would steer a terminal, words."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import alliance_corpus as ac
from alliance_corpus.cli import commands, messages
from alliance_corpus.cli.messages import COUNTED, WORDS, counted, language_of_locale
from alliance_corpus.cli.output import print_json, print_page, print_table
from alliance_corpus.cli.streams import as_path, text_of
from alliance_corpus.corpus.profile import HEADINGS
from alliance_corpus.errors import DatasetError

SOURCES = sorted(Path(messages.__file__).parent.glob("*.py"))


def invoked(*words: str, given: bytes | None = None) -> Result:
    return CliRunner().invoke(commands.cli, words, input=given)


def printed(*words: str, given: bytes | None = None) -> str:
    done = invoked(*words, given=given)
    assert done.exit_code == 0, done.output
    return done.output


# Names


def test_names_are_taken_wherever_ids_are() -> None:
    for command in ("show", "why", "cite"):
        assert printed(command, "ＳＣＣ") == printed(command, "scc")
    done = invoked("cite", "安保条約")
    assert "security-treaty-1951, security-treaty-1960" in str(done.exception)


def test_several_at_once() -> None:
    pages = printed("show", "scc", "fukuda-2006")
    assert pages == f"{printed('show', 'scc')}\n{printed('show', 'fukuda-2006')}"
    assert [one["id"] for one in json.loads(printed("show", "SCC", "ACM", "--json"))] == [
        "scc", "acm",
    ]  # fmt: skip
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
    found = json.loads(printed("read", "dates", "-", "--encoding", encoding, "--json", given=given))
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


# Words in two languages


def test_every_word_of_the_commands_has_a_japanese_form() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    used = set(re.findall(r"""\bword\(["']([^"']+)["']\)""", code))
    used |= {heading for _, _, heading in HEADINGS}
    assert used
    assert used <= set(WORDS)
    assert set(re.findall(r"""\bmessage\(\s*["']([^"']+)["']""", code)) == set(messages.MESSAGES)


def test_messages_take_the_same_values_in_both_languages() -> None:
    for english, japanese in messages.MESSAGES.values():
        fields = [set(re.findall(r"\{(\w+)", text)) for text in (english, japanese)]
        assert fields[0] == fields[1]


def test_one_rule_for_numbers() -> None:
    assert [counted(n, "hit") for n in (0, 1, 2)] == ["no hits", "1 hit", "2 hits"]
    assert [counted(n, "person") for n in (1, 2)] == ["1 person", "2 people"]
    for name in COUNTED:
        assert counted(0, name).startswith("no ")


def test_japanese_headings_by_option_and_by_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for words in ((), ("show", "SCC"), ("show", "kito-2024"), ("timeline", "1978"), ("people",),
                  ("search", "宇宙人"), ("show", "scc-established-1960")):  # fmt: skip
        japanese = printed("--lang", "ja", *words)
        assert japanese != printed(*words)
        assert japanese == printed(*words, "--lang", "ja")
        with monkeypatch.context() as patch:
            patch.setenv("LC_ALL", "ja_JP.UTF-8")
            assert printed(*words) == japanese
            assert printed("--lang", "en", *words) == printed(*words, "--lang", "en") != japanese
    assert printed("--lang", "ja", "search", "宇宙人") == "'宇宙人'は見つかりません\n"


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja"}, "ja"),
        ({"LANG": "ja.UTF-8"}, "ja"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "jam_JM"}, "en"),
        ({"LANG": "ja_JP.eucJP", "LC_ALL": "C"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "ja_JP"}, "ja"),
        ({"LANG": "ja_JP", "LC_ALL": ""}, "ja"),
    ],
)
def test_the_locale_decides(
    variables: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language_of_locale() == language
