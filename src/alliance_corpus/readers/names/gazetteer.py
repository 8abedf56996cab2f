"""The names of entities, ready to be looked up and to be found in any text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import Factory, field, frozen

from alliance_corpus.errors import AllianceCorpusError, UnknownIdError, nearest
from alliance_corpus.lazy import Once
from alliance_corpus.readers.names.folding import Folding
from alliance_corpus.readers.names.forms import canonical, key_of, key_of_form
from alliance_corpus.readers.names.hits import Target
from alliance_corpus.readers.names.needs import need_of, stronger
from alliance_corpus.readers.names.pattern import pattern_of
from alliance_corpus.readers.names.scan import Scanner
from alliance_corpus.readers.names.support import Knowledge
from alliance_corpus.readers.names.trie import tree_of
from alliance_corpus.records.context_rules import ContextRule
from alliance_corpus.records.entities import Entity
from alliance_corpus.text.fold import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.readers.names.needs import Need
    from alliance_corpus.records.facts import Relation


@frozen(eq=False, repr=False)
class Gazetteer:
    """The names of entities, each with the entities that it names.

    Make one with `Gazetteer.of`. Looking up a name ignores width, case and spacing. Finding names
    in texts ignores width and spacing; it ignores case only for A to Z in names of several words
    without Japanese characters (``joint staff``). A name of several entities stays ambiguous unless
    a rule decides. Readings (names of that kind) can be looked up, but are not found in texts: they
    say how a name sounds, not how it is written.

    ``len()`` counts the names as given, ``in`` asks whether any entity has a name. It can be
    pickled; the search is then compiled again.

    Attributes:
        names: all names as they were given, sorted.
        rules: the context rules, in their order.

    Example:
        >>> from alliance_corpus.records import Institution, Name
        >>> council = Institution(
        ...     id="council", kind="consultative-body", names=(Name("海洋協議会"), Name("OCC"))
        ... )
        >>> Gazetteer.of([council]).named("ＯＣＣ")
        ('council',)
    """

    names: tuple[str, ...]
    rules: tuple[ContextRule, ...]
    _known: Mapping[str, tuple[str, ...]]  # by `name_key`
    _written: Mapping[str, tuple[str, ...]]  # by `key_of`: those that are found in texts
    _forms: Mapping[str, str]  # of the names that are found in texts, as they were given
    _known_of: Knowledge
    _scanner: Once[Scanner] = field(
        init=False, default=Factory(lambda self: Once(self._compile), takes_self=True)
    )

    @classmethod
    def of(
        cls,
        entities: Iterable[Entity],
        rules: Iterable[ContextRule] = (),
        relations: Iterable[Relation] = (),
    ) -> Gazetteer:
        """Collect the names of entities.

        Args:
            entities: institutions, people and instruments, of any tables; their order is that of
                candidates.
            rules: what ambiguous names mean where; of those for one name, the first that applies
                decides.
            relations: those with the predicate ``holds`` say which office beside a surname
                supports it.

        Raises:
            AllianceCorpusError: if one of the entities or rules is something else, or a name is
                empty.
            UnknownIdError: if a rule is for a name that is not found in texts, or decides for an
                entity that does not have that name.
        """
        forms: dict[str, str] = {}
        written_forms: dict[str, str] = {}
        known: dict[str, dict[str, None]] = {}
        written: dict[str, dict[str, None]] = {}
        listed = list(entities)
        for entity in listed:
            if not isinstance(entity, Entity):
                raise AllianceCorpusError(
                    f"{entity!r} is not an entity: expected institutions, people or instruments"
                )
            for name in entity.names:
                form = forms.get(name.text) or canonical(name.text)
                if not form:
                    raise AllianceCorpusError(
                        f"entity {entity.id!r} has the name {name.text!r}: expected words"
                    )
                forms[name.text] = form
                key = key_of_form(form)
                known.setdefault(name_key(name.text), {})[entity.id] = None
                if name.kind != "reading":
                    written_forms[name.text] = form
                    written.setdefault(key, {})[entity.id] = None
        made = cls(
            tuple(sorted(forms)),
            tuple(rules),
            _frozen(known),
            _frozen(written),
            written_forms,
            Knowledge.of(listed, relations),
        )
        for rule in made.rules:
            made._check(rule)
        return made

    def named(self, name: str) -> tuple[str, ...]:
        """The ids of the entities of that name, in the order of the tables; none if unknown.

        Width, case and spacing do not matter.
        """
        return self._known.get(name_key(name), ())

    def __contains__(self, name: object) -> bool:
        """Whether any entity has that name, in any width, case and spacing."""
        return isinstance(name, str) and name_key(name) in self._known

    @property
    def scanner(self) -> Scanner:
        """The search for the names in texts, compiled on first use."""
        return self._scanner()

    def __len__(self) -> int:
        """Number of names."""
        return len(self.names)

    def __repr__(self) -> str:
        """How many names of how many entities."""
        entities = {entity for ids in self._known.values() for entity in ids}
        return f"<Gazetteer: {len(self.names)} names of {len(entities)} entities>"

    def __reduce__(self) -> tuple[Any, ...]:
        known, written = self._known, self._written
        return Gazetteer, (self.names, self.rules, known, written, self._forms, self._known_of)

    def _check(self, rule: ContextRule) -> None:
        if not isinstance(rule, ContextRule):
            raise AllianceCorpusError(f"{rule!r} is not a rule: expected a ContextRule")
        ids = self._written.get(key_of(rule.name))
        if ids is None:
            raise UnknownIdError(
                f"a context rule is for the name {rule.name!r}, which no entity has, except "
                f"perhaps as a reading.{nearest(rule.name, self._forms)}"
            )
        if rule.entity is not None and rule.entity not in ids:
            raise UnknownIdError(
                f"a context rule for {rule.name!r} decides for {rule.entity!r}: expected an entity "
                f"of that name ({', '.join(ids)})"
            )

    def _compile(self) -> Scanner:
        rules: dict[str, tuple[ContextRule, ...]] = {}
        for rule in self.rules:
            key = key_of(rule.name)
            rules[key] = (*rules.get(key, ()), rule)
        needs = self._needs()
        targets = {
            key: Target(
                ids[0] if len(ids) == 1 else None,
                ids if len(ids) > 1 else (),
                rules.get(key, ()),
                needs.get(key, ""),
            )
            for key, ids in self._written.items()
        }
        forms = {form: targets[key_of_form(form)] for form in set(self._forms.values())}
        tree = tree_of(forms.items())
        return Scanner(pattern_of(tree), tree, Folding.of(forms), self._known_of)

    def _needs(self) -> dict[str, Need]:
        """What the names need that need anything, by their keys."""
        needs: dict[str, Need] = {}
        for entity in self._known_of.entities.values():
            for name in entity.names:
                need = need_of(entity, name, self._known_of.states)
                if need and name.text in self._forms:
                    key = key_of_form(self._forms[name.text])
                    needs[key] = stronger(needs.get(key, ""), need)
        return needs


def _frozen(ids: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(found) for key, found in ids.items()}
