"""Lists of people to take in, for the tests that run every command."""

from __future__ import annotations

from a87desk.commands.command import Command
from a87desk.commands.people import TakePeople
from a87desk.people.people_preview import people_preview
from tests.a87desk.importing.reading_tables import read_people

_LIST = b"""Name,Organisation,Stakeholder group,E-mail
Ana Lima,Care Nepal (CN),Civil society,ana@example.org
Rui Costa,CN,Civil society,
Eva Novak,Ministry of Labour,Government,eva@example.org
"""
EXAMPLES: list[Command] = [TakePeople(people_preview(read_people(_LIST), (), ()))]
