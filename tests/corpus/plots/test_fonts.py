"""No character of a picture is an empty box, whatever fonts there are."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from matplotlib import font_manager

import alliance_corpus as ac
from alliance_corpus.corpus.plots.canvas import finished, new_figure
from alliance_corpus.corpus.plots.fonts import JAPANESE, LATIN, families_for
from alliance_corpus.corpus.plots.timeline import timeline_figure
from alliance_corpus.corpus.timeline import ordered

if TYPE_CHECKING:
    from pathlib import Path

    from alliance_corpus.corpus import Corpus


def hide(monkeypatch: pytest.MonkeyPatch, *, from_machine: bool) -> None:
    """Take the Japanese fonts out of matplotlib's list, and perhaps from the machine."""
    kept = [f for f in font_manager.fontManager.ttflist if f.name not in JAPANESE]
    monkeypatch.setattr(font_manager.fontManager, "ttflist", kept)
    if from_machine:
        monkeypatch.setattr(font_manager, "findSystemFonts", list)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20))
@example("日米 𠮷 한국 $x$ ①")
def test_any_text_is_drawn_without_a_missing_glyph(text: str) -> None:
    figure = new_figure(40, 6)
    figure.text(0.5, 0.5, text)
    axes = figure.add_subplot()
    axes.set_yticks([0], [text])
    for language in ("ja", "en"):
        finished(figure, language)
        figure.canvas.draw()  # a missing glyph warns, and a warning is an error
    for character in text:
        assert character in figure.texts[0].get_text() or f"[U+{ord(character):04X}]" in (
            figure.texts[0].get_text()
        )


def test_a_rare_character_is_written_as_its_code(corpus: Corpus) -> None:
    event = evolve(corpus.events[0], label="𓀀の会議")
    (tick,) = timeline_figure(ordered(corpus, [event]), "ja").axes[0].get_yticklabels()
    assert tick.get_text().startswith("[U+13000]の会議")


def test_latin_words_need_no_japanese_font(monkeypatch: pytest.MonkeyPatch) -> None:
    hide(monkeypatch, from_machine=True)
    assert families_for(["Tokyo", " "], japanese_first=True) == ([LATIN], {})


def test_without_a_japanese_font_japanese_words_are_refused(
    monkeypatch: pytest.MonkeyPatch, corpus: Corpus
) -> None:
    hide(monkeypatch, from_machine=True)
    with pytest.raises(ac.MissingExtraError, match=r"characters '日米'.*fonts-ipaexfont"):
        families_for(["日米", "Tokyo"], japanese_first=True)
    with pytest.raises(ac.MissingExtraError, match="install a Japanese font"):
        ac.load().plot.topics("guidelines-1978")


def test_a_font_that_is_newer_than_the_list_of_matplotlib_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hide(monkeypatch, from_machine=False)
    families, codes = families_for(["日米"], japanese_first=True)
    assert families[0] in JAPANESE
    assert codes == {}


def test_the_font_of_the_language_comes_first() -> None:
    japanese, _ = families_for(["日"], japanese_first=True)
    english, _ = families_for(["日"], japanese_first=False)
    assert (japanese[1], english[0]) == (LATIN, LATIN)


def test_pictures_are_drawn_with_a_new_list_of_fonts(tmp_path: Path) -> None:
    code = "import alliance_corpus as ac; ac.load().plot.topics('guidelines-1978').canvas.draw()"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={**os.environ, "MPLCONFIGDIR": str(tmp_path)},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_what_is_no_font_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    hide(monkeypatch, from_machine=True)
    monkeypatch.setattr(font_manager, "findSystemFonts", lambda: [str(broken)])
    missing: Any = ac.MissingExtraError
    with pytest.raises(missing, match="no font here"):
        families_for(["日"], japanese_first=True)
