"""What two laptops wrote differently, side by side. Both are kept until people decide; nothing is chosen here.

Knows `OpenVersions`. Must not change anything.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.reading.two_versions import OpenVersions
from a87desk.store.reader import PastValue
from ui.fonts import TextSize, Weight
from ui.pages.exchange.arrival_list import clock_time
from ui.safe_text import isolate
from ui.tokens import Tone
from ui.widgets.cards import Card
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class TwoVersionsList(QWidget):
    """A heading and two cards for each field that has several versions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        space(self._box, gap=12)

    def show_versions(self, found: Sequence[OpenVersions]) -> None:
        """Show these in place of the ones before."""
        while item := self._box.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for one in found:
            self._box.addWidget(_Side(one))


class _Side(QWidget):
    def __init__(self, one: OpenVersions) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        space(box, gap=6)
        heading = _("Two versions of {what}").format(what=isolate(one.label))
        box.addWidget(PlainLabel(heading, weight=Weight.DemiBold))
        cards = QHBoxLayout()
        space(cards, gap=12)
        for version in one.versions:
            cards.addWidget(_version_card(version), 1)
        box.addLayout(cards)


def _version_card(version: PastValue) -> Card:
    card = Card()
    who = QHBoxLayout()
    space(who, gap=8)
    who.addWidget(PlainLabel(isolate(version.by), TextSize.SMALL, weight=Weight.DemiBold))
    who.addStretch(1)
    who.addWidget(PlainLabel(clock_time(version.at), TextSize.SMALL, tone=Tone.INK3))
    card.box.addLayout(who)
    card.box.addWidget(PlainLabel(version_words(version), TextSize.NOTE, wrap=True))
    card.box.addStretch(1)
    return card


def version_words(version: PastValue) -> str:
    """Return a version as people read it: its words, or that it is empty."""
    value = version.value
    if isinstance(value, list):
        value = ", ".join(str(part) for part in value)
    return str(value) if value not in (None, "") else _("Empty")
