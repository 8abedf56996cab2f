"""Whether the context of a name supports that its entity is meant.

A wrong name is worse than none: a name that needs support and has none keeps its candidates, and
has no entity. What supports it:

- the full name of the entity earlier in the text, for a surname if nobody else of that name is
  there, for a title if it stands free;
- its state right beside it (日本の首相), for bodies and offices;
- an office that the person held, right beside a surname (佐藤首相), and that person beside an
  office, unless a date of the passage speaks against it.

Another state beside it (韓国国防省) speaks against it, and so does a beginning after the date of
writing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field, frozen

from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.readers.dates import read_dates
from alliance_corpus.readers.names.forms import dense
from alliance_corpus.readers.names.hits import Hits, Target
from alliance_corpus.readers.names.owners import Owner, States
from alliance_corpus.readers.names.rules import words_after, words_before
from alliance_corpus.readers.names.surnames import begins_a_longer_name, inside_a_longer_name
from alliance_corpus.records.beginnings import begun, held
from alliance_corpus.records.entities import Entity, Person
from alliance_corpus.records.facts import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable


_ENTITY, _NEED = itemgetter(0), itemgetter(3)  # of targets
_REACH = 120  # characters before a name in which a date may place it
_DATED = re.compile("[0-9〇一二三四五六七八九年月日]|[Yy]ear|last|next|this|ago")
_NEAR = 48
_BESIDE = 3  # white space, and one character: 安倍 前首相
_FORMER = re.compile("[元前現新故]")
_GOVERNMENT = re.compile("政権|内閣|(?:['’]s)?(?:Administration|administration|Cabinet|cabinet)")
_SENTENCE_END = re.compile(r"[。！？\n]|[.!?]\s+(?=[A-Z])")
_TITLE_BEFORE = re.compile(r"((?:\b[A-Z][\w.]*\s+(?:of\s+)?){1,6})$")


class Titles(NamedTuple):
    """The names of an office: as context is compared, those in Japanese, and those in Latin."""

    dense: tuple[str, ...]
    japanese: tuple[str, ...]
    latin: tuple[str, ...]

    @classmethod
    def of(cls, office: Entity) -> Titles:
        """Take them from the record."""
        names = [name.text for name in office.names if name.kind != "reading"]
        every = tuple(map(dense, names))
        return cls(
            every,
            tuple(name for name in every if not name.isascii()),
            tuple(name for name in names if name.isascii()),
        )


@frozen
class Knowledge:
    """What is known of the entities of a gazetteer, beyond their names.

    Attributes:
        entities: by id.
        offices: for each person, the relations that say which offices the person held.
        titles: the names of these offices.
        states: the names of the states among them.
    """

    entities: Mapping[str, Entity]
    offices: Mapping[str, tuple[Relation, ...]]
    titles: Mapping[str, Titles]
    states: States

    @classmethod
    def of(cls, entities: Iterable[Entity], relations: Iterable[Relation] = ()) -> Knowledge:
        """Collect it from records."""
        known: dict[str, Entity] = {}
        for entity in entities:
            known.setdefault(entity.id, entity)
        offices: dict[str, tuple[Relation, ...]] = {}
        for relation in relations:
            if relation.predicate == "holds" and relation.object in known:
                offices[relation.subject] = (*offices.get(relation.subject, ()), relation)
        held_ones = {tie.object for ties in offices.values() for tie in ties}
        titles = {office: Titles.of(known[office]) for office in held_ones}
        return cls(known, offices, titles, States.of(known.values()))


@define
class Judge:
    """Decides, from the begin of a text to its end, what its names mean.

    Attributes:
        known: what is known of the entities.
        words: the text.
        written: when it was written, if that is known.
        named: entities whose full name was there already.
        shared: surnames that were part of other people's names.
        person: the person who was named last, and where the name ended.
    """

    known: Knowledge
    words: str
    written: EDTF | None
    named: set[str | None] = field(factory=set)
    shared: set[str] = field(factory=set)
    person: tuple[str, int] = ("", -1)

    def settle(self, hits: Hits) -> Hits:
        """The hits with what they mean; without those that are part of other people's names."""
        kept, done = Hits([], [], [], []), 0
        targets = hits.targets
        following = (*hits.starts[1:], len(self.words) + 1)
        needy = targets if self.written is not None else map(_NEED, targets)
        for index in compress(range(len(targets)), needy):
            self.named.update(map(_ENTITY, targets[done:index]))
            kept.extend(hits, done, index)
            done = index + 1
            start, end, name = hits.starts[index], hits.ends[index], hits.words[index]
            if not self._is_part(start, end, name, targets[index], following[index]):
                kept.add(start, end, name, self._meant(start, end, name, targets[index]))
        kept.extend(hits, done, len(targets))
        return kept

    def _is_part(self, start: int, end: int, name: str, target: Target, after: int) -> bool:
        if target.need == "full":
            return begins_a_longer_name(self.words, end)
        if self._is_surname(target) and inside_a_longer_name(self.words, start, end, after):
            self.shared.add(name)
            return True
        return False

    def _is_surname(self, target: Target) -> bool:
        return target.need == "surname" or (
            target.need == "date" and any(self._is_person(entity) for entity in target.entities)
        )

    def _is_person(self, entity: str) -> bool:
        return isinstance(self.known.entities[entity], Person)

    def _meant(self, start: int, end: int, name: str, target: Target) -> Target:
        possible = [entity for entity in target.entities if not self._begins_later(entity)]
        if target.need in ("", "full") or (target.need == "owner" and target.entity):
            sure = self._sure(possible, target)
            if target.need == "owner" and sure and self._is_of_another(start, end, sure[0]):
                sure = []
            self.named.update(sure)
        else:
            sure = [e for e in possible if self._is_supported(e, start, end, name, target)]
        entity = sure[0] if len(sure) == 1 else None
        if entity is not None and self._is_person(entity):
            self.person = (entity, end)
        return target if entity == target.entity else target.settled(entity)

    def _sure(self, possible: list[str], target: Target) -> list[str]:
        """The one that is left of several, if it was certainly there at the time of writing."""
        if len(target.entities) == 1 or len(possible) != 1 or self.written is None:
            return possible if target.entity else []
        valid = self.known.entities[possible[0]].valid
        return possible if held(valid, (), self.written) is Answer.YES else []

    def _begins_later(self, entity: str) -> bool:
        valid = self.known.entities[entity].valid
        return (
            self.written is not None
            and valid is not None
            and begun(valid, self.written) is Answer.NO
        )

    def _is_of_another(self, start: int, end: int, entity: str) -> bool:
        if self._holder_before(start, entity):
            return False
        return self._owner(start, end, entity) is Owner.OTHER

    def _owner(self, start: int, end: int, entity: str) -> Owner:
        countries = getattr(self.known.entities[entity], "countries", ())
        return self.known.states.owner(self.words, start, end, countries)

    def _is_supported(self, entity: str, start: int, end: int, name: str, target: Target) -> bool:
        strict = target.need == "date"
        if self._is_person(entity):
            named = entity in self.named and name not in self.shared
            return named or self._held_beside(entity, start, end, strict=strict)
        if self._holder_before(start, entity):
            return True
        owner = self._owner(start, end, entity)
        free = owner is Owner.NONE and entity in self.named and not strict
        return free or (
            owner is Owner.OWN and self._fits(self.known.entities[entity].valid, start, end, strict)
        )

    def _holder_before(self, start: int, office: str) -> bool:
        """Whether somebody who held the office is named right before it."""
        person, end = self.person
        if not 0 <= start - end <= _BESIDE or end < 0:
            return False
        between = self.words[end:start].strip()
        return (not between or _FORMER.fullmatch(between) is not None) and (
            any(tie.object == office for tie in self.known.offices.get(person, ()))
        )

    def _held_beside(self, person: str, start: int, end: int, *, strict: bool) -> bool:
        """Whether an office that the person held stands beside the name, at a time that fits."""
        ties = self.known.offices.get(person, ())
        if not ties:
            return False
        after = words_after(self.words, end, _NEAR)
        before = words_before(self.words, start, _NEAR).rstrip("の、・")
        former = _FORMER.match(after) is not None
        after = after[former:].lstrip("、（,").removeprefix("the")
        latin = _TITLE_BEFORE.search(self.words, max(0, start - _NEAR), start)
        title = latin[1].split() if latin else []
        government = _GOVERNMENT.match(after) is not None
        for tie in ties:
            names = self.known.titles[tie.object]
            beside = (
                government
                or after.startswith(names.dense)
                or before.endswith(names.japanese)
                or any(_begins_with_end(name, title) for name in names.latin)
            )
            if beside and self._fits(tie.valid, start, end, strict, former=former):
                return True
        return False

    def _fits(
        self, valid: EDTF | None, start: int, end: int, strict: bool, *, former: bool = False
    ) -> bool:
        """Whether the dates of the passage, or that of writing, allow a time."""
        if valid is not None and (told := self._told(start, end)):
            answers = [begun(valid, when) if former else held(valid, (), when) for when in told]
            return any(answer is not Answer.NO for answer in answers)
        if strict:
            return (
                self.written is not None
                and valid is not None
                and held(valid, (), self.written) is not Answer.NO
            )
        return self.written is None or valid is None or begun(valid, self.written) is not Answer.NO

    def _told(self, start: int, end: int) -> tuple[EDTF, ...]:
        """The dates of the sentence, else the last one shortly before it in the block."""
        before = self.words[max(0, start - _REACH) : start].rpartition("\n\n")[2]
        ends = [found.end() for found in _SENTENCE_END.finditer(before)]
        begin = ends[-1] if ends else 0
        stop = _SENTENCE_END.search(self.words, end, end + _REACH)
        rest = self.words[start : stop.start() if stop else end + _REACH]
        written = self.written
        return dates_in(before[begin:] + rest, written) or dates_in(before[:begin], written)[-1:]


@lru_cache(maxsize=1024)
def dates_in(words: str, written: EDTF | None) -> tuple[EDTF, ...]:
    """The dates of a passage.

    Several names stand in one passage, and passages come again; reading them takes longer than
    finding the names.
    """
    if _DATED.search(words) is None:
        return ()
    values = (one.value for one in read_dates(words, written))
    return tuple(value for value in values if isinstance(value, EDTF))


def _begins_with_end(name: str, title: list[str]) -> bool:
    """Whether the last words of a title are the first of the name of an office."""
    words = name.split()
    return any(words[: len(title) - at] == title[at:] for at in range(len(title)))
