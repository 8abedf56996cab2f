"""The versions with which everything is tested: ``python -m tools.constraints`` writes them anew.

Makes a new environment with the extras ``test-all`` and ``fuzz``, in the newest versions that
there are, and writes what is in it into ``.ci/constraints.txt``. Run it under the oldest Python
that we promise, and ``.ci/run`` afterwards: it installs these versions.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Final

from tools.running import ROOT, install, new_environment, run

FILE: Final = ".ci/constraints.txt"

HEAD: Final = "# The versions that are tested. Written by python -m tools.constraints\n"

OLDEST: Final = (3, 11)


def main() -> int:
    """Write the file; 1 under another Python than the oldest."""
    if sys.version_info[:2] != OLDEST:
        oldest = ".".join(map(str, OLDEST))
        print(f"run this under Python {oldest}, the oldest that we promise", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        python = new_environment(Path(folder, "venv"))
        install(python, f"{ROOT}[test-all,fuzz]", PIP_CONSTRAINT="", PIP_BUILD_CONSTRAINT="")
        pip = (sys.executable, "-m", "pip", "--python", python)
        frozen = run(*pip, "freeze", "--all", "--exclude", "alliance-corpus", where=Path(folder))
    pins = [line for line in frozen.splitlines() if "==" in line and not line.startswith("#")]
    pins.sort(key=lambda pin: pin.partition("==")[0].lower())
    (ROOT / FILE).write_text(HEAD + "\n".join(pins) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
