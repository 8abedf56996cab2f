"""``python -m fuzz TARGET [--seconds N]``."""

from __future__ import annotations

import argparse
import sys

from fuzz.run import run
from fuzz.targets import NAMES

_TAIL = 30  # lines of the log of a run that failed


def main(arguments: list[str] | None = None) -> int:
    """Fuzz the targets that are named; 1 if any of them shows a fault."""
    parser = argparse.ArgumentParser(
        prog="python -m fuzz",
        description="Change inputs, guided by the code that they reach, and look for faults. An "
        "input that shows one is kept in fuzz/findings/, where the tests try it again.",
    )
    parser.add_argument("targets", nargs="+", choices=[*NAMES, "all"], metavar="TARGET",
                        help=f"{', '.join(NAMES)} or all")  # fmt: skip
    parser.add_argument("--seconds", type=int, default=60, help="for each target (default: 60)")
    asked = parser.parse_args(arguments)
    failed = False
    for name in NAMES if "all" in asked.targets else asked.targets:
        done = run(name, asked.seconds)
        print(done, flush=True)
        if done.failed:
            failed = True
            print("\n".join(done.log.splitlines()[-_TAIL:]), file=sys.stderr)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
