"""The reading room: a static site that shows a corpus in a browser; it needs the extra ``site``.

Where things are: `build` writes the site, `room` knows the corpus, the language and where each page
is, `pages` has one module for each kind of page, `words` the interface in Japanese, ``templates``
the HTML, ``assets`` style and scripts.
"""

from __future__ import annotations

from alliance_corpus.site.build import build_site

__all__ = ["build_site"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__
