"""citeproc-py with its faults mended, by elements of our own in place of its elements.

Import this only where citeproc-py is installed (extra ``cite``). What differs from version 0.11:

- A shortened last page is that of the style: 9–14 of MLA is not 9–4.
- What stands in for a missing author is not printed a second time.
- ``initialize="false"`` of a style is heard, and labels are capitalised as English words.
- A date in words stands once, where the year stands; Japanese dates are whole (10月28日).
- Quotation marks inside others change their form.
- Our Japanese terms come before those of its locale `ja-JP`; see `japanese_terms`.

Source: the CSL specification, version 1.0.2.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from citeproc import CitationStylesStyle, model  # type: ignore[import-untyped]
from citeproc.source import Date as PlainDate  # type: ignore[import-untyped]
from citeproc.source import LiteralDate, VariableError
from lxml import etree  # type: ignore[import-untyped]

from alliance_corpus.export.brackets import inside_brackets, inside_quotes
from alliance_corpus.export.date_words import qualified
from alliance_corpus.export.japanese_terms import LOCALE
from alliance_corpus.export.page_ranges import last_page

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMESPACE: Final = "http://purl.org/net/xbiblio/csl"
_AUTHOR: Final = "./ancestor::cs:substitute[1]/parent::cs:names"
_PAGE: Final = "(?:[A-Za-z]?[0-9]+|[ivxlc]+)"
_SEVERAL: Final = re.compile(rf"{_PAGE}(?: ?[-–,&・/] ?{_PAGE})+")
_FIRST_IN_QUOTES: Final = re.compile('(?<!\\S)["“‘(\\[]+[a-z]')
_YEAR_MONTH_DAY: Final = {"year": "{}年", "month": "{}月", "day": "{}日"}


def load_style(path: str, locale: str) -> Any:
    """A style with our elements and terms, for `citeproc.CitationStylesBibliography`.

    Args:
        path: its file.
        locale: ``ja-JP`` or ``en-US``.
    """
    sheet = CitationStylesStyle(path, locale=locale, validate=False)
    lookup = etree.ElementNamespaceClassLookup()
    elements = lookup.get_namespace(_NAMESPACE)
    elements[None] = model.CitationStylesElement
    for known in model.CitationStylesElement.__subclasses__():
        elements[known.__name__.replace("_", "-").lower()] = known
    elements.update({ours.__name__.replace("_", "-").lower(): ours for ours in _OURS})
    sheet.parser = etree.XMLParser(remove_comments=True, no_network=True)
    sheet.parser.set_element_class_lookup(lookup)
    sheet.xml = etree.parse(path, sheet.parser)
    sheet.root = sheet.xml.getroot()
    sheet.root.set_locale_list(locale, validate=False)
    sheet.root.words = locale[:2]
    if sheet.root.words == "ja":
        terms = etree.fromstring(LOCALE, sheet.parser)
        terms.style = sheet.root
        sheet.root.locales.insert(0, terms)
    return sheet


# What was printed, and what stands in for a missing author


class _Seen:
    """What happened to the variables of the reference that is being set."""

    def __init__(self) -> None:
        self.called = 0
        self.printed: list[str] = []
        self.substituted: set[str] = set()
        self.since = 0  # how many were printed when a `Substitute` began


def _seen(element: Any, context: Any) -> _Seen:
    """The record for this reference, which lies where citeproc-py begins anew for each."""
    layout = (element if context is None else context).get_layout()
    found: _Seen = layout.repressed.setdefault("seen", _Seen())
    return found


class Substitute(model.Substitute):  # type: ignore[misc]
    """Remembers all that it prints, not only what it names itself."""

    def render(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """Render the first that is there."""
        seen = _seen(self, context)
        seen.since = before = len(seen.printed)
        text = super().render(item, context=context, **kwargs)
        if text:
            seen.substituted.update(seen.printed[before:])
        return text


class Group(model.Group):  # type: ignore[misc]
    """Is left out if it called variables and none was there, whatever other branches call.

    A group inside it that is there counts as a variable.
    """

    def process(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """Render the parts."""
        seen = _seen(self, context)
        called, printed = seen.called, len(seen.printed)
        text = super().process(item, context=context, **kwargs)
        if seen.called > called and len(seen.printed) == printed:
            raise VariableError
        if text:
            seen.printed.append("group")
        return text


# Names, labels


class Names(model.Names):  # type: ignore[misc]
    """Leaves out who stands in for the author; a stand-in has the form of the author's name."""

    def process(
        self, item: Any, names_context: Any = None, context: Any = None, **kwargs: Any
    ) -> Any:
        """Render the names of the roles that are left."""
        seen = _seen(self, context)
        asked = self.get("variable").split()
        roles = [role for role in asked if role not in seen.substituted]
        author = next(iter(self.xpath_search(_AUTHOR)), None)
        if not roles or (author is not None and len(seen.printed) > seen.since):
            return None  # one stand-in is enough, also of those that a condition lists
        if names_context is None and self.name is None:
            names_context = author
        seen.called += 1
        seen.printed += [role for role in roles if role in item.reference]
        with _attribute(self, "variable", " ".join(roles)):
            return super().process(item, names_context=names_context, context=context, **kwargs)


@contextmanager
def _attribute(element: Any, name: str, value: str) -> Iterator[None]:
    before = element.get(name)
    element.set(name, value)
    try:
        yield
    finally:
        element.set(name, before)


