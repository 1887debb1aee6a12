"""Texts of a small file, and what was approved of them."""

from briefgen.brief import Language
from briefgen.reading import parse
from briefgen.translations.lock import Edit, Entry, write_lock
from briefgen.translations.review import Review, review
from briefgen.translations.segments import Segment, segments

EN, ES = Language.EN, Language.ES
FILE = "content/sectors/tea.yaml"

TEA = """\
# What is told of tea.
name: {en: Tea, es: Té}   # short
lead:
  en: >-
    In 2025, {tea.area} of tea
    grew here [@tea].
  es: >-
    En 2025 crecían aquí {tea.area}
    de té [@tea].
needs:
  - title: {en: "Shade", es: 'Sombra'}
    text:
      en: Tea wants shade.
      es: El té quiere sombra.
  - title: {en: Water, es: Agua}
    text:
      en: Tea wants water.
      es: El té quiere agua.
"""


def texts(source: str = TEA, file: str = FILE) -> tuple[Segment, ...]:
    """Return the segments of a file."""
    return tuple(segments(parse(file, source.encode())))


def entry(segment: Segment, by: str = "Ana", on: str = "2026-05-04", edit: Edit = Edit.MEANING) -> Entry:
    """Return the approval of a segment as it stands."""
    return Entry(segment.key, str(segment.en), str(segment.es), by, on, edit)


def entries(source: str = TEA) -> tuple[Entry, ...]:
    """Return the approval of every text of a file."""
    return tuple(map(entry, texts(source)))


def lock(source: str = TEA) -> bytes:
    """Return the lock in which every text of a file is approved."""
    return write_lock(entries(source))


def reviewed(now: str, approved: str = TEA, source: Language | None = None) -> dict[str, Review]:
    """Return the review of each text of `now` by its key, where those of `approved` were approved."""
    return {one.segment.key: one for one in review(texts(now), entries(approved), source)}
