"""The commands: each asks the corpus one question and prints the answer."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

import alliance_corpus as ac
from alliance_corpus.cli import pages
from alliance_corpus.cli.bibliography_commands import cite
from alliance_corpus.cli.event_commands import report, timeline, why
from alliance_corpus.cli.export_commands import export
from alliance_corpus.cli.intake_commands import COMMANDS as INTAKE_COMMANDS
from alliance_corpus.cli.list_commands import LISTS
from alliance_corpus.cli.messages import how_many, listed, message
from alliance_corpus.cli.names import document_named, exact
from alliance_corpus.cli.output import (
    as_json,
    corpus_in_use,
    print_json,
    print_page,
)
from alliance_corpus.cli.parameters import SystemPath, one_of
from alliance_corpus.cli.read_commands import read
from alliance_corpus.cli.search_commands import search
from alliance_corpus.cli.site_commands import COMMANDS as SITE_COMMANDS
from alliance_corpus.cli.statement_commands import positions
from alliance_corpus.cli.streams import arguments
from alliance_corpus.cli.usage import Everywhere, complaint
from alliance_corpus.cli.version_commands import COMMANDS as VERSION_COMMANDS

if TYPE_CHECKING:
    from pathlib import Path


def run() -> None:
    """Parse the arguments and run a command; errors of usage end with status 2."""
    given = arguments()
    try:
        status = cli.main(given, prog_name="alliance-corpus", standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        print(complaint(error, cli, given), file=sys.stderr)
        sys.exit(2)
    sys.exit(status if isinstance(status, int) else 0)


@click.group(
    cls=Everywhere,
    invoke_without_command=True,
)
@click.option(
    "--data", type=SystemPath(), help="A dataset made by `build`; default: the shipped one."
)
@click.version_option(
    ac.__version__,
    "-V",
    "--version",
    prog_name="alliance-corpus",
    help="Show the version and exit.",
)
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
    found = {
        name: [corpus[id_] for id_ in sorted(corpus.resolve(exact(corpus, name)))] for name in names
    }
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
@click.argument("documents", metavar="DOCUMENT...", nargs=-1, required=True)
@click.option("--notes", is_flag=True, help="The notes instead of the body.")
@click.option("--section", help="Only this section: its path (2.1) or heading.")
@click.option("--emended", is_flag=True, help="With the misprints corrected.")
def text(documents: tuple[str, ...], notes: bool, section: str | None, emended: bool) -> None:
    """Print the text of each DOCUMENT: its body, or its notes."""
    one_of(notes=notes, section=bool(section))
    corpus = corpus_in_use()
    found = [document_named(corpus, name) for name in documents]
    texts = [pages.text_of(corpus, document, notes, section, emended) for document in found]
    print_page("\n\n".join(texts))


_ASKING = (search, timeline, why, report, positions, cite, export, read)
for _command in (*LISTS, *_ASKING, *VERSION_COMMANDS, *SITE_COMMANDS, *INTAKE_COMMANDS):
    cli.add_command(_command)


@cli.command()
@click.argument("dataset", required=False, type=SystemPath())
def verify(dataset: Path | None) -> None:
    """Compare every byte of a DATASET with its manifest (default: the one in use)."""
    print_page(pages.report((ac.load(dataset) if dataset else corpus_in_use()).verify()))


@cli.command()
@click.argument("dataset", required=False, type=SystemPath())
def validate(dataset: Path | None) -> None:
    """Compare the records of a DATASET with the rules of integrity (default: the one in use)."""
    print_page(pages.report((ac.load(dataset) if dataset else corpus_in_use()).validate()))


@cli.command()
@click.argument("folder", type=SystemPath())
@click.option("-o", "--output", type=SystemPath(), required=True, help="Folder of the dataset.")
def attach(folder: Path, output: Path) -> None:
    """Rebuild the texts that the dataset lacks from a FOLDER with their sources."""
    corpus = corpus_in_use().attach(folder)
    corpus.save(output)
    print_page(
        message(
            "{path}: {name} {version}, with all texts",
            path=output,
            name=corpus.name,
            version=corpus.version,
        )
    )


@cli.command()
@click.argument("folder", type=SystemPath())
@click.option("-o", "--output", type=SystemPath(), required=True, help="Folder of the dataset.")
@click.option("--records-only", is_flag=True, help="Leave out texts that may not be redistributed.")
@click.option("--index", is_flag=True, help="Add an index, for searches in large corpora.")
def build(folder: Path, output: Path, records_only: bool, index: bool) -> None:
    """Compile the editing files in a FOLDER (such as corpus/) into a dataset."""
    from alliance_corpus.editing import build as compile_and_write

    said: list[str] = []
    dataset = compile_and_write(
        folder, output, records_only=records_only, index=index, tell=said.append
    )
    counts = listed(how_many(len(rows), name) for name, rows in dataset.tables.items() if rows)
    print_page(
        message(
            "{path}: {name} {version} with {counts}",
            path=output,
            name=dataset.name,
            version=dataset.version,
            counts=counts,
        )
    )
    if said:
        print(message("to look at: {count}; review lists them", count=len(said)), file=sys.stderr)
    if dataset.without_text:
        left_out = listed(dataset.without_text)
        print_page(
            message("records-only edition without the texts of {documents}", documents=left_out)
        )
    elif records_only:
        print_page(message("full edition: all texts may be redistributed"))


@cli.command()
@click.argument("folder", type=SystemPath())
def review(folder: Path) -> None:
    """List what a person should decide about the editing files in a FOLDER."""
    from alliance_corpus.editing import compile_corpus

    said: list[str] = []
    compile_corpus(folder, said.append)
    print_page("\n".join(said) or message("nothing to look at"))
