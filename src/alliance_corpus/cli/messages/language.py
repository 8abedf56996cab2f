"""The language of the command line's own words: that of ``--lang``, else of the locale."""

from __future__ import annotations

import os
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from alliance_corpus.records.labels import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alliance_corpus.records.labels import Language

LANGUAGE: Final = "alliance_corpus.language"
"""Where the context of click keeps the language, in its ``meta``."""

OPTION: Final = "--lang"

_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The variables of the environment that tell the language; the first that is set decides."""


def language() -> Language:
    """The language in use: that of the command that runs, else of the locale."""
    if "click" not in sys.modules:  # an error before the command line could start
        return language_of_locale()
    import click

    context = click.get_current_context(silent=True)
    chosen = None if context is None else context.meta.get(LANGUAGE)
    return chosen or language_of_locale()


def language_of_arguments(arguments: Sequence[str]) -> Language:
    """The language that the arguments of the program ask for, wherever they do; else the locale.

    It is known before they are parsed, so that help and errors of usage are in this language, too.

    Args:
        arguments: all words after the name of the program.
    """
    words = list(arguments)
    if "--" in words:
        words = words[: words.index("--")]
    asked = [after for word, after in pairwise(words) if word == OPTION]
    asked += [word.partition("=")[2] for word in words if word.startswith(f"{OPTION}=")]
    known = [word for word in asked if word in LANGUAGES]
    return known[-1] if known else language_of_locale()


def language_of_locale() -> Language:
    """The language that the environment asks for, if there are words in it; else English."""
    asked = next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), "")
    code = asked.replace("-", "_").split("_")[0].split(".")[0].lower()
    return code if code in LANGUAGES else "en"
