"""The command line ``alliance-corpus``; it needs the extra ``cli``."""

from __future__ import annotations

import sys

from alliance_corpus.errors import AllianceCorpusError

__all__ = ["main"]


def main() -> None:
    """Run the command line: exit status 0, or 2 with one clear line for bad input."""
    from alliance_corpus.cli.streams import drop_output, prepare, stop_quietly
    from alliance_corpus.lazy import require
    from alliance_corpus.text.columns import visible

    prepare()
    try:
        require("click", "cli")
        from alliance_corpus.cli.commands import run

        run()  # each answer is flushed when it is printed
    except BrokenPipeError as error:
        stop_quietly(error)
    except (AllianceCorpusError, OSError) as error:
        print(f"alliance-corpus: {visible(str(error))}", file=sys.stderr)
        if isinstance(error, OSError):  # a full disk: what is left cannot be written, either
            drop_output()
        sys.exit(2)
