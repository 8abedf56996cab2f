"""The workflows of the site that hosts the project: pinned actions, least permissions, one that publishes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.helpers.figures import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILES = sorted((ROOT / ".github/workflows").glob("*.y*ml"))
READ = {"contents": "read"}


def problems(text: str) -> Iterator[str]:
    """What is not as it should be in a workflow, a line each."""
    workflow: dict[Any, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # "on" stays a word
    for line in re.findall(r"^.*\buses:.*$", text, re.MULTILINE):
        if not re.search(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line):
            yield f"not pinned by a full hash with its version: {line.strip()}"
    if "pull_request_target" in workflow["on"] or "workflow_run" in workflow["on"]:
        yield "strangers' code would run with our rights"
    if workflow.get("permissions") != {}:
        yield "permissions of the workflow: expected none"
    if "secrets." in text:
        yield "a secret: nothing here needs one"
    for name, job in workflow["jobs"].items():
        if job.get("permissions") not in (READ, None) and job.get("environment") != "pypi":
            yield f"{name}: more rights than to read"
        if "permissions" not in job or "timeout-minutes" not in job:
            yield f"{name}: permissions and a limit of time must be said"
        yield from _steps(name, job)


def _steps(name: str, job: dict[str, Any]) -> Iterator[str]:
    for step in job["steps"]:
        if "${{" in step.get("run", ""):
            yield f"{name}: a value is put into a command: pass it by env"
        if "checkout@" in step.get("uses", ""):
            if step.get("with", {}).get("persist-credentials") != "false":
                yield f"{name}: the token stays in the checkout"
            if job.get("environment"):
                yield f"{name}: what publishes must not run what is checked out"
        if "run" in step and job.get("environment"):
            yield f"{name}: what publishes runs only actions"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_workflow_is_as_it_should_be(file: Path) -> None:
    assert list(problems(file.read_text(encoding="utf-8"))) == []


def test_one_job_publishes_what_another_has_built_and_others_have_tried() -> None:
    text = (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")
    workflow: dict[Any, Any] = yaml.load(text, Loader=yaml.BaseLoader)
    assert workflow["on"] == {"push": {"tags": ["v*"]}}
    jobs = workflow["jobs"]
    (name,) = (name for name, job in jobs.items() if "id-token" in job["permissions"])
    assert jobs[name]["environment"] == "pypi"
    assert jobs[name]["permissions"] == {"id-token": "write", "attestations": "write"}
    assert set(jobs[name]["needs"]) == set(jobs) - {name}
    builders = [name for name, job in jobs.items() if "tools.release" in str(job["steps"])]
    assert builders == ["build"]
    assert jobs["test"]["needs"] == "build"
    assert str(jobs[name]["steps"]).count("gh-action-pypi-publish") == 1
    assert "attest-build-provenance" in str(jobs[name]["steps"])


def test_each_action_has_one_pin() -> None:
    pins: dict[str, set[str]] = {}
    for file in FILES:
        for name, pin in re.findall(r"uses: (\S+)@(.+)", file.read_text(encoding="utf-8")):
            pins.setdefault(name, set()).add(pin)
    assert {name for name, found in pins.items() if len(found) > 1} == set()
    assert pins


def test_ci_runs_what_we_run() -> None:
    workflow = (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")
    assert "\n      - run: .ci/run\n" in workflow


@pytest.mark.parametrize(
    ("was", "becomes", "why"),
    [
        ("@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2", "@v6", "not pinned"),
        ("@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2", "@de0fac2 # v6.0.2", "not pinned"),
        (" # v6.0.2", "", "not pinned"),
        ("  pull_request:", "  pull_request_target:", "strangers"),
        ("permissions: {}\n", "", "expected none"),
        ("permissions: {}", "permissions: write-all", "expected none"),
        ("      contents: read", "      contents: write", "more rights"),
        ("          persist-credentials: false\n", "", "token stays"),
        ("    timeout-minutes: 45\n", "", "limit of time"),
        ("run: .ci/run", "run: echo ${{ github.head_ref }}", "pass it by env"),
        ("run: .ci/run", "run: .ci/run\n        env: {A: '${{ secrets.A }}'}", "a secret"),
        ("    runs-on:", "    environment: pypi\n    runs-on:", "must not run what is checked out"),
    ],
)
def test_what_should_not_be_is_seen(was: str, becomes: str, why: str) -> None:
    text = (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")
    assert was in text
    found = list(problems(text.replace(was, becomes, 1)))
    assert any(why in problem for problem in found), found
