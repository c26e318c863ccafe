"""Reads a workbook back with LibreOffice, which shares no code with its writer. For tests only."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

SOFFICE = shutil.which("soffice")
# Separator, quotes, UTF-8, from row 1, all cells as shown, quoted texts, formulas as such, every sheet (-1).
_EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1"


def sheets_read(workbook: bytes, folder: Path) -> dict[str, list[dict[str, str]]]:
    """Return the rows of each table sheet by the machine keys of its columns."""
    source = folder / "workbook.xlsx"
    source.write_bytes(workbook)
    assert SOFFICE
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", _EVERY_SHEET, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    found = {}
    for path in folder.glob("workbook-*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        found[path.stem.removeprefix("workbook-")] = [dict(zip(rows[0], row, strict=False)) for row in rows[2:]]
    return found
