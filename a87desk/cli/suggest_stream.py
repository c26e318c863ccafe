"""`a87desk suggest --stdin`: statements as JSON lines in, suggestions as one JSON value out, for people's scripts.

Knows the two forms of the stream. Must not know how suggestions are found.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from pathlib import Path
from typing import TextIO

from a87desk.consensus.glossary import Glossary
from a87desk.consensus.ranking import LEAST_CHANCE, RankedPair, Ranking
from a87desk.consensus.statement import Statement
from a87desk.consensus.suggestion import Decisions, clusters_of
from a87desk.domain.errors import A87Error
from a87desk.i18n import mark

FEW_PAIRS = 8_000
PAIRS_PER_STATEMENT = 5
"""Each pair suggests something for two statements, so this shows each statement about ten others."""
LABELS_PER_PAIR = 4
PAIRS_AT_A_TIME = 1_000
STRICTNESS = 0.5
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class StatementLineError(A87Error):
    """A line of the stream that is not a statement."""

    code = "E_STATEMENT_LINE"
    title = mark("A statement cannot be read")
    message = mark("Line {line} cannot be read as a statement: {reason}.")
    effect = mark("No suggestions were made; nothing was changed.")
    advice = mark('Give one JSON object a line: {{"id": "1", "text": "…", "group": "A", "lang": "en"}}.')


def suggest_stream(lines: Iterable[str], out: TextIO, rows: bool, glossary: Path | None) -> None:
    """Write suggestions for statements given as JSON lines {"id", "text", "group", "lang"}.

    `out` gets {"pairs": [{"a", "b", "score", "shared"}, …], "clusters": [[id, …], …]}, the surest pair first; `score`
    is the calibrated chance that the two are one idea. With `rows` a pair is [a, b, score, shared]. Only pairs of
    different groups are written: all of a small set, about twenty for each statement of a large one. A missing or null
    group is a group of its own; a missing or null language is guessed. `glossary`: a file or folder whose ideas come
    before the shipped ones.

    Raises: StatementLineError for a line that is not a statement; GlossaryError for a glossary that cannot be
    understood.
    """
    from resources import glossary as shipped  # here, because only the command line may know where resources lie

    statements = list(_statements(lines))
    ranking = Ranking(statements, glossary_beside(glossary, Glossary.read(shipped.paths())), lambda _share: True)
    form = _row if rows else _object
    most = max(FEW_PAIRS, PAIRS_PER_STATEMENT * len(statements))
    likely = takewhile(lambda pair: pair.probability >= LEAST_CHANCE, ranking.cross_group())
    pairs = (form(ranking, pair) for pair in islice(likely, most))
    out.write('{"pairs": [')
    between = "\n"
    while batch := list(islice(pairs, PAIRS_AT_A_TIME)):
        out.write(between + _json(batch)[1:-1])
        between = ",\n"
    out.write('\n], "clusters": ')
    out.write(_json(clusters_of(ranking, STRICTNESS, Decisions())))
    out.write("}\n")


def glossary_beside(own: Path | None, shipped: Glossary) -> Glossary:
    """Return the shipped glossary with the words of a file or folder of one's own.

    Raises: GlossaryError for a glossary that cannot be understood.
    """
    if own is None:
        return shipped
    from a87desk.consensus.own_words import own_words_of, widened

    return widened(shipped, own_words_of(Glossary.read([own]).concepts))


def _row(ranking: Ranking, pair: RankedPair) -> list[object]:
    a, b = ranking.statements[pair.one].id, ranking.statements[pair.other].id
    return [a, b, round(pair.probability, 6), ranking.shared_labels(pair, LABELS_PER_PAIR)]


def _object(ranking: Ranking, pair: RankedPair) -> dict[str, object]:
    return dict(zip(("a", "b", "score", "shared"), _row(ranking, pair), strict=True))


def _json(value: object) -> str:
    written = json.dumps(value, ensure_ascii=False)
    # A lone surrogate in a text cannot be written as UTF-8; as an escape it survives.
    return json.dumps(value) if _LONE_SURROGATE.search(written) else written


def _statements(lines: Iterable[str]) -> Iterator[Statement]:
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            statement = _statement(json.loads(line))
        except ValueError as problem:
            raise StatementLineError(line=number, reason=_reason(problem)) from None
        if statement.id in seen:
            raise StatementLineError(line=number, reason=f"the id “{statement.id}” was used before")
        seen.add(statement.id)
        yield statement


def _reason(problem: ValueError) -> str:
    return f"it is not JSON ({problem.msg})" if isinstance(problem, json.JSONDecodeError) else str(problem)


def _statement(value: object) -> Statement:
    if not isinstance(value, dict):
        raise ValueError("it is not a JSON object")
    for name in ("id", "text"):
        if not isinstance(value.get(name), str):
            raise ValueError(f"“{name}” is missing or not a text")
    for name in ("group", "lang"):
        if not isinstance(value.get(name), str | None):
            raise ValueError(f"“{name}” is neither a text nor null")
    return Statement(value["id"], value["text"], value.get("group"), value.get("lang"))
