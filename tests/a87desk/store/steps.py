"""What can happen to the three laptops, when, and how often."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.a87desk.store.laptop import Laptop
from tests.a87desk.store.world import Chooser, World

MOST_RECORDS = 4
"""A laptop with more adds no others: few records are what makes people write into the same ones."""


@dataclass(frozen=True)
class Step:
    """Something that can happen to a laptop, how often it does beside the others, and whether it can now."""

    happen: Callable[[World, Laptop, Chooser], None]
    weight: int
    is_possible: Callable[[World, Laptop], bool] = lambda _world, _laptop: True


STEPS = (
    Step(World.add, 3, lambda world, laptop: len(world.editable(laptop)) < MOST_RECORDS),
    Step(World.edit, 6, lambda world, laptop: bool(world.editable(laptop))),
    Step(World.keep_one_version, 4, lambda world, laptop: bool(world.in_two_versions(laptop))),
    Step(World.open_editor, 5, lambda world, laptop: bool(world.editable(laptop))),
    Step(World.save_editor, 8, lambda _world, laptop: bool(laptop.editors)),
    Step(World.remove, 4, lambda world, laptop: bool(world.editable(laptop))),
    Step(World.add_again, 4, lambda world, laptop: bool(world.removed_notes(laptop))),
    Step(World.undo, 4),
    Step(World.redo, 3, lambda _world, laptop: any(act.undone and not act.dropped for act in laptop.shadow.acts)),
    Step(World.jump_clock, 1), Step(World.reopen, 1), Step(World.clone, 1), Step(World.export, 2),
    Step(World.import_stick, 3), Step(World.meet, 8), Step(World.look_before_import, 2), Step(World.take_half, 3),
    Step(World.refused, 1), Step(World.hostile_parent, 2), Step(World.hostile_value, 1), Step(World.newer_laptop, 1),
)  # fmt: skip
