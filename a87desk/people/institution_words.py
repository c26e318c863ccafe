"""Whether what stands in place of a name is an institution: "Secretariat", "Ministry of Labour", "ILO (Geneva)".

In doubt it is a person: a person taken for an institution could be named where that harms. Knows words only.
"""

from __future__ import annotations

from a87desk.domain.folding import fold
from a87desk.people.name_spellings import begins_with_title, name_words
from a87desk.people.stakeholder_words import STAKEHOLDER_WORDS

_OWN_WORDS = """secretariat platform department office bureau bank agency commission committee council forum network
    alliance coalition federation confederation foundation fund institute institution centre center society association
    organisation organization group team unit rights watch international united national global world regional country
    countries labour labor children slavery freedom trade chamber commerce parliament assembly embassy delegation
    partners members stakeholders representatives chair co-chairs ministere departement agence banque comite conseil
    reseau federation confederation fondation fonds institut centre societe chambre ambassade ministerio departamento
    agencia banco comite consejo red federacion confederacion fundacion fondo instituto centro sociedad camara embajada
    ministerio conselho rede federacao confederacao fundacao fundo sociedade embaixada universite universidad
    universidade وزاره منظمه اتحاد لجنه مجلس جامعه مركز مؤسسه شبكه الامانه"""
_WORDS = frozenset(
    fold(word)
    for words in (_OWN_WORDS, *STAKEHOLDER_WORDS.values())
    for word in words.replace(",", " ").split()
    if len(word) > 2 and fold(word) not in ("press", "state")
)
_JOINING = frozenset({"of", "the", "for", "and", "on", "against", "to", "in", "by", "with", "pour", "contre", "para"})


def is_institution(name: str) -> bool:
    """Whether a name is that of an institution and of no person."""
    if begins_with_title(name):
        return False
    words = [fold(word).strip("().,;:–—-") for word in " ".join(name_words(name)).split()]
    if any(word in _WORDS or word in _JOINING for word in words) or "&" in name:
        return True
    alone = name_words(name)[0] if len(words) == 1 else ""
    return len(alone) <= 6 and alone.isascii() and alone.isupper()
