"""Where the program starts: the command line, which hands over to the window when it is asked to."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; the words are those of the process unless given."""
    try:
        from a87desk.cli.program import main as run

        if words is not None:
            return run(words)
        _speak_utf8()
        return run(sys.argv[1:])
    except KeyboardInterrupt:  # before the command line could listen
        return 130


def _speak_utf8() -> None:
    """Let every script be printed, whatever the terminal is set to; a window's process has no streams at all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
