"""The process that fuzzes one target with atheris; `fuzz.run` starts it."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any, Final

_WORD: Final = 60  # bytes of a word that libFuzzer takes


def main(name: str, folder: Path, options: list[str]) -> None:
    """Write the seeds and words into a folder, and fuzz until libFuzzer ends.

    What a target imports late is imported while the seeds are tried, so that its coverage counts.

    Args:
        name: the target.
        folder: an empty folder; ``seeds`` and ``words`` come into it.
        options: of libFuzzer.
    """
    atheris: Any = import_module("atheris")  # it has no types
    with atheris.instrument_imports(include=["alliance_corpus"]):
        from fuzz.targets import target

        chosen = target(name)
        (folder / "seeds").mkdir()
        for number, seed in enumerate(chosen.seeds()):
            chosen.check(seed)
            (folder / "seeds" / str(number)).write_bytes(seed)
    words = dict.fromkeys(word.encode("utf-8", "ignore") for word in chosen.words())
    lines = [_entry(word) for word in words if 0 < len(word) <= _WORD]
    (folder / "words").write_text("\n".join(lines) + "\n", encoding="ascii")
    arguments = [sys.argv[0], f"-dict={folder / 'words'}", *options, str(folder / "seeds")]
    atheris.Setup(arguments, chosen.check)
    atheris.Fuzz()


def _entry(word: bytes) -> str:
    """A line of a dictionary of libFuzzer."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word) + '"'


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
