"""Reduce a dataset to what was valid at a time.

Only `alliance_corpus.records.beginnings` decides whether something existed or held. A question
about *2007* is about the whole year: the Defense Agency became a ministry on 9 January, so that as
of 2007 both may have existed, and neither is certain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from alliance_corpus.corpus.detach import detached, ids_of
from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.dataset.rows import RuleException
from alliance_corpus.dataset.tables import ENTITIES, TABLES
from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.records.beginnings import Presence, begun, bore
from alliance_corpus.tables.dated import read_query_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, TypeAlias

    from alliance_corpus.dataset.read import StoredDataset
    from alliance_corpus.dates.edtf import DateLike
    from alliance_corpus.records import Name

    Test: TypeAlias = Callable[[Answer], bool]
    """Whether an answer is enough to keep a record."""


def as_of(dataset: Dataset | StoredDataset, when: DateLike, *, possible: bool = False) -> Dataset:
    """A dataset with only what was valid at a time.

    - Entities stay if they existed (`Presence.there`), with the names that were in use. If there is
      no such name, those stay that may have been in use, or else all.
    - Events stay if they had happened or were under way: they do not begin after the time. An event
      with an open start (``../2030``: at some time until then) counts from its end. `Event.date`
      gives the date, as the documents do.
    - Relations stay if they held (`Presence.tied`).
    - Provisions stay with their instrument.
    - Statements stay with their speaker, side and occasion; what authors say stays.
    - Documents, works, citations, dates and all that belongs to the texts stay.
    - The exceptions to the rules of integrity are those that the remaining records need.

    No record refers to one that was removed: its relations and mentions are removed too. Events and
    works stay, without the participants, instruments and creators that were removed.

    Args:
        dataset: the whole dataset.
        when: EDTF, or an expression such as 昭和50年8月; an interval means all of it.
        possible: also what may have been valid.

    Returns:
        A dataset in memory with the same name and version, which keeps every rule of integrity.

    Raises:
        QueryError: if ``when`` is not exactly one date.
        DatasetError: if a stored dataset is damaged.
    """
    time = read_query_date(when)
    whole = dataset if isinstance(dataset, Dataset) else dataset.to_dataset()
    accepted = (Answer.YES, Answer.MAYBE) if possible else (Answer.YES,)

    def enough(answer: Answer) -> bool:
        return answer in accepted

    left = _reduced(whole, time, enough)
    while left.counts != whole.counts:  # a removed record may have dated others
        whole, left = left, _reduced(left, time, enough)
    return evolve(left, tables={**left.tables, "exceptions": tuple(_exceptions(left, time))})


def _reduced(whole: Dataset, time: EDTF, enough: Test) -> Dataset:
    """The dataset without the records that did not exist, judged by the rest of it."""
    tables = {name: whole.records(name) for name in TABLES}
    entities = [entity for name in ENTITIES for entity in tables[name]]
    presence = Presence.of(entities, tables["events"], tables["relations"])
    for name in ENTITIES:
        tables[name] = tuple(
            _with_names(entity, time, enough)
            for entity in tables[name]
            if enough(presence.there(entity, time))
        )
    tables["events"] = tuple(e for e in tables["events"] if enough(begun(e.date, time)))
    tables["relations"] = tuple(
        one for one in tables["relations"] if enough(presence.tied(one, time))
    )
    gone = _ids(whole, (*ENTITIES, "events")) - ids_of(
        tables[name] for name in (*ENTITIES, "events")
    )
    return evolve(whole, tables=detached(tables, gone))


def _with_names(entity: Any, when: EDTF, enough: Test) -> Any:
    answers = [(name, bore(name, when)) for name in entity.names]
    names: tuple[Name, ...] = tuple(name for name, answer in answers if enough(answer))
    if not names:
        names = tuple(name for name, answer in answers if answer is Answer.MAYBE) or entity.names
    return entity if names == entity.names else evolve(entity, names=names)


def _ids(dataset: Dataset, names: Iterable[str]) -> frozenset[str]:
    return ids_of(dataset.records(name) for name in names)


def _exceptions(left: Dataset, when: EDTF) -> Iterator[RuleException]:
    """The listed exceptions that are still needed, and new ones for what was left out.

    The texts still use the names of other times and of removed records.
    """
    from alliance_corpus.dataset.rules import RULES

    seen: set[str] = set()
    for problem in (p for rule in RULES if rule.excusable for p in rule.problems(left)):
        listed = (a for a in left.tables["exceptions"] if problem.is_excused_by(a))
        records = (problem.record, *problem.others)
        made = RuleException(
            id=":".join(("as-of", problem.rule, *records, *problem.words)),
            rule=problem.rule,
            records=records,
            words=problem.words,
            reason=f"as of {when}, without what was not valid then",
        )
        kept = next(listed, made)
        if kept.id not in seen:
            seen.add(kept.id)
            yield kept
