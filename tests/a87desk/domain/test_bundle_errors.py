"""Every known problem says what happened, what it means and what to do, in whole sentences without empty places."""

from __future__ import annotations

import errno
import inspect
import os
import re

import pytest

from a87desk.domain import bundle_errors, import_remarks
from a87desk.domain.bundle_errors import (
    AlreadyOpen,
    CannotRead,
    DiskFull,
    NotKept,
    PathTooLong,
    ReadOnly,
    Remark,
    UnknownSigner,
    Unsigned,
    from_os_error,
)
from a87desk.domain.errors import A87Error

KINDS = [
    kind
    for kind in vars(bundle_errors).values()
    if isinstance(kind, type) and issubclass(kind, A87Error) and kind is not A87Error
]
CODES = [
    "E_NOT_BUNDLE",
    "E_EMPTY",
    "E_TRUNCATED",
    "E_DAMAGED",
    "E_BAD_STRUCTURE",
    "E_TOO_BIG",
    "E_SIGNATURE",
    "E_UNSIGNED",
    "E_UNKNOWN_SIGNER",
    "E_ENCRYPTED",
    "E_WRONG_KEY",
    "E_NEWER",
    "E_OTHER_WORKSHOP",
    "E_BAD_CONTENT",
    "E_DISK_FULL",
    "E_READ_ONLY",
    "E_PATH",
    "E_IO",
    "E_LOCKED",
    "E_DB_DAMAGED",
]
REMARK_CODES = [
    "W_NOTHING_NEW",
    "W_CLONED",
    "W_GAP",
    "W_CLOCK",
    "W_UNKNOWN_KINDS",
    "W_CONFLICTS",
    "W_REVIVED",
    "W_MISSING_BLOBS",
    "W_REDACTED_SKIPPED",
]


def made(kind: type[A87Error]) -> A87Error:
    names = inspect.signature(kind).parameters
    return kind(**{name: f"<{name}>" for name in names if name != "places"})


def test_the_list_of_codes_is_closed() -> None:
    assert sorted({kind.code for kind in KINDS}) == sorted(CODES)
    shared = [kind for kind in KINDS if kind is not NotKept]
    assert len(shared) == len(CODES)


@pytest.mark.parametrize("kind", KINDS)
def test_every_problem_has_three_parts_and_no_empty_place(kind: type[A87Error]) -> None:
    problem = made(kind)
    for part in (problem.what_happened, problem.what_it_means, problem.what_to_do):
        assert part.endswith((".", ")."))
        assert not re.search(r"[{}]|\s\s", part)
    assert problem.title
    assert str(problem) == problem.sentence


def test_every_place_that_is_given_is_shown() -> None:
    for kind in KINDS:
        for name in inspect.signature(kind).parameters:
            if name != "places":
                assert f"<{name}>" in made(kind).sentence


def test_only_an_origin_in_doubt_may_be_accepted() -> None:
    assert [kind for kind in KINDS if kind.may_continue] == [Unsigned, UnknownSigner]


def test_braces_in_a_title_are_only_text() -> None:
    problem = bundle_errors.OtherWorkshop(got="{have} {0}", have="{}")
    assert problem.what_happened == "This bundle belongs to another workshop: {have} {0}. You have {} open."


def test_sentences_without_a_known_place_are_whole() -> None:
    assert DiskFull().what_to_do == "Free some space on this disk and try again."
    assert DiskFull(need="12 MB").what_to_do == "Free 12 MB on this disk and try again."
    assert AlreadyOpen().what_happened == "This workshop is already open in another A87Desk window."


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, ReadOnly),
        (errno.EACCES, ReadOnly),
        (errno.EPERM, ReadOnly),
        (errno.ENAMETOOLONG, PathTooLong),
        (errno.ENOENT, CannotRead),
        (errno.EIO, CannotRead),
        (errno.ENODEV, CannotRead),
        (errno.ENXIO, CannotRead),
        (errno.EISDIR, CannotRead),
        (errno.ENOTDIR, CannotRead),
        (errno.ESTALE, CannotRead),
        (errno.EMFILE, CannotRead),
    ],
)
def test_errors_of_the_operating_system_have_their_sentence(number: int, kind: type[A87Error]) -> None:
    assert type(from_os_error(OSError(number, os.strerror(number)))) is kind


@pytest.mark.parametrize(("code", "kind"), [(112, DiskFull), (39, DiskFull), (206, PathTooLong), (21, CannotRead)])
def test_errors_of_windows_have_their_sentence(code: int, kind: type[A87Error]) -> None:
    error = OSError(errno.EINVAL, "from Windows")
    error.winerror = code  # type: ignore[attr-defined,unused-ignore]
    assert type(from_os_error(error)) is kind


def test_an_error_without_a_number_is_known_too() -> None:
    assert type(from_os_error(OSError("strange"))) is CannotRead


def test_the_space_that_is_needed_is_told() -> None:
    assert "12 MB" in from_os_error(OSError(errno.ENOSPC, "full"), need="12 MB").sentence


def all_remarks(count: int) -> list[Remark]:
    names = {"who": "Amina", "by": "3 hours", "n": count}
    makers = [item for _name, item in inspect.getmembers(import_remarks, inspect.isfunction) if item.__name__ != "mark"]
    return [maker(**{name: names[name] for name in inspect.signature(maker).parameters}) for maker in makers]


def test_the_list_of_remarks_is_closed() -> None:
    assert sorted(remark.code for remark in all_remarks(1)) == sorted(REMARK_CODES)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_every_remark_is_a_sentence_without_an_empty_place(count: int) -> None:
    for remark in all_remarks(count):
        assert remark.sentence.endswith(".")
        assert not re.search(r"[{}]", remark.sentence)


def test_one_and_many_have_their_own_sentence() -> None:
    assert import_remarks.missing_blobs(1).sentence == "1 attachment is not in this bundle."
    assert import_remarks.missing_blobs(3).sentence == "3 attachments are not in this bundle."
