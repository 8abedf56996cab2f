"""README and the pages of docs, with what their examples print.

After each ``python`` block of a page stands a ``text`` block with what it prints, or none where it
prints nothing. ``python -m tests.helpers.printed [PAGE …]`` lists the pages that say something else, and
``--write`` writes into them what the examples print. The tests compare. A page runs in a folder of its own
with the data of the repository in it, so that the files which it writes leave nothing behind.
"""

from __future__ import annotations

import io
import re
import sys
import tempfile
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = (*sorted(ROOT.glob("README*.md")), *sorted((ROOT / "docs").rglob("*.md")))

THERE: Final = ("corpus", "releases", "tests")
"""The folders of the repository that examples may read."""

BLOCK: Final = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""Any block of a page: its language, and what is in it."""

EXAMPLE: Final = re.compile(
    r"^```python\n(?P<code>.*?)^```$(?:\n\n```text\n.*?^```$)?", re.MULTILINE | re.DOTALL
)
"""A block of Python, with the output that stands below it."""


def printed(code: str, names: dict[str, Any], page: str) -> str:
    """What an example prints; what it defines is added to ``names``."""
    out = io.StringIO()
    with redirect_stdout(out):
        exec(compile(code, page, "exec"), names)
    return out.getvalue()


def filled(text: str, page: str = "page") -> str:
    """A page in which each example is followed by what it prints, run from top to bottom."""
    names: dict[str, Any] = {}

    def with_output(example: re.Match[str]) -> str:
        code = example["code"]
        output = printed(code, names, page)
        below = f"\n\n```text\n{output}```" if output else ""
        return f"```python\n{code}```{below}"

    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        for name in THERE:
            Path(name).symlink_to(ROOT / name)
        return EXAMPLE.sub(with_output, text)


def main(arguments: Sequence[str]) -> int:
    """List the pages whose outputs are others, or write them.

    Returns:
        1 where pages are listed, else 0.
    """
    write = "--write" in arguments
    chosen = [Path(one).resolve() for one in arguments if one != "--write"] or PAGES
    status = 0
    for page in chosen:
        text = page.read_text(encoding="utf-8")
        made = filled(text, str(page))
        if made == text:
            continue
        print(page)
        if write:
            page.write_text(made, encoding="utf-8")
        else:
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
