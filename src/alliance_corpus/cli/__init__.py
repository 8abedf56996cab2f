"""The command line ``alliance-corpus``; it needs the extra ``cli``."""

from __future__ import annotations

import sys

from alliance_corpus.errors import AllianceCorpusError

__all__ = ["main"]


def main() -> None:
    """Run the command line: exit status 0, or 2 with one clear line for bad input."""
    from alliance_corpus.lazy import require

    try:
        require("click", "cli")
        from alliance_corpus.cli.commands import run

        run()
    except AllianceCorpusError as error:
        print(f"alliance-corpus: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:  # the reader of a pipe has seen enough
        sys.stderr.close()
        sys.exit(0)
