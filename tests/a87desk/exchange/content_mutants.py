"""Bundles in a perfect container whose manifest, signature or lines are wrong, well signed where that helps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tests.a87desk.exchange.forged_bundles import (
    OTHER_SEED,
    SEED,
    JsonObject,
    Parts,
    canonical,
    changed,
    public_key,
    raw_zip,
    signature_of,
)
from tests.a87desk.exchange.mutants import GOOD, GOOD_CONTENT, LAST_BLOB, OPS, Mutant, allowed, refused


def content_mutants() -> Iterator[Mutant]:
    yield from _signatures()
    yield from _lists()
    yield from _manifests()
    yield from _spellings()
    yield from _lines()


def _signatures() -> Iterator[Mutant]:
    head = GOOD.manifest_bytes()
    good = signature_of(head, SEED)
    key, other_key = public_key(SEED).encode(), public_key(OTHER_SEED).encode()
    files = {
        "key of zeros": good.replace(key, b"0" * 64),
        "key replaced": good.replace(key, other_key),
        "one bit": good[:-8] + bytes([good[-8] ^ 1]) + good[-7:],
        "other algorithm": good.replace(b"Ed25519", b"Ed448"),
        "of another message": signature_of(head + b" ", SEED),
        "without context": signature_of(head, SEED, b""),
        "upper case": good.replace(key, key.upper()),
        "blanks": good.replace(b":", b": "),
        "one more key": good.replace(b"}", b',"x":1}'),
        "no JSON": b"signed, a friend",
        "a list": b"[]",
        "numbers": canonical({"alg": "Ed25519", "key": 1, "sig": 2}),
        "zeros": canonical({"alg": "Ed25519", "key": "0" * 64, "sig": "0" * 128}),
        "empty": b"",
        "long": good + b" " * 2000,
    }
    for kind, file in files.items():
        yield refused(f"signature: {kind}", raw_zip(GOOD.entries(head, file)), "E_SIGNATURE")
    other_title = canonical({**GOOD.manifest(), "title": "Other"})
    yield refused("manifest changed", raw_zip(GOOD.entries(other_title, good)), "E_SIGNATURE")
    yield allowed(
        "signed by another",
        replace(GOOD, seed=OTHER_SEED).bundle(),
        replace(GOOD_CONTENT, signer=public_key(OTHER_SEED)),
    )
    for index in range(OPS, LAST_BLOB + 1):
        content = bytearray(GOOD.entries()[index].content)
        content[len(content) // 2] ^= 1
        yield refused("content changed", raw_zip(changed(GOOD.entries(), index, content=bytes(content))), "E_DAMAGED")


def _with(**fields: object) -> bytes:
    return replace(GOOD, fields=fields).bundle()


def _lists() -> Iterator[Mutant]:
    honest: list[JsonObject] = list(GOOD.manifest()["members"])  # type: ignore[call-overload]
    ops, first, last = honest
    lists: dict[str, object] = {
        "none": [],
        "no operations": [first, last],
        "one less": [ops, first],
        "one more": [*honest, {"name": "blobs/" + "f" * 64, "size": 1, "sha256": "f" * 64}],
        "another order": [ops, last, first],
        "operations last": [first, last, ops],
        "twice": [ops, first, first, last],
        "manifest too": [{"name": "manifest.json", "size": 1, "sha256": "1" * 64}, *honest],
        "other size": [{**ops, "size": 1}, first, last],
        "huge size": [{**ops, "size": 2**53 - 1}, first, last],
        "negative size": [{**ops, "size": -1}, first, last],
        "other hash": [{**ops, "sha256": first["sha256"]}, first, last],
        "name is not the hash": [ops, {**first, "sha256": "1" * 64}, last],
        "short hash": [{**ops, "sha256": "abc"}, first, last],
        "hash with a line end": [{**ops, "sha256": f"{ops['sha256']}\n"}, first, last],
        "no list": "ops.tsv",
        "list of names": ["ops.tsv"],
    }
    for kind, members in lists.items():
        yield refused(f"listed: {kind}", _with(members=members))


def _manifests() -> Iterator[Mutant]:
    wrong: dict[str, list[object]] = {
        "format": ["a87-other", None, 1],
        "min_v": [2, 2**53 - 1, 0, -1, "1", True, None, 1.0],
        "v": [0, "1", 1.5],
        "ws": ["", "a b", "é", "x" * 65, "../x", "0f\n", None, 5],
        "title": ["x" * 501, 5, None],
        "kind": ["", "two words", 5],
        "exporter": [["a"], "x" * 501],
        "created": ["", "yesterday", "2019-02-31T00:00:00Z", "2019-01-01T25:00:00Z", "2019-01-01T00:00:00", 0],
        "ops": [5, 7, 0, -1, "6", 2_000_001, 2**53 - 1, 6.0, True],
        "sessions": [[], {"a": 1}, {"a": [1]}, {"a": [1, 2, 3]}, {"a": [-1, 1]}, {"a b": [1, 1]}],
        "redacted": ["ab", ["ab"], [1], {}],
        "profile": ["two words", 5, ""],
        "for_group": ["a b", 5],
    }
    for key, values in wrong.items():
        for value in values:
            yield refused(f"{key}: {value!r:.20}", _with(**{key: value}), _code_for(key, value))
    for fields in ({"v": 9, "new": {"a": [1, {"b": None}]}}, {"profile": "secretariat", "for_group": "g2"}):
        yield allowed("newer keys", _with(**fields), GOOD_CONTENT)
    yield refused("newer with other entries", _with(min_v=3, members="elsewhere"), "E_NEWER")


def _code_for(key: str, value: object) -> str:
    if key == "format":
        return "E_NOT_BUNDLE"
    if isinstance(value, int) and (key, value > 1) == ("min_v", True):
        return "E_NEWER"
    return "E_TOO_BIG" if isinstance(value, int) and (key, value > 2_000_000) == ("ops", True) else "E_BAD_CONTENT"


def _spellings() -> Iterator[Mutant]:
    """Manifests that other JSON readers take, well signed, in spellings that we do not write."""
    head = GOOD.manifest_bytes()
    for depth in (33, 40, 5_000, 200_000):
        deep = b"[" * depth + b"]" * depth
        yield refused(f"deep {depth}", raw_zip(GOOD.entries(head[:-1] + b',"zz":' + deep + b"}")), "E_BAD_CONTENT")
    tails = {
        "double key": b',"ws":"00"}',
        "not a number": b',"zz":NaN}',
        "infinity": b',"zz":1e999}',
        "big number": b',"zz":9007199254740992}',
        "bigger number": b',"zz":' + b"9" * 5000 + b"}",
        "lone surrogate": b',"zz":"\\ud800"}',
        "encoded surrogate": b',"zz":"\xed\xa0\x80"}',
        "invalid UTF-8": b',"zz":"\xff"}',
        "needless escape": b',"zz":"\\u0041"}',
        "zero byte": b',"zz":"\0"}',
        "line end": b"}\n",
        "comment": b"}//",
        "two values": b"}{}",
        "cut": b"",
    }
    for kind, tail in tails.items():
        yield refused(f"manifest: {kind}", raw_zip(GOOD.entries(head[:-1] + tail)), "E_BAD_CONTENT")
    for kind, spelled in {
        "byte order mark": b"\xef\xbb\xbf" + head,
        "blanks": head.replace(b",", b", "),
        "keys in another order": head.replace(b'"app":"0.1.0",', b"")[:-1] + b',"app":"0.1.0"}',
        "empty": b"",
        "UTF-16": head.decode().encode("utf-16"),
    }.items():
        yield refused(f"manifest: {kind}", raw_zip(GOOD.entries(spelled)), "E_BAD_CONTENT")
    for other in (b"null", b"[]", b"1", b'"a87-bundle"', b"{}"):
        yield refused("manifest: another value", raw_zip(GOOD.entries(other)), "E_NOT_BUNDLE")
    large = canonical({**GOOD.manifest(), "zz": "x" * 2 * 1024 * 1024})
    yield refused("manifest: large", raw_zip(GOOD.entries(large)), "E_TOO_BIG")


def _lines() -> Iterator[Mutant]:
    """Well signed lines that are not lines."""
    header, salt, value = GOOD.lines.split(b"\n")[0].split(b"\t")
    wrong = {
        "no columns": header,
        "two columns": header + b"\t" + salt,
        "four columns": b"\t".join((header, salt, value, value)),
        "no header": b"\t" + salt + b"\t" + value,
        "only tabs": b"\t\t",
        "nothing": b"",
        "salt without value": header + b"\t" + salt + b"\t",
        "value without salt": header + b"\t\t" + value,
        "short salt": b"\t".join((header, salt[:-2], value)),
        "long salt": b"\t".join((header, salt + b"00", value)),
        "salt in capitals": b"\t".join((header, b"AB" * 16, value)),
        "salt not hexadecimal": b"\t".join((header, b"gg" * 16, value)),
        "salt with blanks": b"\t".join((header, b"0 " * 16, value)),
        "large header": b"\t".join((b'"' + b"x" * 32 * 1024 + b'"', salt, value)),
        # Counted, since a line of one letter would be refused for how well it packs.
        "large value": b"\t".join((header, salt, b'"%b"' % b" ".join(b"%d" % n for n in range(200_000)))),
    }
    for kind, line in wrong.items():
        for lines in (line + b"\n" + GOOD.lines, GOOD.lines + line + b"\n"):
            parts = Parts(lines, fields={"ops": lines.count(b"\n")})
            yield refused(f"line: {kind}", parts.bundle(), "E_BAD_CONTENT")
    yield refused("no last line end", Parts(GOOD.lines[:-1], fields={"ops": 6}).bundle(), "E_BAD_CONTENT")
    yield refused("blank last line", Parts(GOOD.lines + b"\n").bundle(), "E_BAD_CONTENT")
