"""The commands about versions: `diff`, `inventory` and `upgrade`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from alliance_corpus.cli.messages import message, word
from alliance_corpus.cli.output import as_json, print_data, print_json, print_page
from alliance_corpus.cli.parameters import SystemPath, one_of

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    epilog="OLD and NEW: a folder with a dataset, a wheel or zip that holds one, a list of records "
    "(.json, .json.gz), or the word installed."
)
@click.argument("old")
@click.argument("new", default="installed")
@click.option("--check", is_flag=True, help="Only check that NEW has a version that fits.")
@click.option("--markdown", is_flag=True, help="The data part of a changelog.")
@as_json
def diff(old: str, new: str, check: bool, markdown: bool, json_: bool) -> None:
    """Compare two versions of a dataset: records added, changed, removed, redirected."""
    from alliance_corpus.versions import check_difference
    from alliance_corpus.versions import diff as compare

    one_of(check=check, markdown=markdown, json=json_)
    found = compare(_version(old), _version(new))
    if check:
        checked = check_difference(found)
        checked.raise_for_problems()
        print_page(str(checked))
    elif markdown:
        print_data(found.to_markdown())
    elif json_:
        print_json(json.loads(found.to_json()))
    else:
        print_page(found.to_text())


def _version(given: str) -> str | Path:
    """A path as the system writes it, or the word for the shipped dataset."""
    from alliance_corpus.cli.streams import as_path
    from alliance_corpus.versions.opening import INSTALLED

    return given if given == INSTALLED else as_path(given)


@click.command()
@click.argument("dataset", default="installed")
@click.option(
    "-o", "--output", type=SystemPath(), required=True, help="The file: .json or .json.gz."
)
def inventory(dataset: str, output: Path) -> None:
    """Write the list of a DATASET's records, with digests, to compare later versions with."""
    from alliance_corpus.versions import opened, write_inventory

    found = opened(_version(dataset))
    write_inventory(found, output)
    count = sum(map(len, found.tables.values()))
    print_page(
        message(
            "{path}: {name} {version} with {count} records",
            path=output,
            name=found.name,
            version=found.version,
            count=count,
        )
    )


@click.command()
@click.argument("old", type=SystemPath())
@click.option("-o", "--output", type=SystemPath(), required=True, help="Folder of the dataset.")
def upgrade(old: Path, output: Path) -> None:
    """Write an OLD dataset in today's format."""
    from alliance_corpus.versions import upgrade as write_upgraded

    manifest = write_upgraded(old, output)
    lacking = ", ".join(f"{table} ({', '.join(paths)})" for table, paths in manifest.lacks.items())
    print_page(
        message(
            "{path}: {name} {version} in format {format}; its version did not have: {lacking}",
            path=output,
            name=manifest.name,
            version=manifest.version,
            format=manifest.format,
            lacking=lacking or word("nothing that is new"),
        )
    )


COMMANDS = (diff, inventory, upgrade)
"""The commands, for the group of all."""