class Name(model.Name):  # type: ignore[misc]
    """Writes given names in full where the style says so, and Japanese lists without "and"."""

    def get_option(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """An option of the style."""
        if name == "initialize-with" and self.get("initialize") == "false":
            return None
        if name == "and" and self.get_root().words == "ja":
            return None  # a comma parts the names in Japanese
        return super().get_option(name, *args, **kwargs)


class Label(model.Label):  # type: ignore[misc]
    """Is in the language of the words of the style; plural only for a list or range of numbers.

    It stands only beside its variable.
    """

    def process(self, item: Any, variable: str | None = None, *args: Any, **kwargs: Any) -> Any:
        """Render the label."""
        if variable is None and self.get("variable").replace("-", "_") not in item.reference:
            return None
        return super().process(item, variable, *args, **kwargs)

    def _is_plural(self, item: Any) -> bool:
        value = item.reference.get(self.get("variable").replace("-", "_"), "")
        return bool(_SEVERAL.fullmatch(str(value)))

    def case(self, text: Any, language: str | None = None) -> Any:
        """The word in the case that the style wants."""
        return super().case(text, language or self.get_root().words)


# Texts and numbers


class _Ranges:
    """The page ranges of text and numbers."""

    def _format_last_page(self, first: str, last: str) -> str:
        style: Any = self
        return last_page(first, last, style.get_root().get_option("page-range-format"))


class Text(_Ranges, model.Text):  # type: ignore[misc]
    """Leaves out what stands in for the author, and changes quotation marks inside others."""

    def process(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """Render the text, and say its language."""
        if self.get("term") == "no date":  # says as much as a date
            _seen(self, context).printed.append("issued")
        return super().process(item, context=context, **kwargs)

    def _variable(self, item: Any, context: Any) -> Any:
        seen, variable = _seen(self, context), self.get("variable")
        if variable in seen.substituted:
            return None
        seen.called += 1
        text = super()._variable(item, context)
        if text:
            seen.printed.append(variable)
        if variable in ("volume", "issue") and re.fullmatch("[0-9]+-[0-9]+", str(text)):
            return str(text).replace("-", "–")
        return text

    def case(self, text: Any, language: str | None = None) -> Any:
        """The text in the case that the style wants, the first word in quotation marks, too."""
        made = super().case(text, language)
        if language != "en" or self.get("text-case") != "title":
            return made
        return _FIRST_IN_QUOTES.sub(lambda first: first[0].upper(), str(made))

    def quote(self, string: Any) -> Any:
        """The text in the quotation marks of the locale, if the style wants any."""
        if self.get("quotes", "false") != "true":
            return string
        japanese = self.get_root().words == "ja"
        inner = inside_brackets(str(string), "「") if japanese else inside_quotes(str(string))
        return super().quote(inner)


class Number(_Ranges, model.Number):  # type: ignore[misc]
    """A number with the page ranges of the style."""

    def process(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """Render the number."""
        seen, variable = _seen(self, context), self.get("variable")
        if variable in seen.substituted:
            return None
        seen.called += 1
        text = super().process(item, context=context, **kwargs)
        if text:
            seen.printed.append(variable)
        return text


# Dates


class Date(model.Date):  # type: ignore[misc]
    """A date of which each part stands once, in the order of the language.

    The sign of an uncertain or approximate date goes with the year.
    """

    sign: str | None = None

    def process(self, item: Any, *args: Any, context: Any = None, **kwargs: Any) -> Any:
        """Render the parts that this element asks for."""
        variable = self.get("variable")
        if variable is None:  # the form of a locale, asked by another element
            return super().process(item, *args, context=context, **kwargs)
        seen = _seen(self, context)
        seen.called += 1
        date = item.reference[variable.replace("-", "_")]
        asked = self._asked()
        if isinstance(date, LiteralDate) and "year" not in asked:
            return None
        self.sign = date.get("sign") if "year" in asked else None
        if self.get_root().words == "ja" and isinstance(date, PlainDate):
            text = self._in_japanese(date, asked)
        else:
            text = super().process(item, *args, context=context, **kwargs)
        if text:
            seen.printed.append(variable)
        return text

    def wrap(self, string: Any) -> Any:
        """A date with its sign, and what the style puts before and after."""
        signed = self.sign and string
        return super().wrap(
            qualified(str(string), str(self.sign), self.get_root().words) if signed else string
        )

    def _in_japanese(self, date: Any, asked: set[str]) -> Any:
        words = "".join(
            form.format(date[part])
            for part, form in _YEAR_MONTH_DAY.items()
            if part in asked and part in date
        )
        return self.wrap(words) if words else None

    def _asked(self) -> set[str]:
        if self.get("date-parts") is not None:
            return set(self.get("date-parts").split("-"))
        return {part.get("name") for part in self.iterchildren()} or set(_YEAR_MONTH_DAY)


# Whole references


class Layout(model.Layout):  # type: ignore[misc]
    """Gives a reference for every work, also of a type that the style keeps out of its lists."""

    def render_bibliography(self, citation_items: Any) -> list[Any]:
        """The references, in order."""
        made: list[Any] = []
        for item in citation_items:
            lines = super().render_bibliography([item])
            if not lines:
                item.reference.type = "document"
                lines = super().render_bibliography([item])
            made += lines or [""]
        return made


_OURS: Final = (Date, Group, Label, Layout, Name, Names, Number, Substitute, Text)
