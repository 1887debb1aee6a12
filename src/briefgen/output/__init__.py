"""Output: finished files on disk, with their manifest. The only package that writes the output folder."""

from collections.abc import Iterable
from pathlib import Path

from briefgen.artefact import Artefact
from briefgen.output.manifest import Entry, Manifest
from briefgen.output.staging import Staging
from briefgen.output.store import Store

__all__ = ["Entry", "Manifest", "Staging", "Store", "save"]


def save(folder: Path, artefacts: Iterable[Artefact], *, removed: Iterable[str] = ()) -> Manifest:
    """Save `artefacts` in `folder`, all of them or none, and return the manifest that now stands there.

    What `folder` held before stays: files of earlier builds unless their path is in `removed`, and everything that
    others put there. Raise `OutputError`, and leave `folder` as it was, when that cannot be done.
    """
    return Store(folder).save(artefacts, removed=removed)
