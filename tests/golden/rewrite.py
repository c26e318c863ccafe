"""Writes the golden files anew, after a change that was meant; read the difference before it is committed.

python -m tests.golden.rewrite
"""

from __future__ import annotations

import sys

from tests.golden.documents import golden_files


def rewrite() -> list[str]:
    """Write every golden file; return the names of those that are other than before."""
    changed = []
    for path, make in golden_files().items():
        text = make()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            changed.append(path.name)
    return changed


if __name__ == "__main__":
    sys.stdout.write("\n".join(rewrite() or ["Nothing has changed."]) + "\n")
