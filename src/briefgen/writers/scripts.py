"""Scripts: Japanese words among others, a publisher's name say, are read and set as Japanese."""

import re
from collections.abc import Iterator

JAPANESE = "ja-JP"

_IDEOGRAPHS = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
"""Ideographs, kana, their signs and their wide letters."""

_japanese = re.compile(f"[{_IDEOGRAPHS}]+").finditer


def parted(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield `text` in parts with the language of each: `language`, or Japanese for what is in its script."""
    end = 0
    if not text.isascii() and not language.startswith("ja"):
        for found in _japanese(text):
            if found.start() > end:
                yield text[end : found.start()], language
            yield found[0], JAPANESE
            end = found.end()
    if end < len(text) or not text:
        yield text[end:], language
