"""Run the notebooks of ``examples/`` and compare what they print with what they have stored.

``python -m tests.helpers.notebooks`` names each cell that prints something else and exits with 1;
with ``--write`` it stores what the cells give. The same notebook gives the same file: cells have
ids by their place, and nothing of the machine or the time of the run is kept. Pictures are not
compared byte for byte, since they depend on the fonts; whether there is one is.
"""

from __future__ import annotations

import os
import sys
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import nbformat
from nbclient import NotebookClient

import alliance_corpus as ac

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT: Final = Path(__file__).parents[2]
NOTEBOOKS: Final = tuple(sorted((ROOT / "examples").glob("*.ipynb")))

_METADATA: Final = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
_PICTURES: Final = ("image/png", "image/svg+xml")
_SECONDS: Final = 600


def executed(notebook: Any) -> Any:
    """A copy of a notebook with the outputs of its cells.

    Raises:
        nbclient.exceptions.CellExecutionError: if a cell raises.
    """
    made = deepcopy(notebook)
    made.metadata = nbformat.from_dict(_METADATA)  # type: ignore[no-untyped-call]
    for number, cell in enumerate(made.cells, start=1):
        cell.id, cell.metadata = f"cell-{number}", nbformat.from_dict({})  # type: ignore[no-untyped-call]
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    client = NotebookClient(
        made, timeout=_SECONDS, kernel_name="python3", record_timing=False,
        resources={"metadata": {"path": str(ROOT / "examples")}},
    )  # fmt: skip
    # The kernel runs in another folder: it must take the same package as these tests.
    paths = (str(Path(ac.__file__).parents[1]), *filter(None, [os.environ.get("PYTHONPATH")]))
    client.execute(env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)})
    made.metadata = nbformat.from_dict(_METADATA)  # type: ignore[no-untyped-call]
    nbformat.validate(made)
    return made


def printed(cell: Any) -> list[Any]:
    """What a cell prints or shows, as text; of a picture, only that it is one."""
    found: list[Any] = []
    for output in cell.get("outputs", ()):
        if output.output_type == "stream":
            if found and found[-1][0] == output.name:
                found[-1] = (output.name, found[-1][1] + output.text)
            else:
                found.append((output.name, output.text))
        else:
            kinds = sorted(set(output.get("data", {})) & set(_PICTURES))
            found.append((output.output_type, kinds or output.get("data")))
    return found


def different(stored: Any, now: Any) -> Iterator[str]:
    """The ids of the cells that print something else than is stored."""
    for before, after in zip(stored.cells, now.cells, strict=True):
        if before.get("id") != after.id or printed(before) != printed(after):
            yield after.id


def main(arguments: Sequence[str]) -> int:
    """Compare all notebooks, or write them."""
    status = 0
    for path in NOTEBOOKS:
        stored: Any = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
        now = executed(stored)
        if "--write" in arguments:
            text = nbformat.writes(now)  # type: ignore[no-untyped-call]
            path.write_text(text.rstrip("\n") + "\n", encoding="utf-8")
            continue
        for cell in different(stored, now):
            print(f"{path.name}: {cell} prints something else than is stored")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
