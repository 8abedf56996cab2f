"""The pictures of the gallery, drawn by the code that stands above them when the site is built.

A block of Python in ``gallery.md`` leaves a ``figure``; the image after it says which file it goes
into. The files are not kept with the page: what the page shows is what the code draws.
"""

import io
import re
from contextlib import redirect_stdout
from pathlib import Path

from sphinx.application import Sphinx

from alliance_corpus.corpus.plots.canvas import save

PAGE = "gallery.md"
FOLDER = "pictures"

PART = re.compile(
    rf"^```python\n(?P<code>.*?)^```$|!\[(?P<alt>[^\]]*)\]\((?P<file>{FOLDER}/[\w-]+\.svg)\)",
    re.MULTILINE | re.DOTALL,
)
"""A block of code, or a picture with its description."""


def draw(docs: Path) -> list[Path]:
    """Run the code of the gallery, and write each picture next to the page.

    Args:
        docs: the folder of the page.

    Returns:
        The files, in the order of the page.

    Raises:
        KeyError: if a picture stands below code that draws none.
    """
    names: dict[str, object] = {}
    written = []
    for part in PART.finditer((docs / PAGE).read_text(encoding="utf-8")):
        if part["code"] is not None:
            with redirect_stdout(io.StringIO()):
                exec(compile(part["code"], PAGE, "exec"), names)
        else:
            file = docs / part["file"]
            file.parent.mkdir(exist_ok=True)
            written.append(save(names.pop("figure"), file))
    return written


def setup(app: Sphinx) -> dict[str, bool]:
    """Draw before any page is read."""
    app.connect("builder-inited", lambda app: draw(Path(app.srcdir)))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
