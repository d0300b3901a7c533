"""RFC 6238 codes (SHA-1, six digits, 30 seconds), computed apart from the program under test."""

import base64
import hashlib
import hmac
import struct

STEP = 30


def seed_of(base32: str) -> bytes:
    """The bytes of a base32 seed with or without its padding."""
    return base64.b32decode(base32 + "=" * (-len(base32) % 8))


def code_at(seed: bytes, counter: int) -> str:
    """The code of one time step (RFC 4226, section 5.3)."""
    digest = hmac.digest(seed, struct.pack(">Q", counter), hashlib.sha1)
    start = digest[-1] & 0xF
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFF_FFFF
    return f"{number % 1_000_000:06}"
