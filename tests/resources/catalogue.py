"""Makes the catalogues of the documents' words: gathers the sentences, keeps what is translated, compiles.

    python -m tests.resources.catalogue              gather anew and compile
    python -m tests.resources.catalogue --missing fr print what is not translated yet, as JSON
    python -m tests.resources.catalogue --take fr FILE.json
                                                     take translations: {"sentence": "phrase" or ["one", "two" …]}

Babel is needed here only; the program reads the compiled catalogues with the standard library.
"""

from __future__ import annotations

import ast
import importlib
import io
import json
import pkgutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import grimp
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import a87desk.domain
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import speaking
from resources.translations import DOMAIN, FOLDER

ROOT = Path(__file__).parents[2]
LANGUAGES = ("fr", "es", "pt", "ar")
_NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands in every compiled catalogue, so that the same translations give the same bytes."""
_SPEAKING = ("exports.", "a87desk.domain.", "a87desk.reading.")
_KEYWORDS: dict[str, Any] = {"_": None, "mark": None, "ngettext": (1, 2)}


@cache
def sentences() -> dict[str, tuple[str | tuple[str, str], tuple[str, ...]]]:
    """Return the sentences of documents: by their singular, the sentence or both its forms, and remarks on it."""
    found: dict[str, tuple[str | tuple[str, str], tuple[str, ...]]] = {}
    for path in spoken_in():
        at_screen = _lines_of_errors(path)
        for line, message, remarks, _context in extract_from_file(
            "python", path, keywords=_KEYWORDS, comment_tags=("Translators:",)
        ):
            forms = message if isinstance(message, str) else (message[0], message[1])
            singular = forms if isinstance(forms, str) else forms[0]
            if singular and line not in at_screen and not isinstance(found.get(singular, ("",))[0], tuple):
                found[singular] = (forms, tuple(remarks))
    for word in _words_of_lists():
        found.setdefault(word, (word, ()))
    return found


def _lines_of_errors(path: Path) -> set[int]:
    """Return the lines of a module on which sentences of its errors stand: they speak to the person at the screen."""
    parts = ("title", "message", "effect", "advice")
    return {
        line
        for found in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(found, ast.ClassDef)
        for one in found.body
        if isinstance(one, ast.Assign) and {each.id for each in one.targets if isinstance(each, ast.Name)} & {*parts}
        for line in range(one.lineno, (one.end_lineno or one.lineno) + 1)
    }


def spoken_in() -> Iterator[Path]:
    """Yield the modules in which words of documents stand: the writers, and what they need of the field.

    Modules of errors and the last look before saving are left out: they speak to the person at the screen.
    """
    graph = grimp.build_graph("a87desk", "exports", "resources")
    writers = graph.find_matching_modules("exports.**")
    needed = {name for writer in writers for name in graph.find_upstream_modules(writer)}
    for name in sorted(writers | needed):
        path = (ROOT / name.replace(".", "/")).with_suffix(".py")
        if (
            name.startswith(_SPEAKING)
            and not name.startswith("exports.leaks.")
            and path.exists()
            and not path.stem.endswith(("errors", "formats"))
        ):
            yield path


def _words_of_lists() -> Iterator[str]:
    """Yield the words of all closed lists, which are made of their values where nothing else is said."""

    class Listening:
        def gettext(self, text: str) -> str:
            return text

    with speaking(Listening()):  # type: ignore[arg-type]
        for module in pkgutil.iter_modules(a87desk.domain.__path__):
            for kind in vars(importlib.import_module(f"a87desk.domain.{module.name}")).values():
                if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum:
                    yield from (word_for(member) for member in kind)


def po_path(language: str) -> Path:
    """Return where the translations of a language are written by people."""
    return FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def mo_path(language: str) -> Path:
    """Return where the program reads them."""
    return po_path(language).with_suffix(".mo")


def read_catalogue(language: str) -> Catalog:
    """Return the translations of a language, an empty catalogue where there are none yet."""
    path = po_path(language)
    if not path.exists():
        return Catalog(locale=language, domain=DOMAIN)
    return read_po(io.BytesIO(path.read_bytes()), locale=language, domain=DOMAIN)


def gathered(language: str) -> Catalog:
    """Return the sentences of today with the translations there are; sentences that are gone are dropped."""
    known = read_catalogue(language)
    fresh = Catalog(
        locale=language,
        domain=DOMAIN,
        project="A87Desk",
        version="",
        header_comment=f"# Words of documents: {language}",
    )
    for singular, (forms, remarks) in sorted(sentences().items()):
        before = known.get(singular)
        same = before is not None and isinstance(before.id, str) == isinstance(forms, str)
        fresh.add(forms, before.string if before is not None and same else None, user_comments=remarks)
    return fresh


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as a text file without dates and places, so that only translations change it."""
    out = io.BytesIO()
    write_po(out, catalogue, width=120, no_location=True, omit_header=True, sort_output=True)
    plural = f'"Plural-Forms: {catalogue.plural_forms}\\n"\n'
    header = (
        f'# {catalogue.locale_identifier}: the words of documents.\nmsgid ""\nmsgstr ""\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Language: {catalogue.locale_identifier}\\n"\n{plural}\n'
    )
    return header.encode() + out.getvalue()


def compiled(language: str) -> bytes:
    """Return the compiled catalogue of what is translated whole; of the rest the program says the English sentence."""
    nobody = {"msgid_bugs_address": "", "last_translator": "", "language_team": "", "version": ""}
    whole = Catalog(locale=language, domain=DOMAIN, project="A87Desk", creation_date=_NO_DAY, **nobody)  # type: ignore[arg-type]
    for message in read_catalogue(language):
        if message.id and _is_whole(message):
            whole.add(message.id, message.string)
    out = io.BytesIO()
    write_mo(out, whole)
    return out.getvalue()


def missing(language: str) -> list[Message]:
    """Return what is not translated, or only in some of the forms that the language needs."""
    return [one for one in gathered(language) if one.id and not _is_whole(one)]


def _is_whole(message: Message) -> bool:
    strings = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
    return bool(strings) and all(strings)


def make() -> None:
    """Write the catalogues of all languages anew and compile them."""
    for language in LANGUAGES:
        path = po_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written(gathered(language)))
        mo_path(language).write_bytes(compiled(language))
        print(f"{language}: {len(sentences())} sentences, {len(missing(language))} not translated")


def take(language: str, file: Path) -> None:
    """Put translations into a catalogue; a sentence that documents do not have is told."""
    catalogue = gathered(language)
    for singular, string in json.loads(file.read_text(encoding="utf-8")).items():
        message = catalogue.get(singular)
        if message is None:
            print(f"not a sentence of documents: {singular!r}")
            continue
        message.string = tuple(string) if isinstance(string, list) else string
    po_path(language).parent.mkdir(parents=True, exist_ok=True)
    po_path(language).write_bytes(written(catalogue))
    mo_path(language).write_bytes(compiled(language))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--missing", language]:
            rows = [list(one.id) if isinstance(one.id, tuple) else one.id for one in missing(language)]
            print(json.dumps(rows, ensure_ascii=False, indent=1))
        case ["--take", language, name]:
            take(language, Path(name))
        case _:
            make()
