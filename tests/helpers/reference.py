"""The pages of docs/reference/api: what they describe, and the examples beneath each description."""

from __future__ import annotations

import ast
import inspect
import re
import types
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import alliance_corpus as ac

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER: Final = Path(__file__).parents[2] / "docs" / "reference" / "api"
MODULES: Final = ("alliance_corpus", "alliance_corpus.analysis", "alliance_corpus.testing")

DIRECTIVES: Final = re.compile(r"^```\{eval-rst\}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DESCRIBED: Final = re.compile(r"^\.\. auto(\w+):: (\S+)$", re.MULTILINE)
EXAMPLE: Final = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)

FIELDS: Final = (types.MemberDescriptorType, types.GetSetDescriptorType, type(ac.Day.year))
"""Attributes that hold data: they are told with their class."""


def described(page: str) -> dict[str, set[str]]:
    """The names that a page describes, each with the names that the examples beneath it use.

    Several descriptions in a row share the examples up to the next description.
    """
    _, *parts = DIRECTIVES.split(page)
    return {
        name: used("\n".join(EXAMPLE.findall(below)))
        for block, below in zip(parts[::2], parts[1::2], strict=True)
        for _, name in DESCRIBED.findall(block)
    }


def used(code: str) -> set[str]:
    """The names and attributes in some Python."""
    tree = ast.walk(ast.parse(code))
    return {
        node.attr if isinstance(node, ast.Attribute) else node.id
        for node in tree
        if isinstance(node, (ast.Attribute, ast.Name))
    }


def in_pages() -> Mapping[str, set[str]]:
    """What all pages describe; see `described`."""
    found: dict[str, set[str]] = {}
    for page in sorted(FOLDER.glob("*.md")):
        for name, names in described(page.read_text(encoding="utf-8")).items():
            assert name not in found, f"{name} is described twice: {page}"
            found[name] = names
    return found


def public() -> Iterator[str]:
    """Every public name, with the modules before it."""
    for module in MODULES:
        yield from (f"{module}.{name}" for name in import_module(module).__all__)


def with_example() -> Iterator[str]:
    """The public names that need an example: functions, values, and what classes define.

    What a class inherits from another public class is told there.
    """
    for name in public():
        value = _value(name)
        if not inspect.isclass(value):
            yield name
            continue
        yield from (f"{name}.{member}" for member in _members(value))


def _value(name: str) -> Any:
    module, _, last = name.rpartition(".")
    return getattr(import_module(module), last)


def _members(cls: type) -> list[str]:
    """The methods and properties of a class that no public class above it has."""
    classes = {value for value in map(_value, public()) if inspect.isclass(value)}
    told = {one for above in cls.__mro__[1:] if above in classes for one in above.__mro__}
    found: dict[str, type] = {}
    for owner in reversed(cls.__mro__):
        if owner.__module__.startswith("alliance_corpus"):
            found |= {name: owner for name, value in vars(owner).items() if _is_member(name, value)}
    return [name for name, owner in found.items() if owner not in told]


def _is_member(name: str, value: Any) -> bool:
    """Whether it is a public method or property, no field and no value."""
    return (
        not name.startswith("_")
        and hasattr(type(value), "__get__")
        and not isinstance(value, FIELDS)
    )
