"""Why an output would be empty: one sentence that says what is missing, "" where it has something to say.

Knows what of a workshop each output shows, from the model as its audience may see it. Must not know how it is made.
"""

from __future__ import annotations

from a87desk.domain.document_lists import Audience
from a87desk.i18n import _
from a87desk.reading.printed_kit import KitModel
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.options import ReportOptions
from exports.report.visible import every_recommendation

Moment = WorkshopModel | KitModel


def _model(moment: Moment) -> WorkshopModel:
    return moment.workshop if isinstance(moment, KitModel) else moment


def never(_moment: Moment, _options: ReportOptions) -> str:
    """Return "": it says something of every workshop."""
    return ""


def no_session(moment: Moment, _options: ReportOptions) -> str:
    """Return why there is no agenda."""
    sessions = (one for day in _model(moment).days for one in day.sessions if one.session.id)
    return "" if any(True for _one in sessions) else _("The agenda has no session yet.")


def no_meeting(moment: Moment, options: ReportOptions) -> str:
    """Return why there is nothing to report of a meeting."""
    return "" if _model(moment).seats.rows else no_session(moment, options)


def nobody_listed(moment: Moment, _options: ReportOptions) -> str:
    """Return why nobody stands on the list of participants."""
    people = _model(moment).participants
    if any(one.may_be_listed is not False for one in people):
        return ""
    return _("Nobody on the list may be listed.") if people else _("No participant is on the list yet.")


def no_plan(moment: Moment, _options: ReportOptions) -> str:
    """Return why there is no roadmap."""
    model = _model(moment)
    planned = model.priorities or model.actions or model.roadmap.objectives or model.follow_up.mechanisms
    return "" if planned else _("No priority, no objective and no action is written yet.")


def no_slide(moment: Moment, _options: ReportOptions) -> str:
    """Return why a country's slide would show nothing."""
    model = _model(moment)
    return "" if model.priorities or model.next_steps else _("No priority and no next step is written yet.")


def no_progress(moment: Moment, _options: ReportOptions) -> str:
    """Return why there is no progress to report."""
    model = _model(moment)
    followed = model.actions or model.priorities or model.follow_up.mechanisms
    return "" if followed else _("No priority, no action and no committee is written yet.")


def no_recommendation(moment: Moment, _options: ReportOptions) -> str:
    """Return why no recommendation is listed."""
    return "" if every_recommendation(_model(moment)) else _("No recommendation is written yet.")


def nothing_decided(moment: Moment, _options: ReportOptions) -> str:
    """Return why neither decisions nor actions are listed."""
    model = _model(moment)
    resolved = any(one.resolved.count for day in model.days for one in day.sessions)
    return "" if resolved or model.actions else _("No decision and no action is written yet.")


def nothing_dated(moment: Moment, _options: ReportOptions) -> str:
    """Return why the calendar would be empty."""
    from exports.calendar.events import workshop_calendar

    if workshop_calendar(_model(moment)).entries:
        return ""
    return _("No session, no committee meeting and no action has a date yet.")


def no_matrix(moment: Moment, _options: ReportOptions) -> str:
    """Return why there is no selection matrix."""
    return "" if _model(moment).matrices.boards else _("No selection matrix is filled in yet.")


def no_evaluation(moment: Moment, _options: ReportOptions) -> str:
    """Return why there is no evaluation."""
    return "" if _model(moment).evaluation.forms else _("No evaluation form is entered yet.")


def no_comment(moment: Moment, _options: ReportOptions) -> str:
    """Return why there is no table of comments."""
    return "" if _model(moment).comments else _("No comment on a draft has come in yet.")


def no_kit(moment: Moment, options: ReportOptions) -> str:
    """Return why the paper for the venue cannot be made."""
    if not isinstance(moment, KitModel):
        return _("The paper for the venue is made on the Print page.")
    if options.audience is not Audience.INTERNAL:
        return _("Badges and sign-in sheets bear names: they are made for internal use only.")
    return ""


def no_slip(moment: Moment, _options: ReportOptions) -> str:
    """Return why no group has a slip."""
    if not isinstance(moment, KitModel):
        return _("The slips are made on the Print page.")
    telling = moment.slips.is_telling and any(one.lines for one in moment.slips.slips)
    return "" if telling else _("No recommendation has gone anywhere yet.")
