"""The key of a laptop, and the signature that says which laptop exported a bundle and that nothing was changed since.

The key belongs to the person's folder on the laptop, not to a workshop file: a copied workshop file gets the key of the
laptop where it is opened. The signed message is "a87-bundle-manifest-v1" NUL manifest bytes (Ed25519, RFC 8032).

Knows keys, signatures and the code that people read aloud. Must not know which laptops a workshop trusts.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from a87desk.domain.atomic_file import write_atomic
from a87desk.domain.bundle_errors import SignatureNotValid, from_os_error
from a87desk.domain.canonical import NotCanonical, canonical_json, read_json

KEY_FILE = "laptop.key"
DAMAGED_KEY_FILE = "laptop.key.damaged"
MAX_SIGNATURE_FILE_BYTES = 1024

_CONTEXT = b"a87-bundle-manifest-v1\0"
_ALGORITHM = "Ed25519"
_SEED_BYTES = 32
_KEY_HEX = 64
_SIGNATURE_HEX = 128


@dataclass(frozen=True, slots=True)
class LaptopKey:
    """The secret key of this laptop. `is_new` says that it was just made, so nobody knows its code yet."""

    seed: bytes = field(repr=False)
    is_new: bool = False

    @property
    def public_key(self) -> str:
        """The public key, 64 hexadecimal digits."""
        from nacl.signing import SigningKey

        return SigningKey(self.seed).verify_key.encode().hex()

    @property
    def code(self) -> str:
        """The code of this laptop that people compare, as `code_words` writes it."""
        return code_words(self.public_key)


def load_or_make_laptop_key(folder: Path) -> LaptopKey:
    """Return the laptop's key from the folder, which is made where missing; make the key where there is none.

    A key file that is not a key is set aside beside it and a new key is made: no record depends on the old one, other
    laptops only ask once more for the code.

    Raises:
        A87Error: the folder cannot be read or written.
    """
    path = folder / KEY_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            if seed := _read_seed(path):
                return LaptopKey(seed)
            path.replace(folder / DAMAGED_KEY_FILE)
    except OSError as error:
        raise from_os_error(error) from error
    from nacl.utils import random

    seed = random(_SEED_BYTES)
    write_atomic(path, seed.hex().encode("ascii") + b"\n", private=True)
    return LaptopKey(seed, is_new=True)


def sign(manifest: bytes, key: LaptopKey) -> bytes:
    """Return the content of `manifest.sig` for these manifest bytes."""
    from nacl.signing import SigningKey

    signing_key = SigningKey(key.seed)
    signature = signing_key.sign(_CONTEXT + manifest).signature
    return canonical_json(
        {"alg": _ALGORITHM, "key": signing_key.verify_key.encode().hex(), "sig": signature.hex()},
    )


def verify(manifest: bytes, signature_file: bytes) -> str:
    """Return the public key (64 hexadecimal digits) that signed these manifest bytes.

    Raises:
        SignatureNotValid: the signature does not fit, or is not one that `sign` writes.
    """
    from nacl.exceptions import CryptoError
    from nacl.signing import VerifyKey

    key, signature = _read_signature_file(signature_file)
    try:
        VerifyKey(key).verify(_CONTEXT + manifest, signature)
    except (CryptoError, ValueError):
        raise SignatureNotValid from None
    return key.hex()


def code_words(public_key: str) -> str:
    """Return the code of a public key (64 hexadecimal digits): four groups to read aloud, "7F3A 19C2 22D0 8E41"."""
    digest = sha256(bytes.fromhex(public_key)).hexdigest().upper()
    return " ".join(digest[start : start + 4] for start in range(0, 16, 4))


def _read_seed(path: Path) -> bytes | None:
    text = path.read_bytes().strip()
    try:
        seed = bytes.fromhex(text.decode("ascii"))
    except ValueError:
        return None
    return seed if len(seed) == _SEED_BYTES else None


def _read_signature_file(data: bytes) -> tuple[bytes, bytes]:
    """Return key and signature of a file that has exactly the shape that `sign` writes."""
    try:
        fields = read_json(data)
        if not isinstance(fields, dict) or set(fields) != {"alg", "key", "sig"} or fields["alg"] != _ALGORITHM:
            raise SignatureNotValid
        return _read_hex(fields["key"], _KEY_HEX), _read_hex(fields["sig"], _SIGNATURE_HEX)
    except NotCanonical:
        raise SignatureNotValid from None


def _read_hex(text: object, digits: int) -> bytes:
    if not isinstance(text, str) or len(text) != digits or not set(text) <= set("0123456789abcdef"):
        raise SignatureNotValid
    return bytes.fromhex(text)
