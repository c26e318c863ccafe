"""Average linkage over numbers."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.consensus.clusters import Linkage


def _clusters(count: int, chances: dict[tuple[int, int], float], threshold: float) -> list[list[int]]:
    linkage = Linkage(count, chances)
    linkage.run(threshold)
    return linkage.clusters()


def test_what_is_surest_is_joined_first() -> None:
    assert _clusters(4, {(0, 1): 0.9, (1, 2): 0.6, (2, 3): 0.8}, 0.5) == [[0, 1], [2, 3]]


def test_a_chain_of_neighbours_does_not_hang_together() -> None:
    chain = {(number, number + 1): 0.6 for number in range(9)}
    assert all(len(cluster) == 2 for cluster in _clusters(10, chain, 0.5))


def test_the_mean_counts_not_the_best_or_the_worst_pair() -> None:
    triangle = {(0, 1): 0.9, (0, 2): 0.7, (1, 2): 0.3}
    assert _clusters(3, triangle, 0.5) == [[0, 1, 2]]
    assert _clusters(3, triangle, 0.51) == [[0, 1]]


def test_items_kept_apart_never_meet_even_through_others() -> None:
    linkage = Linkage(3, {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9})
    linkage.keep_apart([(0, 2)])
    linkage.run(0.1)
    assert linkage.clusters() == [[0, 1]]
    assert linkage.is_settled(1, 2)


def test_items_put_together_stay_together_unless_they_are_kept_apart() -> None:
    linkage = Linkage(4, {})
    linkage.keep_apart([(0, 2)])
    linkage.join([(0, 1), (1, 2), (2, 3)])
    assert linkage.clusters() == [[0, 1], [2, 3]]


_EDGES = st.dictionaries(
    st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda pair: pair[0] < pair[1]), st.floats(0.05, 1.0)
)


@settings(deadline=None)
@given(_EDGES, st.floats(0.1, 0.9), st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=4))
def test_clusters_are_disjoint_and_hold_no_pair_kept_apart(
    chances: dict[tuple[int, int], float], threshold: float, apart: list[tuple[int, int]]
) -> None:
    linkage = Linkage(12, chances)
    linkage.keep_apart(apart)
    linkage.run(threshold)
    clusters = linkage.clusters()
    items = [item for cluster in clusters for item in cluster]
    assert len(items) == len(set(items))
    for one, other in apart:
        assert one == other or not any(one in cluster and other in cluster for cluster in clusters)


@settings(deadline=None)
@given(_EDGES, st.floats(0.1, 0.9))
def test_a_stricter_threshold_never_joins_more(chances: dict[tuple[int, int], float], threshold: float) -> None:
    lax = _clusters(12, chances, threshold)
    strict = _clusters(12, chances, threshold + 0.05)
    assert 12 - sum(len(cluster) - 1 for cluster in strict) >= 12 - sum(len(cluster) - 1 for cluster in lax)
