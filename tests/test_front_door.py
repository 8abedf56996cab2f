"""What a contributor reads first is so: links, paths, floors, commands, hooks."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

import alliance_corpus as ac
from tests.helpers.figures import PAGES, ROOT

PACKAGE = Path(ac.__file__).parent
ARCHITECTURE = (ROOT / "docs" / "explanation" / "architecture.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

PATH = re.compile(r"`((?:[\w.-]+/)*[\w.-]+(?:/|\.(?:py|yaml|toml|md|txt)))`(?: \(`(\w+)`)?")


def anchors(page: str) -> set[str]:
    """The anchors of the headings of a page, as hosts of Markdown make them."""
    heads = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(
        r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", text):
        file, _, anchor = target.partition("#")
        other = page.parent / file if file else page
        drawn = other.parent == ROOT / "docs" / "pictures"  # when the site is built
        assert drawn or other.is_file(), target
        assert not anchor or anchor in anchors(other.read_text(encoding="utf-8")), target


def test_readme_leads_to_the_pages_for_contributors() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "(CONTRIBUTING.md)" in readme
    assert "(docs/explanation/architecture.md)" in readme
    assert "(SECURITY.md)" in CONTRIBUTING


def found(path: str) -> Path | None:
    """The file of a path that a page names: in the project, in the package, or an editing file."""
    inside = path.removeprefix("src/alliance_corpus/")
    places = (ROOT / path, PACKAGE / inside, ROOT / "corpus" / path)
    return next((place for place in places if place.exists()), None)


@pytest.mark.parametrize("page", [ARCHITECTURE, CONTRIBUTING], ids=["architecture", "contributing"])
def test_paths_exist_and_hold_the_names_beside_them(page: str) -> None:
    named = PATH.findall(page)
    assert len(named) >= 15
    for path, name in named:
        file = found(path)
        assert file is not None, path
        if name:
            assert re.search(rf"\b{name}\b", file.read_text(encoding="utf-8")), (path, name)


def test_the_floors_are_those_of_the_import_contract() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = config["tool"]["importlinter"]["contracts"][0]["layers"]
    rows = re.findall(r"^\| (\d+) \| ((?:`\w+`(?:, )?)+) \| .+ \|$", ARCHITECTURE, re.MULTILINE)
    assert [(int(floor), rooms.replace("`", "").split(", ")) for floor, rooms in rows] == [
        (floor, layer.split(" | "))
        for floor, layer in zip(range(len(layers), 0, -1), layers, strict=True)
    ]


def test_what_ci_checks_a_contributor_can_check() -> None:
    for tool in ("ruff format", "ruff check", "mypy", "pyright", "lint-imports"):
        assert f".venv/bin/{tool}" in CI
        assert f"| `{tool}" in CONTRIBUTING
    jobs = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))["jobs"]
    assert any("pytest -n 2 --cov" in step.get("run", "") for step in jobs["coverage"]["steps"])
    assert "`pytest -n 2 --cov`" in CONTRIBUTING


def hooks() -> dict[str, dict[str, Any]]:
    text = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    (repo,) = yaml.safe_load(text)["repos"]
    assert repo["repo"] == "local"
    return {hook["id"]: hook for hook in repo["hooks"]}


def test_hooks_run_what_ci_runs_and_need_no_network() -> None:
    assert list(hooks()) == [
        "ruff-format", "ruff-check", "mypy", "lint-imports", "data-rebuilt", "figures",
    ]  # fmt: skip
    for hook in hooks().values():
        assert hook["language"] == "system"
        program, *arguments = hook["entry"].split()
        if program == "python":
            files = [ROOT / word for word in arguments if word.endswith(".py")]
            assert all(file.is_file() for file in files)
        else:
            assert f".venv/bin/{hook['entry']}" in CI


@pytest.mark.parametrize(
    ("hook", "file", "runs"),
    [
        ("data-rebuilt", "corpus/events.yaml", True),
        ("data-rebuilt", "src/alliance_corpus/editing/dates.py", True),
        ("data-rebuilt", "docs/how-to/guide.md", False),
        ("figures", "README.md", True),
        ("figures", "corpus/events.yaml", True),
        ("figures", "src/alliance_corpus/cli/pages.py", False),
        ("lint-imports", "src/alliance_corpus/cli/pages.py", True),
        ("lint-imports", "tests/test_docs.py", False),
    ],
)
def test_a_hook_runs_where_it_can_find_something(hook: str, file: str, runs: bool) -> None:
    assert bool(re.search(hooks()[hook]["files"], file)) is runs
