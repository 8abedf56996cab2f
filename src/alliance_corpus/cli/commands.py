"""The commands: each asks the corpus one question and prints the answer."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

import alliance_corpus as ac
from alliance_corpus.cli import pages
from alliance_corpus.cli.bibliography_commands import cite
from alliance_corpus.cli.event_commands import timeline, why
from alliance_corpus.cli.export_commands import export
from alliance_corpus.cli.list_commands import LISTS
from alliance_corpus.cli.output import (
    as_json,
    corpus_in_use,
    print_json,
    print_page,
)
from alliance_corpus.cli.parameters import SystemPath
from alliance_corpus.cli.read_commands import read
from alliance_corpus.cli.search_commands import search
from alliance_corpus.cli.statement_commands import positions
from alliance_corpus.cli.streams import arguments
from alliance_corpus.cli.usage import Everywhere
from alliance_corpus.text.columns import visible

if TYPE_CHECKING:
    from pathlib import Path


def run() -> None:
    """Parse the arguments and run a command; errors of usage end with status 2."""
    try:
        status = cli.main(arguments(), prog_name="alliance-corpus", standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        hint = " (see alliance-corpus --help)" if isinstance(error, click.UsageError) else ""
        print(f"alliance-corpus: {visible(error.format_message())}{hint}", file=sys.stderr)
        sys.exit(2)
    sys.exit(status if isinstance(status, int) else 0)


@click.group(
    cls=Everywhere,
    invoke_without_command=True,
)
@click.option(
    "--data", type=SystemPath(), help="A dataset made by `build`; default: the shipped one."
)
@click.version_option(ac.__version__, "-V", "--version", prog_name="alliance-corpus")
@click.pass_context
def cli(context: click.Context, data: Path | None) -> None:
    """Five Japanese documents on the Japan-US alliance: clean text and typed records.

    Without a command: an overview.
    """
    context.obj = data
    if context.invoked_subcommand is None:
        print_page(pages.overview(ac.load(data)))


@cli.command()
@click.argument("names", metavar="ID|NAME...", nargs=-1, required=True)
@as_json
def show(names: tuple[str, ...], json_: bool) -> None:
    """Show the records with these IDs or NAMEs: documents, institutions, treaties, events."""
    corpus = corpus_in_use()
    found = {name: [corpus[id_] for id_ in sorted(corpus.resolve(name))] for name in names}
    if json_:
        records = {record.id: record for listed in found.values() for record in listed}
        dicts = [pages.record_dict(corpus, record) for record in records.values()]
        print_json(dicts[0] if len(dicts) == 1 == len(names) else dicts)
        return
    print_page(
        "\n\n".join(
            pages.namesakes(listed, name) if len(listed) > 1 else pages.page_of(corpus, listed[0])
            for name, listed in found.items()
        )
    )


@cli.command()
@click.argument("document")
@click.option("--notes", is_flag=True, help="The notes instead of the body.")
@click.option("--section", help="Only this section: its path (2.1) or heading.")
@click.option("--emended", is_flag=True, help="With the misprints corrected.")
def text(document: str, notes: bool, section: str | None, emended: bool) -> None:
    """Print the text of a DOCUMENT: its body, or its notes."""
    if notes and section:
        raise click.UsageError("--notes and --section exclude each other")
    corpus = corpus_in_use()
    print_page(pages.text_of(corpus, corpus.documents[document], notes, section, emended))


for _command in (*LISTS, search, timeline, why, positions, cite, export, read):
    cli.add_command(_command)


@cli.command()
@click.argument("dataset", required=False, type=SystemPath())
def verify(dataset: Path | None) -> None:
    """Compare every byte of a DATASET with its manifest (default: the one in use)."""
    print_page(str((ac.load(dataset) if dataset else corpus_in_use()).verify()))


@cli.command()
@click.argument("dataset", required=False, type=SystemPath())
def validate(dataset: Path | None) -> None:
    """Compare the records of a DATASET with the rules of integrity (default: the one in use)."""
    print_page(str((ac.load(dataset) if dataset else corpus_in_use()).validate()))


@cli.command()
@click.argument("folder", type=SystemPath())
@click.option("-o", "--output", type=SystemPath(), required=True, help="Folder of the dataset.")
def attach(folder: Path, output: Path) -> None:
    """Rebuild the texts that the dataset lacks from a FOLDER with their sources."""
    corpus = corpus_in_use().attach(folder)
    corpus.save(output)
    print_page(f"{output}: {corpus.name} {corpus.version}, {corpus.edition} edition")


@cli.command()
@click.argument("folder", type=SystemPath())
@click.option("-o", "--output", type=SystemPath(), required=True, help="Folder of the dataset.")
@click.option("--records-only", is_flag=True, help="Without the texts of unclear rights.")
@click.option("--index", is_flag=True, help="Add an index, for searches in large corpora.")
def build(folder: Path, output: Path, records_only: bool, index: bool) -> None:
    """Compile the editing files in a FOLDER (such as corpus/) into a dataset."""
    from alliance_corpus.editing import build as compile_and_write

    dataset = compile_and_write(folder, output, records_only=records_only, index=index)
    counts = ", ".join(f"{len(rows)} {name}" for name, rows in dataset.tables.items() if rows)
    print_page(f"{output}: {dataset.name} {dataset.version} with {counts}")
    if records_only or dataset.without_text:
        left_out = ", ".join(dataset.without_text) or "none: all may be redistributed"
        print_page(f"{dataset.edition} edition; texts left out: {left_out}")
