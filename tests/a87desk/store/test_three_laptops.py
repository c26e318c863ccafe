"""Whatever three laptops do and however their bundles travel, every word that nobody replaced is seen on all of them.

Invariants I1-I11 and I13 of the exchange design, 2.3, held against a shadow model of plain objects, and against the
reference fold. I12 (purging) is not built yet.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import TypeVar
from uuid import UUID

import pytest
from hypothesis import HealthCheck, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from a87desk.exchange.departure import make_bundle
from a87desk.store.intake import Line
from a87desk.store.integrity import check
from a87desk.store.store import Store, create_store
from a87desk.workspace import Workspace
from tests.a87desk.store.laptop import KEYS, take
from tests.a87desk.store.steps import STEPS
from tests.a87desk.store.stored import fast_folder, fold_agrees, lines_of, visible
from tests.a87desk.store.world import CONSENT, World

T = TypeVar("T")


class FromSeed:
    """Chooses by a seed, evenly: numbers of Hypothesis repeat themselves too much to bring laptops into trouble."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def one_of(self, options: Sequence[T]) -> T:
        return self._random.choice(options)

    def shuffled(self, options: Sequence[T]) -> list[T]:
        return self._random.sample(options, len(options))


class ThreeLaptops(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(dir=fast_folder())
        self.world = World(Path(self.folder.name))

    @rule(seed=st.uuids())
    def happen(self, seed: UUID) -> None:
        note(f"on {self.advance(FromSeed(seed.int))}")

    def advance(self, choose: FromSeed) -> str:
        """Let something happen to a laptop; return what it was."""
        laptop = choose.one_of(self.world.laptops)
        possible = [one for one in STEPS if one.is_possible(self.world, laptop)]
        step = choose.one_of([one for one in possible for _ in range(one.weight)])
        step.happen(self.world, laptop, choose)
        self.world.agree(laptop)
        return f"{laptop.name}: {step.happen.__name__}"

    def teardown(self) -> None:
        try:
            if hasattr(self, "world"):
                for laptop in self.world.laptops:
                    assert check(laptop.store).problems == ()
                    self.world.agree(laptop)
                merge_in_every_way(self.world)
        finally:
            self.close()

    def close(self) -> None:
        if hasattr(self, "world"):
            self.world.close()
        self.folder.cleanup()


def merge_in_every_way(world: World) -> None:
    """Assert that order, grouping, repetition and a laptop in between make no difference (I1-I3)."""
    everything = list({line: None for laptop in world.laptops for line in lines_of(laptop.store)})
    random = Random(len(everything))
    merged = [_merged(world, random.sample(everything, len(everything)), random) for _ in range(6)]
    merged.append(_merged(world, everything + everything[::2], random))
    merged.append(_through_another(world, everything))
    for store in merged:
        assert store.digest() == merged[0].digest()
        assert visible(store) == visible(merged[0])
        fold_agrees(store)
        assert sorted(lines_of(store)) == sorted(everything)
    for store in merged:
        store.close()


def _merged(world: World, lines: list[Line], random: Random) -> Store:
    store = create_store(None, "merged", workshop_id=world.laptops[0].store.workshop_id)
    rest = list(lines)
    while rest:
        size = random.randint(1, len(rest))
        take(store, dict.fromkeys(rest[:size]))
        rest = rest[size:]
    return store


def _through_another(world: World, lines: list[Line]) -> Store:
    """Merge the second half of the lines, then the first through the bundle of a laptop that held only those."""
    middle = len(lines) // 2
    between = create_store(None, "between", workshop_id=world.laptops[0].store.workshop_id)
    take(between, lines[:middle])
    path = world.folder / "between.a87b"
    path.write_bytes(make_bundle(between, KEYS["B"]))
    last = create_store(None, "merged", workshop_id=between.workshop_id)
    between.close()
    take(last, lines[middle:])
    Workspace(last, None).import_bundle(path, consent=CONSENT)
    return last


def _play(histories: int, steps: int) -> None:
    run_state_machine_as_test(
        ThreeLaptops,
        settings=settings(
            max_examples=histories,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def play_by_chance(histories: int, steps: int) -> None:
    """Play histories without Hypothesis: what happens is more evenly spread, and no history is like another."""
    for history in range(histories):
        machine = ThreeLaptops()
        choose = FromSeed(history)
        try:
            for _ in range(steps):
                machine.advance(choose)
        except BaseException:
            machine.close()
            raise
        machine.teardown()


def test_no_word_is_lost_in_short_histories() -> None:
    _play(histories=25, steps=30)


def test_no_word_is_lost_by_chance() -> None:
    play_by_chance(histories=25, steps=40)


@pytest.mark.fuzz
def test_no_word_is_lost_in_long_histories() -> None:
    _play(histories=750, steps=60)
    play_by_chance(histories=750, steps=60)
