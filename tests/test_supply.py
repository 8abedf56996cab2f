"""What the project depends on: oldest versions, licences, other Pythons, tools that are missing."""

from __future__ import annotations

import re
import sys
import tomllib
from email.message import Message
from typing import TYPE_CHECKING, Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.helpers.figures import ROOT
from tests.helpers.skips import unwanted
from tools import dependencies, lowest, pythons
from tools.running import Refused

if TYPE_CHECKING:
    from pathlib import Path

pytest_plugins = ("pytester",)

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]


# The lowest versions


def test_every_dependency_for_users_has_a_lower_bound() -> None:
    for_users = {extra: needed for extra, needed in EXTRAS.items() if extra not in lowest.FOR_US}
    names = {
        Requirement(one).name for needed in (PROJECT["dependencies"], *for_users.values()) for one in needed
    } - {PROJECT["name"]}  # fmt: skip
    pinned = [pin.partition("==")[0] for pin in lowest.lowest()]
    assert sorted(names) == sorted(pinned)


def test_the_bound_is_the_pin_and_markers_stay() -> None:
    project = {
        "name": "us",
        "dependencies": ["b>=2,<4", "a~=1.4"],
        "optional-dependencies": {
            "more": ["c[x]>=0.1; python_version<'3.13'", "b>=2"],
            "all": ["us[more]"],
            "test": ["d"],
        },
    }
    assert list(lowest.pins(project)) == ["a==1.4", "b==2", 'c==0.1 ; python_version < "3.13"']


@pytest.mark.parametrize("wanted", ["a", "a<3", "a>=1,>=2", "a!=1.3"])
def test_a_dependency_without_one_lower_bound_is_refused(wanted: str) -> None:
    with pytest.raises(Refused, match=re.escape(wanted.split(",")[0])):
        list(lowest.pins({"name": "us", "dependencies": [wanted]}))


# The versions that are tested


def test_the_constraints_fit_what_we_ask_for() -> None:
    lines = (ROOT / ".ci/constraints.txt").read_text(encoding="utf-8").splitlines()[1:]
    pins = dict(line.split("==") for line in lines)
    assert list(pins) == sorted(pins, key=str.lower)
    tested = {canonicalize_name(name): version for name, version in pins.items()}
    needed = [one for extra in EXTRAS.values() for one in extra] + PROJECT["dependencies"]
    for wanted in map(Requirement, needed):
        if wanted.name != PROJECT["name"]:
            version = tested[canonicalize_name(wanted.name)]
            assert version in wanted.specifier, (str(wanted), version)


# Licences


def test_the_page_has_a_table_for_the_library_and_each_extra_for_users() -> None:
    page = (ROOT / dependencies.PAGE).read_text(encoding="utf-8")
    parts = re.split(r"^## (.+)\n", page, flags=re.MULTILINE)
    for_users = sorted(set(EXTRAS) - {*lowest.FOR_US, "all"})
    assert parts[1::2] == ["The library itself", *(f"Extra `{extra}`" for extra in for_users)]
    for extra, table in zip(for_users, parts[4::2], strict=True):
        for wanted in map(Requirement, EXTRAS[extra]):
            assert f"| {canonicalize_name(wanted.name)} |" in table, extra
    assert dependencies.UNSAID not in page


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"License-Expression": "MIT", "License": "Apache"}, "MIT"),
        ({"Classifier": "License :: OSI Approved :: BSD License", "License": "x"}, "BSD License"),
        ({"Classifier": "License :: OSI Approved", "License": "MIT\nlong text"}, "MIT"),
        ({"Classifier": "Topic :: Text"}, dependencies.UNSAID),
    ],
)
def test_a_licence_is_what_the_distribution_says(said: dict[str, str], expected: str) -> None:
    found: Any = Message()
    for name, value in said.items():
        found[name] = value
    assert dependencies.licence(found) == expected


