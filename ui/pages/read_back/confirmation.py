"""Whether a group confirmed its page, as a pill: in the head of Notes, and where it is read back.

Knows `GroupConfirmed`. Must not know notes.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.i18n import _, ngettext
from a87desk.reading.group_confirmed import NOT_CONFIRMED, GroupConfirmed, ReadBack
from a87desk.reading.group_page import GroupPage
from ui import theme
from ui.painting.pills import Pill, PillKind, pill_size
from ui.safe_text import isolate_ltr, set_tooltip
from ui.widgets.headers import PageHeader
from ui.widgets.labels import PillLabel

GAP = 12


def confirmed_words(confirmed: GroupConfirmed) -> str:
    """Return when a group confirmed its page and how many were there."""
    at = isolate_ltr(confirmed.at.strftime("%H:%M")) if confirmed.at else ""
    words = _("Confirmed {time}").format(time=at)
    if confirmed.present is None:
        return words
    count = confirmed.present
    there = ngettext("{count} person there", "{count} people there", count).format(count=count)
    return _("{confirmed}, {there}").format(confirmed=words, there=there)


def confirmation_pill(confirmed: GroupConfirmed) -> Pill:
    """Return the state as a pill."""
    if confirmed.state is ReadBack.CONFIRMED:
        return Pill(PillKind.OK, confirmed_words(confirmed), "circle-check")
    if confirmed.state is ReadBack.CHANGED:
        return Pill(PillKind.WARN, _("Changed since it was confirmed"), "triangle-alert")
    return Pill(PillKind.DASHED, _("Not yet confirmed"), "circle-dashed")


def short_pill(confirmed: GroupConfirmed) -> Pill:
    """Return the state in one word."""
    full = confirmation_pill(confirmed)
    words = {ReadBack.CONFIRMED: _("Confirmed"), ReadBack.CHANGED: _("Changed"), ReadBack.NOT_YET: _("Unconfirmed")}
    return Pill(full.kind, words[confirmed.state], full.icon)


def unconfirmed_words(groups: Sequence[BreakoutGroup]) -> str:
    """Return which groups have not confirmed what came from them; "" for none."""
    if not groups:
        return ""
    numbers = ", ".join("?" if group.number is None else str(group.number) for group in groups)
    words = ngettext(
        "Group {numbers} has not confirmed its page yet.",
        "Groups {numbers} have not confirmed their pages yet.",
        len(groups),
    )
    return words.format(numbers=isolate_ltr(numbers))


class ConfirmationPill(PillLabel):
    """The state of one group; hidden while nothing is written. The words get shorter with the room."""

    def __init__(self, header: PageHeader) -> None:
        super().__init__(confirmation_pill(NOT_CONFIRMED), header)
        self._header = header
        self.shown_pill = confirmation_pill(NOT_CONFIRMED)
        self._full = confirmation_pill(NOT_CONFIRMED)
        self._forms: tuple[Pill, ...] = (self._full,)
        self._is_wanted = False
        header.installEventFilter(self)
        self.hide()

    def show_page(self, page: GroupPage) -> None:
        """Show the state of a group's page."""
        self.show_state(page.confirmed, is_empty=not page.lines)

    def show_state(self, confirmed: GroupConfirmed, *, is_empty: bool) -> None:
        """Show a state."""
        self._full = confirmation_pill(confirmed)
        self._forms = (self._full, short_pill(confirmed), Pill(self._full.kind, "", self._full.icon))
        self._is_wanted = not is_empty
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return False

    def _fit(self) -> None:
        """Leave out words, and at the very end the icon too, where the header would have to cut its own."""
        gap = theme.current().px(GAP)
        wanted = self._header.sizeHint().width()
        others = wanted + gap if self.isHidden() else wanted - self.sizeHint().width()
        room = self._header.width() - others
        shown = next((one for one in self._forms if pill_size(one).width() <= room), None)
        if shown is not None and shown != self.shown_pill:
            self.shown_pill = shown
            self.set_pill(shown)
        self.setAccessibleName(self._full.text)
        why = _("Read the page back to the group; it confirms the words that stand there.")
        set_tooltip(self, f"{self._full.text}. {why}")
        is_shown = self._is_wanted and shown is not None
        if is_shown == self.isHidden():
            self.setVisible(is_shown)
