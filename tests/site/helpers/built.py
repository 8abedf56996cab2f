"""A built site, read without a browser: its pages, and where their links lead."""

from __future__ import annotations

import posixpath
import re
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOADED: Final = ("src", "action", "data", "poster")
"""Attributes besides ``href`` that name another file."""

OUTSIDE: Final = ("http", "https", "mailto")
"""What else than a file of the site a link may name."""

STATE: Final = re.compile(r"(\w+=[^=&]*)(&\w+=[^=&]*)*")
"""A fragment that is no anchor: it tells the script of a page what to show."""


class Built:
    """The folder of a site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def files(self) -> frozenset[str]:
        """The path of every file, from the folder of the site."""
        paths = self.folder.rglob("*")
        return frozenset(p.relative_to(self.folder).as_posix() for p in paths if p.is_file())

    @property
    def paths(self) -> list[str]:
        """The paths of the pages."""
        return sorted(path for path in self.files if path.endswith(".html"))

    def pages(self) -> Iterator[tuple[str, Any]]:
        """Every page: its path, and its root element."""
        for path in self.paths:
            yield path, self.page(path)

    def page(self, path: str) -> Any:
        """The root element of a page."""
        html: Any = import_module("lxml.html")
        parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
        return html.document_fromstring((self.folder / path).read_bytes(), parser=parser)

    def links(self) -> Iterator[tuple[str, str]]:
        """Every link of every page: the path of the page, and the link as it stands there."""
        for path, root in self.pages():
            yield from ((path, link) for link in links(root))

    def broken(self) -> list[str]:
        """Links that lead to no file, or to no anchor of it."""
        anchors = {path: frozenset(ids(root)) for path, root in self.pages()}
        return [
            f"{path}: {link}"
            for path, link in self.links()
            if urlsplit(link).scheme not in OUTSIDE and not self._leads(path, link, anchors)
        ]

    def target(self, path: str, link: str) -> str | None:
        """The file of the site to which a link of a page leads; None if it leads to none."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or parts.path.startswith("/"):
            return None
        there = posixpath.join(posixpath.dirname(path), unquote(parts.path))
        found = posixpath.normpath(there) if parts.path else path
        return found if found in self.files else None

    def _leads(self, path: str, link: str, anchors: dict[str, frozenset[str]]) -> bool:
        target = self.target(path, link)
        fragment = unquote(urlsplit(link).fragment)
        if target is None or not fragment or STATE.fullmatch(fragment):
            return target is not None
        return fragment in anchors.get(target, ())


def links(root: Any) -> Iterator[str]:
    """The links of a page, as they stand there; not those to the page as a whole."""
    for element in root.iter():
        for name in ("href", *LOADED):
            if element.get(name):
                yield element.get(name)


def ids(root: Any) -> list[str]:
    """The anchors of a page, in order."""
    return [str(found) for found in root.xpath("//@id")]


def inline(root: Any) -> Iterator[str]:
    """What the policy forbids: scripts and styles in the page."""
    for element in root.iter():
        if element.tag == "style" or (element.tag == "script" and not element.get("src")):
            yield f"<{element.tag}>"
        for name in element.attrib:
            if name == "style" or name.startswith("on") or name == "srcdoc":
                yield f"<{element.tag} {name}>"
