"""Small faults, one at a time, in the syntax tree of a module.

Each fault is one that a person might write: another comparison, a condition turned round, a number
off by one, a word changed, a call left out. Nothing is changed in docstrings, annotations, imports,
``if TYPE_CHECKING``, raised errors and the words of messages.
"""

from __future__ import annotations

import ast
import copy
import re
from functools import partial
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SWAPPED: Final[dict[type[ast.AST], tuple[type[Any], ...]]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.FloorDiv,),
    ast.FloorDiv: (ast.Mult,),
    ast.Mod: (ast.FloorDiv,),
    ast.BitOr: (ast.BitAnd,),
    ast.BitAnd: (ast.BitOr,),
    ast.Break: (ast.Continue,),
    ast.Continue: (ast.Break,),
}
_NAMES: Final = {"min": "max", "max": "min", "any": "all", "all": "any"}

_PROSE: Final = re.compile(r"[a-z]+,? | [a-z]+")
"""Words of a message, which only people read."""


class _Sites(ast.NodeVisitor):
    """Collects the faults that can be made in a tree, in order."""

    def __init__(self) -> None:
        self.found: list[tuple[ast.AST, Callable[[], None]]] = []

    def _add(self, node: ast.AST, change: Callable[[], None]) -> None:
        self.found.append((node, change))

    def _swaps(self, node: ast.BoolOp | ast.BinOp | ast.AugAssign) -> None:
        for other in _SWAPPED.get(type(node.op), ()):
            self._add(node, partial(_set_operator, node, other))

    def visit_If(self, node: ast.If) -> None:
        if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            return
        self._negated(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        self._negated(node)

    def _negated(self, node: ast.If | ast.IfExp) -> None:
        self._add(node, partial(setattr, node, "test", ast.UnaryOp(ast.Not(), node.test)))
        self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        for at, operator in enumerate(node.ops):
            for other in _SWAPPED.get(type(operator), ()):
                self._add(node, partial(_set_comparison, node, at, other))
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        self._swaps(node)
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        self._swaps(node)
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self._swaps(node)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name) and node.func.id in _NAMES:
            self._add(node, partial(setattr, node.func, "id", _NAMES[node.func.id]))
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        value = node.value
        others: tuple[object, ...] = ()
        if isinstance(value, bool):
            others = (not value,)
        elif isinstance(value, int):
            others = (value + 1, value - 1)
        elif isinstance(value, str) and value and not _PROSE.search(value):
            others = (f"{value}X",)
        for other in others:
            self._add(node, partial(setattr, node, "value", other))

    def visit_Return(self, node: ast.Return) -> None:
        if node.value is not None and not isinstance(node.value, ast.Constant):
            self._add(node, partial(setattr, node, "value", ast.Constant(None)))
        self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Constant):
            return  # a docstring
        if isinstance(node.value, ast.Call):
            self._add(node, partial(setattr, node, "value", ast.Constant(None)))
        self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        """The words of an error stay: only people read them."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_arg(self, node: ast.arg) -> None:
        """Its annotation stays."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for child in (node.args, *node.body):
            self.visit(child)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)
            else:
                self.visit(part)

    def visit_Import(self, node: ast.Import) -> None:
        """Imports stay."""

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        """Imports stay."""


def _set_operator(
    node: ast.BoolOp | ast.BinOp | ast.AugAssign, operator: Callable[[], Any]
) -> None:
    node.op = operator()


def _set_comparison(node: ast.Compare, at: int, operator: Callable[[], Any]) -> None:
    node.ops[at] = operator()


def count(code: str) -> int:
    """How many faults can be made in a module."""
    return len(_sites(ast.parse(code)))


def mutated(code: str, number: int) -> tuple[str, int, str]:
    """A module with one fault.

    Args:
        code: the module.
        number: which fault, below `count`.

    Returns:
        The module without its comments, the line of the fault, and what was changed into what.
    """
    tree = ast.parse(code)
    node, change = _sites(tree)[number]
    line, before = getattr(node, "lineno", 0), _words(node)
    change()
    ast.fix_missing_locations(tree)
    return ast.unparse(tree), line, f"{before} → {_words(node)}"


def _sites(tree: ast.Module) -> list[tuple[ast.AST, Callable[[], None]]]:
    sites = _Sites()
    sites.visit(tree)
    return sites.found


def _words(node: ast.AST) -> str:
    """A node in one line; of a compound statement only its head."""
    node = ast.fix_missing_locations(copy.deepcopy(node))
    return ast.unparse(node).split("\n")[0]


def modules(names: list[str], known: list[str]) -> Iterator[str]:
    """The modules among known paths that lie in these rooms, or are these files."""
    for path in known:
        if any(path == name or path.startswith(f"{name.rstrip('/')}/") for name in names):
            yield path
