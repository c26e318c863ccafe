"""What happens when a document is refused: a person sees where, and chooses what becomes of it.

Knows the dialog and the ways out of it. Must not know how a document is made or searched.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from a87desk.domain.folding import fold
from a87desk.domain.participant import Participant
from a87desk.reading.found import FoundRecord
from exports.leaks.refuse import WouldTell
from ui.context import Context
from ui.pages.report.moment import Made
from ui.pages.report.refused_dialog import Answer, RefusedDialog


def tell_refused(context: Context, page: QWidget, problem: WouldTell, made: Made, withhold: Callable[[], None]) -> None:
    """Show where a document would tell too much; `withhold` makes it again without those names."""
    person = _person_in(problem, made)
    dialog = RefusedDialog(problem, page, is_masked=made.options.mask_names, can_show=person is not None)
    dialog.exec()
    answer = dialog.answer
    dialog.deleteLater()
    if answer is Answer.WITHHOLD:
        withhold()
    elif answer is Answer.SHOW_PERSON and person is not None:
        context.go_to_record(FoundRecord(Participant.noun, person.id, "", person.name, ""))


def _person_in(problem: WouldTell, made: Made) -> Participant | None:
    """Return the first person on the list whose name was found."""
    words = {fold(leak.words) for leak in problem.leaks}
    return next((one for one in made.model.participants if one.name and fold(one.name) in words), None)
