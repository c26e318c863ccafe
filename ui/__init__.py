"""The desktop program: it shows, asks and calls. Rules of the field live in `a87desk`."""

from ui.plain_imports import keep_imports_plain

keep_imports_plain()
