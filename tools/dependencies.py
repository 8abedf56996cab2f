"""``docs/reference/dependencies.md``: what each extra pulls in, under which licence.

``python -m tools.dependencies`` compares the page with what is installed (the extra ``all``), and
``--write`` writes it. Licences are what the distributions themselves say.
"""

from __future__ import annotations

import re
import sys
from importlib import metadata
from typing import TYPE_CHECKING, Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.lowest import FOR_US
from tools.running import ROOT, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.metadata import PackageMetadata

PAGE: Final = "docs/reference/dependencies.md"
OURS: Final = "alliance-corpus"

HEAD: Final = """# Dependencies and their licences

What `pip install alliance-corpus` and each extra install, with everything that they need in turn,
on Linux under the oldest Python that we promise. The licence is what the distribution itself says.
Nothing of it is in our package. Written by `python -m tools.dependencies --write`.

"""

UNSAID: Final = "not said in its metadata"


def page() -> str:
    """The page, from what is installed.

    Raises:
        Refused: if something that an extra needs is not installed.
    """
    offered = metadata.metadata(OURS).get_all("Provides-Extra", [])
    extras = sorted({*offered} - {*FOR_US, "all"})
    parts = {"The library itself": needed(OURS, "")}
    core = parts["The library itself"]
    parts |= {f"Extra `{extra}`": needed(OURS, extra) - core for extra in extras}
    return HEAD + "\n".join(_table(name, names) for name, names in parts.items())


def needed(name: str, *extras: str) -> set[str]:
    """Every distribution that another one needs here with some extras, in turn; normal names."""
    found: set[str] = set()
    todo = [(name, frozenset(extras))]
    seen = set()
    while todo:
        one = todo.pop()
        if one in seen:
            continue
        seen.add(one)
        for wanted in _wanted(*one):
            found.add(canonicalize_name(wanted.name))
            todo.append((canonicalize_name(wanted.name), frozenset(wanted.extras)))
    return found - {name}


def licence(found: PackageMetadata) -> str:
    """What a distribution says of its licence: expression, classifiers, or words (first line)."""
    (expression,) = found.get_all("License-Expression", [""])
    classified = [
        line.rpartition(" :: ")[2]
        for line in found.get_all("Classifier", [])
        if line.startswith("License :: ") and line != "License :: OSI Approved"
    ]
    words = found.get_all("License", [""])[0].strip().partition("\n")[0]
    return expression or ", ".join(classified) or words or UNSAID


def _wanted(name: str, extras: frozenset[str]) -> Iterator[Requirement]:
    """What a distribution needs here, with extras.

    Raises:
        Refused: if it is not installed.
    """
    try:
        lines = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        raise Refused(f"{name} is not installed: expected an environment with [all]") from None
    for line in lines:
        wanted = Requirement(line)
        asked = extras or {""}
        if wanted.marker is None or any(wanted.marker.evaluate({"extra": one}) for one in asked):
            yield wanted


def _table(title: str, names: set[str]) -> str:
    if not names:
        return f"## {title}\n\nNothing more.\n"
    rows = "".join(f"| {name} | {cell} |\n" for name, cell in _rows(names).items())
    return f"## {title}\n\n| distribution | licence |\n| --- | --- |\n{rows}"


def _rows(names: set[str]) -> Mapping[str, str]:
    return {
        name: re.sub(r"[|\s]+", " ", licence(metadata.metadata(name))) for name in sorted(names)
    }


def main(arguments: list[str]) -> int:
    """Compare or write the page; 1 if it says something else."""
    try:
        made = page()
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    path = ROOT / PAGE
    if arguments == ["--write"]:
        path.write_text(made, encoding="utf-8")
    elif not path.is_file() or path.read_text(encoding="utf-8") != made:
        print(f"{PAGE} is not what is installed: python -m tools.dependencies --write")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
