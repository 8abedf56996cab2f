"""Compare the provisions of instruments side by side, aligned by topic.

The wording of a provision also says how far work on its subject is to go: the guidelines have a
joint plan studied (研究) in 1978, examined (検討) in 1997 and drawn up (策定) in 2015. `stages_of`
finds these words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from alliance_corpus.errors import QueryError, UnknownIdError, nearest
from alliance_corpus.records import Instrument, Provision
from alliance_corpus.records.vocabularies import TOPICS, Topic
from alliance_corpus.text.columns import beside, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pandas as pd

    from alliance_corpus.corpus.tables import CorpusTables

STAGES: Final = ("研究", "検討", "策定", "更新")
"""How far work on something goes: study, examination, drawing up, keeping up to date."""

_STAGE: Final = re.compile(rf"(?<=[のを])(?:{'|'.join(STAGES)})")
"""A stage word with its object before it (…の研究, …を策定): not 研究 in 教育・研究交流."""

_RESEARCH: Final = "research-item"
_COLUMNS: Final = 100
_LEAST: Final = 20
_INDENT: Final = "  "


def stages_of(provision: Provision) -> tuple[str, ...]:
    """The words of `STAGES` that a provision uses of its object, in the order of `STAGES`.

    A provision of level ``research-item`` is to be studied, so it always has 研究.

    Example:
        ``計画についての検討`` has 検討; ``調整メカニズムを活用`` has none.
    """
    found = set(_STAGE.findall(provision.text))
    if provision.level == _RESEARCH:
        found.add(STAGES[0])
    return tuple(stage for stage in STAGES if stage in found)


@frozen
class ComparisonRow:
    """What several instruments say on one topic.

    Attributes:
        topic: see ``TOPICS``.
        instruments: ids of the instruments.
        provisions: for each instrument its provisions on the topic, in its own order; empty
            if it has none.
    """

    topic: Topic
    instruments: tuple[str, ...]
    provisions: tuple[tuple[Provision, ...], ...]

    def __getitem__(self, instrument: str) -> tuple[Provision, ...]:
        """The provisions of one instrument on the topic.

        Raises:
            UnknownIdError: if the comparison has no such instrument; the message names the nearest.
        """
        return self.provisions[_position(instrument, self.instruments)]

    @property
    def stages(self) -> Mapping[str, tuple[str, ...]]:
        """For each instrument, the stages in the provisions that have this as their main topic."""
        return {
            instrument: tuple(
                stage
                for stage in STAGES
                if any(stage in stages_of(p) and p.topics[0] == self.topic for p in provisions)
            )
            for instrument, provisions in zip(self.instruments, self.provisions, strict=True)
        }


@frozen(repr=False)
class Comparison:
    """The provisions of instruments, aligned by topic; printed side by side.

    Attributes:
        instruments: the instruments, in the order in which they were asked for.
        rows: a row for each topic that at least one of them covers, in the order of ``TOPICS``.
    """

    instruments: tuple[Instrument, ...]
    rows: tuple[ComparisonRow, ...]

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics of the rows."""
        return tuple(row.topic for row in self.rows)

    def __getitem__(self, topic: str) -> ComparisonRow:
        """The row of a topic.

        Raises:
            UnknownIdError: if none of the instruments covers it; the message names the nearest.
        """
        return self.rows[_position(topic, self.topics)]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[ComparisonRow]:
        return iter(self.rows)

    def gained(self, before: str, after: str) -> tuple[str, ...]:
        """The topics that one instrument has and an earlier one does not have.

        Args:
            before: id of the earlier instrument.
            after: id of the later one.

        Raises:
            UnknownIdError: if the comparison has no such instrument.
        """
        return tuple(row.topic for row in self.rows if row[after] and not row[before])

    def lost(self, before: str, after: str) -> tuple[str, ...]:
        """The topics that one instrument has and a later one no longer has; see `gained`.

        A provision counts for each of its topics.
        """
        return self.gained(after, before)

    def development(self, topic: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The stages of a topic from instrument to instrument: pairs of id and words of `STAGES`.

        Raises:
            UnknownIdError: if none of the instruments covers the topic.
        """
        return tuple(self[topic].stages.items())

    def to_dicts(self) -> list[dict[str, Any]]:
        """Plain data, one row for each topic and instrument, even if it has no provision.

        Keys: ``topic``, ``instrument``, ``count`` of provisions, and lists of ``stages``,
        ``paths`` and ``texts``.
        """
        return [
            {
                "topic": row.topic,
                "instrument": instrument,
                "count": len(row[instrument]),
                "stages": list(row.stages[instrument]),
                "paths": [provision.path for provision in row[instrument]],
                "texts": [provision.text for provision in row[instrument]],
            }
            for row in self.rows
            for instrument in row.instruments
        ]

    def to_pandas(self) -> pd.DataFrame:
        """A data frame of `to_dicts`.

        Raises:
            MissingExtraError: if pandas is not installed.
        """
        from alliance_corpus.lazy import require

        pandas = require("pandas", "pandas")
        columns = ["topic", "instrument", "count", "stages", "paths", "texts"]
        frame: pd.DataFrame = pandas.DataFrame(self.to_dicts(), columns=columns)
        types = {"topic": "string", "instrument": "string", "count": "Int64"}
        return frame.astype(types)

    def __repr__(self) -> str:
        """The instruments, and how many topics they cover."""
        names = ", ".join(instrument.id for instrument in self.instruments)
        return f"<Comparison of {names or 'nothing'}: {len(self.rows)} topics>"

    def __str__(self) -> str:
        """The topics one below the other, the instruments side by side."""
        return "\n".join(self.lines())

    def _repr_html_(self) -> str:
        """The topics as rows and the instruments as columns of a table, for notebooks."""
        from alliance_corpus.records.html import table

        rows = [
            (row.topic, *([f"{p.path} {p.text}" for p in found] for found in row.provisions))
            for row in self.rows
        ]
        names = tuple(instrument.id for instrument in self.instruments)
        return table(f"{len(self)} topics", ("topic", *names), rows)

    def _ipython_key_completions_(self) -> list[str]:
        """The topics, which a notebook offers inside the brackets."""
        return list(self.topics)

    def lines(self, columns: int = _COLUMNS) -> Iterator[str]:
        """The lines of the printed comparison.

        Args:
            columns: how wide they may be, in columns of a terminal.
        """
        count = max(len(self.instruments), 1)
        each = max((columns - 2 * (count - 1)) // count, _LEAST)
        heads = [list(wrap(instrument.id, each)) for instrument in self.instruments]
        yield from beside(heads, each)
        for row in self.rows:
            yield ""
            yield _heading(row)
            cells = [list(_cell(provisions, each)) for provisions in row.provisions]
            yield from beside(cells, each)


def compare(corpus: CorpusTables, instruments: Sequence[str] = ()) -> Comparison:
    """The provisions of instruments, aligned by topic.

    Args:
        corpus: where to look.
        instruments: ids or names; if none are given, all that have more than single articles.

    Raises:
        UnknownIdError: if there is no such instrument; the message names the nearest.
        QueryError: if one has no provisions, is named twice, or a name belongs to several.
    """
    provisions = corpus.provisions.group_by("instrument")
    ids = [_instrument(corpus, one, provisions) for one in instruments]
    for one in ids:
        if ids.count(one) > 1:
            raise QueryError(f"instrument {one!r} is named twice: expected different ones")
    if not instruments:
        ids = [one.id for one in corpus.instruments if _is_laid_out(provisions.get(one.id, ()))]
    by_topic = [
        (topic, tuple(tuple(p for p in provisions[one] if topic in p.topics) for one in ids))
        for topic in TOPICS
    ]
    return Comparison(
        instruments=tuple(corpus.instruments[one] for one in ids),
        rows=tuple(
            ComparisonRow(topic, tuple(ids), found) for topic, found in by_topic if any(found)
        ),
    )


def _is_laid_out(provisions: Iterable[Provision]) -> bool:
    """Whether more than single articles of an instrument are in the corpus."""
    return any(provision.level != "article" for provision in provisions)


def _instrument(corpus: CorpusTables, id_or_name: str, known: Mapping[str, Any]) -> str:
    found = sorted(corpus.resolve(id_or_name).intersection(corpus.instruments.ids))
    if not found:
        raise UnknownIdError(
            f"{id_or_name!r} is not an instrument: expected one with provisions, such as "
            f"{', '.join(known) or 'none here'}"
        )
    if len(found) > 1:
        raise QueryError(f"{id_or_name!r} is a name of {', '.join(found)}: expected one of the ids")
    if found[0] not in known:
        raise QueryError(
            f"instrument {found[0]!r} has no provisions: expected one with some, such as "
            f"{', '.join(known) or 'none here'}"
        )
    return found[0]


def _position(name: str, names: tuple[str, ...]) -> int:
    if name not in names:
        raise UnknownIdError(
            f"the comparison has no {name!r}: expected one of {', '.join(names)}."
            f"{nearest(str(name), names)}"
        )
    return names.index(name)


def _heading(row: ComparisonRow) -> str:
    """The topic and its stages, if there are any; a dash for an instrument without one."""
    stages = ["・".join(found) for found in row.stages.values()]
    if not any(stages):
        return f"[{row.topic}]"
    return f"[{row.topic}] {' → '.join(stage or '–' for stage in stages)}"


def _cell(provisions: tuple[Provision, ...], columns: int) -> Iterator[str]:
    """The provisions of one instrument: the path, and the words with a hanging indent."""
    if not provisions:
        yield "–"
    for provision in provisions:
        head, *more = wrap(f"{provision.path} {provision.text}", columns - len(_INDENT))
        yield head
        yield from (f"{_INDENT}{line}" for line in more)
