"""An editor completes records inside of questions: mypy knows their types, and refuses others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mypy import api

ROOT = Path(__file__).parents[2]
SAMPLE = Path(__file__).parent / "helpers" / "sample.py"

MISTAKES = """\
from alliance_corpus.corpus import Corpus


def wrong(corpus: Corpus) -> None:
    corpus.events.where(lambda e: e.statuss == "planned")
    corpus.relations.where(lambda r: r.label == "x")
    corpus.timeline().where(lambda e: e.subject == "x")
    corpus.events["x"].date = None
    corpus.events[0] = corpus.events[1]
    corpus.events.group_by("kind")["x"] = corpus.events
    corpus.why("x")[0].sentence.upper()
"""


def test_a_type_checker_knows_the_sample_and_finds_the_mistakes(tmp_path: Path) -> None:
    wrong = tmp_path / "mistakes.py"
    wrong.write_text(MISTAKES, encoding="utf-8")
    options = ["--strict", f"--config-file={ROOT / 'pyproject.toml'}", f"--cache-dir={tmp_path}"]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        out, err, _ = api.run([*options, "--no-error-summary", str(SAMPLE), str(wrong)])
    assert not err
    found: dict[str, set[int]] = {}
    for line in out.splitlines():
        if match := re.match(r"(.+?):(\d+): error: ", line):
            found.setdefault(Path(match[1]).name, set()).add(int(match[2]))
    assert found == {"mistakes.py": set(range(5, len(MISTAKES.splitlines()) + 1))}
