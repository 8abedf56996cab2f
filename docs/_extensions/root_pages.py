"""Pages of the root of the repository on the site: how to contribute, what changed, security.

Their place in the repository is the root, where hosts of code look for them. On the site each is
a page of its own, and links between these pages and those of ``docs`` lead from page to page.
"""

import os
import re
from pathlib import Path

from sphinx.application import Sphinx

PAGES = {
    "CONTRIBUTING.md": "contributing",
    "CHANGELOG.md": "changelog",
    "SECURITY.md": "security",
}
"""The files, and the names of their pages on the site."""

LINK = re.compile(r"\]\((?!https?:|#)(?P<file>[^)\s#]+)(?P<anchor>#[^)\s]*)?\)")


def on_site(text: str, folder: Path, docs: Path) -> str:
    """A page whose relative links lead to pages of the site.

    Args:
        text: the page, in Markdown.
        folder: the folder of its file.
        docs: the folder of the pages of the site.
    """

    def led(link: re.Match[str]) -> str:
        path = Path(os.path.normpath(folder / link["file"]))
        if path.is_relative_to(docs):
            target = path.relative_to(docs).as_posix()
        elif path.parent == docs.parent and path.name in PAGES:
            target = f"{PAGES[path.name]}.md"
        else:
            return link[0]
        return f"](/{target}{link['anchor'] or ''})"

    return LINK.sub(led, text)


def _on_read(app: Sphinx, page: str, source: list[str]) -> None:
    """Put the file of the root in place of its page, and turn the links."""
    docs = Path(app.srcdir)
    names = {name: file for file, name in PAGES.items()}
    if page in names:
        source[0] = (docs.parent / names[page]).read_text(encoding="utf-8")
        app.env.note_dependency(str(docs.parent / names[page]))
        folder = docs.parent
    else:
        folder = (docs / page).parent
    source[0] = on_site(source[0], folder, docs)


def setup(app: Sphinx) -> dict[str, bool]:
    """Let Sphinx call `_on_read` for every page."""
    app.connect("source-read", _on_read)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
