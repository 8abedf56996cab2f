"""The command line: pages for people, JSON for programs, one clear line for bad input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import alliance_corpus as ac


def run(*arguments: str, status: int = 0) -> str:
    """What a command prints: standard output, or standard error where it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "alliance_corpus", *arguments],
        capture_output=True, encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == status, done.stderr
    if status:
        assert done.stdout == ""
        assert done.stderr.count("\n") == 1, done.stderr
        return done.stderr
    return done.stdout


def test_without_arguments_there_is_an_overview() -> None:
    page = run()
    for document in ac.load().documents:
        assert document.id in page
    assert ac.load().version in page


def test_documents() -> None:
    assert "kito-2024" in run("documents")
    rows = json.loads(run("documents", "--json"))
    assert [row["id"] for row in rows] == [document.id for document in ac.load().documents]
    assert rows[3]["notes"] == 33


def test_show_a_document() -> None:
    page = run("show", "kito-2024")
    assert "鬼頭健司" in page
    assert "no licence found" in page
    assert json.loads(run("show", "kito-2024", "--json"))["outline"][0]["path"] == "1"


def test_text_body_notes_section_emended() -> None:
    document = ac.load().documents["kito-2024"]
    assert run("text", "kito-2024") == document.body + "\n"
    assert run("text", "kito-2024", "--notes").startswith("[1] 日米首脳共同声明")
    for options in ((), ("--emended",)):
        notes = run("text", "kito-2024", "--notes", *options)
        assert "[11] 同上、158頁 [= 福田 2006]\n" in notes
        assert "村野論文 [= 村野 「米中" in notes
    section = run("text", "kito-2024", "--section", "4.1")
    assert section.startswith("同盟調整メカニズム(ACM)の実効性")
    assert "当面对処" in run("text", "kito-2024")
    assert "当面対処" in run("text", "kito-2024", "--emended")


def test_search() -> None:
    page = run("search", "共同計画")
    assert "kito-2024" in page
    hits = json.loads(run("search", "ＳＣＣ", "--json", "--in", "kito-2024"))
    text = ac.load().documents["kito-2024"].text
    for hit in hits:
        start, end = hit["span"]
        assert text[start:end] == hit["match"] == "SCC"


def test_validate_and_build(tmp_path: Path) -> None:
    assert run("validate")
    corpus = Path(__file__).parents[2] / "corpus"
    assert "5 documents" in run("build", str(corpus), "-o", str(tmp_path / "data"))
    assert run("validate", str(tmp_path / "data"))
    file = tmp_path / "data" / "texts" / "mod-2018.txt"
    file.write_bytes(file.read_bytes()[:-3])
    assert "mod-2018.txt" in run("validate", str(tmp_path / "data"), status=2)


def test_read_dates(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("昭和53年11月27日に合意し、翌年2月に署名した。1950年代。", encoding="utf-8")
    rows = json.loads(run("read", "dates", str(file), "--eras", "--json"))
    assert [(row["text"], row["value"], row["era"]) for row in rows] == [
        ("昭和53年11月27日", "1978-11-27", "昭和53年11月27日"),
        ("翌年2月", "1979-02", "昭和54年2月"),
        ("1950年代", "195X", None),
    ]
    file.write_text("今年3月", encoding="utf-8")
    assert "2007-03" in run("read", "dates", str(file), "--written", "2007")
    assert "2007-13" in run("read", "dates", str(file), "--written", "2007-13", status=2)
    file.write_bytes(b"\xff")
    assert "not UTF-8" in run("read", "dates", str(file), status=2)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "kito-2023"), "'kito-2024'"),
        (("text", "kito-2024", "--section", "9"), "'9'"),
        (("text", "mod-2018", "--notes"), "no notes"),
        (("text", "kito-2024", "--notes", "--section", "1"), "exclude each other"),
        (("search", ""), "empty"),
        (("search", "船", "--in", "kito"), "'kito-2024'"),
        (("--data", "nowhere", "documents"), "nowhere"),
        (("build", "nowhere", "-o", "out"), "nowhere"),
        (("documnets",), "documnets"),
    ],
)
def test_bad_input_gets_one_clear_line(arguments: tuple[str, ...], said: str) -> None:
    assert said in run(*arguments, status=2)


def test_show_by_name() -> None:
    page = run("show", "SCC")
    for part in (
        "日米安全保障協議委員会",
        "members, current when last attested",
        "members, ended",
        "1978-11-27",
    ):
        assert part in page
    assert run("show", "２＋２") == page
    assert json.loads(run("show", "scc", "--json"))["id"] == "scc"


def test_a_name_of_several_lists_them() -> None:
    page = run("show", "安保条約")
    assert "security-treaty-1951" in page
    assert "security-treaty-1960" in page
    found = json.loads(run("show", "安保条約", "--json"))
    assert [one["id"] for one in found] == ["security-treaty-1951", "security-treaty-1960"]


def test_show_an_event_and_a_work() -> None:
    assert "1975-08" in run("show", "scc-to-discuss-defense-cooperation-1975")
    assert "レファレンス" in run("show", "fukuda-2006")


def test_timeline_and_why() -> None:
    assert "1978-11-27" in run("timeline", "昭和53年")
    assert run("timeline", "1978-11", "--json").count('"id"') == 1
    assert "1960年(昭和35年)に設置され" in run("why", "scc-established-1960")
    assert "'1978-13'" in run("timeline", "1978-13", status=2)
    assert "scc-established-1960" in run("why", "scc-established-1961", status=2)


def test_read_names(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("ＳＣＣは安保条約による。", encoding="utf-8")
    rows = json.loads(run("read", "names", str(tmp_path / "text.txt"), "--json"))
    assert [(row["span"], row["entity"], row["candidates"]) for row in rows] == [
        ([0, 3], "scc", []), ([4, 8], None, ["security-treaty-1951", "security-treaty-1960"]),
    ]  # fmt: skip
    table = run("read", "names", str(tmp_path / "text.txt"))
    assert "security-treaty-1951 or security-treaty-1960" in table


def test_cite() -> None:
    assert run("cite", "fukuda-2006").startswith("福田毅「日米防衛協力における3つの転機")
    assert "(2006)" in run("cite", "fukuda-2006", "--style", "apa", "--language", "en")
    assert ac.load().version in run("cite", "scc")
    assert ac.load().version in run("cite", "kito-2024", "--with-dataset").splitlines()[1]
    assert "japanese, apa" in run("cite", "fukuda-2006", "--style", "none", status=2)
    assert "'fukuda-2006'" in run("cite", "fukuda-2007", status=2)


def test_export_a_bibliography() -> None:
    items = json.loads(run("export", "csl"))
    assert len(items) == len(ac.load().works)
    assert run("export", "ris", "--cited-in", "togashi-japan-rok").count("\nER  -") == 5
    assert "@" in run("export", "biblatex")
    assert "@" in run("export", "bibtex")
    assert "'xml'" in run("export", "xml", status=2)


def test_read_references(tmp_path: Path) -> None:
    text = "1) 山田太郎『船の話』（港書房、1951年）、3頁。\n\n2) 同上、5頁。"
    (tmp_path / "notes.txt").write_text(text, encoding="utf-8")
    rows = json.loads(run("read", "references", str(tmp_path / "notes.txt"), "--json"))
    assert [(row["form"], row["locator"]) for row in rows] == [("full", "3"), ("ibid", "5")]
    assert rows[0]["csl"]["title"] == "船の話"
    assert "船の話" in run("read", "references", str(tmp_path / "notes.txt"))
