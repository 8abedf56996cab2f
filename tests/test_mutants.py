"""The faults that mutation testing makes: each changes its module, which still compiles."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from tools.mutants import ROOMS, nearest
from tools.mutations import count, modules, mutated

PACKAGE = Path(ac.__file__).parent
PATHS = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
CODE = '''
"""Kept."""
from a import b

if TYPE_CHECKING:
    from c import d

def f(x: int = 3) -> "Words":
    """Kept too."""
    if x < 1 and not x:
        raise ValueError("kept")
    log(f"kept words {x + 1}")
    return min(x, 2) if x else "no"
'''
CHANGED = [
    "def f(x: int=4) -> 'Words':", "def f(x: int=2) -> 'Words':",
    "if not (x < 1 and (not x)):", "x < 1 or not x", "x <= 1", "x >= 1", "x < 2", "x < 0",
    "log(f'kept words {x - 1}')", "log(f'kept words {x + 2}')", "log(f'kept words {x + 0}')", "None",
    "return None", "max(x, 2)", "min(x, 3)", "min(x, 1)", "not x else", "'noX'",
]  # fmt: skip


def test_every_kind_of_fault_is_made_and_what_is_kept_is_kept() -> None:
    codes = [mutated(CODE, number)[0] for number in range(count(CODE))]
    assert len(set(codes)) == len(codes) == len(CHANGED)
    assert ast.unparse(ast.parse(CODE)) not in codes
    for words in CHANGED:
        assert any(words in code for code in codes), words
    for code in codes:
        assert "'Words'" in code
        assert "raise ValueError('kept')" in code
        assert '"""Kept."""' in code


@given(st.data())
def test_a_fault_in_a_module_is_one_change(choice: st.DataObject) -> None:
    path = PACKAGE / choice.draw(st.sampled_from(list(modules(list(ROOMS), PATHS))))
    code = path.read_text(encoding="utf-8")
    if not count(code):
        return
    changed, line, words = mutated(code, choice.draw(st.integers(0, count(code) - 1)))
    assert changed != ast.unparse(ast.parse(code))
    assert 1 <= line <= len(code.splitlines())
    before, _, after = words.partition(" → ")
    assert before != after
    compile(changed, str(path), "exec")


def test_rooms_and_modules_are_found() -> None:
    assert set(modules(["dates"], PATHS)) == {one for one in PATHS if one.startswith("dates/")}
    assert list(modules(["corpus/as_of.py"], PATHS)) == ["corpus/as_of.py"]
    assert not list(modules(["date"], PATHS))


@pytest.mark.parametrize("path", ["dates/eras.py", "corpus/as_of.py", "text/fold.py"])
def test_the_nearest_test_is_that_of_the_module(path: str) -> None:
    assert nearest(path, package=PACKAGE)[0].endswith(f"test_{Path(path).stem}.py")
