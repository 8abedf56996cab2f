"""A search language for Sphinx: English, and Japanese in pieces that miss no place (`pieces`)."""

from pieces import ASKED_IN_JAVASCRIPT, indexed
from sphinx.application import Sphinx
from sphinx.search.en import SearchEnglish


class EnglishAndJapanese(SearchEnglish):
    """English words are stemmed; of Japanese every piece counts."""

    lang = "en-ja"
    js_splitter_code = ASKED_IN_JAVASCRIPT

    def split(self, input: str) -> list[str]:  # noqa: A002 - Sphinx names it so
        """The pieces of a text of a page."""
        return indexed(input)


def setup(app: Sphinx) -> dict[str, bool]:
    """Make the language known to Sphinx."""
    app.add_search_language(EnglishAndJapanese)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
