"""The commands `site` and `browse`: the corpus in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from alliance_corpus.cli.messages import message
from alliance_corpus.cli.output import corpus_in_use, print_page
from alliance_corpus.cli.parameters import SystemPath

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.option("-o", "--output", type=SystemPath(), required=True, help="Folder of the site.")
@click.option("--force", is_flag=True, help="Replace a site that is there.")
def site(output: Path, force: bool) -> None:
    """Write the reading room: the corpus as a static site, to be opened in any browser."""
    from alliance_corpus.site import build_site

    written = build_site(corpus_in_use(), output, force=force)
    print_page(message("{path}: open it in a browser", path=written / "index.html"))


@click.command()
@click.option("--port", default=0, type=click.IntRange(0, 65535), help="Port; 0: any free one.")
@click.option("--no-open", is_flag=True, help="Only print the address.")
def browse(port: int, no_open: bool) -> None:
    """Build the reading room in a temporary folder and open it; Ctrl+C ends it."""
    from alliance_corpus.site.serve import serve

    def opened(address: str) -> None:
        print_page(address)
        if not no_open:
            click.launch(address)

    serve(corpus_in_use(), port, opened)


COMMANDS = (site, browse)
