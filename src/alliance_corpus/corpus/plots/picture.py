"""The figure that all pictures are drawn in; imported when matplotlib is known to be there."""

from __future__ import annotations

from io import BytesIO

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure


class Picture(Figure):
    """A figure that belongs to no window and that notebooks show by themselves."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__(figsize=(width, height), layout="constrained", facecolor="white")
        FigureCanvasAgg(self)

    def _repr_png_(self) -> bytes:
        """The picture, for notebooks."""
        file = BytesIO()
        self.savefig(file, format="png", dpi=72)
        return file.getvalue()
