"""From the seed files to open workshop documents: everything that a file says finds its place.

Run as a module, it writes the samples of the program: `.venv/bin/python -m tests.samples.convert`.
Knows the keys of the seed files. What has no field of its own becomes a remark of the workshop.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import BreakoutGroupId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.position import following
from a87desk.domain.priority import Priority
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import Confirmation, NoteKind, WorkshopKind, WorkshopStatus
from a87desk.domain.workshop import Workshop
from a87desk.importing.workshop_document import WorkshopDocument
from resources import samples
from tests.samples.agenda import agenda_of, recommendations_of
from tests.samples.governance import PLACED, is_minutes, minutes_of, remarks_of_minutes
from tests.samples.people import People, people_of
from tests.samples.remarks import in_words, remarks_of

SEEDS = Path(__file__).parent / "seed"
SAMPLES = {
    "ngo-forum-2017": samples.ngo_forum_document(),
    "mdg-2018": samples.country_document("madagascar"),
    "mrt-2019": samples.country_document("mauritania"),
    "chl-2019": samples.country_document("chile"),
    "tun-2019": samples.country_document("tunisia"),
}
_STATUS = {"final": WorkshopStatus.REPORT_FINAL}
_PLACED = {
    *("id", "kind", "title", "subtitle", "edition", "report_status", "country", "region", "start_date", "end_date"),
    *("pre_event_date", "venue", "rooms", "organiser", "supporter", "funding", "foreword_signed_by", "label"),
    *("stated_participation", "objectives", "expected_outcomes", "conclusions", "feedback_summary", "sources"),
    *("sessions", "groups", "participants", "name_variants", "organisation_variants", "priorities", "next_steps"),
    "people_with_roles_but_not_on_participant_list",  # they are the session roles without a participant
    "priority_count",  # it follows from the priorities
}


def seed(name: str) -> dict[str, Any]:
    """Return a seed file."""
    read: dict[str, Any] = json.loads((SEEDS / f"{name}.json").read_text(encoding="utf-8"))
    return read


def document_of(seed: Mapping[str, Any]) -> WorkshopDocument:
    """Return the open workshop document of a seed file."""
    if is_minutes(seed):
        return _minutes(seed)
    people = people_of(seed)
    agenda = agenda_of(seed, people)
    groups = seed.get("groups") or []
    in_groups = [recommendation for row in groups for recommendation in _of_group(row)]
    remarks = (*remarks_of(seed, _PLACED), *_spellings_of_nobody_listed(seed, people), *agenda.remarks)
    return WorkshopDocument(
        format="a87desk-workshop",
        version=1,
        workshop=_workshop(seed, remarks),
        days=tuple(agenda.days),
        sessions=tuple(agenda.sessions),
        session_roles=tuple(agenda.roles),
        guiding_questions=tuple(agenda.questions),
        organisations=people.organisations,
        participants=people.participants,
        breakout_groups=tuple(_group(row, people) for row in groups),
        notes=(*agenda.notes, *(note for row in groups for note in _notes_of_group(row))),
        recommendations=(*agenda.recommendations, *in_groups),
        priorities=tuple(_priorities(seed)),
        actions=tuple(_actions(seed)),
    )


def _minutes(seed: Mapping[str, Any]) -> WorkshopDocument:
    """Return the document of a governance meeting."""
    placed = _PLACED | PLACED | {"cover"}
    cover = {"cover": {key: value for key, value in seed["cover"].items() if key not in ("website", "hashtag")}}
    remarks = (*remarks_of(seed, placed), *remarks_of(cover, ()), *remarks_of_minutes(seed))
    workshop = msgspec.structs.replace(
        _workshop(seed, remarks), website=seed["cover"]["website"], handle=seed["cover"]["hashtag"]
    )
    return WorkshopDocument(format="a87desk-workshop", version=1, workshop=workshop, **minutes_of(seed))  # type: ignore[arg-type]


def _spellings_of_nobody_listed(seed: Mapping[str, Any], people: People) -> Iterator[str]:
    for key, find in (("name_variants", people.participant_id), ("organisation_variants", people.organisation_id)):
        for spellings in seed.get(key) or []:
            if not any(map(find, spellings)):
                yield f"Spelt in several ways: {in_words(spellings)}"


def _workshop(seed: Mapping[str, Any], remarks: tuple[str, ...]) -> Workshop:
    venue = seed.get("venue") or {}
    funding = seed.get("funding") or {}
    foreword = seed.get("foreword_signed_by") or {}
    return Workshop(
        id=seed["id"],
        title=seed["title"],
        subtitle=seed.get("subtitle") or "",
        kind=WorkshopKind(seed["kind"]),
        edition=seed.get("edition") or "",
        status=_STATUS.get(seed.get("report_status") or ""),
        country=seed.get("country") or venue.get("country") or "",
        region=seed.get("region") or "",
        city=venue.get("city") or "",
        venue=", ".join(venue[key] for key in ("name", "address") if key in venue),
        rooms=tuple(_room(room) for room in seed.get("rooms") or []),
        starts=parse_fuzzy_date(seed.get("start_date") or ""),
        ends=parse_fuzzy_date(seed.get("end_date") or ""),
        hosts=_one(seed.get("organiser")),
        supporters=_one(seed.get("supporter")),
        funders=_one(funding.get("donor")),
        funding_text=funding.get("disclaimer") or "",
        objectives=tuple(seed.get("objectives") or ()),
        expected_outcomes=tuple(seed.get("expected_outcomes") or ()),
        conclusions=tuple(seed.get("conclusions") or ()),
        stated_participation="; ".join(_participation(seed.get("stated_participation") or {})),
        feedback=seed.get("feedback_summary") or "",
        foreword_by=", ".join(foreword[key] for key in ("name", "position", "organisation") if key in foreword),
        roadmap_label=seed.get("label") or "",
        remarks=remarks,
        sources=tuple(seed["sources"]),
    )


def _one(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()


def _participation(stated: Mapping[str, Any]) -> Iterator[str]:
    """Yield “over 60 leaders” for leaders: over 60; what is a sentence already stays as it is."""
    for what, count in stated.items():
        is_sentence = what == "note" or len(str(count).split()) > 2
        yield str(count) if is_sentence else f"{count} {what}"


def _room(room: Mapping[str, str]) -> str:
    place = ", ".join(room[key] for key in ("name", "building", "address") if key in room)
    return f"{place} ({room['use']})" if "use" in room else place


def _group(row: Mapping[str, Any], people: People) -> BreakoutGroup:
    rapporteur = row.get("rapporteur") or {}
    status = row.get("rapporteur_status")
    return BreakoutGroup(
        id=row["id"],
        session_id=SessionId(row["session"]),
        number=row["number"],
        theme=row["theme"],
        short_theme=row.get("theme_in_heading") or "",
        rapporteur=", ".join(rapporteur[key] for key in ("name", "organisation") if rapporteur.get(key)),
        rapporteur_id=people.participant_id(rapporteur.get("name")),
        rapporteur_status=Confirmation(status) if status else None,
    )


def _of_group(row: Mapping[str, Any]) -> list[Recommendation]:
    """Return a group's recommendations, placed after what the group wrote before them."""
    notes = list(_notes_of_group(row))
    last = max((note.position for note in notes), default="")
    return recommendations_of(row, session_id=row["session"], after=last, group_id=BreakoutGroupId(row["id"]))


