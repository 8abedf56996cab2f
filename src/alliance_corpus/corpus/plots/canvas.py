"""What all pictures share: a figure without global state, fonts, and files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.plots.fonts import families_for
from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.lazy import require

if TYPE_CHECKING:
    from os import PathLike

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from alliance_corpus.records.labels import Language

FORMATS: Final = (".pdf", ".png", ".svg")
"""The files that can be written."""

BLUE, GREEN, ORANGE, RED, GREY = "#0072B2", "#009E73", "#E69F00", "#D55E00", "#7F7F7F"
"""Colours that people with colour-blindness can distinguish (Okabe and Ito), and grey."""

_DPI: Final = 150
_PIXELS: Final = 60_000  # the most that a side of a picture can have


def new_figure(width: float, height: float) -> Figure:
    """An empty figure; its sides are in inches.

    Raises:
        MissingExtraError: if matplotlib is not installed (extra ``plots``).
    """
    require("matplotlib", "plots")
    from alliance_corpus.corpus.plots.picture import Picture

    return Picture(width, height)


def finished(figure: Figure, language: Language) -> Figure:
    """The figure with fonts that have all its characters; a ``$`` in it begins no formula.

    Raises:
        MissingExtraError: if there are Japanese characters and no font for them.
    """
    ticker: Any = require("matplotlib.ticker", "plots")
    texts: list[Any] = figure.findobj(require("matplotlib.text", "plots").Text)
    words = [one.get_text() for one in texts]
    families, codes = families_for(words, japanese_first=language == "ja")
    for axis in (axis for axes in figure.axes for axis in (axes.xaxis, axes.yaxis)):
        if isinstance(axis.get_major_locator(), ticker.FixedLocator):  # it has words of ours
            labels = [one.get_text().translate(codes) for one in axis.get_ticklabels()]
            axis.set_ticklabels(labels)
    for one in texts:
        one.set_fontfamily(families)
        one.set_parse_math(False)
        one.set_text(one.get_text().translate(codes))
    return figure


def bare(axes: Axes) -> None:
    """Take away the frame and the ticks of axes."""
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_visible(False)


def whole_numbers() -> Any:
    """The ticks of an axis: whole numbers, in steps of 1, 2 or 5, or tens of them."""
    ticker: Any = require("matplotlib.ticker", "plots")
    return ticker.MaxNLocator("auto", integer=True, steps=[1, 2, 5, 10])


def save(figure: Figure, file: str | PathLike[str]) -> Path:
    """Write a figure into a file.

    The same figure gives the same bytes, with the same version of matplotlib.

    Args:
        figure: what to write.
        file: where to write; its suffix gives the format, one of `FORMATS`.

    Returns:
        The path of the file.

    Raises:
        QueryError: if the suffix is not one of `FORMATS`, or the file cannot be written.
    """
    path = checked_path(file)
    matplotlib: Any = require("matplotlib", "plots")
    undated: dict[str, Any] = {".pdf": {"CreationDate": None}, ".svg": {"Date": None}}
    metadata = undated.get(path.suffix.lower())
    try:
        with matplotlib.rc_context({"svg.hashsalt": "alliance-corpus"}):
            figure.savefig(path, dpi=dots_of(figure), metadata=metadata)
    except OSError as error:
        raise QueryError(f"{str(path)!r} cannot be written: {error.strerror or error}") from None
    return path


def checked_path(file: str | PathLike[str]) -> Path:
    """The path of a file to write.

    Raises:
        QueryError: if its suffix is not one of `FORMATS`.
    """
    path = Path(file)
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise QueryError(
            f"{str(path)!r} is not a picture that can be drawn: expected a file ending in "
            f"{', '.join(FORMATS)}.{nearest(suffix, FORMATS)}"
        )
    return path


def dots_of(figure: Figure) -> float:
    """Dots per inch of a picture: fewer if it would be larger than files can be."""
    return min(_DPI, _PIXELS / float(max(figure.get_size_inches())))
