"""The outcome report as a whole: its sections in order, put together as one document.

Knows which sections there are. What each says is its own file's business.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from a87desk.i18n import _
from a87desk.reading.acronyms import FoundAcronyms
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Block, Direction, Document, Heading, RunningHeader
from exports.encoders import isolated
from exports.lately import Lately
from exports.report import (
    acronyms,
    annexes,
    common_ground,
    divergences,
    evaluation,
    follow_up,
    front,
    groups,
    introduction,
    method,
    opening,
    pictures_annex,
    plan,
    ranking,
    roadmap,
    scoring,
    summary,
    votes,
)
from exports.report import sessions as sessions_of
from exports.report.language import document_language, in_document_language, is_right_to_left
from exports.report.options import ReportOptions
from exports.report.texts import (
    SectionState,
    TextState,
    changed_since,
    program_text,
    text_of,
    with_origin,
    with_texts,
)
from exports.report.visible import visible

_lately: Lately[Mapping[str, tuple[Block, ...]]] = Lately(2)
"""The sections of the report that was made last: the checks read them after it."""
Write = Callable[[WorkshopModel, ReportOptions], tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class Section:
    """A part that can be put in, left out and moved. `first_heading` is the key of the heading it begins with.

    `is_editable`: a person may write its words; an annex is a list of what is there and nothing else.
    """

    key: str
    title: str
    first_heading: str
    write: Write
    is_editable: bool = True


def sections() -> tuple[Section, ...]:
    """Return the sections in their usual order, titles in the language in force."""
    return (
        Section(acronyms.KEY, _("Acronyms"), acronyms.KEY, _written_last, is_editable=False),
        Section("summary", _("Executive summary"), "summary", summary.summary),
        Section("foreword", _("Foreword"), "foreword", introduction.foreword),
        Section("introduction", _("Background and objectives"), "introduction", introduction.introduction),
        Section("method", _("How the workshop worked"), "method", method.method),
        Section("opening", _("Opening"), "opening", opening.opening),
        Section("sessions", _("Sessions"), "sessions", sessions_of.sessions),
        Section("groups", _("Working groups"), "groups", groups.groups),
        Section("common_ground", _("Common ground"), "common-ground", common_ground.common_ground),
        Section("not_yet_common", _("Not yet common"), "minority", common_ground.not_yet_common),
        Section("divergences", _("Where people did not agree"), "divergences", divergences.divergences),
        Section("other_ideas", _("Other ideas"), "other-ideas", common_ground.other_ideas),
        Section("votes", _("What people voted"), "votes", votes.votes),
        Section("ranking", _("What comes first"), "ranking", ranking.ranking),
        Section("priorities", _("Priorities"), "priorities", plan.priorities),
        Section("roadmap", _("Roadmap"), "roadmap", roadmap.roadmap),
        Section("follow_up", _("Follow-up"), "follow-up", follow_up.follow_up),
        Section("next_steps", _("Conclusions and next steps"), "next-steps", plan.next_steps),
        Section("evaluation", _("Evaluation"), "evaluation", evaluation.evaluation),
        *_annexes(),
    )


def _annexes() -> tuple[Section, ...]:
    return tuple(
        Section(key, title, key.replace("_", "-"), write, is_editable=False)
        for key, title, write in (
            ("annex_recommendations", _("Annex: all recommendations"), annexes.annex_recommendations),
            ("annex_participants", _("Annex: participants"), annexes.annex_participants),
            ("annex_concept_note", _("Annex: concept note"), annexes.annex_concept_note),
            ("annex_agenda", _("Annex: agenda"), annexes.annex_agenda),
            ("annex_scoring", _("Annex: scoring"), scoring.annex_scoring),
            ("annex_documents", _("Annex: documents recommended"), annexes.annex_documents),
            (pictures_annex.KEY, _("Annex: pictures"), pictures_annex.annex_pictures),
        )
    )


def _written_last(_model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return nothing: the list of acronyms is made of all other sections (`outcome_report`)."""
    return ()


def ordered_sections(options: ReportOptions) -> list[Section]:
    """Return the sections that are in, in the order wanted."""
    known = {section.key: place for place, section in enumerate(sections())}
    wanted = {key: place for place, key in enumerate(options.order)}
    inside = [section for section in sections() if section.key not in options.left_out]
    return sorted(inside, key=lambda section: (wanted.get(section.key, len(wanted)), known[section.key]))


