"""What may leave: the model without anything that is not for everyone, with every count taken again.

Confidential and off-the-record notes, and what only facilitators may see, are in no document. Source: exchange design,
4.2; the support of a theme is counted from what is shown, so that a reader can count it again.
Must not know any document: report and workbook both start here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

import msgspec

from a87desk.domain.confirmed import is_for_everyone
from a87desk.domain.document_lists import Audience
from a87desk.domain.folding import fold
from a87desk.domain.note import Note
from a87desk.domain.panel import PanelMember
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import Visibility
from a87desk.i18n import _
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.consensus_board import ConsensusBoard, counted_again
from a87desk.reading.evaluation_results import Evaluation
from a87desk.reading.group_page import GroupPage
from a87desk.reading.persons import Persons, persons_of
from a87desk.reading.workshop_model import DayModel, SessionModel, WorkshopModel
from exports.lately import Lately
from exports.report.about_hidden import without_items_of, without_words_about
from exports.report.name_marks import with_names_masked
from exports.report.options import ReportOptions
from exports.report.visible_divergences import without_hidden_divergences
from exports.report.visible_follow_up import visible_follow_up
from exports.report.visible_people import with_people_as_allowed
from exports.report.visible_pictures import visible_pictures
from exports.report.visible_roadmap import hidden_actions, visible_roadmap
from exports.report.visible_seats import with_visible_seats

_lately: Lately[WorkshopModel] = Lately(4)
_open: Lately[WorkshopModel] = Lately(2)
_people: Lately[Persons] = Lately(2)


def visible(model: WorkshopModel, audience: Audience = Audience.INTERNAL, *, mask_names: bool = False) -> WorkshopModel:
    """Return the model with only what an audience may see; what is not for everyone leaves for nobody.

    `mask_names` withholds the names that the audience may not read in people's own words too; the store keeps them.
    """
    asked = (audience, mask_names)
    return _lately.get(model, asked, lambda: _visible(model, audience, mask_names=mask_names))


def _visible(model: WorkshopModel, audience: Audience, *, mask_names: bool) -> WorkshopModel:
    persons = people_of(model)
    shown = with_people_as_allowed(for_everyone(model), persons, audience)
    shown = with_visible_seats(shown, persons, audience)
    return with_names_masked(shown, persons, audience) if mask_names else shown


def people_of(model: WorkshopModel) -> Persons:
    """Return everybody in a model, as `persons_of` does."""
    return _people.get(model, None, lambda: persons_of(model))


def seen(model: WorkshopModel, options: ReportOptions) -> WorkshopModel:
    """Return the model as the audience of a document may see it."""
    return visible(model, options.audience, mask_names=options.mask_names)


def for_everyone(model: WorkshopModel) -> WorkshopModel:
    """Return the model without anything that is not for everyone; people in it as they are in the workshop."""
    return _open.get(model, None, lambda: _for_everyone(model))


def _for_everyone(model: WorkshopModel) -> WorkshopModel:
    hidden = hidden_ids(model)
    model = without_hidden_divergences(without_words_about(model, hidden))
    board = _board(model.board, _refuses(model))
    unseen = {one.theme.id for one in model.board.themes} - {one.theme.id for one in board.themes}
    refused = frozenset(person.id for person in model.participants if person.may_be_listed is False)
    plan = visible_roadmap(model.roadmap, board)
    kept_back = hidden_actions(model.roadmap, plan)
    shown = replace(
        model,
        days=tuple(_day(day, refused) for day in model.days),
        groups=tuple(_group(page) for page in model.groups),
        board=board,
        roadmap=plan,
        actions=tuple(one for one in model.actions if one.id not in kept_back),
        evaluation=_evaluation(model.evaluation),
        votes=tuple(without_items_of(vote, hidden | unseen) for vote in model.votes),
        follow_up=visible_follow_up(model.follow_up, kept_back),
    )
    return replace(shown, pictures=visible_pictures(shown)) if shown.pictures else shown


def withheld_count(model: WorkshopModel) -> int:
    """Return how many notes and recommendations are not for everyone."""
    return len(hidden_records(model))


def hidden_ids(model: WorkshopModel) -> set[str]:
    """Return what is not for everyone, with every note about it, and about such a note."""
    records = _records(model)
    hidden = {key for key, one in records.items() if not is_for_everyone(one)}
    about = [(key, one.about_id) for key, one in records.items() if isinstance(one, Note) and one.about_id]
    found = bool(hidden)
    while found:
        more = {key for key, about_id in about if about_id in hidden} - hidden
        hidden |= more
        found = bool(more)
    return hidden


def hidden_records(model: WorkshopModel) -> tuple[Note | Recommendation, ...]:
    """Return the notes and recommendations that are not for everyone."""
    return tuple(record for record in _records(model).values() if not is_for_everyone(record))


def _records(model: WorkshopModel) -> dict[str, Note | Recommendation]:
    sessions = [session for day in model.days for session in day.sessions]
    records: dict[str, Note | Recommendation] = {}
    records.update((line.id, line.record) for page in model.groups for line in page.lines)
    records.update((note.record.id, note.record) for session in sessions for note in session.notes)
    records.update((one.id, one.recommendation) for one in every_recommendation(model))
    return records


def every_recommendation(model: WorkshopModel) -> tuple[CodedRecommendation, ...]:
    """Return every recommendation of a model once: by group and number, then the plenary's, then those without a place.

    The board counts those of numbered groups only; what stands elsewhere in the model is not lost here.
    """
    plenary = [one for day in model.days for session in day.sessions for one in session.recommendations]
    in_themes = [one for theme in model.board.themes for one in theme.members]
    unnumbered = [
        CodedRecommendation(line.code, line.record, page.group.number, line.at, line.versions)
        for page in model.groups
        for line in page.lines
        if isinstance(line.record, Recommendation)
    ]
    found: dict[str, CodedRecommendation] = {}
    for one in (*model.board.recommendations, *plenary, *unnumbered, *in_themes):
        found.setdefault(one.id, one)
    return tuple(found.values())


def _day(day: DayModel, refused: Collection[str]) -> DayModel:
    return replace(day, sessions=tuple(_session(session, refused) for session in day.sessions))


def _session(session: SessionModel, refused: Collection[str]) -> SessionModel:
    notes = tuple(note for note in session.notes if is_for_everyone(note.record))
    roles = tuple(_role(role, refused) for role in session.roles)
    return replace(session, roles=roles, notes=notes, recommendations=_coded(session.recommendations))


def _role(role: SessionRole, refused: Collection[str]) -> SessionRole:
    """Return a role without the name of somebody who does not want to be listed."""
    return msgspec.structs.replace(role, name=_("Not named")) if role.participant_id in refused else role


def _group(page: GroupPage) -> GroupPage:
    shown = replace(page, lines=tuple(line for line in page.lines if is_for_everyone(line.record)))
    # A group that gave enough is not called short of its target because some of it is not for everyone.
    return replace(shown, asked=None) if shown.is_below_target and not page.is_below_target else shown


def _refuses(model: WorkshopModel) -> Callable[[PanelMember], bool]:
    """Return what tells whether somebody in the panel does not want to be named, on the list or by that very name."""
    refused = [person for person in model.participants if person.may_be_listed is False]
    ids, names = {one.id for one in refused}, {fold(one.name) for one in refused}
    return lambda member: member.participant_id in ids or fold(member.name) in names


def _board(board: ConsensusBoard, refuses: Callable[[PanelMember], bool]) -> ConsensusBoard:
    # A theme of which nothing may be shown is not shown: its name would tell what was said.
    shown = [(theme, counted_again(theme, _coded(theme.members), board.counting)) for theme in board.themes]
    return replace(
        board,
        themes=tuple(after for before, after in shown if after.members or not before.members),
        unthemed=_coded(board.unthemed),
        recommendations=_coded(board.recommendations),
        panel=board.panel.without_names(refuses),
    )


def _evaluation(evaluation: Evaluation) -> Evaluation:
    """Return the evaluation without words that are not for everyone; the forms they stand on are shown nowhere."""
    results = (
        replace(one, comments=tuple(each for each in one.comments if each.visibility is Visibility.EVERYONE))
        for one in evaluation.results
    )
    return replace(evaluation, results=tuple(results))


def _coded(recommendations: Iterable[CodedRecommendation]) -> tuple[CodedRecommendation, ...]:
    return tuple(one for one in recommendations if is_for_everyone(one.recommendation))
