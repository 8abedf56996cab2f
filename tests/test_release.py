"""The release command: what it refuses before it touches anything, what it writes, what it checks."""

from __future__ import annotations

import json
import shutil
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from tests.helpers.checkout import commit, git, write
from tests.helpers.figures import ROOT
from tools.release import data, doi, editions, records, stated
from tools.release.__main__ import main
from tools.release.numbers import fits_a_break, last_release, must_follow, number
from tools.release.tree import changes, export, files
from tools.running import Refused

SHIPPED = Path(ac.__file__).parent / "data"

CHECKOUT = {
    "corpus/corpus.yaml": "name: x\nversion: 0.3.0\nissued: '2026-11-29'\nlicence: y\n",
    "CITATION.cff": "cff-version: 1.2.0\nversion: 0.3.0\ndate-released: 2026-11-29\n",
    "CHANGELOG.md": "# Changelog\n\n## [0.3.0] - 2026-11-29\n\n- New.\n\n## [0.2.0] - 2026-11-28\n\n- Old.\n",
    ".ci/last-release.toml": f'version = "0.2.0"\ncommit = "{"0" * 40}"\n',
}  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    commit(tmp_path, CHECKOUT)
    return tmp_path


@pytest.fixture
def released(root: Path) -> Path:
    """A checkout with the shipped data, and what is known of the releases."""
    shutil.copytree(SHIPPED, root / data.DATA)
    shutil.copytree(ROOT / records.FOLDER, root / records.FOLDER)
    return root


