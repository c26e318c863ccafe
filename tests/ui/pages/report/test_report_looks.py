"""What the eye finds at once: files in columns, headings that are read whole, a choice as wide as its pane."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exports.every_output import Output
from exports.formats import Format
from ui.pages.report.outline import OutlineModel, Part, Under
from ui.pages.report.outline_list import OutlineList
from ui.pages.report.output_rows import OutputList
from ui.widgets.choices import SegmentedControl

OUTPUTS = (
    Output("report", "Report", (Format.PDF, Format.WORD)),
    Output("slide", "Slide", (Format.PDF,)),
    Output("roadmap", "Roadmap", (Format.PDF, Format.WORD, Format.WORKBOOK)),
    Output("calendar", "Calendar", (Format.WORKBOOK, Format.CALENDAR)),
)


def test_the_same_format_of_all_documents_stands_in_one_column(qtbot: QtBot) -> None:
    for one_by_one in (False, True):
        listed = OutputList(OUTPUTS, one_by_one=one_by_one)
        qtbot.addWidget(listed)
        listed.resize(700, 400)
        with qtbot.waitExposed(listed):
            listed.show()
        for kind in (Format.PDF, Format.WORD, Format.WORKBOOK):
            of_kind = [listed.button if one_by_one else listed.box] * len(OUTPUTS)
            places = {
                widget(one.key, kind).mapTo(listed, widget(one.key, kind).rect().topLeft()).x()
                for widget, one in zip(of_kind, OUTPUTS, strict=True)
                if kind in one.formats
            }
            assert len(places) == 1, kind


def test_a_long_heading_of_the_outline_is_read_whole(qtbot: QtBot) -> None:
    model = OutlineModel([Part("a", "A", True, page=1, is_open=True)])
    long = "Track and publish progress on Target 8.7 in every country"
    model.show_made({"a": 1}, {"a": [Under("a", "a-1", "Short", 1), Under("a", "a-2", long, 2)]}, {})
    outline = OutlineList(model)
    qtbot.addWidget(outline)
    outline.resize(280, 300)
    with qtbot.waitExposed(outline):
        outline.show()
    QApplication.processEvents()
    short, wrapped = (outline.visualRect(outline.model().index(row, 0)).height() for row in (1, 2))
    assert wrapped > short


def test_a_choice_that_fills_its_place_is_as_wide_as_it(qtbot: QtBot) -> None:
    choice = SegmentedControl("Version")
    choice.set_segments((("draft", "Draft", ""), ("final", "Final", "")))
    qtbot.addWidget(choice)
    natural = choice.sizeHint().width()
    choice.fill_width()
    choice.resize(natural + 200, choice.sizeHint().height())
    with qtbot.waitExposed(choice):
        choice.show()
    widths = [button.width() for button in choice._group.buttons()]
    assert sum(widths) == natural + 200
    assert abs(widths[0] - widths[1]) < 60