def outcome_report(model: WorkshopModel, options: ReportOptions) -> Document:
    """Return the report of a workshop as a document, with nothing in it that is not for everyone."""
    options = options.for_audience
    shown = visible(model, options.audience, mask_names=options.mask_names)
    language = document_language(model.workshop, options.language)
    blocks = (*front.cover(shown, options), *front.contents(shown, options), *_body(shown, options, language))
    title = model.workshop.title or _("Workshop without a title")
    return Document(
        title=title,
        language=language,
        blocks=blocks,
        direction=Direction.RIGHT_TO_LEFT if is_right_to_left(language) else Direction.LEFT_TO_RIGHT,
        header=RunningHeader(_("{title} · Outcome report").format(title=isolated(title)), _version(options)),
        author=_("Facilitator"),
        page_of=_("{page} of {count}"),
    )


def _body(shown: WorkshopModel, options: ReportOptions, language: str) -> tuple[Block, ...]:
    """Return all sections in order, the list of acronyms made of what the others say."""
    parts = dict(_parts(shown, options))
    if acronyms.KEY in parts:
        said = [*front.cover(shown, options), *(block for blocks in parts.values() for block in blocks)]
        parts[acronyms.KEY] = acronyms.acronym_blocks(acronyms.found_in(shown, said, language))
    return pictures_annex.fitted(block for blocks in parts.values() for block in blocks)


def _parts(shown: WorkshopModel, options: ReportOptions) -> Mapping[str, tuple[Block, ...]]:
    """Return the blocks of each section in order, that of the acronyms empty."""

    def written() -> Mapping[str, tuple[Block, ...]]:
        return {section.key: _written(section, shown, options) for section in ordered_sections(options)}

    return _lately.get(shown, options, written)


def unexplained_acronyms(model: WorkshopModel, options: ReportOptions) -> tuple[str, ...]:
    """Return the acronyms of a report that nothing spells out; nothing where their list is left out."""
    return () if acronyms.KEY in options.left_out else report_acronyms(model, options).unknown


def report_acronyms(model: WorkshopModel, options: ReportOptions) -> FoundAcronyms:
    """Return the acronyms of a report, whether their list is in or not; lists of names are no running words."""
    options = options.for_audience
    language = document_language(model.workshop, options.language)
    with in_document_language(model.workshop, options.language):
        shown = visible(model, options.audience, mask_names=options.mask_names)
        parts = _parts(shown, options)
    said = [block for key, blocks in parts.items() if key != "annex_participants" for block in blocks]
    return acronyms.found_in(shown, said, language)


def _written(section: Section, shown: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return a section with the words that a person took over; words stay though their facts are gone."""
    language = document_language(shown.workshop, options.language)
    blocks = section.write(shown, options)
    if section.is_editable:
        taken = text_of(section.key, shown.texts, language)
        if taken is not None and taken.text.strip() and not blocks:
            blocks = (Heading(1, section.title, section.first_heading, numbered=True),)
        blocks = with_texts(section.key, blocks, shown.texts, language)
    if options.show_origin and not options.is_final:
        return with_origin(blocks, _("written by the program"))
    return blocks


def section_states(model: WorkshopModel, options: ReportOptions) -> tuple[SectionState, ...]:
    """Return of each section, in the usual order, whose words stand in it; titles in the language in force.

    What the program would write is made as for the workshop's own people, whatever is chosen, so that a change of
    audience is never taken for a change of facts.
    """
    plain_options = ReportOptions(language=options.language)
    language = document_language(model.workshop, options.language)
    with in_document_language(model.workshop, options.language):
        shown = visible(model, plain_options.audience)
        written = {section.key: section.write(shown, plain_options) for section in sections()}
    return tuple(_state(section, written[section.key], shown, language) for section in sections())


def _state(section: Section, blocks: tuple[Block, ...], model: WorkshopModel, language: str) -> SectionState:
    words = program_text(blocks)
    taken = text_of(section.key, model.texts, language) if section.is_editable else None
    bare = (section.key, section.title, section.first_heading)
    if taken is None:
        return SectionState(*bare, bool(blocks), section.is_editable, TextState.PROGRAM, words, words)
    changed = changed_since(taken, blocks)
    state = TextState.OWN if changed is None else TextState.OWN_BUT_FACTS_CHANGED
    is_there = bool(blocks) or bool(taken.text.strip())
    before, now = changed or ("", "")
    return SectionState(*bare, is_there, True, state, taken.text, words, before, now)


def _version(options: ReportOptions) -> str:
    number = _("DRAFT {number}").format(number=options.draft_number) if not options.is_final else _("Final")
    return " · ".join(part for part in (number, options.date_text) if part)
