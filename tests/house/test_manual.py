"""The manual says every message that the program can give."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import a87desk
import exports
from a87desk.domain.errors import A87Error, InternalError

MANUAL = Path(__file__).parents[2] / "docs" / "manual" / "when-something-goes-wrong.md"


def all_codes() -> set[str]:
    for package in (a87desk, exports):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    return {one.code for one in subclasses(A87Error)}


def subclasses(error: type[A87Error]) -> list[type[A87Error]]:
    direct = error.__subclasses__()
    return [*direct, *(one for child in direct for one in subclasses(child))]


def test_every_code_is_in_the_manual() -> None:
    manual = MANUAL.read_text(encoding="utf-8")
    assert sorted(code for code in all_codes() if f"| {code} |" not in manual) == []


def test_every_message_says_what_to_do() -> None:
    silent = [one.code for one in subclasses(A87Error) if not (one.message and one.title)]
    assert silent == []
    assert InternalError(detail="KeyError").sentence.startswith("A87Desk could not finish")
