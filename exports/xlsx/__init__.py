"""The workbook writer: sheets in, bytes out. `workbook` is the model, `writer` makes the file.

openpyxl writes with the library of Python alone, whether lxml is there (python-docx brings it) or not: the bytes do not
depend on what is installed, and long sheets are written in less time. It asks once, when it is first imported; nothing
outside this package imports it.
"""

import os

os.environ["OPENPYXL_LXML"] = "False"
