"""The annexes, by which the report can be audited: every recommendation word for word, participants, agenda."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import NoteKind
from a87desk.i18n import _
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.messages import messages_of, speaks_in_messages
from a87desk.reading.workshop_model import SessionModel, WorkshopModel
from exports.document import (
    Block,
    Content,
    Heading,
    Inline,
    PageBreak,
    Paragraph,
    Recommendation,
    Run,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
)
from exports.encoders import isolated, left_to_right
from exports.report.introduction import listed, small_title, titled
from exports.report.options import ParticipantsShown, ReportOptions
from exports.report.sessions import day_title, session_title
from exports.report.visible import every_recommendation
from exports.report.wording import group_name


def annex_recommendations(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return every recommendation by its code, with a translation, its reason and the themes it is in."""
    everything = every_recommendation(model)
    if not everything:
        return ()
    words = _("Each recommendation stands here as it was written, under the code by which the report names it.")
    blocks: list[Block] = [
        PageBreak(),
        Heading(1, _("Annex: all recommendations"), "annex-recommendations"),
        Paragraph(words, by_program=True),
    ]
    place, themes = _places(model), _themes(model)
    before = ""
    for one in everything:
        source = place(one)
        if source != before:
            blocks.append(small_title(source))
            before = source
        blocks.append(Recommendation(one.group_number, one.text, one.code, _detail(one, themes(one))))
    return tuple(blocks)


def _places(model: WorkshopModel) -> Callable[[CodedRecommendation], str]:
    """Return what tells where a recommendation was given: its group, else its session."""
    groups = {page.group.id: group_name(page.group) for page in model.groups}
    sessions = {one.session.id: session_title(one) for day in model.days for one in day.sessions if one.session.id}

    def place(one: CodedRecommendation) -> str:
        if one.group_id:
            return groups.get(one.group_id, _("A group that is no longer there"))
        return sessions.get(one.recommendation.session_id or "", _("Plenary"))

    return place


def _themes(model: WorkshopModel) -> Callable[[CodedRecommendation], str]:
    letters = messages_of(model).letters if speaks_in_messages(model) else {}
    found: dict[str, list[str]] = {}
    for theme in model.board.themes:
        letter = letters.get(theme.theme.id, "")
        name = isolated(theme.theme.name)
        label = f"{letter}) {name}" if letter else name if letters else f"{theme.theme.number} {name}"
        for member in theme.members:
            found.setdefault(member.id, []).append(label)

    def words(one: CodedRecommendation) -> str:
        names = found.get(one.id)
        if not names:
            return _("In no message") if letters else _("In no theme")
        form = _("In message {names}") if letters else _("In theme {names}")
        return form.format(names="; ".join(names))

    return words


def _detail(one: CodedRecommendation, themes: str) -> Content:
    """Return what stands under the words: a translation, the reason or example, to whom it is addressed, themes."""
    record = one.recommendation
    content: list[Inline] = []
    if record.translation:
        form = _("Translation ({language}): {text}") if record.translation_language else _("Translation: {text}")
        words = form.format(language=record.translation_language, text=isolated(record.translation))
        content += [Run(words), "\n"]
    if record.rationale:
        content += [Run(_("Why: {text}").format(text=isolated(record.rationale))), "\n"]
    if record.addressee:
        content += [Run(_("Addressed to: {name}").format(name=isolated(record.addressee))), "\n"]
    return (*content, Run(themes)) if content else themes


def annex_participants(model: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return the list of participants, or of their organisations, as chosen; nobody who does not want to be listed."""
    if not model.participants or options.participants is ParticipantsShown.NONE:
        return ()
    heading = Heading(1, _("Annex: participants"), "annex-participants")
    if options.participants is ParticipantsShown.ORGANISATIONS:
        return (PageBreak(), heading, _organisations(model))
    columns = (
        TableColumn(_("Name"), 26),
        TableColumn(_("Title"), 30),
        TableColumn(_("Organisation"), 28),
        TableColumn(_("Country"), 16),
    )
    listed_people = (person for person in model.participants if person.may_be_listed is not False)
    return (PageBreak(), heading, Table(columns, tuple(_person(model, person) for person in listed_people), dense=True))


def _person(model: WorkshopModel, person: Participant) -> TableRow:
    organisation = model.organisation_of(person)
    name = " ".join(part for part in (person.honorific, person.name) if part)
    return TableRow((name, person.job_title, organisation.name if organisation else "", person.country))


def _organisations(model: WorkshopModel) -> Table:
    counts: dict[str, int] = {}
    for person in model.participants:
        organisation = model.organisation_of(person)
        name = organisation.name if organisation else _("No organisation given")
        counts[name] = counts.get(name, 0) + 1
    columns = (TableColumn(_("Organisation"), 80), TableColumn(_("Participants"), 20))
    rows = tuple(TableRow((name, str(counts[name]))) for name in sorted(counts, key=str.casefold))
    return Table(columns, rows, dense=True)


def annex_concept_note(model: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return what the concept note says and no section of this report does; nothing where all of it is told."""
    workshop = model.workshop
    blocks: list[Block] = []
    if "introduction" in options.left_out:
        blocks += titled(_("Background"), workshop.background)
        blocks += titled(_("Rationale"), workshop.rationale)
        blocks += listed(_("Objectives"), workshop.objectives)
        blocks += listed(_("Expected outcomes"), workshop.expected_outcomes)
    if "method" in options.left_out:
        blocks += titled(_("Approach"), workshop.approach)
    blocks += titled(_("Who was to take part"), workshop.target_participants)
    return (Heading(1, _("Annex: concept note"), "annex-concept-note"), *blocks) if blocks else ()


def annex_agenda(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the agenda with planned times; what was never scheduled says so."""
    rows: list[TableRow | SpanRow] = []
    for day in model.days:
        planned = [one for one in day.sessions if one.session.id]
        rows += [SpanRow(day_title(day, model.workshop))] if planned or day.day.id else []
        rows += [TableRow((_one_way(times(one)), session_title(one), one.session.room)) for one in planned]
    if not rows:
        return ()
    columns = (TableColumn(_("Time"), 18), TableColumn(_("Session"), 56), TableColumn(_("Room"), 26))
    return (Heading(1, _("Annex: agenda"), "annex-agenda"), Table(columns, tuple(rows), dense=True))


def annex_documents(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the documents that were recommended, each with where that was; nothing where none was."""
    items = tuple(dict.fromkeys(_documents(model)))
    if not items:
        return ()
    rows = tuple(TableRow((words, place)) for words, place in items)
    columns = (TableColumn(_("Document"), 62), TableColumn(_("Recommended in"), 38))
    return (Heading(1, _("Annex: documents recommended"), "annex-documents"), Table(columns, rows, dense=True))


def _documents(model: WorkshopModel) -> Iterator[tuple[str, str]]:
    for day in model.days:
        for session in day.sessions:
            for kept in session.notes:
                if kept.record.kind is NoteKind.REFERENCE_DOCUMENT:
                    yield kept.record.text, session_title(session)
    for page in model.groups:
        for line in page.lines:
            if line.kind == NoteKind.REFERENCE_DOCUMENT.value:
                yield line.record.text, group_name(page.group)


def _one_way(time: str) -> str:
    """Return a time that begins with its start in a page of any direction."""
    return left_to_right(time) if time[:1].isdigit() else time


def times(one: SessionModel) -> str:
    """Return the planned time of a session, such as "09:00–10:30"."""
    session = one.session
    if not session.starts:
        return _("not scheduled")
    return f"{session.starts}–{session.ends}" if session.ends else session.starts
