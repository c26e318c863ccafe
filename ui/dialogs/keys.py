"""The list of keys, part by part, as the manual has it.

Knows keys and what they do. Must not know how a page hears them.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from a87desk.i18n import _, mark
from ui import theme
from ui.fonts import TextSize, Weight
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.labels import PlainLabel, key_label
from ui.widgets.spacing import space

KEYS: tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...] = (
    (
        mark("Everywhere"),
        (
            (("Ctrl Z",), mark("Take back the last act")),
            (("Ctrl Y",), mark("Bring it back")),
            (("Ctrl K",), mark("Find anything")),
            (("Ctrl P",), mark("Print")),
            (("Alt 1", "Alt 9"), mark("Go to a page of the sidebar")),
            (("F6",), mark("Next part of the page")),
            (("Ctrl B",), mark("Fold the sidebar")),
            (("Ctrl I",), mark("Fold the details")),
            (("Ctrl +", "Ctrl -"), mark("Larger and smaller text")),
            (("F11",), mark("Full screen")),
        ),
    ),
    (
        mark("Projector"),
        (
            (("F7",), mark("Turn it on or off")),
            (("Shift F7",), mark("Blank the wall, or show again")),
            (("Ctrl F7",), mark("Choose what the room sees")),
        ),
    ),
    (
        mark("Agenda"),
        (
            (("Enter",), mark("Edit the session or the day")),
            (("Ins", "Del"), mark("New after it; remove")),
            (("Alt ↑", "Alt ↓"), mark("Move the session; its time goes with it")),
            (("+", "−"), mark("Five minutes longer, shorter")),
            (("Shift +", "Shift −"), mark("The same, and the rest moves along")),
            (("Alt +", "Alt −"), mark("Begins five minutes later, earlier")),
            (("Esc",), mark("From a field back to the list; from the list to the workshop")),
        ),
    ),
    (
        mark("Participants"),
        (
            (("Space",), mark("Check in, or take it back")),
            (("Ctrl 1", "Ctrl 5"), mark("Here, remote, apologies, represented, absent")),
            (("Ctrl 6",), mark("Leaves early, now")),
            (("1", "8"), mark("Put in the group with that number")),
            (("0",), mark("No group")),
            (("Enter",), mark("Edit the person")),
            (("Ins", "Del"), mark("Add somebody at the door; remove")),
            (("#",), mark("And a number: go to that row of the printed list")),
            (("Ctrl F",), mark("Find in the list; letters go to a name")),
        ),
    ),
    (
        mark("Groups"),
        (
            (("1", "9"), mark("Put in the group with that number")),
            (("0",), mark("Take out of the group; in an open space: not placed")),
            (("Space",), mark("Stays in the group, or may move again")),
            (("←", "→"), mark("Next group")),
            (("Enter",), mark("Edit the group, station or topic")),
            (("Shift ←", "Shift →"), mark("In an open space: move the topic; also up and down")),
        ),
    ),
    (
        mark("Run"),
        (
            (("F8",), mark("Start what comes next; pause; go on (on every page)")),
            (("Shift F8",), mark("Five minutes more (on every page)")),
            (("Ctrl F8",), mark("Finish the session (on every page)")),
            (("Space",), mark("Start or pause the chosen session, or all rooms of a block")),
            (("Enter",), mark("Details: real times and phases; on a group: its rapporteur")),
        ),
    ),
    (
        mark("Notes"),
        (
            (("Enter",), mark("Save and start the next note")),
            (("Shift Enter",), mark("New line")),
            (("Ctrl 1", "Ctrl 7"), mark("What kind of note it is")),
            (("Ctrl ↑", "Ctrl ↓"), mark("Edit the note before; back")),
            (("Ctrl G",), mark("Next guiding question")),
            (("Ctrl T",), mark("Theme tags of the chosen note")),
            (("Ctrl L",), mark("Who may see the chosen note")),
            (("Ctrl M",), mark("Keep marks such as #tag as words")),
            (("Ctrl F", "F3", "Shift F3"), mark("Find on this page; next; previous")),
            (("Alt ↑", "Alt ↓"), mark("Move the chosen notes up; down")),
            (("Ctrl Shift G",), mark("Move the chosen notes to another group")),
            (("Ctrl Shift I",), mark("Import notes from a document")),
            (("Ctrl Enter",), mark("Send notes")),
        ),
    ),
    (
        mark("Records"),
        (
            (("Enter",), mark("Save and start the next entry")),
            (("Tab",), mark("After a question: its answer")),
            (("Ctrl 1", "Ctrl 9"), mark("Who speaks; again: from the floor")),
            (("Ctrl Shift P", "O"), mark("What kind of entry: the letters on the buttons")),
            (("Ctrl Shift D",), mark("A decision; again: its next type")),
            (("Ctrl L",), mark("Who may see the next entry")),
            (("Ins",), mark("New session, in the list of sessions")),
        ),
    ),
    (
        mark("Read back"),
        (
            (("Space",), mark("Next page")),
            (("Shift Space",), mark("Page before")),
        ),
    ),
    (
        mark("Consensus"),
        (
            (("Enter",), mark("Accept the suggestion")),
            (("Space",), mark("Split it: untick what does not belong")),
            (("Del",), mark("Not the same")),
            (("1", "9"), mark("Put in the theme with that number")),
            (("Ctrl T",), mark("New theme")),
            (("F2",), mark("Rename the theme")),
            (("Ctrl M",), mark("Merge the chosen themes")),
            (("Backspace",), mark("Take out of the theme")),
            (("Ctrl R",), mark("Change the rule")),
        ),
    ),
    (
        mark("Priorities"),
        (
            (("←", "→", "↑", "↓"), mark("In the matrix: move the theme by a tenth of a point")),
            (("Shift ←", "Shift ↑"), mark("By half a point")),
            (("Tab",), mark("Next theme in the matrix")),
            (("Enter",), mark("Place a theme; to the matrix and back")),
            (("Del",), mark("In the matrix: take back the place that was agreed")),
            (("Alt ↑", "Alt ↓"), mark("In the list: rank by hand")),
            (("+", "−"), mark("One dot more, fewer, while dots are counted on the wall")),
            (("1", "9"), mark("In the list: go to the theme with that number")),
        ),
    ),
    (
        mark("Entering ballots"),
        (
            (("A", "3"), mark("Three for A; a letter alone gives one")),
            (("↑", "↓", "0", "9"), mark("The same with arrows; scores go on")),
            (("Space",), mark("Left out, and on")),
            (("*",), mark("Spoiled: it does not count")),
            (("Backspace",), mark("Take back")),
            (("Enter",), mark("Save; next ballot")),
            (("PgUp",), mark("Correct the ballot before")),
            (("Ctrl G",), mark("Stakeholder group")),
        ),
    ),
    (
        mark("Print"),
        (
            (("Space",), mark("Sheet in or out")),
            (("↑", "↓"), mark("Show the sheet")),
        ),
    ),
    (
        mark("Selection matrix"),
        (
            (("Y", "N"), mark("Yes, no; then the next criterion")),
            (("?",), mark("Not known; then the next criterion")),
            (("Enter",), mark("Write a remark")),
            ((",", "."), mark("The criterion counts less, more")),
            (("Ins",), mark("New criterion")),
            (("Alt Ins",), mark("New option")),
            (("F2", "Shift F2"), mark("Rename the criterion, the option")),
            (("Alt ↑", "Alt ↓"), mark("Move the criterion")),
            (("Alt Shift ←", "Alt Shift →"), mark("Move the option")),
            (("Ctrl Del",), mark("Remove the criterion; with Shift the option")),
            (("Ctrl V",), mark("Paste a table")),
        ),
    ),
    (
        mark("Evaluation"),
        (
            (("0", "9"), mark("Answer, and go to the next question")),
            (("Space",), mark("Left out, and go to the next question")),
            (("Backspace",), mark("One back")),
            (("Enter",), mark("The form is done; next form")),
            (("Ins",), mark("To the next form; in the list a new question")),
            (("Ctrl Del",), mark("Remove the form")),
            (("Ctrl L",), mark("Who may see an answer in words")),
        ),
    ),
    (
        mark("Report-back"),
        (
            (("Enter", "P"), mark("Show the group to the room")),
            (("←", "→"), mark("Page or group before; next")),
            (("N",), mark("Only what is new, or everything")),
            (("A", "F2"), mark("Amendment from the floor; edit it")),
            (("Del",), mark("Remove the amendment")),
        ),
    ),
    (
        mark("Report"),
        (
            (("Space",), mark("Part in or out")),
            (("Alt ↑", "Alt ↓"), mark("Move the part")),
            (("PgUp", "PgDn"), mark("Page before, next page")),
        ),
    ),
)
"""Part, and for each act its keys; two keys are the first and the last, or the two ways."""


class KeysDialog(QDialog):
    """Shows every key; Esc or Enter closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keys"))
        px = theme.current().px
        self.resize(px(560), px(560))
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        box.addWidget(PlainLabel(_("Everything works by keyboard"), TextSize.CARD, weight=Weight.DemiBold))
        scroll = QScrollArea()
        scroll.setAccessibleName(_("Keys"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(_listed())
        box.addWidget(scroll, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = Button(_("Close"), ButtonKind.MAIN)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        box.addLayout(row)
        close.setFocus()


def _listed() -> QWidget:
    inner = QWidget()
    grid = QGridLayout(inner)
    space(grid, (0, 0, 8, 0), 6)
    grid.setColumnStretch(1, 1)
    row = 0
    for title, acts in KEYS:
        grid.addWidget(PlainLabel(_(title), TextSize.BASE, weight=Weight.DemiBold), row, 0, 1, 2)
        row += 1
        for keys, words in acts:
            caps = QHBoxLayout()
            space(caps, gap=4)
            for key in keys:
                caps.addWidget(key_label(key))
            caps.addStretch(1)
            grid.addLayout(caps, row, 0)
            grid.addWidget(PlainLabel(_(words), tone=Tone.INK2), row, 1)
            row += 1
    grid.setRowStretch(row, 1)
    return inner