def refused(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What the command says when it refuses; it has changed nothing."""
    before = git(root, "status", "--porcelain")
    assert main(arguments, root) == 1
    assert git(root, "status", "--porcelain") == before
    said = capsys.readouterr()
    assert said.out == ""
    return said.err


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ((), "which version? expected VERSION, or --check"),
        (("0.3",), "'0.3' is no version: expected three numbers, 1.2.3 or 1.2.3rc1"),
        (("v0.3.0",), "'v0.3.0' is no version"),
        (("0.3.0a1",), "expected 1.2.3, or 1.2.3rc1"),
        (("0.2.0",), "0.2.0 is not newer: 0.2.0 has been released"),
        (("0.1.9",), "0.1.9 is not newer: 0.2.0 has been released"),
        (("0.2.9",), "0.2.9 is not newer: corpus/corpus.yaml is at 0.3.0 already"),
        (("0.3.0rc1",), "0.3.0rc1 is not newer: corpus/corpus.yaml is at 0.3.0 already"),
        (("0.3.0", "--date", "today"), "'today' is no day"),
        (("0.3.0", "--date", "2026-02-30"), "'2026-02-30' is no day"),
        (("0.3.0", "--date", "20261129"), "'20261129' is no day"),
        (("0.3.0", "--date", "2026-11-30"), "expected '## [0.3.0] - 2026-11-30'"),
        (("0.4.0", "--date", "2026-11-30"), "CHANGELOG.md has no section for 0.4.0"),
        (("0.3.1", "--check"), "corpus/corpus.yaml is at 0.3.0, not at 0.3.1"),
        (("0.3.0", "--record"), "refs/tags/v0.3.0"),
    ],
)
def test_what_does_not_fit_is_refused(
    root: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], why: str
) -> None:
    assert why in refused(root, capsys, *arguments)


@pytest.mark.parametrize("arguments", [("0.3.0", "--date", "2026-11-29"), ("--check",)])
def test_a_tree_with_changes_is_refused(
    root: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    write(root, {"CITATION.cff": "version: 0.3.0\n", "stray.txt": ""})
    said = refused(root, capsys, *arguments)
    assert "the tree has changes" in said
    assert " M CITATION.cff" in said
    assert "?? stray.txt" in said


def test_a_released_version_may_be_checked_but_not_released_again(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(root, {".ci/last-release.toml": f'version = "0.3.0"\ncommit = "{"0" * 40}"\n'})
    assert "0.3.0 has been released" in refused(root, capsys, "0.3.0", "--check")
    said = refused(root, capsys, "--check")  # further than that: this checkout builds no data
    assert "has been released" not in said
    assert "alliance_corpus build" in said


def test_the_tag_of_a_release_is_recorded(root: Path) -> None:
    made = git(root, "rev-parse", "HEAD").strip()
    git(root, "tag", "-a", "v0.3.0", "-m", "Version 0.3.0")
    commit(root, {"later.txt": ""})
    shutil.copytree(SHIPPED, root / data.DATA)
    (root / records.FOLDER).mkdir()
    assert main(["--record"], root) == 0
    listed = records.list_of(root, ac.load().version)
    assert not ac.diff(listed, ac.load()).counts()
    last = last_release(root)
    assert (last.version, last.commit) == ("0.3.0", made)


# The changelog


@pytest.mark.parametrize(
    ("changelog", "why"),
    [
        ("", "has no section for 0.3.0"),
        ("## [0.3.0]\n\n- New.\n", "has '## [0.3.0]': expected '## [0.3.0] - 2026-11-29', once"),
        ("## 0.3.0 - 2026-11-29\n\n- New.\n", "expected '## [0.3.0] - 2026-11-29', once"),
        ("## [0.3.0] - Unreleased\n\n- New.\n", "expected '## [0.3.0] - 2026-11-29', once"),
        ("## [0.3.0] - 2026-11-28\n\n- New.\n", "expected '## [0.3.0] - 2026-11-29', once"),
        ("## [0.3.0] - 2026-11-29\n\n### Code\n", "says nothing"),
        ("## [Unreleased]\n\n- New.\n\n## [0.3.0] - 2026-11-29\n\n- New.\n", "begins with"),
        ("## [0.3.0] - 2026-11-29\n- New.\n## [0.3.0] - 2026-11-29\n- New.\n", "once"),
        ("## [0.3.0rc1] - 2026-11-29\n\n- New.\n", "has no section for 0.3.0"),
        ("### [0.3.0] - 2026-11-29\n\n- New.\n", "has no section for 0.3.0"),
    ],
)
def test_the_changelog_has_a_dated_section_first(tmp_path: Path, changelog: str, why: str) -> None:
    write(tmp_path, {"CHANGELOG.md": f"# Changelog\n\n{changelog}"})
    wanted = stated.Stated("0.3.0", date(2026, 11, 29))
    (problem,) = stated.changelog_problems(tmp_path, wanted)
    assert why in problem


def test_our_changelog_fits() -> None:
    wanted = stated.stated(ROOT)
    assert str(wanted) == f"{ac.load().version} of {ac.load().issued}"
    assert list(stated.changelog_problems(ROOT, wanted)) == []
    assert stated.stated(ROOT, "CITATION.cff") == wanted


# Numbers

PLACES = st.tuples(*[st.integers(0, 30)] * 3)


@given(PLACES, PLACES)
def test_a_version_follows_what_is_lower(one: tuple[int, int, int], other: tuple[int, int, int]) -> None:  # fmt: skip
    first, second = sorted([one, other])
    earlier, later = (".".join(map(str, version)) for version in (first, second))
    must_follow(f"{later}.1"[:-2], last="0.0.0rc1", written=earlier)
    with pytest.raises(Refused, match="is not newer"):
        must_follow(earlier, last=later, written=earlier)
    breaks = second[0] > first[0] or (first[0] == 0 == second[0] and second[1] > first[1])
    assert fits_a_break(later, earlier) == breaks


@pytest.mark.parametrize(
    "text", ["", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.3 ", "v1.2.3", "1.2.3-rc.1", "1.2.3rc", "1.2.3rc01",
             "1!1.2.3", "1.2.3+local", "1.2.3.post1", "1.2.3.dev1", "1.2.3b1", "一.二.三", "1.2.x"],
)  # fmt: skip
def test_another_form_is_no_version(text: str) -> None:
    with pytest.raises(Refused, match="expected"):
        number(text)


# What is written


def test_version_and_day_are_written_where_they_belong(root: Path) -> None:
    new = stated.Stated("1.0.0rc1", date(2027, 1, 2))
    stated.write(root, new)
    assert {stated.stated(root), stated.stated(root, "CITATION.cff")} == {new}
    assert changes(root) == [" M CITATION.cff", " M corpus/corpus.yaml"]
    corpus = (root / "corpus/corpus.yaml").read_text(encoding="utf-8")
    assert corpus == "name: x\nversion: 1.0.0rc1\nissued: '2027-01-02'\nlicence: y\n"
    assert "cff-version: 1.2.0\n" in (root / "CITATION.cff").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["", "version: 1.0.0\n", "issued: 2026-11-29\nversion: 1\nversion: 2\n"])  # fmt: skip
def test_a_file_without_them_is_refused(tmp_path: Path, text: str) -> None:
    write(tmp_path, {stated.CORPUS: text})
    with pytest.raises(Refused, match="expected one line"):
        stated.stated(tmp_path)


def test_other_data_are_named(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"one/a": "1", "one/same": "1", "other/same": "1", "other/a": "2", "other/b/c": ""},
    )
    assert data.different(tmp_path / "one", tmp_path / "other") == ["a", "b/c"]
    assert data.different(tmp_path / "one", tmp_path / "one") == []


# The metadata for a DOI


def test_our_metadata_say_what_the_data_say() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = json.loads((ROOT / doi.FILE).read_text(encoding="utf-8"))
    corpus = ac.load()
    assert found == doi.metadata(corpus, project)
    assert list(doi.form_problems(found)) == []
    assert found["version"] == corpus.version
    assert found["dates"] == [{"date": str(corpus.issued), "dateType": "Issued"}]
    titles = [one["titles"][0]["title"] for one in found["relatedItems"]]
    assert len(titles) == len(corpus.documents)
    assert all(titles)
    licences = [one.get("rightsIdentifier") for one in found["rightsList"]]
    assert licences == ["MIT", "CC-BY-4.0", None]


@pytest.mark.parametrize(
    ("field", "value"),
    [("publicationYear", 2026), ("publisher", "someone"), ("types", {}), ("version", 1), ("stray", "x"), ("creators", [])],
)  # fmt: skip
def test_another_form_of_metadata_is_reported(field: str, value: object) -> None:
    found = json.loads((ROOT / doi.FILE).read_text(encoding="utf-8"))
    problems = list(doi.form_problems(found | {field: value}))
    assert problems
    assert all(problem.startswith("datacite.json: ") for problem in problems)


# The files


def test_files_are_those_of_git_with_the_modes_of_a_clone(root: Path, tmp_path: Path) -> None:
    write(root, {".gitignore": "*.pyc\n", "new.py": "", "old.pyc": "", "run": "#!/bin/sh\n"})
    (root / "run").chmod(0o700)
    (root / "CITATION.cff").unlink()
    names = files(root)
    assert {"new.py", "run", ".gitignore"} <= set(names)
    assert {"old.pyc", "CITATION.cff", ".git/HEAD"}.isdisjoint(names)
    for umask, plain, executable in ((0o022, 0o644, 0o755), (0o077, 0o600, 0o700)):
        folder = root / f".git/copy-{umask}"
        export(root, folder, umask=umask)
        assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()) == names  # fmt: skip
        assert (folder / "new.py").stat().st_mode & 0o777 == plain
        assert (folder / "run").stat().st_mode & 0o777 == executable


def test_both_editions_are_zips_that_load(released: Path, tmp_path: Path) -> None:
    files = editions.write(released, tmp_path / "one")
    again = editions.write(released, tmp_path / "two")
    assert [file.read_bytes() for file in files] == [file.read_bytes() for file in again]
    full, records_only = map(ac.load, files)
    assert (full.edition, records_only.edition) == ("full", "records-only")
    shipped = ac.load()
    assert all(full.tables[name] == table for name, table in shipped.tables.items())
    assert [file.name for file in files] == [
        f"alliance-corpus-{shipped.version}-{edition}.zip" for edition in ("full", "records-only")
    ]


def test_the_records_fit_the_version(released: Path) -> None:
    assert list(records.problems(released)) == []


def test_a_release_without_the_list_of_the_last_one_is_refused(root: Path) -> None:
    assert list(records.problems(root)) == [
        "releases/0.2.0.json.gz is missing: the list of the last release's records"
    ]
