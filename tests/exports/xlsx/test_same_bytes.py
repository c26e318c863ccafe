"""A workbook has the same bytes whether lxml, which another library of the program brings, is installed or not."""

from __future__ import annotations

import subprocess
import sys

MAKE = """
import hashlib, sys
if {without}:
    sys.modules["lxml"] = None
from exports.xlsx.workbook import Column, ColumnKind, Sheet, Workbook
from exports.xlsx.writer import write_xlsx
import openpyxl.xml
columns = (Column("a", "Text", 30, choices=("x", "y")), Column("b", "Number", 9, ColumnKind.NUMBER))
rows = (('é < & \"', 1.5), (' x ', None), ('=1', 2))
content = write_xlsx(Workbook("T", (Sheet("S", columns, rows * 50),), author="A"))
print(hashlib.sha256(content).hexdigest(), openpyxl.xml.LXML)
"""


def made(*, without: bool) -> str:
    program = MAKE.format(without=without)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout


def test_a_workbook_does_not_depend_on_what_is_installed() -> None:
    first, second = made(without=False), made(without=True)
    assert first == second
    assert first.split()[1] == "False"
