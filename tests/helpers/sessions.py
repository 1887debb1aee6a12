"""Sessions of `mistakes.md`: files beside a sound project, and all that is said of them."""

import re
from dataclasses import dataclass
from pathlib import Path

SECTION = re.compile(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^```yaml ([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TOLD = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"\u2039(?:U\+([0-9A-F]{4,6})|byte ([0-9A-F]{2})|(\d+) × (.+?))\u203a")


@dataclass(frozen=True)
class Session:
    """A section: its title, its files by path, and what an editor is told."""

    title: str
    files: dict[str, bytes]
    told: str


def read_sessions(path: Path) -> list[Session]:
    """Return the sections of the file at `path`, the sound project first."""
    sections = SECTION.findall(path.read_text(encoding="utf-8"))
    return [Session(title, dict(_files(body)), TOLD.findall(body)[0]) for title, body in sections]


def _files(body: str) -> list[tuple[str, bytes]]:
    return [(path, _bytes(text)) for path, text in FILE.findall(body)]


def _bytes(text: str) -> bytes:
    content, end = b"", 0
    for found in MARK.finditer(text):
        content += text[end : found.start()].encode() + _marked(found)
        end = found.end()
    return content + text[end:].encode()


def _marked(found: re.Match[str]) -> bytes:
    character, byte, count, repeated = found.groups()
    if character:
        return chr(int(character, 16)).encode()
    return bytes.fromhex(byte) if byte else repeated.encode() * int(count)
