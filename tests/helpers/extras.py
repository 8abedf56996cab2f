"""Install the wheel with each extra alone, in a bare environment, and try what every extra promises.

``python -m tests.helpers.extras WHEEL`` makes one environment without an extra and one for each.
In each, what is installed must work, and everything else must say which extra it needs.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from contextlib import redirect_stderr
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import alliance_corpus as ac

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_APART: Final = ("nlp",)
"""What `all` leaves out, for its size."""

ROOT: Final = Path(__file__).resolve().parents[2]


def _command_line() -> None:
    from alliance_corpus.cli import main

    sys.argv = ["alliance-corpus", "search", "共同計画", "--json"]
    said = StringIO()
    try:
        with redirect_stderr(said):
            main()
    except SystemExit as done:
        if done.code:
            raise ac.MissingExtraError(said.getvalue()) from None


def _build() -> None:
    from alliance_corpus.editing import build

    with tempfile.TemporaryDirectory() as folder:
        build(ROOT / "corpus", Path(folder, "made"))


def _parquet() -> None:
    with tempfile.TemporaryDirectory() as folder:
        ac.load().export("parquet", Path(folder, "made"))


def _plots() -> None:
    """English labels: a Japanese font is not part of the extra."""
    names = ("guidelines-1978", "guidelines-2015")
    ac.load().plot.topics(*names, language="en")


def _cite() -> None:
    from alliance_corpus.export.cite import cite, items

    cite(items(ac.load(), "kito-2024", language="ja"), "apa", "ja")


def _nlp() -> None:
    from alliance_corpus.export.nlp.docbin import to_docs

    to_docs(ac.load())


def _site() -> None:
    from alliance_corpus.site import build_site

    with tempfile.TemporaryDirectory() as folder:
        build_site(ac.load().as_of("1950"), Path(folder, "made"))


def _add() -> None:
    """Half-width kana, whose bytes are those of kanji in another encoding."""
    from alliance_corpus.editing.intake.decoding import decoded

    decoded("ｱｲｳｴ".encode("cp932"))


def _all_of(*promises: Callable[[], object]) -> Callable[[], None]:
    def promise() -> None:
        for each in promises:
            each()

    return promise


PROMISES: Final[Mapping[str, tuple[str, Callable[[], Any]]]] = {
    "cli": ("click", _command_line),
    "pandas": ("pandas", lambda: ac.load().events.to_pandas()),
    "polars": ("polars", lambda: ac.load().events.to_polars()),
    "arrow": ("pyarrow", _all_of(lambda: ac.load().events.to_arrow(), _parquet)),
    "graph": ("networkx", lambda: ac.load().graph()),
    "build": ("yaml", _build),
    "plots": ("matplotlib", _plots),
    "cite": ("citeproc", _cite),
    "site": ("jinja2", _site),
    "add": ("charset_normalizer", _add),
    "nlp": ("sudachidict_core", _nlp),
}
"""For each extra, the module that it installs and what works with it."""


def try_all(installed: str) -> list[str]:
    """Try every promise here; ``installed`` is the extra, or ``""``.

    Returns:
        What is wrong, a line each.
    """
    wrong = []
    for extra, (module, promise) in PROMISES.items():
        there = find_spec(module) is not None
        if not there and (installed == extra or (installed == "all" and extra not in _APART)):
            wrong.append(f"{installed}: {module} is not installed")
        try:
            promise()
        except ac.MissingExtraError as error:
            if there:
                wrong.append(f"{installed or 'bare'}: {extra} is there, yet: {error}")
            elif f"alliance-corpus[{extra}]" not in str(error):
                wrong.append(f"{installed or 'bare'}: no word of [{extra}] in: {error}")
        else:
            if not there:
                wrong.append(f"{installed or 'bare'}: {extra} works without {module}?")
    return wrong


def environment(folder: Path, wheel: Path, extra: str) -> Path:
    """A new environment with the wheel and one extra; its Python."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    python = folder / "bin" / "python"
    wanted = f"{wheel}[{extra}]" if extra else str(wheel)
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-qq", wanted]
    subprocess.run(pip, check=True)
    return python


def main(arguments: list[str]) -> int:
    """Try the extras of a wheel; within an environment, one extra."""
    if arguments[:1] == ["--here"]:
        wrong = try_all(arguments[1])
        print("\n".join(wrong) or f"{arguments[1] or 'bare'}: as promised", file=sys.stderr)
        return bool(wrong)
    wheel, status = Path(arguments[0]).resolve(), 0
    for extra in ("", *PROMISES, "all"):
        with tempfile.TemporaryDirectory() as folder:
            python = environment(Path(folder, "venv"), wheel, extra)
            done = subprocess.run(
                [python, "-W", "error", Path(__file__).resolve(), "--here", extra],
                cwd=folder, stdout=subprocess.DEVNULL, check=False,
            )  # fmt: skip
            status |= done.returncode
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
