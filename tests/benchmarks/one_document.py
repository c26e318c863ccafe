"""One process that makes a document and tells what it took; `documents` starts it.

python -m tests.benchmarks.one_document memory SECTIONS  MB at most, while mixed pages are made
python -m tests.benchmarks.one_document preview ROUNDS   milliseconds of each preview after an edit, on two cores
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from a87desk.commands.record import ChangeRecord
from a87desk.domain.recommendation import Recommendation
from a87desk.reading.codes import coded_recommendations
from a87desk.reading.workshop_model import workshop_model
from exports.pdf.writer import ComposedPdf, compose_pdf
from tests.benchmarks.mixed_pages import mixed_document

PIXELS_PER_POINT = 1.5


def memory(sections: int) -> list[float]:
    """Return the most memory that was held, in MB."""
    compose_pdf(mixed_document(sections))
    status = Path("/proc/self/status")
    if status.exists():  # what getrusage tells has the parent's memory in it
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return [int(line.split()[1]) / 1024]
    return [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]


def preview(rounds: int) -> list[float]:
    """Return how long it takes from a changed read model to the picture of the changed page, in milliseconds."""
    from exports.outputs import composed_report
    from tests.exports.making import forum_in_memory

    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
    taken: list[float] = []
    with forum_in_memory() as workspace:
        found = coded_recommendations(workspace.read)
        for number in range(rounds + 1):
            one = found[number % len(found)]
            words = f"{one.text} Edited {number}."
            workspace.run(ChangeRecord(Recommendation, one.id, {"text": words}))
            model = workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
            taken.append(_milliseconds(lambda model=model: composed_report(model), f"Edited {number}."))  # type: ignore[misc]
    return taken[1:]  # the first one opens fonts


def _milliseconds(make: Callable[[], ComposedPdf], words: str) -> float:
    import pypdfium2

    start = time.perf_counter()
    made = make()
    composed = time.perf_counter() - start
    pdf = pypdfium2.PdfDocument(made.content)
    page = next(n for n in range(len(pdf)) if words in " ".join(pdf[n].get_textpage().get_text_range().split()))
    pdf.close()
    start = time.perf_counter()
    pypdfium2.PdfDocument(made.content)[page].render(scale=PIXELS_PER_POINT)
    return 1000 * (composed + time.perf_counter() - start)


if __name__ == "__main__":
    told = {"memory": memory, "preview": preview}[sys.argv[1]](int(sys.argv[2]))
    print(*(f"{figure:.2f}" for figure in told))
