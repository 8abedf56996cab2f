"""The lowest versions that ``pyproject.toml`` allows: ``python -m tools.lowest``.

Prints ``name==bound`` for each dependency of the core and of the extras for users, a line each, as
constraints for pip: an environment that is made with them has the oldest versions that we promise.
"""

from __future__ import annotations

import sys
import tomllib
from typing import TYPE_CHECKING, Any, Final

from packaging.requirements import Requirement

from tools.running import ROOT, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOR_US: Final = ("test", "test-all", "fuzz", "docs")
"""Extras for those who work on the project: what they need need not be old."""


def lowest() -> list[str]:
    """Our own pins."""
    read = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return list(pins(read["project"]))


def pins(project: Mapping[str, Any]) -> Iterator[str]:
    """The pins of a project's table in ``pyproject.toml``; sorted, each once.

    Raises:
        Refused: if a dependency has no lower bound (``>=``), or two.
    """
    extras = project.get("optional-dependencies", {})
    wanted = list(project["dependencies"])
    for extra, needed in extras.items():
        wanted += [] if extra in FOR_US else needed
    others = {Requirement(one) for one in wanted}
    yield from sorted({_pin(one) for one in others if one.name != project["name"]})


def _pin(wanted: Requirement) -> str:
    bounds = [one.version for one in wanted.specifier if one.operator in (">=", "==", "~=")]
    if len(bounds) != 1:
        raise Refused(
            f"{str(wanted)!r} in pyproject.toml: expected one lower bound, as in 'x>=1.2'"
        )
    marker = f" ; {wanted.marker}" if wanted.marker else ""
    return f"{wanted.name}=={bounds[0]}{marker}"


def main() -> int:
    """Print the pins; 1 if a dependency has none."""
    try:
        print(*lowest(), sep="\n")
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
