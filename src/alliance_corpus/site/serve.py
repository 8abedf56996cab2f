"""Show the reading room on this machine, as long as a reader looks at it."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from alliance_corpus.site.build import build_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.corpus import Corpus


def serve(corpus: Corpus, port: int, opened: Callable[[str], None]) -> None:
    """Build the site in a temporary folder and serve it on loopback until it is interrupted.

    Args:
        corpus: any corpus.
        port: of the server; 0 takes any free one.
        opened: called with the address once the server answers.

    Raises:
        OSError: the port is taken.
    """
    with TemporaryDirectory(prefix="alliance-corpus-") as folder:
        build_site(corpus, folder)
        with ThreadingHTTPServer(("127.0.0.1", port), partial(Quiet, directory=folder)) as server:
            opened(f"http://127.0.0.1:{server.server_port}/")
            try:
                server.serve_forever()
            except KeyboardInterrupt:
                return


class Quiet(SimpleHTTPRequestHandler):
    """Serves the files of a folder, and says nothing about it."""

    def log_message(self, *_: object) -> None:
        """Print nothing."""
