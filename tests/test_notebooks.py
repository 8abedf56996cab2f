"""The notebooks of ``examples/``: stored with outputs; the tool that compares them sees a change.

``python -m tests.helpers.notebooks`` runs all three, which needs spaCy and its dictionary as well.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import nbformat
import pytest

from tests.helpers import notebooks

if TYPE_CHECKING:
    from pathlib import Path


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def test_there_is_one_for_each_reader() -> None:
    names = [path.stem for path in notebooks.NOTEBOOKS]
    assert names == ["historian", "nlp", "political_scientist"]


@pytest.mark.parametrize("path", notebooks.NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_stored_with_its_outputs(path: Path) -> None:
    notebook = read(path)
    nbformat.validate(notebook)
    assert [cell.id for cell in notebook.cells] == [
        f"cell-{number}" for number in range(1, len(notebook.cells) + 1)
    ]
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    outputs = [output for cell in code for output in cell.outputs]
    assert {output.output_type for output in outputs} <= {"stream", "execute_result"}
    assert {output.get("name") for output in outputs} <= {"stdout", None}
    assert code[-1].outputs, "it ends in something to see"
    assert all(cell.metadata == {} for cell in notebook.cells)


def test_what_changed_is_named() -> None:
    notebook = read(notebooks.NOTEBOOKS[0])
    assert list(notebooks.different(notebook, notebook)) == []
    changed = deepcopy(notebook)
    cell = next(cell for cell in changed.cells if cell.get("outputs"))
    cell.outputs = []
    assert list(notebooks.different(notebook, changed)) == [cell.id]


def test_a_picture_is_compared_only_as_one() -> None:
    def shown(**data: str) -> Any:
        output = {"output_type": "execute_result", "data": data}
        return nbformat.from_dict({"outputs": [output]})  # type: ignore[no-untyped-call]

    one, two = shown(**{"image/png": "a"}), shown(**{"image/png": "b"})
    assert notebooks.printed(one) == notebooks.printed(two)
    assert notebooks.printed(one) != notebooks.printed(shown(**{"text/plain": "a"}))


def test_a_notebook_runs_and_gives_the_same_file_again() -> None:
    source = read(notebooks.NOTEBOOKS[0])
    source.cells = source.cells[:2]
    one, two = notebooks.executed(source), notebooks.executed(source)
    assert nbformat.writes(one) == nbformat.writes(two)  # type: ignore[no-untyped-call]
    assert list(notebooks.different(source, one)) == []
