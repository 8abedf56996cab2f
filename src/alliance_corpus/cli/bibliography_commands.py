"""The commands about works: `cite`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from alliance_corpus.cli.names import one_named
from alliance_corpus.cli.output import corpus_in_use, print_page
from alliance_corpus.export.cite import LANGUAGES, STYLES, items
from alliance_corpus.export.cite import cite as references_of

if TYPE_CHECKING:
    from alliance_corpus.records import Work


@click.command()
@click.argument("names", metavar="ID|NAME...", nargs=-1, required=True)
@click.option("--style", default="japanese", show_default=True, help=f"One of {', '.join(STYLES)}.")
@click.option("--language", default="ja", show_default=True, help=f"One of {', '.join(LANGUAGES)}.")
@click.option("--with-dataset", is_flag=True, help="Add the dataset, with its version.")
def cite(names: tuple[str, ...], style: str, language: str, with_dataset: bool) -> None:
    """Print a finished reference for each work, document, or other record.

    A record that is neither is cited as part of the dataset. Styles may be in upper case.
    """
    corpus, style, language = corpus_in_use(), style.lower(), language.lower()
    ids = [one_named(corpus, name) for name in names]
    cited = [
        item
        for id_ in ids
        for item in items(corpus, id_, language=language, with_dataset=with_dataset)
    ]
    distinct = {_key(item): item for item in cited}  # the dataset stands once
    print_page(references_of(list(distinct.values()), style, language))


def _key(item: Work | Mapping[str, Any]) -> str:
    return str(item["id"] if isinstance(item, Mapping) else item.id)
