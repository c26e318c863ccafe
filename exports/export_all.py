"""Several outputs of one moment into one folder: each file whole or not there, what failed named, nothing lost by it.

Knows files' names and the order of the work. Must not know how any output is made. A cancel, even inside a file, leaves
the files that are whole and says which they are.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from a87desk.domain.bundle_errors import from_os_error
from a87desk.domain.document_lists import Audience
from a87desk.domain.errors import A87Error, InternalError
from a87desk.domain.language_names import language_name
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _, mark, ngettext
from exports.encoders import file_name, one_line
from exports.every_output import Source, make, title_of, workshop_of
from exports.files import write_output
from exports.formats import Cancelled, ExportError, Format, Progress
from exports.report.language import document_language, in_document_language
from exports.report.options import ReportOptions

_log = logging.getLogger(__name__)
CONTENTS_NAME = mark("Contents")


class FilesInTheWay(ExportError):
    """Files of these names are in the folder already."""

    code = "E_FILES_IN_THE_WAY"
    title = mark("These files are there already")
    message = mark("The folder {folder} holds files of these names already: {names}.")
    effect = mark("Nothing was written, and nothing was overwritten.")
    advice = mark("Choose another folder, or say that they may be replaced.")


@dataclass(frozen=True, slots=True)
class Choice:
    """An output that is wanted, and as what."""

    output: str
    kind: Format


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """What became of a choice: its file with its size in bytes, or the problem that stopped it."""

    choice: Choice
    title: str
    name: str
    size: int = 0
    problem: A87Error | None = None

    @property
    def is_whole(self) -> bool:
        """Whether the file is on the disk."""
        return self.problem is None


@dataclass(frozen=True, slots=True)
class Exported:
    """What is in the folder now. `not_begun` are the choices that a cancel left out; `contents` names the list."""

    folder: Path
    files: tuple[ExportedFile, ...] = ()
    not_begun: tuple[Choice, ...] = ()
    contents: str = ""

    @property
    def was_cancelled(self) -> bool:
        return bool(self.not_begun)

    @property
    def whole(self) -> tuple[ExportedFile, ...]:
        """The files that are on the disk."""
        return tuple(one for one in self.files if one.is_whole)

    @property
    def failed(self) -> tuple[ExportedFile, ...]:
        """The choices that gave no file."""
        return tuple(one for one in self.files if not one.is_whole)

    @property
    def words(self) -> str:
        """What happened, in one line."""
        count = len(self.whole)
        parts = [ngettext("{count} file written", "{count} files written", count).format(count=count)]
        if self.failed:
            count = len(self.failed)
            parts.append(ngettext("{count} not made", "{count} not made", count).format(count=count))
        if self.was_cancelled:
            parts.append(_("stopped"))
        return ", ".join(parts)


def export_all(
    folder: Path,
    choices: Sequence[Choice],
    source: Source,
    options: ReportOptions,
    progress: Progress | None = None,
    *,
    may_replace: bool = False,
) -> Exported:
    """Write the chosen outputs and a list of them into a folder, which is made where it is missing.

    An output that cannot be made is named in the result and in the list; the others are written all the same.

    Raises:
        FilesInTheWay: files of these names are there and may not be replaced; nothing was written.
        A87Error: the folder cannot be made.
    """
    wanted = tuple(dict.fromkeys(choices))
    if not may_replace:
        _refuse_in_the_way(folder, names_of(wanted, source, options))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise from_os_error(problem) from problem
    files: list[ExportedFile] = []
    for place, choice in enumerate(wanted):
        try:
            files.append(_written(folder, choice, source, options, _part(progress, place, len(wanted))))
        except Cancelled:
            result = Exported(folder, tuple(files), wanted[place:])
            return _with_contents(result, source, options)
    return _with_contents(Exported(folder, tuple(files)), source, options)


def names_of(choices: Iterable[Choice], source: Source, options: ReportOptions) -> tuple[str, ...]:
    """Return the names of the files, in the order of the choices; the list of them comes last."""
    names = (name_of(choice, source, options) for choice in dict.fromkeys(choices))
    return (*names, _contents_name(source, options))


def name_of(choice: Choice, source: Source, options: ReportOptions) -> str:
    """Return the name of a file, such as "NGO-Forum-Outcome-report-public.pdf".

    It bears the audience where that is not internal, and the language where it is not the workshop's own, so that the
    versions of a document can lie in one folder.
    """
    workshop = workshop_of(source).workshop
    with in_document_language(workshop, options.language):
        what = title_of(choice.output)
    # What tells versions apart stands behind the cut that a long title needs.
    marks = [what]
    if options.audience is not Audience.INTERNAL:
        marks.append(options.audience.value)
    language = document_language(workshop, options.language)
    if language != document_language(workshop):
        marks.append(language)
    end = " ".join(marks)
    room = _TITLE_BYTES - len(end.encode())
    short = workshop.title.encode()[: max(0, room)].decode("utf-8", "ignore")
    return file_name(f"{short} {end}", choice.kind.value)


_TITLE_BYTES = 70


def _contents_name(source: Source, options: ReportOptions) -> str:
    with in_document_language(workshop_of(source).workshop, options.language):
        return file_name(_(CONTENTS_NAME), "txt")


def _refuse_in_the_way(folder: Path, names: Iterable[str]) -> None:
    there = [name for name in names if (folder / name).exists()]
    if there:
        raise FilesInTheWay(folder=folder.name, names=", ".join(there))


def _written(
    folder: Path, choice: Choice, source: Source, options: ReportOptions, progress: Progress | None
) -> ExportedFile:
    title, name = choice.output, ""
    try:
        title, name = title_of(choice.output), name_of(choice, source, options)
        content = make(choice.output, choice.kind, source, options, progress)
        write_output(folder / name, content)
    except A87Error as problem:
        return ExportedFile(choice, title, name, problem=problem)
    except Cancelled:
        raise
    except Exception as bug:
        # A bug in one document must not cost the others; it is told as what it is.
        _log.exception("%s was not made", choice.output)
        return ExportedFile(choice, title, name, problem=InternalError(detail=type(bug).__name__))
    return ExportedFile(choice, title, name, len(content))


def _part(progress: Progress | None, place: int, count: int) -> Progress | None:
    if progress is None:
        return None
    return lambda share: progress((place + share) / count)


def _with_contents(result: Exported, source: Source, options: ReportOptions) -> Exported:
    """Write the list of what is there; where even that cannot be written, the result stands without it."""
    name = _contents_name(source, options)
    try:
        write_output(result.folder / name, contents_text(result, source, options).encode("utf-8-sig"))
    except A87Error:
        return result
    return Exported(result.folder, result.files, result.not_begun, name)


def contents_text(result: Exported, source: Source, options: ReportOptions) -> str:
    """Return the list for the folder: what it is from, for whom, in which language, which files, what is missing."""
    model = workshop_of(source)
    language = document_language(model.workshop, options.language)
    with in_document_language(model.workshop, options.language):
        version = _("Final") if options.is_final else _("Draft {number}").format(number=options.draft_number)
        lines = [
            one_line(model.workshop.title) or _("Workshop without a title"),
            "",
            _("Made from state {stamp} of the workshop.").format(stamp=model.stamp),
            _("Version: {version}").format(
                version=" · ".join(part for part in (version, one_line(options.date_text)) if part)
            ),
            _("For whom: {audience}").format(audience=word_for(options.audience)),
            _("Language: {language}").format(language=language_name(language)),
            "",
            *(f"{one.name}\r\n    {title_of(one.choice.output)}" for one in result.whole),
        ]
        if result.failed or result.not_begun:
            lines += ["", _("Not made:")]
            lines += [
                f"    {title_of(one.choice.output)}: {one.problem.what_happened}"
                for one in result.failed
                if one.problem
            ]
            lines += [f"    {title_of(one.output)}: {_('stopped')}" for one in result.not_begun]
    return "\r\n".join(lines) + "\r\n"
