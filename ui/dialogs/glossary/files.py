"""What the glossary dialog asks of the open file, on the thread of that file: reading, and glossary files in and out.

Knows the workspace and where the program's glossary lies. Must not know widgets.
"""

from __future__ import annotations

from pathlib import Path

from a87desk.commands.glossary_term import TakeInGlossary
from a87desk.consensus.glossary_file import read_bytes
from a87desk.domain.atomic_file import write_atomic
from a87desk.domain.bundle_errors import from_os_error
from a87desk.reading.added_words import own_terms
from a87desk.reading.glossary import Idea, glossary_text, ideas, words_to_take
from a87desk.workspace import Workspace
from ui.shipped_glossary import shipped_glossary


def ideas_of(workspace: Workspace) -> tuple[Idea, ...]:
    """Return the glossary with the workshop's own words."""
    return ideas(shipped_glossary(), own_terms(workspace.read))


def read_glossary(path: Path, workspace: Workspace) -> TakeInGlossary:
    """Return the act that takes a glossary file in: what it has beyond the glossary in force.

    Raises: GlossaryError for a line that cannot be understood; A87Error where the file cannot be read.
    """
    try:
        concepts = read_bytes(path.read_bytes(), path.name)
    except OSError as problem:
        raise from_os_error(problem) from problem
    return TakeInGlossary(tuple(words_to_take(concepts, shipped_glossary(), own_terms(workspace.read))))


def write_own_words(path: Path, workspace: Workspace) -> None:
    """Write the workshop's own words as a glossary file.

    Raises: A87Error where it cannot be written.
    """
    try:
        write_atomic(path, glossary_text(own_terms(workspace.read)).encode("utf-8"))
    except OSError as problem:
        raise from_os_error(problem) from problem
