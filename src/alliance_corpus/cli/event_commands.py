"""The commands about events, and the words behind any record: `timeline`, `why`, `report`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from alliance_corpus.cli.messages import counted, message
from alliance_corpus.cli.names import exact, known_value
from alliance_corpus.cli.output import as_json, corpus_in_use, print_json, print_page
from alliance_corpus.cli.parameters import SystemPath, one_of
from alliance_corpus.corpus.correction import report as report_of
from alliance_corpus.corpus.timeline import timeline as timeline_of
from alliance_corpus.records.plain import plain
from alliance_corpus.records.vocabularies import EVENT_KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from alliance_corpus.corpus.reasons import Reasons
    from alliance_corpus.corpus.timeline import Timeline
    from alliance_corpus.records.labels import Language


@click.command()
@click.argument("period", required=False)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    metavar="KIND",
    help=f"Only this kind; may be repeated. One of {', '.join(EVENT_KINDS)}.",
)
@click.option(
    "--involving", "--institution", metavar="ID|NAME", help="Only events that involve this entity."
)
@click.option("--possible", is_flag=True, help="Also events that may lie in the PERIOD.")
@click.option(
    "--best-dates", is_flag=True, help="Use better dates from outside sources, if there are any."
)
@click.option(
    "--ongoing", is_flag=True, help="Also events that began before the PERIOD or end after it."
)
@click.option("--eras", is_flag=True, help="Add dates in the Japanese calendar.")
@click.option("--english", is_flag=True, help="Labels in English.")
@click.option(
    "--plot",
    type=SystemPath(dir_okay=False),
    metavar="FILE",
    help="Draw the timeline to a FILE (.png, .svg, .pdf) instead; needs the extra `plots`.",
)
@as_json
def timeline(
    period: str | None,
    kinds: tuple[str, ...],
    involving: str | None,
    possible: bool,
    best_dates: bool,
    ongoing: bool,
    eras: bool,
    english: bool,
    plot: Path | None,
    json_: bool,
) -> None:
    """List the events of a PERIOD (1978, 1975/1980, 80s, 昭和50年代, 平成) in order of time.

    A ? marks events that may or may not lie in the period.
    """
    one_of(plot=plot is not None, json=json_)
    corpus = corpus_in_use()
    events = timeline_of(
        corpus,
        period,
        [known_value(kind, EVENT_KINDS) for kind in kinds] or None,
        None if involving is None else exact(corpus, involving),
        possible=possible,
        best_dates=best_dates,
        ongoing=ongoing,
    )
    if plot is not None:
        from alliance_corpus.corpus.plots.timeline import save_timeline

        print_page(f"{save_timeline(events, plot)}: {_count(events)}")
        return
    language: Language = "en" if english else "ja"
    if json_:
        print_json(events.rows(eras=eras, language=language))
        return
    lines = events.lines(eras=eras, language=language, say=message)
    print_page("\n".join([*lines, _count(events)]))


def _count(events: Timeline) -> str:
    """How many events there are and, if some are uncertain, how many of them."""
    count = counted(len(events), "event")
    maybe = sum(not events.is_certain(event) for event in events)
    if not maybe:
        return count
    return message("{count}, {maybe} of them possibly", count=count, maybe=maybe)


@click.command()
@click.argument("names", metavar="ID|NAME...", nargs=-1, required=True)
@as_json
def why(names: tuple[str, ...], json_: bool) -> None:
    """Quote the sentences that support each record with these IDs or NAMEs."""
    corpus = corpus_in_use()
    found = [corpus.why(exact(corpus, name)) for name in names]
    if json_:
        dicts = [_reasons(reasons) for reasons in found]
        print_json(dicts[0] if len(dicts) == 1 else dicts)
    elif len(found) == 1:
        print_page(_quoted(found[0]))
    else:
        print_page("\n\n".join(f"{reasons.id}\n{_quoted(reasons)}" for reasons in found))


@click.command()
@click.argument("names", metavar="ID|NAME...", nargs=-1, required=True)
def report(names: tuple[str, ...]) -> None:
    """Print a report of an error in each record with these IDs or NAMEs, to complete and send."""
    corpus = corpus_in_use()
    found = [report_of(corpus, exact(corpus, name), message) for name in names]
    print_page("\n\n\n".join(found))


def _quoted(reasons: Reasons) -> str:
    return "\n".join(reasons.lines(message))


def _reasons(reasons: Reasons) -> dict[str, Any]:
    sources = plain(reasons.sources)
    return {"id": reasons.id, "reasons": reasons.to_dicts(), "sources": sources}
