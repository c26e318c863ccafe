"""How the command line speaks: results and JSON on standard output, everything else on standard error.

With --json, standard output holds exactly one JSON value: the result, or {"error": …}. Progress is shown only where
somebody watches. Knows no command.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from a87desk.domain.errors import A87Error

WIDTH = 76


@dataclass(frozen=True)
class Console:
    """The two streams of one run. Streams are looked up when used, so that they can be redirected."""

    as_json: bool = False
    with_progress: bool = False

    def result(self, value: object, lines: Iterable[str]) -> None:
        """Print the result of a command: the value as JSON, or the lines for people."""
        if self.as_json:
            self._print_json(value)
        else:
            for line in lines:
                print(line)

    def problem(self, problem: A87Error) -> None:
        """Say a known problem: one sentence with its code, or as the one JSON value."""
        if self.as_json:
            self._print_json({"error": in_parts(problem)})
        else:
            self.say(f"{problem.sentence} ({problem.code})")

    def say(self, text: str) -> None:
        """Say something to the person beside the result."""
        self.end_progress()
        print(text, file=sys.stderr)

    def progress(self, text: str, share: float | None = None) -> None:
        """Say what is being done; `share` from 0 to 1 where it is known."""
        if not self.with_progress:
            return
        line = text if share is None else f"{share:4.0%} {text}"
        if sys.stderr.isatty():
            print(f"\r\x1b[K{line[:WIDTH]}", end="", file=sys.stderr, flush=True)
        else:
            print(line, file=sys.stderr, flush=True)

    def end_progress(self) -> None:
        """Take the progress line off the terminal."""
        if self.with_progress and sys.stderr.isatty():
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def _print_json(self, value: object) -> None:
        print(json.dumps(value, ensure_ascii=False, indent=1))


def in_parts(problem: A87Error) -> dict[str, object]:
    """Return a known problem for JSON: its code, the sentence, its parts, and whether consent would let it go on."""
    return {
        "code": problem.code,
        "message": problem.sentence,
        "what_happened": problem.what_happened,
        "what_it_means": problem.what_it_means,
        "what_to_do": problem.what_to_do,
        "may_continue": problem.may_continue,
    }


def shown(text: str, width: int = WIDTH) -> str:
    """Return people's words for a terminal: one line, nothing in it that a terminal would obey, shortened with “…”."""
    from exports.encoders import one_line

    line = one_line(text)
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
