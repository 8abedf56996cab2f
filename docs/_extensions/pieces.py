"""Into which pieces the search of the site cuts a text: the same ones in Python and JavaScript.

Sphinx looks up the words of a question in a list of the words of all pages. Japanese has no
spaces, and a splitter with a dictionary cuts a question in other places than a page: 改造法案
would not be found inside 日本改造法案大綱. So writing without spaces is cut into all pairs of
neighbouring characters, in pages and questions alike, and no place is missed. Other writing is
cut into words. Both are compared after NFKC, so that ＳＣＣ finds SCC.
"""

import re
import unicodedata

WITHOUT_SPACES = (
    "\u3005-\u3007"  # 々, 〆, 〇
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"  # kana, and ー
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # kanji
    "\uac00-\ud7a3"  # Hangul
    "\U00020000-\U0003ffff"  # rare kanji
)
"""The characters of writing without spaces between words, as ranges of a regular expression."""

RUN = re.compile(rf"([{WITHOUT_SPACES}]+)|[^\W{WITHOUT_SPACES}]+")


def asked(question: str) -> list[str]:
    """The pieces of a question; a page must have them all."""
    return [piece for run, pairs in _runs(question) for piece in pairs or [run]]


def indexed(text: str) -> list[str]:
    """The pieces by which a text is found: those of all questions about it.

    These are words, pairs and, for questions of one character, each character of a run.
    """
    return [piece for run, pairs in _runs(text) for piece in (pairs and [*run, *pairs]) or [run]]


def _runs(text: str) -> list[tuple[str, list[str]]]:
    """The runs of characters of one kind, with the pairs in a run that has no spaces."""
    found = RUN.finditer(unicodedata.normalize("NFKC", text))
    return [(run[0], _pairs(run[1] or "")) for run in found]


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]


def _for_javascript(ranges: str) -> str:
    """Ranges in escapes, as regular expressions of JavaScript read them with the flag ``u``."""
    return "".join(one if one == "-" else f"\\u{{{ord(one):x}}}" for one in ranges)


ASKED_IN_JAVASCRIPT = """
var splitQuery = (question) => {
  const runs = question
    .normalize("NFKC")
    .matchAll(/([RANGES]+)|(?:(?![RANGES])[\\p{L}\\p{N}_])+/gu);
  return [...runs].flatMap(([run, withoutSpaces]) => {
    const characters = [...(withoutSpaces || "")];
    const pairs = characters.slice(1).map((second, at) => characters[at] + second);
    return pairs.length ? pairs : [run];
  });
};
""".replace("RANGES", _for_javascript(WITHOUT_SPACES))
"""`asked` for the search page, where Sphinx calls it ``splitQuery``."""
