"""A workshop of Nepal has the days of Nepal's calendar beside the common ones; no other workshop has."""

from __future__ import annotations

from a87desk.cli.documents import model_of
from a87desk.commands.record import ChangeRecord
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.workshop import Workshop
from exports.report.nepal_dates import beside
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from tests.exports.making import small_workshop
from tests.exports.test_document_language import words_of

ISOLATES = dict.fromkeys((0x2066, 0x2068, 0x2069))


def said(workshop: Workshop, first: str, last: str = "") -> str:
    words = beside("WHEN", workshop, parse_fuzzy_date(first), parse_fuzzy_date(last) if last else None)
    return words.translate(ISOLATES)


def of(country: str, *languages: str) -> Workshop:
    return Workshop(id="0" * 32, country=country, languages=languages)


def test_a_day_of_a_workshop_in_nepal() -> None:
    assert said(of("Nepal"), "7 February 2019") == "WHEN (24 Magh 2075 BS)"
    assert said(of("NEPAL "), "7 February 2019", "8 February 2019") == "WHEN (24–25 Magh 2075 BS)"
    assert said(of("नेपाल", "ne"), "7 February 2019", "14 February 2019") == "WHEN (वि.सं. २४ माघ २०७५ – २ फागुन २०७५)"


def test_no_other_country_and_no_unknown_day() -> None:
    assert said(of("Chile"), "7 February 2019") == "WHEN"
    assert said(of(""), "7 February 2019") == "WHEN"
    assert said(of("Nepal"), "February 2019") == "WHEN"
    assert said(of("Nepal"), "TBC") == "WHEN"
    assert said(of("Nepal"), "7 February 2030") == "WHEN"


def test_cover_days_and_agenda_of_a_workshop_in_nepal_say_both_dates() -> None:
    with small_workshop(country="Nepal", starts=parse_fuzzy_date("7 February 2019"), ends=None) as small:
        day = small.workspace.read.all(Day)[0]
        small.workspace.run(ChangeRecord(Day, day.id, {"date": parse_fuzzy_date("7 February 2019")}))
        report = outcome_report(model_of(small.workspace), ReportOptions())
    texts = [text.translate(ISOLATES) for text in words_of(report)]
    assert "7 February 2019 (24 Magh 2075 BS)" in texts
    assert "Day 1, Thursday 7 February 2019 (24 Magh 2075 BS)" in texts
