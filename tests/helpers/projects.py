"""The coffee project in memory, as it is or with files changed."""

from collections.abc import Mapping
from pathlib import Path

from .world import MemoryWorld

COFFEE = Path(__file__).parents[1] / "projects" / "coffee"


def coffee(changes: Mapping[str, str | None] | None = None) -> MemoryWorld:
    """Return the coffee project with files written anew, or taken away where `changes` says `None`."""
    files = {path.relative_to(COFFEE).as_posix(): path.read_bytes() for path in COFFEE.rglob("*") if path.is_file()}
    changed = {path: text.encode() for path, text in (changes or {}).items() if text is not None}
    kept = {path: content for path, content in files.items() if (changes or {}).get(path, "") is not None}
    return MemoryWorld(kept | changed)


def source(path: str) -> str:
    """Return the text of a file of the coffee project."""
    return (COFFEE / path).read_text(encoding="utf-8")


GROWER = "templates/grower.jinja"

BROKEN = {
    "content/sectors/veracruz.yaml": source("content/sectors/veracruz.yaml").replace("price.amount", "price.total"),
    GROWER: source(GROWER).replace("sector.lead", "sektor.lead"),
    "templates/theme.yaml": source("templates/theme.yaml")
    .replace('"#201510"', "brown")
    .replace("Bold.ttf", "Bald.ttf"),
}


def on_paper(content: bytes) -> MemoryWorld:
    """Return the coffee project with a letterhead."""
    world = coffee({"briefgen.yaml": source("briefgen.yaml").rstrip() + "\nletterhead: paper.docx\n"})
    return MemoryWorld(world.files | {"paper.docx": content})