def _notes_of_group(row: Mapping[str, Any]) -> Iterator[Note]:
    kinds = {"general_agreement": NoteKind.AGREEMENT, "open_question": NoteKind.OPEN_QUESTION}
    position = ""
    for key, kind in kinds.items():
        if key in row:
            position = following(position)
            yield Note(
                id=f"{row['id']} {key}",
                session_id=SessionId(row["session"]),
                group_id=BreakoutGroupId(row["id"]),
                kind=kind,
                text=row[key],
                position=position,
            )


def _priorities(seed: Mapping[str, Any]) -> Iterator[Priority]:
    position = ""
    for row in seed.get("priorities") or []:
        position = following(position)
        yield Priority(
            id=row["id"],
            number=row["number_in_theme"],
            column=row["theme"] or "",
            text=row["text"],
            target=str(row.get("target_value") or ""),
            sectors=tuple(row.get("sectors") or ()),
            legal_references=tuple(row.get("legal_references") or ()),
            position=position,
        )


def _actions(seed: Mapping[str, Any]) -> Iterator[Action]:
    position = ""
    for number, row in enumerate(seed.get("next_steps") or [], start=1):
        position = following(position)
        yield Action(
            id=row["id"],
            number=number,
            text=row["text"],
            lead=row.get("responsible") or "",
            horizon=row.get("horizon") or "",
            due=parse_fuzzy_date(row.get("deadline") or ""),
            position=position,
        )


def written(document: WorkshopDocument) -> bytes:
    """Return the document as the samples hold it."""
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def main() -> None:
    """Write every sample anew."""
    for name, path in SAMPLES.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written(document_of(seed(name))))
        print(path.name, path.parent.name)


if __name__ == "__main__":
    main()
