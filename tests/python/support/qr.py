"""Reads a QR code as an authenticator app would."""

import subprocess


def text_of(png: bytes) -> str:
    """The text in a picture, by zbarimg."""
    words = ["zbarimg", "--quiet", "--raw", "--oneshot", "-Sbinary", "png:-"]
    found = subprocess.run(words, input=png, capture_output=True, timeout=60, check=True)
    return found.stdout.decode().removesuffix("\n")
