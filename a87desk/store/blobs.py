"""The bytes of attachments, kept once by their SHA-256. Never removed: what is taken back can come again.

Knows the `blob` table. Must not know what the bytes are.
"""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from sqlite3 import Connection

from a87desk.domain.bundle_errors import WorkshopDamaged
from a87desk.domain.canonical import canonical_json
from a87desk.store.connection import ask


class Blobs:
    """Reads and keeps bytes inside the transaction of its caller. Hashes are 64 hexadecimal digits."""

    def __init__(self, connection: Connection) -> None:
        self._run = connection.execute
        self._ask = partial(ask, connection)

    def keep(self, data: bytes) -> str:
        """Keep bytes, once, and return their hash."""
        digest = sha256(data)
        self._run("INSERT OR IGNORE INTO blob (sha, size, data) VALUES (?, ?, ?)", (digest.digest(), len(data), data))
        return digest.hexdigest()

    def get(self, sha: str) -> bytes | None:
        """Return the bytes with a hash, None where they are not here.

        Raises:
            WorkshopDamaged: they are here and are not those that were kept.
        """
        rows = self._ask("SELECT data FROM blob WHERE sha = ?", (_key(sha),))
        if not rows:
            return None
        data = bytes(rows[0][0])
        if sha256(data).hexdigest() != sha:
            raise WorkshopDamaged()
        return data

    def here(self) -> set[str]:
        """Return the hashes of all that is kept."""
        return {bytes(row[0]).hex() for row in self._ask("SELECT sha FROM blob")}

    def is_named(self, sha: str) -> bool:
        """Whether any attachment, be it removed or an earlier version, ever had these bytes."""
        rows = self._ask(
            "SELECT 1 FROM cell c JOIN op o ON o.cell = c.id JOIN payload p ON p.op = o.n"
            " WHERE c.fld = 'sha' AND c.ent = 'attachment' AND p.val = ? LIMIT 1",
            (canonical_json(sha),),
        )
        return bool(rows)


def _key(sha: str) -> bytes:
    try:
        return bytes.fromhex(sha)
    except ValueError:
        return b""
