"""Real workshops in a folder, for pictures and journeys: the NGO Forum, the facilitator's laptop and the groups'.

Knows the program's own commands. Must not be shipped.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

import msgspec

from a87desk.commands.document import TakeRecords
from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import ChangeRecord
from a87desk.commands.theme import AddTheme
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record, new_id
from a87desk.exchange.consent import Consent
from a87desk.exchange.profile import Profile
from a87desk.exchange.signature import LaptopKey, load_or_make_laptop_key
from a87desk.importing.panel_document import read_panel
from a87desk.importing.workshop_document import WorkshopDocument, read_document
from a87desk.library.library import open_library
from a87desk.reading.codes import coded_recommendations
from a87desk.reading.group_page import groups_in_order
from a87desk.workspace import Workspace, create_workspace, open_workspace, workspace_from_bundle
from resources.samples import COUNTRIES, country_document, ngo_forum_document, ngo_forum_panel


def forum_document() -> WorkshopDocument:
    """Return the NGO Forum as a document."""
    return read_document(ngo_forum_document().read_bytes())


def whole_forum(path: Path) -> Workspace:
    """Return the NGO Forum with everything its groups wrote."""
    document = forum_document()
    workspace = create_workspace(path, document.workshop, "Facilitator")
    workspace.run(TakeRecords(document.records()))
    return workspace


def add_panel(workspace: Workspace, themes: int | None = None) -> None:
    """Put the sample panel's themes into a workshop; only the first ones where a number is given."""
    ids = {one.code: one.id for one in coded_recommendations(workspace.read)}
    for theme in read_panel(ngo_forum_panel().read_bytes()).themes[:themes]:
        workspace.run(AddTheme(theme.name, tuple(ids[code] for code in theme.recommendations)))


def merged_forum(folder: Path) -> Workspace:
    """Return the NGO Forum after its five laptops came back; 4.2 was changed on two of them."""
    document = forum_document()
    facilitator = create_workspace(folder / "forum.a87", document.workshop, "Facilitator")
    facilitator.run(TakeRecords(tuple(one for one in document.records() if not _is_of_a_group(one))))
    own = load_or_make_laptop_key(folder / "facilitator")
    for group in groups_in_order(facilitator.read):
        key = load_or_make_laptop_key(folder / f"laptop-{group.number}")
        starter = folder / f"starter-{group.number}.a87b"
        facilitator.export_bundle(starter, own, Profile.STARTER, for_group=group.id)
        records = [one for one in document.records() if getattr(one, "group_id", None) == group.id]
        author = group.rapporteur or f"Group {group.number} laptop"
        back = _laptop(folder / f"group-{group.number}.a87", starter, author, key, own, records)
        facilitator.import_bundle(back, consent=Consent(frozenset({key.code})))
        facilitator.import_bundle(back)
    return facilitator


@cache
def _merged_once() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="a87desk-forum-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    merged_forum(folder).close()
    return folder


def copied_forum(folder: Path) -> Workspace:
    """Return the NGO Forum of `merged_forum` as a copy: the laptops come together once for many pictures."""
    shutil.copytree(_merged_once(), folder, dirs_exist_ok=True)
    return open_workspace(folder / "forum.a87", "Facilitator")


def add_two_versions(facilitator: Workspace, folder: Path) -> None:
    """Let the facilitator and group 4 change recommendation 4.2 without knowing of each other."""
    found = next(one for one in coded_recommendations(facilitator.read) if one.code == "4.2")
    key = load_or_make_laptop_key(folder / "laptop-4")
    facilitator.export_bundle(folder / "again.a87b", load_or_make_laptop_key(folder / "facilitator"))
    consent = Consent(frozenset({load_or_make_laptop_key(folder / "facilitator").code}))
    laptop = workspace_from_bundle(folder / "again.a87", folder / "again.a87b", "Linda Al Kalash", consent=consent)
    laptop.run(ChangeRecord(Recommendation, found.id, {"text": found.text.replace("Mapping", "A national mapping")}))
    laptop.export_bundle(folder / "changed.a87b", key, for_group=found.group_id)
    laptop.close()
    facilitator.run(ChangeRecord(Recommendation, found.id, {"text": found.text.replace(" needed", "")}))
    facilitator.import_bundle(folder / "changed.a87b")


def _laptop(
    path: Path, starter: Path, author: str, key: LaptopKey, facilitator: LaptopKey, records: list[Record]
) -> Path:
    consent = Consent(frozenset({facilitator.code}))
    laptop = workspace_from_bundle(path, starter, author, key=key, consent=consent)
    for record in records:
        if isinstance(record, Recommendation):
            laptop.run(WriteRecommendation(msgspec.structs.replace(record, id=new_id())))
    laptop.export_bundle(path.with_suffix(".a87b"), key, for_group=laptop.group_id)
    laptop.close()
    return path.with_suffix(".a87b")


def _is_of_a_group(record: Record) -> bool:
    return isinstance(record, Recommendation | Note) and record.group_id is not None


def countries_library(folder: Path) -> Path:
    """Return a library of the four sample countries."""
    path = folder / "countries.a87lib"
    library = open_library(path)
    for country in COUNTRIES:
        document = read_document(country_document(country).read_bytes())
        workspace = create_workspace(None, document.workshop, country.capitalize())
        workspace.run(TakeRecords(document.records()))
        key = load_or_make_laptop_key(folder / country)
        workspace.export_bundle(folder / f"{country}.a87b", key, Profile.SECRETARIAT)
        library.add(folder / f"{country}.a87b", Consent(frozenset({key.code})))
    library.close()
    return path
