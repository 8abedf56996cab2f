"""Whether the number of a version fits what changed (semantic versioning of data)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import frozen

from alliance_corpus.dataset.tables import PERMANENT
from alliance_corpus.errors import DatasetError
from alliance_corpus.versions.compare import diff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.versions.difference import Difference
    from alliance_corpus.versions.opening import Versioned

Level: TypeAlias = Literal["none", "patch", "minor", "major"]
"""How far a version must be from the one before; none: it may even be the same."""

_LEVELS: Final[tuple[Level, ...]] = ("none", "patch", "minor", "major")
_NUMBER: Final = re.compile(
    r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)"
    r"(?:[-.]?(dev|a|alpha|b|beta|rc)[-.]?(0|[1-9][0-9]*))?"
)
_BEFORE: Final = {"dev": 0, "a": 1, "alpha": 1, "b": 2, "beta": 2, "rc": 3, None: 4}


@frozen(order=True)
class Number:
    """A version as a number; what comes before a release (``1.0.0rc1``) is less than it."""

    release: tuple[int, int, int]
    stage: tuple[int, int]

    @classmethod
    def of(cls, version: str) -> Number:
        """Read ``1.2.3``, ``1.2.3rc1``, ``1.2.3-beta.2`` or ``1.2.3.dev4``.

        Raises:
            DatasetError: if it is none of these.
        """
        found = _NUMBER.fullmatch(version)
        if found is None:
            raise DatasetError(
                f"version {version!r}: expected three numbers (1.2.3), before a release also with "
                "dev, a, b or rc and a number (1.2.3rc1)"
            )
        major, minor, patch, stage, number = found.groups()
        return cls((int(major), int(minor), int(patch)), (_BEFORE[stage], int(number or 0)))

    def level_after(self, old: Number) -> Level:
        """The first of the three numbers that is another, in words."""
        pairs = zip(("major", "minor", "patch"), self.release, old.release, strict=True)
        levels: tuple[Level, ...] = tuple(name for name, new, was in pairs if new != was)  # type: ignore[misc]
        return levels[0] if levels else "none"


@frozen(kw_only=True)
class VersionCheck:
    """Whether a version's number fits what changed.

    Attributes:
        old: the version before.
        new: the version after.
        needed: the least of the three numbers that must rise.
        why: what differs, in words.
        problems: what is wrong; empty if all is well.
    """

    old: str
    new: str
    needed: Level
    why: str
    problems: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def __str__(self) -> str:
        """The problems, a line each; if there are none, that the number fits."""
        if self.problems:
            return "\n".join(self.problems)
        return f"{self.old} → {self.new}: the number fits: {self.why}"

    def raise_for_problems(self) -> None:
        """Raise DatasetError, naming what is wrong, unless all is well."""
        if self.problems:
            raise DatasetError(str(self))


def check_version(old: Versioned, new: Versioned = None) -> VersionCheck:
    """Check that the version's number fits what changed, and that no id was lost.

    From 1.0.0 on, the same records need a new third number at most, records that are only added a
    new second one, records changed, removed or redirected a new first one. Before 1.0.0 any
    difference needs a new second number. A higher number always fits, since code may have changed.
    An id that is no longer used needs a redirect, for ever.

    Args:
        old: the version before, in any form that `diff` takes.
        new: the version after.

    Returns:
        What is needed, and what is wrong.

    Raises:
        DatasetError: as `diff`; or if a version is no number (``1.2.3``).
    """
    return check_difference(diff(old, new))


def check_difference(difference: Difference) -> VersionCheck:
    """Check the numbers of the two versions of a difference; see `check_version`.

    Raises:
        DatasetError: if a version is no number (``1.2.3``).
    """
    old, new = difference.old.version, difference.new.version
    return VersionCheck(
        old=old,
        new=new,
        needed=_needed(difference, Number.of(new)),
        why=_why(difference),
        problems=(*_number_problems(difference), *_lost_ids(difference)),
    )


def _needed(found: Difference, new: Number) -> Level:
    if not found:
        return "patch" if found.moved else "none"
    if new.release[0] == 0:
        return "minor"
    redirected = [one for one in found.redirected if one.table is not None or one.before]
    only_added = not (found.dataset or found.changed or found.removed or redirected)
    return "minor" if only_added else "major"


def _number_problems(found: Difference) -> Iterator[str]:
    old, new = Number.of(found.old.version), Number.of(found.new.version)
    where = f"{found.old.version} → {found.new.version}"
    needed = _needed(found, new)
    if found.old.name != found.new.name:
        yield f"{where}: {found.new.name!r} is no version of {found.old.name!r}"
    if new < old:
        yield f"{where}: the new number is less than the old"
    elif new == old and needed != "none":
        yield f"{where}: the number is the same, but {_why(found)}"
    elif not _fits(old, new, needed):
        yield f"{where}: {_why(found)}: expected at least {_least(old, needed)}"


def _fits(old: Number, new: Number, needed: Level) -> bool:
    if new.release == old.release:  # towards one release, its stages may differ in anything
        return True
    return _LEVELS.index(new.level_after(old)) >= _LEVELS.index(needed)


def _least(old: Number, needed: Level) -> str:
    """The least number that fits."""
    major, minor, patch = old.release
    if needed == "major":
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if needed == "minor" else f"{major}.{minor}.{patch + 1}"


def _why(found: Difference) -> str:
    if not found and not found.moved:
        return "nothing differs"
    if not found:
        return f"derived ids differ ({len(found.moved)} records moved)"
    counts = {
        "added": len(found.added),
        "changed": len(found.changed),
        "removed": len(found.removed),
        "redirected": len(found.redirected),
    }
    parts = [f"{count} {word}" for word, count in counts.items() if count]
    parts += [f"{change.field} of the dataset changed" for change in found.dataset]
    return f"records differ ({', '.join(parts)})"


def _lost_ids(found: Difference) -> Iterator[str]:
    elsewhere = {one.id: one.table for one in found.added if one.table in PERMANENT}
    removed = {(one.table, one.id) for one in found.removed}
    for table, id_ in sorted(removed):
        if table == "redirects":
            yield f"{id_!r} is no longer redirected: a redirect stays for ever"
        elif table in PERMANENT and id_ in elsewhere:
            yield (
                f"{id_!r} was one of the {table} and is now one of the {elsewhere[id_]}: "
                "an id is never used again"
            )
        elif table in PERMANENT:
            yield f"{id_!r} is no longer one of the {table}, and nothing redirects it"
