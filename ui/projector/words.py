"""Short words about the projector: on the button of the window, in pills, and what only the facilitator is told.

Knows the control's state. Must not know widgets.
"""

from __future__ import annotations

from a87desk.i18n import _
from ui.painting.pills import Pill, PillKind
from ui.projector.control import ProjectorControl, Told
from ui.projector.scenes import SceneKind, scene_word


def button_words(control: ProjectorControl) -> str:
    """Return what the button of the window says: "Projector off", "Projector: timer"."""
    if not control.is_on:
        return _("Projector off")
    return _("Projector: {what}").format(what=scene_word(control.live_kind).lower())


def live_pill(control: ProjectorControl) -> Pill:
    """Return how it stands with the wall."""
    if not control.is_on:
        return Pill(PillKind.NEUTRAL, _("Off"), "circle")
    if control.live_kind is SceneKind.BLANK:
        return Pill(PillKind.NEUTRAL, _("Blank"), "square")
    if control.is_newer:
        return Pill(PillKind.WARN, _("Not the newest"), "circle-dot")
    return Pill(PillKind.OK, _("Live"), "circle-dot")


def live_words(control: ProjectorControl) -> str:
    """Return in a sentence what the room sees, and whether newer words wait."""
    if not control.is_on:
        return _("The room sees nothing.")
    if control.live_kind is SceneKind.BLANK:
        return _("The room sees a blank wall.")
    words = _("The room sees: {what}.").format(what=scene_word(control.live_kind))
    if not control.is_newer:
        return words
    is_chosen = control.choice == control.live_choice
    newer = _("It has changed since: Show brings the newest.") if is_chosen else _("It has changed since then.")
    return f"{words} {newer}"


def told_words(told: Told) -> tuple[str, str]:
    """Return what the facilitator is told: a first sentence, and what to do."""
    return {
        Told.ONE_SCREEN: (
            _("There is only one screen."),
            _("Plug the projector in and let the desktop extend to it; mirrored, the room would see your own screen."),
        ),
        Told.NOTHING_SHOWN: (
            _("The projector is on and blank."),
            _("Choose what the room shall see with Ctrl F7, then Show."),
        ),
        Told.SCREEN_LOST: (
            _("The screen for the room was unplugged."),
            _("Nothing moved to your screen, the timer goes on. Plug it in again and it can be shown as it was."),
        ),
        Told.SCREEN_BACK: (
            _("The projector is back."),
            _("The room sees nothing until you show it again."),
        ),
    }[told]
