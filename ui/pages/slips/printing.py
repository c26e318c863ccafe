"""The way of a slip to paper: made as the kit makes it, written to a file or shown in the desktop's viewer.

Knows the kit's writer. Works beside the window; must not know widgets.
"""

from __future__ import annotations

from pathlib import Path

from a87desk.clock import wall_clock
from a87desk.i18n import _
from a87desk.reading.printed_kit import KitModel, kit_model
from a87desk.reading.where_it_went import Slips
from a87desk.workspace import Workspace
from exports.encoders import file_name
from exports.handouts.composed import compose_kit
from exports.handouts.kit import COVER, sheets
from exports.handouts.options import KitOptions
from exports.report.dates import span_words
from ui.tasks import TaskCancelled, Work
from ui.viewer import passing_file

SLIPS = "slips"


def kit_model_of(workspace: Workspace) -> KitModel:
    """Return the frozen moment from which slips are printed."""
    return kit_model(workspace.read, workspace.workshop_id, workspace.store.digest())


def made_slips(model: KitModel, group_id: str, work: Work) -> bytes:
    """Return the slip of a group, or of all groups for "", as a PDF.

    Raises:
        TaskCancelled: the person pressed Cancel.
        WouldTell: words stand in it that are not for everyone.
    """
    from exports.formats import Cancelled, Format
    from exports.leaks.refuse import refuse_confidential

    today = wall_clock().date()
    left_out = frozenset(one.key for one in sheets() if one.key != SLIPS) | {COVER}
    options = KitOptions(left_out=left_out, slip_of=group_id, date_text=span_words(today, today))
    try:
        content = compose_kit(model, options, lambda _share: not work.cancelled).content
    except Cancelled as stop:
        raise TaskCancelled from stop
    return refuse_confidential(content, Format.PDF, model.workshop)


def written_slips(content: bytes, path: Path) -> Path:
    """Write a PDF where a person wants it."""
    from exports.files import write_output

    write_output(path, content)
    return path


def viewed_copy(content: bytes) -> Path:
    """Write a PDF that goes when the program ends, and return where."""
    return written_slips(content, passing_file(file_name(_("Where it went"), "pdf")))


def slip_file_name(slips: Slips | None, group_id: str) -> str:
    """Return a name for the file: of one group where one is chosen."""
    slip = slips.of_group(group_id) if slips and group_id else None
    if slip is None:
        return file_name(_("Where it went"), "pdf")
    return file_name(_("Where it went, group {number}").format(number=slip.group.number), "pdf")
