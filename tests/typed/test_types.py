"""An editor completes records inside of questions: mypy knows their types, and refuses others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mypy import api

ROOT = Path(__file__).parents[2]
SAMPLE = Path(__file__).parent / "helpers" / "sample.py"

MISTAKES = """\
import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.records.vocabularies import EventKind


def wrong(corpus: Corpus) -> None:
    corpus.events.where(lambda e: e.statuss == "planned")
    corpus.relations.where(lambda r: r.label == "x")
    corpus.timeline().where(lambda e: e.subject == "x")
    corpus.events["x"].date = None
    corpus.events[0] = corpus.events[1]
    corpus.events.group_by("kind")["x"] = corpus.events
    corpus.why("x")[0].sentence.upper()
    corpus["x"].names
    corpus["x"].nmae
    ac.Participation("scc", "actr")
    corpus.events.where(lambda e: e.kind == "metting")
    kinds: list[EventKind] = ["metting"]
    corpus.timeline(kind=1)
    institutions: ac.Table[ac.Institution] = ac.Table[ac.Entity]("x", ac.Entity, ())
    ac.vocabularies["roles"]["actor"] = "x"
    ac.Work(id="x", type="book", title=None)
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
    assert found == {"mistakes.py": set(range(7, len(MISTAKES.splitlines()) + 1))}
