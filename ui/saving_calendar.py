"""Saving the calendar file: asked for where it goes, made in the background from one moment of the workshop.

Knows the session and the runner. What is in the calendar is `exports.calendar`'s.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from a87desk.domain.errors import A87Error, InternalError
from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import Workspace
from ui.session import Session
from ui.tasks import TaskRunner, Work


@dataclass(frozen=True, slots=True)
class CalendarSaving:
    """What saving needs: the open workshop, long work, where dialogs start, and the ways to say how it went."""

    session: Session
    runner: TaskRunner
    folder: Path
    show_done: Callable[[str], None]
    show_problem: Callable[[A87Error], None]

    def ask(self, parent: QWidget) -> None:
        """Ask where the calendar goes and write it there."""
        from ui.dialogs.saving import ask_path

        def choose(model: WorkshopModel) -> None:
            from exports.formats import Format
            from exports.outputs import output_name

            suggested = self.folder / output_name(model, Format.CALENDAR)
            path = ask_path(parent, _("Save the calendar"), suggested, _("Calendars (*.ics)"))
            if path is not None:
                self._write(model, path)

        self.session.ask(_model, choose)

    def save(self, path: Path) -> None:
        """Write the calendar of this moment."""
        self.session.ask(_model, lambda model: self._write(model, path))

    def _write(self, model: WorkshopModel, path: Path) -> None:
        def work(_work: Work) -> str:
            from exports.calendar.events import workshop_calendar
            from exports.files import write_output
            from exports.outputs import calendar_ics
            from exports.report.visible import visible

            write_output(path, calendar_ics(model))
            return workshop_calendar(visible(model)).undated_words()

        def done(undated: str) -> None:
            said = _("The calendar is in {file}.").format(file=path.name)
            self.show_done(" ".join(part for part in (said, undated) if part))

        self.runner.run(_("Saving {file}").format(file=path.name), work, done, self._on_failed)

    def _on_failed(self, problem: Exception) -> None:
        known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
        self.show_problem(known)


def _model(workspace: Workspace) -> WorkshopModel:
    return workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
