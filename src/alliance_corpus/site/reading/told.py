"""What a mark in the text tells: one entry for all marks that tell the same."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import frozen

from alliance_corpus.records import Citation, DateExpression, Emendation, Mention
from alliance_corpus.records.labels import LANGUAGES, label
from alliance_corpus.site.dates import in_words
from alliance_corpus.site.reading.cut import weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.dates import EDTF
    from alliance_corpus.records import Annotation, Event
    from alliance_corpus.site.reading.index import Support
    from alliance_corpus.tables.table import Table

Key: TypeAlias = tuple[Any, ...]
"""What an entry tells: its kind first."""

LOOKS: Final = {
    DateExpression: "date",
    Mention: "name",
    Citation: "work",
    Emendation: "misprint",
}
"""The kind of an entry, and of its marks, by the type of the record."""

_ENTRY: Final = {"date": 165, "name": 60, "work": 125, "misprint": 225}
"""Bytes of the markup and the fixed words of an entry, at most."""

_LINE: Final = 110
"""Bytes of a line that not all entries have, at most, without what comes from the corpus."""

_EVENTS: Final = 40
"""Bytes of what stands around the links to events, at most."""

SHOWN: Final = 6
"""So many events are named in an entry; more of them on the page of the records."""

_LINK: Final = 54
"""Bytes of the markup of a link, at most, without its words and the name of its page."""

_VALUE: Final = 30
"""Bytes of the markup of a value, at most."""

_ERA: Final = 24
"""Bytes of the markup of a date in the Japanese calendar, at most."""

_KIND: Final = 38
"""Bytes of what stands beside a link to an entity, at most."""

_NAME: Final = 30
"""Bytes of the name of a page whose id is no file name."""


@frozen
class Told:
    """An entry.

    Attributes:
        id: the anchor of the entry on its page.
        look: the kind: ``date``, ``name``, ``work`` or ``misprint``.
        record: the record that it tells of; the first, if several say the same.
        events: for a date, the events whose evidence has its words.
    """

    id: str
    look: str
    record: Any
    events: Sequence[Any] = ()


class Entries:
    """The entries of a page, in the order in which the text needs them.

    Args:
        keys: for the id of each annotation, what it tells; see `keys_of`.
        events: the events of the corpus.
    """

    def __init__(self, keys: Mapping[str, Key], events: Table[Event]) -> None:
        self._keys, self._events = keys, events
        self._entries: dict[Key, Told] = {}

    def of(self, one: Annotation) -> Told:
        """The entry of an annotation."""
        key = self._keys[one.id]
        if key not in self._entries:
            number, look = len(self._entries) + 1, key[0]
            events = [self._events[id_] for id_ in key[-1]] if look == "date" else ()
            self._entries[key] = Told(f"told-{number}", look, one, events)
        return self._entries[key]

    def __iter__(self) -> Any:
        """The entries, in order."""
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)


def keys_of(annotations: Iterable[Annotation], support: Sequence[Support]) -> dict[str, Key]:
    """What each annotation of a document tells, by its id.

    Args:
        annotations: those of the document.
        support: the passages of the document on which facts rest, by the order of the text.
    """
    keys: dict[str, Key] = {}
    dates = []
    for one in annotations:
        look = LOOKS[type(one)]
        if isinstance(one, Mention):
            keys[one.id] = (look, one.entity, one.candidates, one.annotator)
        elif isinstance(one, DateExpression):
            dates.append(one)
        else:
            keys[one.id] = (look, one.id)
    events = [one for one in support if one.table == "events"]
    for date, found in _with_passages(sorted(dates, key=lambda one: one.span), events):
        keys[date.id] = (*_date_key(date), tuple(dict.fromkeys(one.record.id for one in found)))
    return keys


def _date_key(one: DateExpression) -> Key:
    value, candidates = str(one.value), tuple(map(str, one.candidates))
    read = (one.calendar, one.relative, one.antecedent, one.frequency, one.problem, one.annotator)
    return ("date", one.text, value, one.kind, candidates, *read)


def _with_passages(
    dates: Sequence[DateExpression], support: Sequence[Support]
) -> Iterable[tuple[DateExpression, list[Support]]]:
    """Each date with the passages that share words with it; both by the order of the text."""
    following: list[tuple[int, int]] = []
    at = 0
    for date in dates:
        while at < len(support) and support[at].evidence.span.start < date.span.end:
            heappush(following, (support[at].evidence.span.end, at))
            at += 1
        while following and following[0][0] <= date.span.start:
            heappop(following)
        yield date, [support[number] for _, number in sorted(following, key=lambda one: one[1])]


def cost_of(corpus: Corpus, one: Any, key: Key) -> int:
    """The bytes of an entry in a page, at most."""
    cost = _ENTRY[key[0]]
    if isinstance(one, Mention):
        ids = [id_ for id_ in (one.entity, *one.candidates) if id_]
        cost += sum(_KIND + link_weight(corpus, id_) for id_ in ids)
    elif isinstance(one, DateExpression):
        cost += weight(one.text) + sum(link_weight(corpus, id_) for id_ in key[-1][:SHOWN])
        cost += _EVENTS if key[-1] else 0
        cost += _LINE + weight(one.document) if len(key[-1]) > SHOWN else 0
        cost += _said(one.value) + sum(_VALUE + _said(value) for value in one.candidates)
        lines = (one.antecedent, one.frequency, one.problem)
        cost += sum(_LINE + weight(line) for line in lines if line)
        cost += _LINE * (one.relative + bool(one.candidates))
    elif isinstance(one, Citation):
        cost += link_weight(corpus, one.work) if one.work else 0
        cost += weight(one.locator, one.note)
        if one.repeats:
            repeated = corpus.citations.get(one.repeats)
            cost += _LINE + weight(one.repeats) + (weight(repeated.text) if repeated else 0)
    else:
        cost += weight(one.text, one.correction, one.reason)
        cost += sum(2 * _LINE + weight(s.url, s.title, s.accessed) for s in one.sources)
    return cost


def _said(value: EDTF | str | None) -> int:
    """The bytes of a date or a length of time in words."""
    if value is None:
        return 0
    said = [in_words(value, language) for language in LANGUAGES]
    era = said[0].era
    words = max(weight(one.words) for one in said) + weight(str(value))
    return words + (_ERA + weight(era) if era else 0)


def link_weight(corpus: Corpus, id_: str) -> int:
    """The bytes of the link to a record."""
    cost = _LINK + max(weight(id_), _NAME)
    if id_ not in corpus:  # its error would look for the nearest id
        return cost + weight(id_)
    record = corpus[id_]
    return cost + max(weight(label(record, one)) for one in LANGUAGES)
