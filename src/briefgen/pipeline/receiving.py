"""Receiving: the texts of a project for translators, and what comes back from them."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from briefgen import content, templates, translations
from briefgen.diagnostics import Diagnostic, Place, ordered
from briefgen.errors import ContentError
from briefgen.reading import Tree
from briefgen.settings import read_settings
from briefgen.translations.exchange import Return
from briefgen.world import Changed, World


def ledger(world: World) -> translations.Ledger:
    """Return the texts of a project with their states; raise `ConfigError` or `ContentError` if they cannot be read."""
    settings = read_settings(world)
    return translations.Ledger(world, _trees(world), settings.source_language)


def _trees(world: World) -> tuple[Tree, ...]:
    return (*content.read_trees(world), *templates.read_trees(world))


def receive(world: World, project: Path, returns: Iterable[Return], by: str = "") -> translations.Received:
    """Write what came back from translators into the files of `project`, all of it or nothing, and return what it was.

    With a name in `by`, what came back as reviewed is approved. Raises `ContentError` with all that does not fit, what
    would be wrong with the content afterwards included, or `OutputError`.
    """
    received = ledger(world).receive(returns, by, world.now().date())
    is_wrong = any(one.is_error for one in received.diagnostics)
    worse = [] if is_wrong else _worse(world, received)
    if is_wrong or worse:
        found = ordered((*received.diagnostics, *worse))
        raise ContentError("nothing was imported", diagnostics=found)
    translations.save(project, received.files)
    return received


def _worse(world: World, received: translations.Received) -> list[Diagnostic]:
    """Return what would be wrong with the project after an import and is not now, at the places in what came back."""
    if not received.changed:
        return []
    after = Changed(world, received.files)
    units = {one.review.segment.name: one.unit.place for one in received.changed}
    pairs = [pair for tree in _trees(after) for pair in translations.segments(tree)]
    texts = sorted((words.place, units.get(pair.name)) for pair in pairs for words in (pair.en, pair.es) if words)
    known = {(one.place.file, one.code, one.message) for one in _errors(world)}
    return [
        replace(one, place=_came_back(one.place, texts) or one.place)
        for one in _errors(after)
        if (one.place.file, one.code, one.message) not in known
    ]


def _came_back(place: Place, texts: list[tuple[Place, Place | None]]) -> Place | None:
    """Return where the text came back that `place` is within; `texts` are all, each with where it came back, if so."""
    found = bisect_right(texts, place, key=lambda one: one[0]) - 1
    within, back = texts[found] if found >= 0 else (place, None)
    return back if within.file == place.file else None


def _errors(world: World) -> tuple[Diagnostic, ...]:
    return tuple(one for one in (*content.read(world)[1], *templates.read(world)[1]) if one.is_error)
