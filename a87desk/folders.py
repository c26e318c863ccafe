"""Where A87Desk keeps what belongs to this laptop, and where people find their workshops.

Knows two folders. Imports little, because the window asks before it is painted.
"""

from __future__ import annotations

import os
from pathlib import Path

HOME_VARIABLE = "A87DESK_HOME"


def app_folder() -> Path:
    """Return the folder of this laptop's settings and key, made where it is missing; A87DESK_HOME overrides it."""
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        folder = Path(chosen)
    else:
        import platformdirs

        folder = Path(platformdirs.user_data_dir("A87Desk", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def documents_folder() -> Path:
    """Return the folder where new workshops are kept unless a person chooses another."""
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / "A87Desk"
