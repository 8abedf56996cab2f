"""The public names, compared with those of the last release (griffe): does the version fit?

Public is what a package of ours takes from its modules to offer it: its imports in ``__init__.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tools.release.numbers import fits_a_break, last_release
from tools.release.stated import stated
from tools.running import Refused, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PACKAGE: Final = "alliance_corpus"
NOT_FOR_USERS: Final = ("alliance_corpus.cli", "alliance_corpus.lazy")
"""What other programs should not import."""


def problems(root: Path) -> Iterator[str]:
    """The breaks since the last release, if the version says that there are none."""
    last, version = last_release(root), stated(root).version
    if fits_a_break(version, last.version):
        return
    for broken in breaks(root, last.commit):
        yield f"{version} after {last.version}, but {broken}"


def breaks(root: Path, commit: str) -> list[str]:
    """What a program that was written for a commit may miss now, a line each.

    Raises:
        Refused: if the commit is not in this clone.
    """
    import griffe

    try:
        run("git", "cat-file", "-e", f"{commit}^{{commit}}", where=root)
    except Refused:
        raise Refused(f"commit {commit} is not here: expected a clone with its history") from None
    old = griffe.load_git(
        PACKAGE, ref=commit, repo=root, search_paths=["src"], resolve_aliases=True,
    )  # fmt: skip
    new = griffe.load(PACKAGE, search_paths=[root / "src"], resolve_aliases=True)
    return compared(old, new)


def compared(old: Any, new: Any) -> list[str]:
    """The breaks between two states of the package, as griffe has loaded them."""
    import griffe

    before, now = _face(old), _face(new)
    lost = [
        f"{name}: no longer public" for name in sorted(before.members.keys() - now.members.keys())
    ]
    for name in before.members.keys() - now.members.keys():
        del before.members[name]
    found = {
        f"{one.obj.path}: {one.kind.value}{_which(one)}"
        for one in griffe.find_breaking_changes(before, now)
    }
    return lost + sorted(found)


def _which(broken: Any) -> str:
    value = broken.old_value if broken.old_value is not None else broken.new_value
    name = getattr(value, "name", None)
    return f" ({name})" if name else ""


def _face(package: Any) -> Any:
    """The public names, each with the object behind it, as one module for griffe to compare."""
    import griffe

    face = griffe.Module(PACKAGE)
    for place, target in _offered(package):
        if target.path.startswith(f"{PACKAGE}.") and not target.path.startswith(NOT_FOR_USERS):
            face.members[place] = target
    return face


def _offered(package: Any) -> Iterator[tuple[str, Any]]:
    """Each import in the ``__init__.py`` of a package and of those below: place and target."""
    import griffe

    for name, member in package.members.items():
        if name.startswith("_"):
            continue
        if member.is_alias:
            try:
                yield f"{package.path}.{name}", member.final_target
            except griffe.AliasResolutionError:
                continue  # from another distribution
        elif member.is_module and member.is_init_module:
            yield from _offered(member)
