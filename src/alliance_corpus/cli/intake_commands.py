"""The commands `init` and `add`: a corpus of one's own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from alliance_corpus.cli.messages import message
from alliance_corpus.cli.output import print_page
from alliance_corpus.cli.parameters import SystemPath


@click.command()
@click.argument("folder", type=SystemPath())
@click.option("--name", help="Name of the dataset; default: that of the folder.")
def init(folder: Path, name: str | None) -> None:
    """Lay out a FOLDER of editing files, with comments and one small example that builds."""
    from alliance_corpus.editing.intake import init_corpus

    laid_out = init_corpus(folder, name)
    print_page(message("{folder}: the next commands are add, review and build", folder=laid_out))


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=SystemPath())
@click.option("-C", "folder", type=SystemPath(), help="Folder with corpus.yaml; default: this one.")
@click.option("--id", "name", metavar="TEXT", help="Id of the document; default: the file's name.")
@click.option("--title", metavar="TEXT", help="Title of the document.")
@click.option(
    "--author",
    "authors",
    metavar="TEXT",
    multiple=True,
    help="Family and given name; may be repeated.",
)
@click.option("--issued", metavar="TEXT", help="When it was published, in EDTF.")
@click.option("--written", metavar="TEXT", help="When it was written, in EDTF.")
@click.option("--type", "type_", metavar="TEXT", default="document", help="Type of work in CSL.")
@click.option("--in", "language", metavar="TEXT", help="Language of the document: ja, en.")
@click.option(
    "--redistribution",
    metavar="TEXT",
    default="unknown",
    help="Whether it may be redistributed: permitted, unknown, forbidden.",
)
@click.option(
    "--layout",
    metavar="TEXT",
    default="auto",
    help="How the text is read; default: what it looks like.",
)
@click.option("--encoding", metavar="TEXT", help="Encoding of a text; default: found out.")
def add(files: tuple[Path, ...], folder: Path | None, name: str | None, **given: Any) -> None:
    """Add each FILE (text, Markdown, HTML, PDF, .docx) to the editing files of a corpus."""
    from alliance_corpus.editing.intake import Metadata, add_document

    if name and len(files) > 1:
        raise click.UsageError(message("--id names one document: expected one FILE"))
    layout, encoding = given.pop("layout"), given.pop("encoding")
    given["type"] = given.pop("type_")
    for file in files:
        known = _asked(file, given) if sys.stdin.isatty() else given
        added = add_document(
            folder or Path(),
            file,
            name=name,
            layout=layout,
            encoding=encoding,
            metadata=Metadata(**known),
        )
        lines = [message("{file}: added as {id}", file=file, id=added.id)]
        print_page("\n  ".join([*lines, *added.said]))


def _asked(file: Path, given: dict[str, Any]) -> dict[str, Any]:
    """Ask on the terminal for what no option gives; an empty answer leaves a gap."""
    known = dict(given)
    for key, words in (("title", "Title"), ("authors", "Author"), ("issued", "Published (EDTF)")):
        if not known[key]:
            answer = click.prompt(f"{file.name}: {message(words)}", default="", show_default=False)
            known[key] = ((answer,) if answer else ()) if key == "authors" else answer or None
    return known


COMMANDS = (init, add)
