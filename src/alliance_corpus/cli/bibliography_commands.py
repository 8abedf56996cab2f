"""The command about works: `cite`."""

from __future__ import annotations

import click

from alliance_corpus.cli.output import (
    corpus_in_use,
    print_page,
)
from alliance_corpus.export.cite import LANGUAGES, STYLES, items
from alliance_corpus.export.cite import cite as references_of


@click.command()
@click.argument("id_", metavar="ID")
@click.option("--style", default="japanese", show_default=True, help=f"{', '.join(STYLES)}.")
@click.option("--language", default="ja", show_default=True, help=f"{', '.join(LANGUAGES)}.")
@click.option("--with-dataset", is_flag=True, help="Add the dataset, with its version.")
def cite(id_: str, style: str, language: str, with_dataset: bool) -> None:
    """Print a finished reference for a work, a document, or any record (as part of the dataset)."""
    cited = items(corpus_in_use(), id_, language=language, with_dataset=with_dataset)
    print_page(references_of(cited, style, language))
