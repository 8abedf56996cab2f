"""What is imported when it is used: what is missing says so, and nothing else is taken for it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from alliance_corpus.errors import MissingExtraError
from alliance_corpus.lazy import Once, require

if TYPE_CHECKING:
    from pathlib import Path


def test_a_missing_extra_says_what_to_install() -> None:
    with pytest.raises(MissingExtraError, match=r"pip install 'alliance-corpus\[graph\]'"):
        require("no_such_module", "graph")


def test_what_a_module_misses_itself_is_not_taken_for_the_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "half_installed.py").write_text("import no_such_module\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="no_such_module"):
        require("half_installed", "graph")


def test_what_failed_is_tried_again() -> None:
    tries = iter([1, 2, 3])

    def make() -> str:
        if next(tries) == 1:
            raise ValueError("not yet")
        return "made"

    once = Once(make)
    with pytest.raises(ValueError, match="not yet"):
        once()
    assert not once.made
    assert once() == once() == "made"
    assert once.made
    assert next(tries) == 3


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_fork_waits_for_what_is_being_made_and_does_not_wait_for_ever() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore::DeprecationWarning", "-c", FORK],
        capture_output=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("made before: True, made again: True", "")


FORK = """
import os, threading, time
from alliance_corpus.lazy import Once

begun = threading.Event()

def make():
    begun.set()
    time.sleep(0.3)
    return os.getpid()

first, second = Once(make), Once(make)
thread = threading.Thread(target=first)
thread.start()
begun.wait()
read, write = os.pipe()
child = os.fork()
if not child:
    second()
    os.write(write, f"made before: {first() == os.getppid()}".encode())
    os._exit(0)
os.waitpid(child, 0)
thread.join()
print(os.read(read, 99).decode(), end=f", made again: {second() == os.getpid()}")
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_what_is_being_made_may_fork_itself() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FORK_WITHIN],
        capture_output=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("7", "")


FORK_WITHIN = """
import os
from alliance_corpus.lazy import Once

def make():
    child = os.fork()
    if not child:
        os._exit(Once(lambda: 7)())
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

print(Once(make)(), end="")
"""


@pytest.mark.parametrize("module", ["", ".bibliographic", ".dates", ".references"])
def test_strategies_without_hypothesis_say_what_to_install(module: str) -> None:
    code = f"import sys; sys.modules['hypothesis'] = None; import alliance_corpus.testing{module}"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    assert "MissingExtraError: alliance_corpus.testing needs hypothesis" in done.stderr
    assert "pip install 'alliance-corpus[test]'" in done.stderr
    assert "During handling" not in done.stderr
