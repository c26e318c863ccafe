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

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from a87desk.exchange.departure import make_bundle
from a87desk.store.intake import Line
from a87desk.store.integrity import check
from a87desk.store.store import Store, create_store
from a87desk.workspace import Workspace
from tests.a87desk.store.laptop import KEYS, take
from tests.a87desk.store.stored import fast_folder, fold_agrees, lines_of, visible
from tests.a87desk.store.world import CONSENT, STEPS, World

T = TypeVar("T")


class FromHypothesis:
    """Chooses what Hypothesis draws, so that a failing history shrinks."""

    def __init__(self, data: st.DataObject) -> None:
        self._draw = data.draw

    def one_of(self, options: Sequence[T]) -> T:
        return self._draw(st.sampled_from(options))

    def shuffled(self, options: Sequence[T]) -> list[T]:
        return self._draw(st.permutations(options))


class ThreeLaptops(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(dir=fast_folder())
        self.world = World(Path(self.folder.name))

    @rule(step=st.sampled_from(sorted(STEPS)), number=st.integers(0, 2), data=st.data())
    def happen(self, step: str, number: int, data: st.DataObject) -> None:
        laptop = self.world.laptops[number]
        STEPS[step](self.world, laptop, FromHypothesis(data))
        self.world.agree(laptop)

    def teardown(self) -> None:
        try:
            if hasattr(self, "world"):
                for laptop in self.world.laptops:
                    assert check(laptop.store).problems == ()
                    self.world.agree(laptop)
                merge_in_every_way(self.world)
                self.world.close()
        finally:
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


def test_no_word_is_lost_in_short_histories() -> None:
    _play(histories=40, steps=30)


@pytest.mark.fuzz
def test_no_word_is_lost_in_long_histories() -> None:
    _play(histories=1_500, steps=60)
