"""The command about statements: `positions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from alliance_corpus.cli.messages import counted, message
from alliance_corpus.cli.names import document_named, exact, known_value
from alliance_corpus.cli.output import as_json, corpus_in_use, print_json, print_page
from alliance_corpus.corpus.positions import compare_positions
from alliance_corpus.corpus.positions import positions as positions_of
from alliance_corpus.records.labels import TOPIC_LABELS
from alliance_corpus.records.vocabularies import SPEAKER_ROLES, STANCES, TOPICS

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.corpus.positions import Divider


@click.command()
@click.option(
    "--about",
    multiple=True,
    metavar="ID|NAME|TOPIC",
    help="Only those about this; may be repeated, then any of them.",
)
@click.option(
    "--speaker",
    "speakers",
    multiple=True,
    metavar="ID|NAME",
    help="Only those of this person or body; may be repeated.",
)
@click.option(
    "--side",
    "sides",
    multiple=True,
    metavar="STATE",
    help="Only those for this state; may be repeated.",
)
@click.option(
    "--role",
    "roles",
    multiple=True,
    metavar="ROLE",
    help=f"Only in this role; may be repeated. One of {', '.join(SPEAKER_ROLES)}.",
)
@click.option(
    "--occasion",
    "occasions",
    multiple=True,
    metavar="ID|WORDS",
    help="Only those of this session or meeting; may be repeated.",
)
@click.option(
    "--stance",
    "stances",
    multiple=True,
    metavar="STANCE",
    help=f"Only this stance; may be repeated. One of {', '.join(STANCES)}.",
)
@click.option("--words", metavar="WORDS", help="Only those with these words in label or evidence.")
@click.option(
    "--document",
    "documents",
    multiple=True,
    metavar="DOCUMENT",
    help="Only in this document; may be repeated.",
)
@click.option(
    "--compare",
    type=click.Choice(["side", "document"], case_sensitive=False),
    help="Put the sides or documents beside each other.",
)
@click.option("--english", is_flag=True, help="Names and labels in English.")
@as_json
def positions(
    about: tuple[str, ...],
    speakers: tuple[str, ...],
    sides: tuple[str, ...],
    roles: tuple[str, ...],
    occasions: tuple[str, ...],
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
        [_subject(corpus, name) for name in about] or None,
        speaker=[exact(corpus, name) for name in speakers] or None,
        side=[exact(corpus, name) for name in sides] or None,
        role=[known_value(role, SPEAKER_ROLES) for role in roles] or None,
        occasion=[exact(corpus, name) for name in occasions] or None,
        stance=[known_value(stance, STANCES) for stance in stances] or None,
        document=[document_named(corpus, name).id for name in documents] or None,
        words=words,
    )
    if compare is not None:
        compared = compare_positions(corpus, found, compare)
        if json_:
            print_json(compared.to_dicts())
        else:
            print_page("\n".join(compared.lines(say=message)) or counted(0, "position"))
    elif json_:
        print_json(found.to_dicts())
    else:
        lines = list(found.lines("en" if english else "ja", message)) if found else []
        lines.append(counted(len(found), "position"))
        print_page("\n".join(lines))


def _subject(corpus: Corpus, name: str) -> str:
    """A topic in any width and case, else the id or name of a record."""
    topic = known_value(name, (*TOPICS, *TOPIC_LABELS.values()))
    return topic if topic != name else exact(corpus, name)
