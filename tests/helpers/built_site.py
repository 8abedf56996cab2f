"""The site of the documentation, built; its pages, their links, and what they would fetch."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

ROOT: Final = Path(__file__).parents[2]

FETCHED: Final = {"script": "src", "img": "src", "iframe": "src", "source": "src"}
"""Elements whose address a browser fetches by itself; for ``link``, see `Page`."""


def build(folder: Path) -> Path:
    """Build the site into a folder, where any warning is an error; the folder of its pages."""
    site = folder / "site"
    command = [
        "-m",
        "sphinx",
        "-W",
        "--keep-going",
        "-q",
        "-b",
        "html",
        "-d",
        str(folder / "trees"),
    ]
    done = subprocess.run(
        [sys.executable, *command, str(ROOT / "docs"), str(site)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return site


class Page(HTMLParser):
    """What a page of HTML leads to (``links``), fetches, and the ids in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "link" and given.get("rel") not in {"canonical", "alternate"}:
            self.fetched.append(given["href"])
        if FETCHED.get(tag, "") in given:
            self.fetched.append(given[FETCHED[tag]])


@cache
def page(file: Path) -> Page:
    """A page of a built site."""
    return Page(file.read_text(encoding="utf-8"))


def missing(site: Path, file: Path) -> list[str]:
    """The links of a page, and what it fetches, that lead to no file or no place of the site."""
    found = page(file)
    return [
        link
        for link in (*found.links, *found.fetched)
        if not _outside(link) and not _there(site, file, link)
    ]


def from_outside(site: Path) -> list[str]:
    """What the pages and styles of a site fetch from elsewhere, each with its file."""
    pages = [(file, page(file).fetched) for file in sorted(site.rglob("*.html"))]
    styles = [
        (
            file,
            re.findall(r"(?:url\(|@import )\s*[\"']?([^)\"';]+)", file.read_text(encoding="utf-8")),
        )
        for file in sorted(site.rglob("*.css"))
    ]
    return [
        f"{file.relative_to(site)}: {address}"
        for file, addresses in (*pages, *styles)
        for address in addresses
        if _outside(address) and not address.startswith("data:")
    ]


def _outside(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def _there(site: Path, file: Path, link: str) -> bool:
    parts = urlsplit(link)
    target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
    if target.is_dir():
        target /= "index.html"
    if not target.is_relative_to(site.resolve()) or not target.is_file():
        return False
    anchor = unquote(parts.fragment)
    return not anchor or target.suffix != ".html" or anchor in page(target).ids