def test_what_is_needed_in_turn_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = {
        "us": ["core>=1", "big[fast]; extra == 'more'", "Old_Windows; sys_platform == 'never'"],
        "core": [],
        "big": ["Deep.One", "quick; extra == 'fast'", "docs; extra == 'docs'"],
        "deep-one": ["core", "big"],
        "quick": None,
    }
    monkeypatch.setattr("importlib.metadata.requires", wanted.__getitem__)
    assert dependencies.needed("us", "") == {"core"}
    assert dependencies.needed("us", "more") == {"core", "big", "deep-one", "quick"}


def test_what_is_not_installed_is_refused() -> None:
    with pytest.raises(Refused, match="no-such-distribution is not installed"):
        dependencies.needed("no-such-distribution", "")


# Other Pythons


def test_a_python_is_found_if_it_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = "{}.{}".format(*sys.version_info)
    assert pythons.find(ours) == sys.executable
    shim = tmp_path / "python9.9"
    shim.write_text("#!/bin/sh\necho 'pyenv: python9.9: command not found' >&2\nexit 127\n")
    shim.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "none"))
    assert pythons.find("9.9") is None
    shim.write_text("#!/bin/sh\necho 9.9\n")
    assert pythons.find("9.9") == str(shim)


def test_a_python_that_is_missing_fails_the_run_unless_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("ALLIANCE_CORPUS_ANY_PYTHON", raising=False)
    arguments = [str(tmp_path / "a.whl"), "--only", "9.9"]
    assert pythons.main(arguments) == 1
    assert capsys.readouterr().err == "not on this machine: Python 9.9\n"
    monkeypatch.setenv("ALLIANCE_CORPUS_ANY_PYTHON", "1")
    assert pythons.main(arguments) == 0
    assert capsys.readouterr().err == "not on this machine: Python 9.9\n"


def test_every_python_of_the_classifiers_is_tried() -> None:
    promised = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["classifiers"]))
    workflow = (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")
    assert promised == re.findall(r'"(3\.\d+)"', workflow.partition("matrix:")[2].partition("]")[0])
    assert set(pythons.VERSIONS) < set(promised)


# Tests that are skipped

SKIPPED = """
import pytest

def test_a():
    pytest.skip("biber is not installed")

def test_b():
    pytest.importorskip("no_such_module", reason="no_such_module is in the extra test-all")

def test_c():
    pass
"""


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_skipped_test_fails_the_run_where_every_tool_must_be_there(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, workers: str
) -> None:
    conftest = (ROOT / "tests/conftest.py").read_text(encoding="utf-8")
    hook = conftest[conftest.index("def pytest_sessionfinish") :]
    pytester.makeconftest(
        f"import pytest\nfrom tests.helpers.skips import VARIABLE, unwanted\n{hook}"
    )
    pytester.makepyfile(SKIPPED)
    monkeypatch.setenv("PYTHONPATH", f"{ROOT}:{ROOT / 'src'}")
    asked = ("-n", workers, "-p", "no:cacheprovider")
    monkeypatch.delenv("ALLIANCE_CORPUS_SKIPS", raising=False)
    assert pytester.runpytest_subprocess(*asked).ret == 0
    monkeypatch.setenv("ALLIANCE_CORPUS_SKIPS", "none")
    done = pytester.runpytest_subprocess(*asked)
    assert done.ret == 1
    said = done.stdout.str()
    assert "asks for every tool:\n  test_a_skipped" in said
    assert "::test_a: biber is not installed" in said
    assert "::test_b" not in said.partition("asks for every tool")[2]


def test_skips_are_allowed_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    report: Any = pytest.TestReport(
        "a::b", ("a", 1, "b"), {}, "skipped", ("a", 1, "Skipped: no biber"), "call"
    )
    monkeypatch.setenv("ALLIANCE_CORPUS_SKIPS", "allowed")
    assert unwanted([report]) == []
    monkeypatch.setenv("ALLIANCE_CORPUS_SKIPS", "none")
    assert unwanted([report, report]) == ["a::b: no biber"]
