"""The Exchange page: open what came, see what changed, prepare the groups' laptops, send to the secretariat.

Knows the three panes. Merging and packing are the workshop's, done on its thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.change_set import ChangeSet
from a87desk.exchange.departure import Profile
from a87desk.exchange.ledger import ArrivalLine, arrival_lines
from a87desk.exchange.signature import LaptopKey, load_or_make_laptop_key
from a87desk.i18n import _, ngettext
from a87desk.reading.group_page import groups_in_order
from a87desk.reading.read_back import unconfirmed_groups
from a87desk.reading.two_versions import OpenVersions, open_versions
from a87desk.workspace import Workspace
from exports.encoders import file_name
from ui.context import Context
from ui.dialogs.saving import ask_path
from ui.fonts import TextSize, Weight
from ui.pages.exchange.arrival_list import ArrivalDelegate, ArrivalModel
from ui.pages.exchange.two_versions import TwoVersionsList
from ui.pages.read_back.confirmation import unconfirmed_words
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardListView
from ui.widgets.cards import Card, SectionList
from ui.widgets.choices import CheckBox
from ui.widgets.headers import Hint, PaneHeader
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space
from ui.widgets.splitter_page import SplitterPage


@dataclass(frozen=True, slots=True)
class _Shown:
    arrivals: list[ArrivalLine]
    versions: list[OpenVersions]
    code: str
    title: str
    unconfirmed: str = ""


class ExchangePage(SplitterPage):
    """Bundles that came and bundles that go."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Exchange"), parent=parent)
        self._context = context
        self._title = ""
        self._build()
        self._connect()
        self._read()

    def entered(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def panels(self) -> Sequence[QWidget]:
        return (self._list, self._names)

    def _build(self) -> None:
        self._starters = Button(_("Prepare starter files for groups…"), icon="package")
        self.header.add_action(self._starters)
        self._build_arrivals()
        self._build_middle()
        self._build_sending()
        self.set_hints((Hint(("Ctrl O",), _("Open bundle")), Hint(("F6",), _("Next panel"))))

    def _build_arrivals(self) -> None:
        pane = QWidget()
        box = QVBoxLayout(pane)
        space(box)
        self._pane_header = PaneHeader(_("Arrivals"))
        self._open = Button(_("Open bundle…"), icon="folder-open", small=True)
        self._pane_header.add_action(self._open)
        self._model = ArrivalModel()
        self._list = CardListView(_("Arrivals"), bare=False)
        self._list.setItemDelegate(ArrivalDelegate(self._list))
        self._list.setModel(self._model)
        line = _("Put a USB stick in, then open the bundle that is on it.")
        self._empty = EmptyState("inbox", _("Nothing has arrived"), line)
        for widget in (self._pane_header, self._empty):
            box.addWidget(widget)
        self._empty.hide()
        box.addWidget(self._list, 1)
        self._unconfirmed = PlainLabel("", TextSize.SMALL, tone=Tone.WARN, wrap=True)
        inner = QVBoxLayout()
        space(inner, (16, 8, 16, 10))
        inner.addWidget(self._unconfirmed)
        box.addLayout(inner)
        box.addStretch(0)
        self.add_pane(pane, 348, least=280)

    def _build_middle(self) -> None:
        area = QScrollArea()
        area.setAccessibleName(_("Two versions"))
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.viewport().setAutoFillBackground(False)
        inner = QWidget()
        inner.setAutoFillBackground(False)
        box = QVBoxLayout(inner)
        space(box, (16, 12, 16, 12), 12)
        self._agree = EmptyState(
            "git-compare",
            _("No two versions"),
            _("When two laptops change the same words, both versions stand here until people decide."),
        )
        self._versions = TwoVersionsList()
        self._agree.hide()
        box.addWidget(self._agree)
        box.addWidget(self._versions)
        box.addStretch(1)
        area.setWidget(inner)
        self.add_pane(area, 540, least=320, stretch=1)

    def _build_sending(self) -> None:
        pane = SectionList(_("Send to the secretariat"))
        box = pane.add_section(_("Send to the secretariat"))
        box.addWidget(PlainLabel(_("What goes in"), TextSize.SMALL, tone=Tone.INK3))
        card = Card()
        card.box.addWidget(PlainLabel(_("Notes, themes, priorities and next steps"), wrap=True))
        self._names = CheckBox(_("Participants’ names"))
        card.box.addWidget(self._names)
        card.box.addWidget(PlainLabel(_("Confidential notes never leave."), TextSize.SMALL, tone=Tone.CONF, wrap=True))
        box.addWidget(card)
        box.addWidget(PlainLabel(_("Who it comes from"), TextSize.SMALL, tone=Tone.INK3))
        signed = Card()
        signed.box.addWidget(PlainLabel(_("Signed with this computer’s key"), weight=Weight.DemiBold, wrap=True))
        self._code = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        signed.box.addWidget(self._code)
        box.addWidget(signed)
        self._export = Button(_("Export bundle…"), ButtonKind.MAIN, icon="file-output")
        self._export.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.addWidget(self._export)
        self.add_pane(pane, 300, least=240)
        self.set_end_pane(pane)

    def _connect(self) -> None:
        self._open.clicked.connect(lambda: self._context.open_bundle(None))
        self._empty.add_button(_("Open bundle…"), lambda: self._context.open_bundle(None), icon="folder-open")
        self._starters.clicked.connect(self._on_starters)
        self._export.clicked.connect(self._on_export)
        self._context.session.changed.connect(self._on_changed)

    def _on_changed(self, _changes: ChangeSet) -> None:
        self._read()

    def _read(self) -> None:
        folder = self._context.key_folder

        def question(workspace: Workspace) -> _Shown:
            return _Shown(
                arrival_lines(workspace.store),
                open_versions(workspace.read),
                load_or_make_laptop_key(folder).code,
                workspace.workshop.title,
                unconfirmed_words(unconfirmed_groups(workspace.read)),
            )

        self._context.session.ask(question, self._show)

    def _show(self, shown: _Shown) -> None:
        self._title = shown.title
        self._model.show_lines(shown.arrivals)
        self._list.setVisible(bool(shown.arrivals))
        self._empty.setVisible(not shown.arrivals)
        self._unconfirmed.setText(shown.unconfirmed)
        self._unconfirmed.setVisible(bool(shown.arrivals and shown.unconfirmed))
        self._versions.show_versions(shown.versions)
        self._agree.setVisible(not shown.versions)
        self._code.setText(_("Code {code}").format(code=shown.code))
        count = len(shown.arrivals)
        self._pane_header.set_text(str(count) if count else "")
        came = ngettext("{count} bundle came", "{count} bundles came", count).format(count=count)
        open_count = len(shown.versions)
        waiting = ngettext("{count} text has two versions", "{count} texts have two versions", open_count)
        self.header.set_text(f"{came} · {waiting.format(count=open_count)}" if open_count else came)

    def _on_starters(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, _("Folder for the starter files"), str(self._context.export_folder)
        )
        if chosen:
            self.write_starters(Path(chosen))

    def write_starters(self, folder: Path) -> None:
        """Write a starter bundle for each group into a folder."""
        key_folder = self._context.key_folder

        def work(workspace: Workspace) -> int:
            key = load_or_make_laptop_key(key_folder)
            groups = groups_in_order(workspace.read)
            for group in groups:
                _write_starter(workspace, key, group, folder)
            return len(groups)

        self._context.session.ask(work, lambda count: self._tell_starters(count, folder))

    def _tell_starters(self, count: int, folder: Path) -> None:
        words = ngettext("{count} starter file is in {folder}.", "{count} starter files are in {folder}.", count)
        self._context.show_done(words.format(count=count, folder=folder.name))

    def _on_export(self) -> None:
        suggested = self._context.export_folder / file_name(self._title, "a87b")
        path = ask_path(self, _("Export bundle"), suggested, _("Bundles (*.a87b)"))
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write the bundle for the secretariat."""
        key_folder, with_names = self._context.key_folder, self._names.isChecked()

        def work(workspace: Workspace) -> int:
            key = load_or_make_laptop_key(key_folder)
            return workspace.export_bundle(path, key, Profile.SECRETARIAT, with_names=with_names)

        def told(size: int) -> None:
            words = _("{file} is written, {size} KB. Eject the stick before you pull it out.")
            self._context.show_done(words.format(file=path.name, size=max(1, size // 1024)))

        self._context.session.ask(work, told)


def _write_starter(workspace: Workspace, key: LaptopKey, group: BreakoutGroup, folder: Path) -> None:
    number = group.number if group.number is not None else "?"
    name = file_name(_("Group {number} - {theme}").format(number=number, theme=group.theme), "a87b")
    workspace.export_bundle(folder / name, key, Profile.STARTER, for_group=group.id)
