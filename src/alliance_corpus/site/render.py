"""Fill the templates. Everything that comes from a corpus is escaped: it is text, never markup."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from alliance_corpus.lazy import require
from alliance_corpus.site.foreign import allowed, foreign, told
from alliance_corpus.site.paths import relative
from alliance_corpus.site.words import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alliance_corpus.site.page import Page
    from alliance_corpus.site.room import Room

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "frame-src 'self'; base-uri 'none'; form-action 'self'"
)
"""The Content-Security-Policy of every page: nothing from outside, nothing inline."""

MENU: Final = (
    ("Documents", "documents/index.html"),
    ("Events", "events/index.html"),
    ("Institutions", "institutions/index.html"),
    ("Instruments", "instruments/index.html"),
    ("People", "people/index.html"),
    ("Works", "works/index.html"),
    ("Positions", "positions/index.html"),
    ("Search", "search.html"),
)
"""The main menu: its words and the pages, under the folder of the language."""


class Renderer:
    """Makes the HTML of pages."""

    def __init__(self) -> None:
        jinja2 = require("jinja2", "site")
        self._environment = jinja2.Environment(
            loader=jinja2.PackageLoader("alliance_corpus.site"),
            autoescape=True,
            auto_reload=False,  # templates do not change while a site is built
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters["urlencode"] = _encoded

    def door(self, rooms: Sequence[Room]) -> str:
        """The page of the folder itself: it leads to the language that the reader wants."""
        template = self._environment.get_template("door.html")
        return allowed(template.render(rooms=rooms, policy=POLICY))

    def html(self, room: Room, page: Page) -> str:
        """A page as HTML.

        The templates get, besides the context of the page: ``room``; ``say`` and ``word``;
        ``foreign(text)``, for words from the corpus, and ``told``, which is ``say`` with such words
        in it, both not for attributes; ``to(path)``, the link to a page of this language;
        ``link(record)``, that to the page of a record, None if it has none; ``asset(name)``;
        ``other``, the same page in the other language.
        """
        here = f"{room.language}/{page.path}"

        def to(path: str | None) -> str | None:
            return None if path is None else relative(here, f"{room.language}/{path}")

        def tell(english: str, /, **values: Any) -> Any:
            return told(said(english, room.language), room.language, values)

        return str(
            self._environment.get_template(page.template).render(
                {
                    **page.context,
                    "page": page,
                    "room": room,
                    "say": room.say,
                    "word": room.word,
                    "label": room.label,
                    "foreign": partial(foreign, language=room.language),
                    "told": tell,
                    "to": to,
                    "link": lambda record: to(room.path(record)),
                    "asset": partial(_asset, here),
                    "root": relative(here, "."),
                    "other": relative(here, f"{room.other}/{page.path}"),
                    "other_language": room.other,
                    "menu": MENU,
                    "policy": POLICY,
                }
            )
        )


def _encoded(text: Any) -> str:
    """Words for the query of a link: any words, also those that UTF-8 can't write."""
    return quote(allowed(str(text)), safe="")


def _asset(here: str, name: str) -> Any:
    return relative(here, f"assets/{name}")
