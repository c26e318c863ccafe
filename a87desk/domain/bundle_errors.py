"""The closed list of problems that a file, a stick or a bundle can give, and the remarks of an import that succeeded.

Knows the sentences and their places, and how the operating system's errors map to them.
Must not know how a bundle or a workshop file is read. Anything outside this list is a bug and becomes `E_INTERNAL`.
Source: the error taxonomy of the exchange design; codes stay visible for support by phone and are never reused.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping
from dataclasses import dataclass, field

from a87desk.domain.errors import A87Error
from a87desk.i18n import _, mark, ngettext


class NotBundle(A87Error):
    code = "E_NOT_BUNDLE"
    title = mark("Not an A87Desk bundle")
    message = mark("This file is not an A87Desk bundle.")
    advice = mark("Choose a file ending in .a87b (or .a87x if encrypted).")


class EmptyFile(A87Error):
    code = "E_EMPTY"
    title = mark("Empty file")
    message = mark("This file is empty (0 bytes). The copy to the USB stick probably did not finish.")
    advice = mark("Export the bundle again on the other laptop and eject the stick before removing it.")


class Truncated(A87Error):
    code = "E_TRUNCATED"
    title = mark("Incomplete file")
    message = mark(
        "This bundle is incomplete: it ends too early. The stick was probably removed before the copy ended."
    )
    advice = mark("Export again, then use Eject before removing the stick.")


class Damaged(A87Error):
    code = "E_DAMAGED"
    title = mark("Damaged file")
    message = mark("This bundle is damaged: its content does not match its checksums.")
    advice = mark("Ask for a new export. Do not edit the file.")


class BadStructure(A87Error):
    code = "E_BAD_STRUCTURE"
    title = mark("Unexpected content")
    message = mark(
        "This file has the shape of a bundle but contains entries that A87Desk never writes. It was refused for safety."
    )
    advice = mark("Ask the sender for a fresh export, and tell the data custodian.")


class TooBig(A87Error):
    """`limit` is the limit that was passed, in words: "512 MB", "5,000 entries"."""

    code = "E_TOO_BIG"
    title = mark("Bundle too large")
    message = mark("This bundle is larger than the limit ({limit}).")
    advice = mark("Ask for an export without attachments.")

    def __init__(self, *, limit: str) -> None:
        super().__init__(limit=limit)


class SignatureNotValid(A87Error):
    code = "E_SIGNATURE"
    title = mark("Signature not valid")
    message = mark("The signature of this bundle is not valid: the file was changed after it was exported.")
    advice = mark("Do not use this file. Ask for a new export by a trusted channel.")


class Unsigned(A87Error):
    code = "E_UNSIGNED"
    title = mark("Not signed")
    message = mark("This bundle carries no signature, so its origin cannot be checked.")
    advice = mark("Import only if you received it by hand from the rapporteur.")
    may_continue = True


class UnknownSigner(A87Error):
    """`words` is the code of the laptop's key as both screens show it (see `exchange.signature.code_words`)."""

    code = "E_UNKNOWN_SIGNER"
    title = mark("Unknown laptop")
    message = mark("This bundle is signed by a laptop that this workshop does not know yet (code {words}).")
    advice = mark("Read the code to the sender; accept the laptop only if their screen shows the same code.")
    may_continue = True

    def __init__(self, *, words: str) -> None:
        super().__init__(words=words)


class Encrypted(A87Error):
    code = "E_ENCRYPTED"
    title = mark("Encrypted bundle")
    message = mark("This bundle is encrypted and no key is loaded on this laptop.")
    advice = mark("Open it on the laptop that holds the secretariat key, or ask for an export that is not encrypted.")


class OtherRecipient(A87Error):
    """`have` names the keys that are loaded on this laptop."""

    code = "E_WRONG_KEY"
    title = mark("Other recipient")
    message = mark("This bundle is encrypted, but not for any key loaded on this laptop.")
    advice = mark("Check that the sender chose the right recipient ({have}).")

    def __init__(self, *, have: str) -> None:
        super().__init__(have=have)


class NewerNeeded(A87Error):
    """`got` is the format version that the bundle asks for, `known` the newest that this program reads."""

    code = "E_NEWER"
    title = mark("Newer A87Desk needed")
    message = mark("This bundle was written by a newer A87Desk (format {got}; this one reads up to {max}).")
    advice = mark("Install the newer version from the installer stick; your data is untouched.")

    def __init__(self, *, got: int, known: int) -> None:
        super().__init__(got=got, max=known)


