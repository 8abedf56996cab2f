"""The commands about works: `cite`, `export`, and `read references`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

import alliance_corpus as ac
from alliance_corpus.cli.names import one_named
from alliance_corpus.cli.output import (
    corpus_in_use,
    print_data,
    print_page,
)
from alliance_corpus.export.bibliography import FORMATS
from alliance_corpus.export.cite import LANGUAGES, STYLES, items
from alliance_corpus.export.cite import cite as references_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Work


@click.command()
@click.argument("names", metavar="ID|NAME...", nargs=-1, required=True)
@click.option("--style", default="japanese", show_default=True, help=f"{', '.join(STYLES)}.")
@click.option("--language", default="ja", show_default=True, help=f"{', '.join(LANGUAGES)}.")
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


@click.command()
@click.argument("format_", metavar="FORMAT")
@click.option("--cited-in", metavar="DOCUMENT", help="Only the works that this document cites.")
def export(format_: str, cited_in: str | None) -> None:
    """Print the works as a bibliography: csl (CSL-JSON), biblatex, bibtex, ris."""
    if format_ not in FORMATS:
        raise ac.QueryError(f"format {format_!r} is not one of {', '.join(FORMATS)}")
    print_data(FORMATS[format_](_works(corpus_in_use(), cited_in)))


def _works(corpus: Corpus, document: str | None) -> Iterable[Work]:
    if document is None:
        return corpus.works
    cited = {citation.work for citation in corpus.citations.in_documents(document)}
    return corpus.works.where(lambda work: work.id in cited)
