"""Strays: locks beside which there is no file of texts, since it was renamed or removed. They vouch for nothing."""

from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Place, Severity
from briefgen.translations.lock import lock_path
from briefgen.world import World

_KINDS = ("agreements", "facts", "sectors", "series", "sources")
HOMES = ("content", *(f"content/{kind}" for kind in _KINDS), "templates")
"""The folders of files of texts."""


def strays(world: World) -> Iterator[Diagnostic]:
    """Yield each lock that is no file's."""
    for home in HOMES:
        known = [lock_path(file) for file in world.list(home, ".yaml")]
        place = lock_path(f"{home}/any.yaml").rpartition("/")[0]
        for path in world.list(place, ".lock"):
            if path not in known:
                text = f"{home}/{path.rpartition('/')[2].removesuffix('.lock')}.yaml"
                message = f"there is no `{text}`, whose texts this lock is about"
                hint = "give it the name of the file that holds them now, or remove it"
                yield Diagnostic("translations.stray-lock", message, Place(path, 1, 1), hint, Severity.WARNING)
