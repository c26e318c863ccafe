"""What the program's exit code says to a script. The table stands in docs/command-line.md; a test keeps them equal.

Numbers follow sysexits.h where it has one for the case. Knows codes of problems, not the problems themselves.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Why the program ended."""

    DONE = 0
    NOT_WHOLE = 1
    USAGE = 2
    NO_WINDOW = 3
    NOT_USABLE = 65
    NO_FILE = 66
    BUG = 70
    NOT_MADE = 73
    DISK = 74
    BUSY = 75
    CONSENT = 77
    STOPPED = 130
    READER_GONE = 141


_EXIT_CODES = {
    ExitCode.USAGE: ("E_NOT_A_RULE", "E_NO_NAME", "E_NOTHING_WRITTEN", "E_NO_RECORD", "E_UNKNOWN_OUTPUT"),
    ExitCode.NO_WINDOW: ("E_NO_WINDOW",),
    ExitCode.NO_FILE: ("E_NO_FILE",),
    ExitCode.BUG: ("E_INTERNAL",),
    ExitCode.NOT_MADE: (
        "E_EXISTS",
        "E_FOLDER_TAKEN",
        "E_FILES_IN_THE_WAY",
        "E_EXPORT",
        "E_NOTHING_IN_IT",
        "E_SHEET_TOO_LONG",
        "E_WOULD_TELL",
    ),
    ExitCode.DISK: ("E_DISK_FULL", "E_IO", "E_PATH", "E_READ_ONLY"),
    ExitCode.BUSY: ("E_LOCKED",),
    ExitCode.CONSENT: ("E_UNKNOWN_SIGNER", "E_UNSIGNED", "E_MANY_REMOVALS"),
}


def exit_code_for(problem_code: str) -> ExitCode:
    """Return the exit code for the code of a known problem; what is not listed is a file that cannot be used."""
    return next((code for code, codes in _EXIT_CODES.items() if problem_code in codes), ExitCode.NOT_USABLE)
