"""Where the report says its headings are, and where they really stand."""

from __future__ import annotations

import re

from exports.document import Heading, outline
from exports.encoders import one_line
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from tests.exports.making import Made
from tests.exports.reading_links import followed_links
from tests.exports.reading_pdf import bookmarks, page_texts


def headings(forum: Made) -> list[tuple[str, str, Heading]]:
    """Return number, words and block of each heading of the report."""
    document = outcome_report(forum.model, ReportOptions())
    return [(entry.number, one_line(entry.heading.text), entry.heading) for entry in outline(document)]


def shown(number: str, words: str, heading: Heading) -> str:
    """Return a heading as the page shows it: its number or mark before its words."""
    mark = str(heading.mark.number) if heading.mark else ""
    return f"{number or mark} {words}".strip()


def test_every_heading_stands_on_the_page_that_the_contents_give(forum: Made) -> None:
    pages = page_texts(forum.report.content)
    contents = pages[1]
    listed = [one for one in headings(forum) if one[2].level <= 2]
    assert len(listed) > 25
    for number, words, heading in listed:
        page = forum.report.heading_pages[heading.key]
        line = f"{shown(number, words, heading)} {page}"
        assert re.search(rf"(?<![\w.]){re.escape(line)}(?!\d)", contents), line
        assert shown(number, words, heading) in pages[page - 1], line


def test_the_contents_are_complete_and_in_order(forum: Made) -> None:
    contents = page_texts(forum.report.content)[1]
    place = 0
    for number, words, heading in headings(forum):
        if heading.level <= 2:
            place = contents.index(shown(number, words, heading), place)


def test_the_links_lead_to_the_headings_they_name(forum: Made) -> None:
    links = followed_links(forum.report.content, 2)
    listed = [one for one in headings(forum) if one[2].level <= 2]
    assert len(links) == len(listed)
    for link, (number, words, heading) in zip(links, listed, strict=True):
        assert link.words == f"{shown(number, words, heading)} {link.page}"
        assert link.page == forum.report.heading_pages[heading.key]
        assert link.words_there.startswith(shown(number, words, heading))


def test_the_bookmarks_lead_to_the_same_pages(forum: Made) -> None:
    marks = [(level, title, page) for level, title, page in bookmarks(forum.report.content)]
    expected = [
        (heading.level - 1, f"{number} {words}".strip(), forum.report.heading_pages[heading.key])
        for number, words, heading in headings(forum)
    ]
    assert marks == expected


def test_no_heading_stands_at_the_foot_without_three_lines_under_it(forum: Made) -> None:
    pages = page_texts(forum.report.content)
    for number, words, heading in headings(forum):
        page = pages[forum.report.heading_pages[heading.key] - 1]
        rest = page.rsplit(shown(number, words, heading), 1)[1]
        assert len(rest.split()) > 12, words
