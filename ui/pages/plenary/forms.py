"""The end pane: what the plenary said of a theme with its dissent and conditions, or one divergence.

Knows records and fields. Saves nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.divergence import Divergence
from a87desk.domain.vocabulary import DivergenceKind, PlenaryOutcome, word_for
from a87desk.i18n import _
from a87desk.reading.divergence_words import source_words
from a87desk.reading.divergences import DivergenceRow, DivergenceSource
from a87desk.reading.plenary import Plenary, PlenaryTheme
from ui.fonts import TextSize
from ui.pages.agenda.fields import ChoiceBox
from ui.pages.agenda.record_form import RecordForm
from ui.pages.plenary.words import differing_words, outcome_icon
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

MOST_LISTED = 6


class ThemeForm(RecordForm):
    """What the plenary said, and what stands beside the agreed words."""

    divergence_wanted = Signal()
    divergences_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("What the plenary said"))
        box = self.add_section(_("Plenary"))
        self._differs = PlainLabel("", TextSize.SMALL, tone=Tone.WARN, wrap=True)
        self._differs.set_align(Align.START)
        box.addWidget(self._differs)
        outcomes: list[tuple[str, object, str]] = [(_("Not asked yet"), None, "circle-dashed")]
        outcomes += [(word_for(one), one, outcome_icon(one)) for one in PlenaryOutcome]
        box.addWidget(self.add_choice("plenary_outcome", _("Outcome"), outcomes))
        box.addWidget(self.add_date("plenary_on", _("Date")))
        box.addWidget(self.add_text("plenary_remark", _("Remark"), least=2, most=5))
        beside = self.add_section(_("Beside the words"))
        beside.addWidget(self.add_text("dissent", _("Reservations"), least=2, most=6))
        beside.addWidget(self.add_text("conditions", _("Conditions"), least=2, most=6))
        self._listed = self.add_section(_("Divergences of this theme"))
        self._lines: list[PlainLabel] = []
        self.add = Button(_("Write one down…"), icon="plus", key="D", small=True)
        self.all = Button(_("All divergences"), ButtonKind.QUIET, key="Ctrl D", small=True)
        self.add.clicked.connect(lambda: self.divergence_wanted.emit())
        self.all.clicked.connect(lambda: self.divergences_wanted.emit())
        acts = Flow()
        for button in (self.add, self.all):
            acts.add(button)
        self._listed.addWidget(acts)

    def show_theme(self, one: PlenaryTheme) -> None:
        """Show a theme."""
        differs = differing_words(one.differs)
        self._differs.setText(_("{differs}. What is written here now decides.").format(differs=differs))
        self._differs.setVisible(bool(differs))
        self.show_record(one.theme)
        _list_lines(self._listed, self._lines, [_line_of(row) for row in one.divergences])


def _line_of(row: DivergenceRow) -> str:
    """Return a divergence in one line."""
    words = row.text or " / ".join(one.code for one in row.recommendations)
    line = _("{source}: {words}").format(source=source_words(row.source), words=words) if words else ""
    settled = _("settled") if row.is_settled else ""
    return " · ".join(part for part in (line or source_words(row.source), settled) if part)


def _list_lines(box: QVBoxLayout, labels: list[PlainLabel], words: Sequence[str]) -> None:
    """Show these lines under the title of a section, in labels that are made once."""
    shown = [*words[:MOST_LISTED]]
    if len(words) > MOST_LISTED:
        shown.append(_("and {count} more").format(count=len(words) - MOST_LISTED))
    shown = shown or [_("None.")]
    while len(labels) < len(shown):
        label = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        label.set_align(Align.START)
        label.set_max_lines(3)
        labels.append(label)
        box.insertWidget(len(labels), label)
    for place, label in enumerate(labels):
        label.setText(shown[place] if place < len(shown) else "")
        label.setVisible(place < len(shown))


class DivergenceForm(RecordForm):
    """One row of the register; `removed` speaks of the row that is shown."""

    removed = Signal()

    def __init__(self) -> None:
        super().__init__(_("The chosen divergence"))
        box = self.add_section(_("Divergence"))
        kinds: list[tuple[str, object, str]] = [(_("Kind not said"), None, "")]
        kinds += [(word_for(kind), kind, "") for kind in DivergenceKind]
        box.addWidget(self.add_text("text", _("The position in its own words"), least=3, most=8))
        box.addWidget(self.add_line("who", _("Who holds it"), _("Stays inside: never in a document or on the wall.")))
        box.addWidget(self.add_choice("kind", _("Kind"), kinds))
        box.addWidget(self.add_choice("theme_id", _("Theme"), ()))
        box.addWidget(self.add_choice("group_id", _("Group"), ()))
        below = self.add_section(_("Settled"))
        hint = _("Empty: it stands. What is settled keeps its words.")
        below.addWidget(self.add_text("settled", _("How it was settled"), hint, least=2, most=6))
        row = QHBoxLayout()
        space(row, (0, 6, 0, 0), 6)
        remove = Button(_("Remove"), ButtonKind.DANGER, icon="trash-2", small=True)
        remove.clicked.connect(lambda: self.removed.emit())
        row.addWidget(remove)
        row.addStretch(1)
        below.addLayout(row)

    def show_divergence(self, record: Divergence, shown: Plenary) -> None:
        """Show a row with the themes and groups it can be about."""
        themes = [(_theme_words(one), one.id) for one in shown.themes]
        self._fill("theme_id", _("No certain theme"), themes)
        self._fill("group_id", _("No certain group"), [(_group_words(one), one.id) for one in shown.all_groups])
        self.show_record(record)

    def _fill(self, name: str, nothing: str, choices: Sequence[tuple[str, str]]) -> None:
        box = self.bound[name].editor
        wanted: list[tuple[str, object]] = [(nothing, None), *choices]
        assert isinstance(box, ChoiceBox)
        if wanted != [(box.itemText(row), box.itemData(row)) for row in range(box.count())]:
            box.clear()
            for words, value in wanted:
                box.add_choice(words, value)


def _theme_words(one: PlenaryTheme) -> str:
    return _("{number}. {name}").format(number=one.theme.number, name=one.theme.name)


def _group_words(group: BreakoutGroup) -> str:
    name = group.short_theme or group.theme
    return _("{number}. {name}").format(number=group.number, name=name) if name else str(group.number)


def about_words(row: DivergenceRow | None) -> str:
    """Return where a row is changed that was not written in the register."""
    if row is None:
        return _("Choose a divergence, or write a new one.")
    return {
        DivergenceSource.SAID_TO_CONTRADICT: _(
            "People said on the Consensus page that these contradict each other. S writes down how it was settled."
        ),
        DivergenceSource.BELOW_RULE: _("This theme does not meet the rule. It is kept as the view of its groups."),
        DivergenceSource.NOT_ACCEPTED: _("The plenary did not accept this theme. Enter goes to it."),
        DivergenceSource.DISSENT: _("This stands with the theme. Enter goes to it."),
        DivergenceSource.CONDITIONS: _("This stands with the theme. Enter goes to it."),
        DivergenceSource.RESERVATION: _("This stands in the record of its session. Enter goes there."),
        DivergenceSource.REGISTER: "",
    }[row.source]
