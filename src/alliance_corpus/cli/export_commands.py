"""The command `export`: the corpus in the formats of other tools."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

import alliance_corpus as ac
from alliance_corpus.cli.output import corpus_in_use, print_data
from alliance_corpus.corpus.files import FORMATS, format_of
from alliance_corpus.export.bibliography import FORMATS as BIBLIOGRAPHIES

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus


@click.command(epilog=f"Formats: {', '.join(FORMATS)}.")
@click.argument("format_", metavar="FORMAT")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The file or folder to write."
)
@click.option("--force", is_flag=True, help="Replace what is there.")
@click.option("--cited-in", metavar="DOCUMENT", help="Only the works that this document cites.")
def export(format_: str, output: Path | None, force: bool, cited_in: str | None) -> None:
    """Write the corpus in a FORMAT; without -o, print it (text only)."""
    corpus = corpus_in_use()
    found = format_of(format_)
    if cited_in is not None:
        _print(_cited(corpus, format_.lower(), cited_in), output, force)
    elif output is not None:
        corpus.export(format_, output, force=force)
    elif found.kind == "text":
        _print(found.make(corpus), None, force)
    else:
        raise ac.QueryError(
            f"{format_!r} is no text to print: give the {found.kind} to write with -o PATH"
        )


def _cited(corpus: Corpus, name: str, document: str) -> bytes:
    """The works that a document cites, as a bibliography."""
    if name not in BIBLIOGRAPHIES:
        raise ac.QueryError(
            f"--cited-in selects works, and {name!r} is no bibliography: expected one of "
            f"{', '.join(BIBLIOGRAPHIES)}"
        )
    cited = {citation.work for citation in corpus.citations.in_documents(document)}
    works = corpus.works.where(lambda work: work.id in cited)
    return BIBLIOGRAPHIES[name](works).encode()


def _print(made: bytes, output: Path | None, force: bool) -> None:
    from alliance_corpus.export.target import write_file

    if output is not None:
        write_file(output, made, force=force)
    else:
        print_data(made.decode())
