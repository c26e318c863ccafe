"""A laptop has one key, which stays in its folder; a signature names it and fits one manifest only."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from a87desk.domain.bundle_errors import CannotRead, SignatureNotValid
from a87desk.domain.errors import A87Error
from a87desk.exchange.signature import LaptopKey, code_words, load_or_make_laptop_key, sign, verify
from tests.a87desk.exchange.forged_bundles import SEED, public_key, signature_of

MANIFEST = b'{"format":"a87-bundle"}'


def test_a_key_is_made_once_and_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "yet there"
    made = load_or_make_laptop_key(folder)
    found = load_or_make_laptop_key(folder)
    assert (made.is_new, found.is_new) == (True, False)
    assert made.public_key == found.public_key
    assert [path.name for path in folder.iterdir()] == ["laptop.key"]


def test_two_folders_have_two_keys(tmp_path: Path) -> None:
    assert load_or_make_laptop_key(tmp_path / "a").code != load_or_make_laptop_key(tmp_path / "b").code


@pytest.mark.skipif(sys.platform == "win32", reason="owners are told apart by the user's folder there")
def test_only_the_owner_reads_the_key(tmp_path: Path) -> None:
    load_or_make_laptop_key(tmp_path)
    assert (tmp_path / "laptop.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("damage", [b"", b"abc", b"\xff" * 64, b"00" * 31, b"zz" * 32, bytes(65)])
def test_a_damaged_key_is_set_aside_and_a_new_one_made(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "laptop.key").write_bytes(damage)
    made = load_or_make_laptop_key(tmp_path)
    assert made.is_new
    assert (tmp_path / "laptop.key.damaged").read_bytes() == damage
    assert load_or_make_laptop_key(tmp_path).public_key == made.public_key


def test_a_folder_that_cannot_be_is_a_known_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(A87Error) as refused:
        load_or_make_laptop_key(tmp_path / "file" / "keys")
    assert isinstance(refused.value, CannotRead)


def test_the_secret_is_not_printed() -> None:
    assert SEED.hex() not in repr(LaptopKey(SEED))
    assert repr(SEED) not in repr(LaptopKey(SEED))


def test_a_signature_names_its_laptop() -> None:
    assert verify(MANIFEST, sign(MANIFEST, LaptopKey(SEED))) == public_key(SEED) == LaptopKey(SEED).public_key


def test_a_signature_is_the_bytes_of_the_format() -> None:
    assert sign(MANIFEST, LaptopKey(SEED)) == signature_of(MANIFEST, SEED)


def test_a_signature_fits_one_manifest_only() -> None:
    with pytest.raises(SignatureNotValid):
        verify(MANIFEST + b" ", sign(MANIFEST, LaptopKey(SEED)))


def test_no_bit_of_a_signature_may_change() -> None:
    good = sign(MANIFEST, LaptopKey(SEED))
    for place in range(8 * len(good)):
        wrong = bytearray(good)
        wrong[place // 8] ^= 1 << place % 8
        with pytest.raises(SignatureNotValid):
            verify(MANIFEST, bytes(wrong))


def test_the_library_is_not_loaded_before_it_is_needed() -> None:
    question = "import sys, a87desk.exchange.bundle_file; print('nacl' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"


def test_the_code_is_four_groups_that_can_be_read_aloud() -> None:
    assert code_words("00" * 32) == "6668 7AAD F862 BD77"
    assert LaptopKey(SEED).code == code_words(public_key(SEED))
