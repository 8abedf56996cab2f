"""The index of the search in the browser, which the build writes once for both languages.

Where things are: `units` says what can be found, `folds` how texts are folded and gives the tables
for the same folding in JavaScript, `postings` collects in which units each gram stands without
holding all of it in memory, `numbers` writes lists of units in few characters, `shards` cuts all
into small scripts, `writing` puts them together.

The files are classic scripts that call ``corpusIndex(kind, number, data)``: a page opened from a
file path can load those, but nothing else.
"""

from __future__ import annotations

from alliance_corpus.site.index.writing import index_files

__all__ = ["index_files"]
