"""How problems reach a person: three sentences in a banner; for a bug also a report that can be copied.

The only place of the screen that shows errors. A report holds the code's path and kinds of exceptions, never people's
words.
"""

from __future__ import annotations

import traceback
from datetime import datetime
from pathlib import Path

from a87desk.domain.errors import A87Error
from a87desk.i18n import _
from ui.main_window import MainWindow
from ui.widgets.notices import Banner, BannerKind


def show_problem(window: MainWindow, problem: A87Error) -> Banner:
    """Show what happened, what it means and what to do, with the code for support by phone."""
    rest = " ".join(part for part in (problem.what_it_means, problem.what_to_do, f"({problem.code})") if part)
    banner = Banner(BannerKind.ERR, problem.what_happened, rest, closable=True)
    window.show_banner("problem", banner)
    return banner


def show_done(window: MainWindow, words: str) -> None:
    """Say that something was done that needs no undo."""
    window.show_banner("done", Banner(BannerKind.OK, words, closable=True))


def write_report(folder: Path, bug: BaseException) -> Path:
    """Write a report of an unexpected error for support; it holds no text of the workshop."""
    lines = [_("A87Desk, unexpected error"), datetime.now().astimezone().isoformat(timespec="seconds")]
    for part in traceback.extract_tb(bug.__traceback__):
        lines.append(f"{Path(part.filename).name}:{part.lineno} {part.name}")
    lines.append(type(bug).__name__)
    reports = folder / "reports"
    reports.mkdir(parents=True, exist_ok=True)
    path = reports / f"report-{datetime.now().astimezone():%Y%m%d-%H%M%S}.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
