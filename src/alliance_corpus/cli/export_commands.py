"""The command `export`: the corpus in the formats of other tools."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

import alliance_corpus as ac
from alliance_corpus.cli.messages import listed, message
from alliance_corpus.cli.names import document_named
from alliance_corpus.cli.output import corpus_in_use, print_data
from alliance_corpus.cli.parameters import SystemPath
from alliance_corpus.corpus.files import FORMATS, format_of
from alliance_corpus.export.bibliography import FORMATS as BIBLIOGRAPHIES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from alliance_corpus.corpus import Corpus


@click.command(epilog=f"Formats: {', '.join(FORMATS)}.")
@click.argument("format_", metavar="FORMAT")
@click.option("-o", "--output", type=SystemPath(), help="The file or folder to write; - prints.")
@click.option("--force", is_flag=True, help="Replace what is there.")
@click.option(
    "--cited-in",
    multiple=True,
    metavar="DOCUMENT",
    help="Only the works that this document cites; may be repeated.",
)
def export(format_: str, output: Path | None, force: bool, cited_in: tuple[str, ...]) -> None:
    """Write the corpus in a FORMAT; without -o, print it (text only)."""
    corpus = corpus_in_use()
    found = format_of(format_)
    if output is not None and str(output) == "-":
        output = None
    if cited_in:
        _print(_cited(corpus, format_.lower(), cited_in), output, force)
    elif output is not None:
        corpus.export(format_, output, force=force)
    elif found.kind == "text":
        _print(found.make(corpus), None, force)
    else:
        raise ac.QueryError(
            message(
                "{name!r} is no text to print: give the {kind} to write with -o PATH",
                name=format_,
                kind=found.kind,
            )
        )


def _cited(corpus: Corpus, name: str, documents: Sequence[str]) -> bytes:
    """The works that documents cite, as a bibliography."""
    if name not in BIBLIOGRAPHIES:
        raise ac.QueryError(
            message(
                "--cited-in selects works, and {name!r} is no bibliography: "
                "expected one of {known}",
                name=name,
                known=listed(BIBLIOGRAPHIES),
            )
        )
    ids = [document_named(corpus, one).id for one in documents]
    cited = {citation.work for citation in corpus.citations.in_documents(*ids)}
    works = corpus.works.where(lambda work: work.id in cited)
    if not works:
        print(message("no works cited in {documents}", documents=listed(ids)), file=sys.stderr)
    return BIBLIOGRAPHIES[name](works).encode()


def _print(made: bytes, output: Path | None, force: bool) -> None:
    from alliance_corpus.export.target import write_file

    if output is not None:
        write_file(output, made, force=force)
    else:
        print_data(made.decode())
