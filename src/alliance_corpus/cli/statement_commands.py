"""The command about statements: `positions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from alliance_corpus.cli.messages import counted
from alliance_corpus.cli.output import as_json, corpus_in_use, print_json, print_page
from alliance_corpus.corpus.positions import compare_positions
from alliance_corpus.corpus.positions import positions as positions_of
from alliance_corpus.records.vocabularies import SPEAKER_ROLES, STANCES

if TYPE_CHECKING:
    from alliance_corpus.corpus.positions import Divider


@click.command()
@click.option(
    "--about",
    multiple=True,
    metavar="ID|NAME|TOPIC",
    help="Only those about this; may be repeated, then any of them.",
)
@click.option("--speaker", metavar="ID|NAME", help="Only those of this person or body.")
@click.option("--side", metavar="STATE", help="Only those for this state.")
@click.option(
    "--role",
    "roles",
    multiple=True,
    metavar="ROLE",
    help=f"Only in this role; may be repeated. One of {', '.join(SPEAKER_ROLES)}.",
)
@click.option("--occasion", metavar="ID|WORDS", help="Only those of this session or meeting.")
@click.option(
    "--stance",
    "stances",
    multiple=True,
    metavar="STANCE",
    help=f"Only this stance; may be repeated. One of {', '.join(STANCES)}.",
)
@click.option("--words", metavar="WORDS", help="Only those with these words in label or evidence.")
@click.option("--document", "documents", multiple=True, metavar="ID", help="Only this document.")
@click.option(
    "--compare",
    type=click.Choice(["side", "document"]),
    help="Put the sides or documents beside each other.",
)
@click.option("--english", is_flag=True, help="Names and labels in English.")
@as_json
def positions(
    about: tuple[str, ...],
    speaker: str | None,
    side: str | None,
    roles: tuple[str, ...],
    occasion: str | None,
    stances: tuple[str, ...],
    words: str | None,
    documents: tuple[str, ...],
    compare: Divider | None,
    english: bool,
    json_: bool,
) -> None:
    """List who says what, on what occasion, in which words."""
    corpus = corpus_in_use()
    found = positions_of(
        corpus,
        about or None,
        speaker=speaker,
        side=side,
        role=roles or None,
        occasion=occasion,
        stance=stances or None,
        document=documents or None,
        words=words,
    )
    if compare is not None:
        compared = compare_positions(corpus, found, compare)
        if json_:
            print_json(compared.to_dicts())
        else:
            print_page(str(compared))
    elif json_:
        print_json(found.to_dicts())
    else:
        lines = list(found.lines("en" if english else "ja")) if found else []
        lines.append(counted(len(found), "position"))
        print_page("\n".join(lines))