class OtherWorkshop(A87Error):
    """`got` and `have` are the titles of the two workshops."""

    code = "E_OTHER_WORKSHOP"
    title = mark("Another workshop")
    message = mark("This bundle belongs to another workshop: {got}. You have {have} open.")
    advice = mark("Open that workshop first, or import it from the secretariat screen.")

    def __init__(self, *, got: str, have: str) -> None:
        super().__init__(got=got, have=have)


class BadContent(A87Error):
    """`detail` says where and of what kind; it never holds people's words."""

    code = "E_BAD_CONTENT"
    title = mark("Invalid records")
    message = mark("This bundle contains records that are not valid ({detail}).")
    effect = mark("Nothing was imported.")
    advice = mark("Send the file to support; ask for a new export.")

    def __init__(self, *, detail: str) -> None:
        super().__init__(detail=detail)


class DiskFull(A87Error):
    """`need` is the space to free, in words ("12 MB"); empty where it is not known."""

    code = "E_DISK_FULL"
    title = mark("Disk full")
    message = mark("There is not enough free space to finish.")
    advice = mark("Free {need} on this disk and try again.")

    def __init__(self, *, need: str = "") -> None:
        super().__init__(need=need)

    @property
    def what_to_do(self) -> str:
        if self.places["need"]:
            return super().what_to_do
        return _("Free some space on this disk and try again.")


class ReadOnly(A87Error):
    code = "E_READ_ONLY"
    title = mark("Cannot write here")
    message = mark("The folder or stick is write-protected, or you lack permission.")
    advice = mark("Choose another folder.")


class PathTooLong(A87Error):
    code = "E_PATH"
    title = mark("Path too long")
    message = mark("The folder name is too long for this computer (the workshop file allows about 500 characters).")
    advice = mark("Choose a shorter folder, for example Documents/A87.")


class CannotRead(A87Error):
    code = "E_IO"
    title = mark("Cannot read the file")
    message = mark("The file could not be read (was the stick removed?).")
    advice = mark("Plug the stick in again and retry.")


class NotKept(CannotRead):
    """The disk or stick gave back other bytes than it was given (worn out, or smaller than it claims to be)."""

    title = mark("The stick does not keep the file")
    message = mark("What was read back is not what was written: the stick or disk is worn out or not what it claims.")
    advice = mark("Use another stick.")


class AlreadyOpen(A87Error):
    """`who` continues the sentence (" (on AMINA-PC)"); empty where it is not known."""

    code = "E_LOCKED"
    title = mark("Already open")
    message = mark("This workshop is already open in another A87Desk window{who}.")
    advice = mark("Close the other window first.")

    def __init__(self, *, who: str = "") -> None:
        super().__init__(who=who)


class WorkshopDamaged(A87Error):
    code = "E_DB_DAMAGED"
    title = mark("Workshop file damaged")
    message = mark("The workshop file on this laptop is damaged.")
    effect = mark("A87Desk has not changed it.")
    advice = mark(
        "Keep a copy of the file. Then open the newest bundle of this workshop: "
        "every bundle holds all notes up to its export."
    )


_KIND_OF_ERRNO: Mapping[int, type[ReadOnly | PathTooLong]] = {
    errno.EROFS: ReadOnly,
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
    errno.ENAMETOOLONG: PathTooLong,
}
_ERRNOS_OF_A_FULL_DISK = frozenset({errno.ENOSPC, errno.EDQUOT})
# Windows reports these without an errno of their own.
_WINDOWS_FULL_DISK = frozenset({39, 112})
_WINDOWS_PATH_TOO_LONG = 206


def from_os_error(error: OSError, *, need: str = "") -> A87Error:
    """Return the known problem that an error of the operating system stands for.

    `need` is the space that would have been enough, in words, and is only used where the disk is full.
    What has no sentence of its own (missing file, removed stick, I/O error) is `CannotRead`.
    """
    windows_code = getattr(error, "winerror", None)
    if error.errno in _ERRNOS_OF_A_FULL_DISK or windows_code in _WINDOWS_FULL_DISK:
        return DiskFull(need=need)
    if windows_code == _WINDOWS_PATH_TOO_LONG:
        return PathTooLong()
    return _KIND_OF_ERRNO.get(error.errno or 0, CannotRead)()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a person should know after an import that succeeded.

    `message` is the marked sentence (its plural form where `singular` is set, chosen by the place `n`).
    """

    code: str
    message: str
    places: Mapping[str, object] = field(default_factory=dict)
    singular: str = ""

    @property
    def sentence(self) -> str:
        """The sentence in the language in force, with its places filled."""
        if not self.singular:
            return _(self.message).format(**self.places)
        count = int(str(self.places["n"]))
        return ngettext(self.singular, self.message, count).format(**self.places)
