"""What an installed user's editor says (pyright, so Pylance): the sample is right, mistakes are found.

The files are checked outside of the project, so that the package is what it is for a user: a
library with ``py.typed``.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

SAMPLE = Path(__file__).parent / "helpers" / "sample.py"

MISTAKES = """\
import alliance_corpus as ac


def wrong(corpus: ac.Corpus, event: ac.Event) -> None:
    corpus.events.where(lambda e: e.statuss == "planned")
    corpus.relations.where(lambda r: r.label == "x")
    corpus.timeline().where(lambda e: e.subject == "x")
    corpus.evnts
    ac.laod()
    ac.read_dates(7)
    event.date = None
    event.date + 1
    corpus.events[0] = event
    corpus.events["x"].participants[0].rolle
    corpus.why("x")[0].sentence.upper()
    corpus.bodies_at()
    corpus.timeline([1978])
    corpus.positions(about=7)
    corpus.shared_by("x")
    ac.EDTF("1978").earlier
"""


def test_an_editor_knows_the_sample_and_finds_the_mistakes(tmp_path: Path) -> None:
    shutil.copy(SAMPLE, tmp_path)
    (tmp_path / "mistakes.py").write_text(MISTAKES, encoding="utf-8")
    options = {"typeCheckingMode": "standard", "reportUnusedExpression": False}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(options), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.stdout, done.stderr
    found: dict[str, set[int]] = {}
    for one in json.loads(done.stdout)["generalDiagnostics"]:
        lines = found.setdefault(Path(one["file"]).name, set())
        lines.add(one["range"]["start"]["line"] + 1)
    assert found == {"mistakes.py": set(range(5, len(MISTAKES.splitlines()) + 1))}
