"""The NGO Forum's report out for comments: made-up comments of made-up senders, for pictures and tests.

Knows samples. Must not assert.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from a87desk.commands.document_comment import AnswerComment, TakeComments
from a87desk.commands.document_version import Finalise, GiveOut, MadeDocument, Reopen
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Audience, Disposition, DocumentKind
from a87desk.domain.record import derived_id
from a87desk.reading.document_versions import document_versions
from a87desk.workspace import Workspace
from exports.report.options import ReportOptions
from exports.versions import options_text

REPORT = DocumentKind.OUTCOME_REPORT
COMMENTS: Sequence[tuple[str, str, str, str, str]] = (
    (
        "A ministry of labour",
        "summary",
        "page 3",
        "The summary names neither the law that is in force nor who oversees it. Readers abroad need both.",
        "The Labour Act is in force since 2016; the labour inspectorate oversees it.",
    ),
    ("A national NGO", "common_ground", "page 7, 2nd paragraph", "“Survivors” is missing here; they spoke of it.", ""),
    (
        "A workers’ organisation",
        "common_ground",
        "page 8",
        "",
        "Governments, workers’ and employers’ organisations map what exists before anything new is set up.",
    ),
    ("منظمة وطنية", "priorities", "صفحة ١٢", "يرجى ذكر المناطق الريفية صراحة، فهي غائبة عن الأولويات.", ""),
    ("Une association", "roadmap", "page 14", "Qui finance la première année ? Le tableau ne le dit pas.", ""),
    ("A national NGO", "method", "", "How were the groups made up? One sentence would do.", ""),
    ("An employers’ federation", "", "", "A clear and useful report. Thank you.", ""),
    (
        "An employers’ federation",
        "next_steps",
        "page 16",
        "The dates of the next meetings are not those agreed.",
        "",
    ),
)
ANSWERS = (
    (Disposition.ACCEPTED, "Both are in the first paragraph now."),
    (Disposition.PARTLY, "Survivors are named under “Breakout groups”, in their own words."),
    None,
    None,
    (Disposition.NOT_ACCEPTED, "No sum was agreed at the workshop; the committee settles it in its first meeting."),
    None,
    (Disposition.ANSWERED, "Thank you."),
    None,
)


def made_of(workspace: Workspace, date_text: str) -> MadeDocument:
    """Return what is kept of a report that was made now."""
    return MadeDocument(
        REPORT,
        Audience.PUBLIC,
        "en",
        date_text,
        options_text(ReportOptions()),
        workspace.store.digest(),
        workspace.read.known(),
        23,
        "NGO-Forum-Outcome-report.pdf",
    )


def comments(draft: int = 1) -> tuple[DocumentComment, ...]:
    """Return the comments on a draft."""
    return tuple(
        DocumentComment(
            id=derived_id("made up", str(draft), str(place)),
            document=REPORT,
            draft_number=draft,
            sender=sender,
            section=section,
            where=where,
            text=text,
            suggested=suggested,
            sheet=f"Comments {sender}.xlsx",
        )
        for place, (sender, section, where, text, suggested) in enumerate(COMMENTS)
    )


def out_for_comments(workspace: Workspace) -> None:
    """Give out draft 1 and take in comments, half of them answered."""
    workspace.run(GiveOut(made_of(workspace, "20 September 2017")))
    taken = comments()
    workspace.run(TakeComments(taken))
    for one, answer in zip(taken, ANSWERS, strict=True):
        if answer is not None:
            workspace.run(AnswerComment(one.id, {"disposition": answer[0], "answer": answer[1]}))


def opened_again(workspace: Workspace) -> None:
    """Go on to a final version that is opened again, and to the next draft."""
    out_for_comments(workspace)
    workspace.run(GiveOut(made_of(workspace, "4 October 2017")))
    workspace.run(TakeComments(comments(2)[:2]))
    workspace.run(Finalise(made_of(workspace, "16 October 2017")))
    final = next(one for one in document_versions(workspace.read) if one.version.is_final)
    workspace.run(Reopen(final.id, "The ministry asked to name the law in the summary."))
    workspace.run(GiveOut(replace(made_of(workspace, "23 October 2017"), language="fr")))
