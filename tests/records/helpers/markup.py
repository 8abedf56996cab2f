"""Reading the HTML that notebooks get: balanced, only known tags, all text escaped."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

from hypothesis import strategies as st

VOID: Final = frozenset({"br"})
TAGS: Final = frozenset(
    {"div", "table", "caption", "thead", "tbody", "tr", "th", "td", "p", "span", *VOID}
)
ATTRIBUTES: Final = frozenset({("lang", "ja"), ("style", "text-align: left")})

HOSTILE: Final = st.text(
    st.sampled_from("<>&\"'/=;#!-[]\\ \n\t\x00\x1b\x7f\x85\u200b\u202e\u2066\u2028\u2029\ufeff\ud800漢かaé"),
    min_size=1,
    max_size=12,
) | st.sampled_from(
    ["</td></table><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;&#x202e;&amp",
     "<!-- <?php ?> ]]>", "\" style=\"x", "<b>漢字</b>", "\x1b[31m\u202eabc"]
)  # fmt: skip
"""Text that would do something if it stood in a page as it is."""


class Page(HTMLParser):
    """A piece of HTML: the texts of its cells and other elements, and its rows."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.rows = 0
        self.languages: set[str] = set()
        self._open: list[str] = []
        assert html.isprintable()
        self.feed(html)
        self.close()
        assert self._open == [], "tags that are not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        assert ATTRIBUTES.issuperset(attrs), attrs
        self.languages.update(value or "" for name, value in attrs if name == "lang")
        self.rows += tag == "tr" and "tbody" in self._open
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"{tag} is closed before it is opened"
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        assert self._open, f"text outside of all elements: {data!r}"
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data!r}")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"a declaration: {decl!r}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"a processing instruction: {data!r}")
