"""An organisation and the names it goes by. A name that is written over stays as another name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from a87desk.commands.command import Act, Command, words_of
from a87desk.domain.organisation import Organisation
from a87desk.i18n import _
from a87desk.store.writer import Basis


@dataclass(frozen=True)
class ChangeOrganisation(Command):
    """Give fields of an organisation new values; everybody who comes from it shows them."""

    organisation_id: str
    fields: Mapping[str, object]
    basis: Basis | None = None

    def apply(self, act: Act) -> str:
        here = act.one(Organisation, self.organisation_id)
        fields = dict(self.fields)
        name = str(fields.get("name", here.name))
        given = fields.get("aliases", here.aliases)
        others = list(given) if isinstance(given, tuple | list) else []
        if here.name not in ("", name, *others):
            others.append(here.name)
        fields["aliases"] = tuple(one for one in others if one != name)
        act.write.change(Organisation, here.id, fields, self.basis)
        return _("Changed {what}").format(what=words_of(here))
