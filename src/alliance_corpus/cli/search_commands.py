"""The command `search`: words, lists, patterns and entities in the texts."""

from __future__ import annotations

import click

from alliance_corpus.cli import pages
from alliance_corpus.cli.messages import message, word
from alliance_corpus.cli.names import document_named, exact
from alliance_corpus.cli.output import (
    as_json,
    corpus_in_use,
    print_data,
    print_json,
    print_page,
    print_table,
)
from alliance_corpus.cli.parameters import one_of
from alliance_corpus.corpus.search import Query, all_of, any_of, mentions_of, near, regex
from alliance_corpus.corpus.search.orders import GROUPS, ORDERS
from alliance_corpus.corpus.search.queries import as_query


@click.command()
@click.argument("terms", metavar="TERM...", nargs=-1, required=True)
@click.option("--any", "any_", is_flag=True, help="Any of several TERMs.")
@click.option("--all", "all_", is_flag=True, help="Several TERMs, all in the same paragraph.")
@click.option(
    "--near",
    "within",
    type=click.IntRange(min=0),
    metavar="N",
    help="Two TERMs with at most N characters between them, in either order.",
)
@click.option("--regex", "patterns", is_flag=True, help="TERMs are regular expressions (Python).")
@click.option("--mentions", is_flag=True, help="TERMs are ids or names of entities: all mentions.")
@click.option("--context", default=20, show_default=True, help="Characters on either side.")
@click.option(
    "--in",
    "documents_",
    multiple=True,
    metavar="DOCUMENT",
    help="Only in this document; may be repeated.",
)
@click.option("--kana", is_flag=True, help="Katakana and hiragana are the same.")
@click.option("--numerals", is_flag=True, help="Kanji numerals and digits are the same.")
@click.option(
    "--sort",
    "orders",
    multiple=True,
    type=click.Choice(list(ORDERS), case_sensitive=False),
    help="The order of the hits; may be repeated, the first counts most.",
)
@click.option(
    "--count",
    "by",
    type=click.Choice(list(GROUPS), case_sensitive=False),
    help="Count the hits instead.",
)
@click.option("--csv", "csv_", is_flag=True, help="Print CSV, for spreadsheets.")
@click.option("--html", "html_", is_flag=True, help="Print an HTML table.")
@as_json
def search(
    terms: tuple[str, ...],
    any_: bool,
    all_: bool,
    within: int | None,
    patterns: bool,
    mentions: bool,
    context: int,
    documents_: tuple[str, ...],
    kana: bool,
    numerals: bool,
    orders: tuple[str, ...],
    by: str | None,
    csv_: bool,
    html_: bool,
    json_: bool,
) -> None:
    """Search for a TERM, in any width and spacing, and print every hit in its context."""
    one_of(any=any_, all=all_, near=within is not None)
    one_of(regex=patterns, mentions=mentions)
    one_of(csv=csv_, html=html_, json=json_)
    one_of(csv=csv_, html=html_, count=by is not None)
    one_of(sort=bool(orders), count=by is not None)
    corpus = corpus_in_use()
    terms = tuple(exact(corpus, term) for term in terms) if mentions else terms
    within_ = [document_named(corpus, name).id for name in documents_]
    query = _query(terms, patterns, mentions, any_, all_, within)
    hits = corpus.search(query, context, within_ or None, kana=kana, numerals=numerals)
    hits = hits.sort_by(*orders) if orders else hits
    if by is not None:
        hits_, by_ = ("hits", by) if json_ else (word("hits"), word(by))  # JSON in either language
        rows = [{hits_: count, by_: value} for value, count in hits.counts(by).items()]
        if json_:
            print_json(rows)
        elif rows:
            print_table(rows)
        else:
            print_page(pages.concordance(hits, query))
    elif json_:
        print_json(hits.to_dicts())
    elif csv_:
        print_data(hits.to_csv().replace("\r\n", "\n"))  # stdout ends lines in its way
    elif html_:
        print_data(f"{hits.to_html()}\n")
    else:
        print_page(pages.concordance(hits, query))


def _part(term: str, *, patterns: bool, mentions: bool) -> Query:
    if patterns:
        return regex(term)
    return mentions_of(term) if mentions else as_query(term)


def _query(
    terms: tuple[str, ...],
    patterns: bool,
    mentions: bool,
    any_: bool,
    all_: bool,
    within: int | None,
) -> Query:
    parts = [_part(term, patterns=patterns, mentions=mentions) for term in terms]
    if within is not None:
        if len(parts) != 2:
            raise click.UsageError(message("--near takes two TERMs, not {count}", count=len(parts)))
        return near(*parts, within=within)
    if any_:
        return any_of(*parts)
    if all_:
        return all_of(*parts)
    if len(parts) > 1:
        quoted = '"' + " ".join(terms).replace('"', "") + '"'
        raise click.UsageError(
            message(
                "{count} TERMs: quote what belongs together: search {quoted}; "
                "or say --any, --all, --near",
                count=len(parts),
                quoted=quoted,
            )
        )
    return parts[0]
