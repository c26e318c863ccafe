"""How long the program takes to be seen and how much memory it holds, as ratios to a bare PySide6 window.

Every start is a process of its own, from the words on the command line to the paint event; the ways take turns, and
what is told is the ratio of medians. Bytecode is kept, as on a laptop where the program was started before.

    python -m tests.benchmarks.first_paint                   prints the table
    python -m tests.benchmarks.first_paint bare              one start; so do "window FILE" and "page FILE"
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk
    from ui.main_window import MainWindow

ROOT = Path(__file__).parents[2]
ROUNDS = 15
_ROLES = {"notes": "rapporteur", "consensus": "facilitator"}
_TURNS = 3
"""What a page asks of the file when it is shown, then of the answers: after so many turns all is there."""

Row = tuple[str, float, float | None]
"""What was compared, the ratio, and the aim where there is one."""


def rows(rounds: int = ROUNDS) -> list[Row]:
    """Measure and return the lines of the table."""
    with tempfile.TemporaryDirectory(prefix="a87desk-paint-") as name:
        folder = Path(name)
        file = _sample(folder)
        ways = {"bare": ["bare"], "window": ["window", str(file)]}
        ways |= {page: ["page", str(file)] for page in _ROLES if _is_built(page)}
        seen: dict[str, list[tuple[float, float]]] = {way: [] for way in ways}
        for number in range(rounds + 1):
            for way, words in ways.items():
                one = _start(words, folder, _ROLES.get(way, "rapporteur"))
                if number:  # the first round compiles
                    seen[way].append(one)
    taken = {way: median(seconds for seconds, _memory in those) for way, those in seen.items()}
    held = {way: median(memory for _seconds, memory in those) for way, those in seen.items()}
    found: list[Row] = [
        ("start to first paint, sample opening, over a bare window", taken["window"] / taken["bare"], 1.8)
    ]
    pages = [page for page in _ROLES if page in ways]
    found += [
        (f"start to the {page} page painted with the sample's data", taken[page] / taken["bare"], None)
        for page in pages
    ]
    found += [
        (f"memory, sample open on the {page} page, over a bare window", held[page] / held["bare"], 1.6)
        for page in pages
    ]
    return found


def _is_built(page: str) -> bool:
    return (ROOT / "ui" / "pages" / page / "page.py").is_file()


def _sample(folder: Path) -> Path:
    from tests.journeys.workshops import add_panel, whole_forum

    workspace = whole_forum(folder / "sample.a87")
    add_panel(workspace)
    workspace.close()
    return folder / "sample.a87"


def _start(words: list[str], folder: Path, role: str) -> tuple[float, float]:
    """Return the seconds until the process said that it is painted, and its memory in MB at that moment."""
    home = folder / role
    home.mkdir(exist_ok=True)
    (home / "settings.json").write_text(f'{{"role": "{role}"}}')
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env |= {
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "QT_QPA_PLATFORM": "offscreen",
        "A87DESK_HOME": str(home),
        "PYTHONPATH": str(ROOT),
    }
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, __file__, *words], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        return time.perf_counter() - start, float(line)


# In the process that is measured.


def _tell() -> None:
    """Say how much memory was held at most, and end without tidying up."""
    sys.stdout.write(f"{_most_held_mb():.1f}\n")
    sys.stdout.flush()
    os._exit(0)


def _most_held_mb() -> float:
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would count what the parent held too
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024)


def _tell_when_painted(widget: QWidget) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, _tell)
            return False

    widget.installEventFilter(Watch(widget))


def _bare() -> None:
    """Show an empty window of the same size."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.resize(1366, 768)
    _tell_when_painted(window)
    window.show()
    app.exec()


def _ours(until: str, file: str) -> None:
    """Start the program as its command line does, and listen."""
    import a87desk.cli.program
    from ui import app as program

    make_window, make_desk = program.make_window, program.make_desk

    def window_made(*given: object) -> MainWindow:
        window = make_window(*given)  # type: ignore[arg-type]
        if until == "window":
            _tell_when_painted(window)
        return window

    def desk_made(*given: object) -> Desk:
        desk = make_desk(*given)  # type: ignore[arg-type]
        desk.window.pages.page_shown.connect(lambda _key: _wait(desk, _TURNS))
        return desk

    program.make_window, program.make_desk = window_made, desk_made
    a87desk.cli.program.main(["desktop", file])


def _wait(desk: Desk, turns: int) -> None:
    if turns and desk.session is not None:
        desk.session.ask(lambda _workspace: None, lambda _none: _wait(desk, turns - 1))
        return
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()  # what arrived is painted
    _tell()


if __name__ == "__main__":
    if len(sys.argv) == 1:
        from tests.benchmarks.ratios import table

        print(
            table(
                "Start and memory",
                [(name, f"{ratio:.2f}" + (f" (aim: {aim})" if aim else "")) for name, ratio, aim in rows()],
            )
        )
    elif sys.argv[1] == "bare":
        _bare()
    else:
        _ours(sys.argv[1], sys.argv[2])
