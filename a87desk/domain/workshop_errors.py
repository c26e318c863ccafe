"""Problems with a workshop file, beside those it shares with bundles."""

from __future__ import annotations

from a87desk.domain.errors import A87Error
from a87desk.i18n import mark


class NotAWorkshop(A87Error):
    code = "E_NOT_WORKSHOP"
    title = mark("Not a workshop file")
    message = mark("This file is not an A87Desk workshop: {name}.")
    effect = mark("It was not opened and not changed.")
    advice = mark("Choose a file ending in .a87. A bundle (.a87b) is imported into a workshop instead.")


class NewerWorkshop(A87Error):
    code = "E_NEWER"
    title = mark("Newer A87Desk needed")
    message = mark("This workshop was written by a newer A87Desk (file format {got}; this one reads up to {max}).")
    effect = mark("It was not opened and not changed.")
    advice = mark("Install the newer version from the installer stick; your work is untouched.")


class FileExists(A87Error):
    code = "E_EXISTS"
    title = mark("There is a file of that name")
    message = mark("There is already a file of that name: {name}.")
    advice = mark("Choose another name, or open that file.")


class NoSuchFile(A87Error):
    code = "E_NO_FILE"
    title = mark("No such file")
    message = mark("There is no file of that name: {name}.")
    advice = mark("Check the name and the folder. If it is on a stick, plug the stick in again.")


class NothingToUndo(A87Error):
    code = "E_NOTHING_TO_UNDO"
    title = mark("Nothing to undo")
    message = mark("There is nothing to undo.")
    advice = ""


class NothingToRedo(A87Error):
    code = "E_NOTHING_TO_REDO"
    title = mark("Nothing to redo")
    message = mark("There is nothing to redo.")
    advice = ""


class NoSuchRecord(A87Error):
    code = "E_NO_RECORD"
    title = mark("No longer there")
    message = mark("What you want to change is no longer in this workshop ({noun}).")
    advice = mark("Somebody removed it, perhaps in a bundle that was merged. Undo brings it back.")


class NotALibrary(A87Error):
    code = "E_NOT_LIBRARY"
    title = mark("Not a library")
    message = mark("This file is not an A87Desk library: {name}.")
    effect = mark("It was not opened and not changed.")
    advice = mark("Choose a file ending in .a87lib, or give a new name to start a library.")
