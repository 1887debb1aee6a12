"""Staging: the next output folder while it is being made, beside the one that readers see."""

import errno
import os
import re
import shutil
from contextlib import suppress
from pathlib import Path

from briefgen.artefact import Artefact
from briefgen.errors import OutputError
from briefgen.output import folders
from briefgen.output.failure import explained
from briefgen.output.manifest import MANIFEST, Entry, Manifest, is_inside

# What a folder that cannot be exchanged answers: a mount point, a file system or system without the call, foreign
# folders inside that this user cannot carry over.
_NOT_EXCHANGEABLE = {
    errno.EBUSY,
    errno.EXDEV,
    errno.EINVAL,
    errno.ENOSYS,
    errno.EOPNOTSUPP,
    errno.EACCES,
    errno.EPERM,
    errno.EFBIG,
}


class Staging:
    """Artefacts on their way into an output folder, which stays as it is until `commit`.

    Made by `Store.staging`, which holds the lock, commits at the end of its block and discards after an exception.
    """

    def __init__(self, folder: Path, place: Path, previous: Manifest) -> None:
        """Begin the next state of `folder` in a hidden folder inside `place`; raise `OutputError` if that cannot be."""
        self._folder = folder
        self._previous = previous
        self._added: dict[str, Entry] = {}
        self._removed: set[str] = set()
        self._root = place / f".{folder.name}.next-{os.getpid()}"
        self._inner = folder / self._root.name
        for leftover in _leftovers(folder):
            folders.discard(leftover)
        with explained(folder):
            self._root.mkdir()

    def add(self, artefact: Artefact) -> Entry:
        """Write `artefact` to the disk, out of readers' sight, and return its entry; raise `OutputError`.

        A path added twice is what it was last.
        """
        entry = Entry.of(artefact)
        with explained(self._folder / entry.path):
            self._refuse_outside(entry.path)
            folders.write(self._root / entry.path, artefact.content)
        self._added[entry.path] = entry
        return entry

    def remove(self, path: str) -> None:
        """Leave the file of `path` behind, unless it is added too. Files that are not in the manifest always stay.

        Raise `OutputError` when a link has come to stand on its way.
        """
        if path in self._previous.entries:
            with explained(self._folder / path, "removed"):
                self._refuse_outside(path)
            self._removed.add(path)

    @property
    def manifest(self) -> Manifest:
        """What the folder will hold: entries kept, whose file is there, and entries added."""
        kept = [
            entry
            for path, entry in self._previous.entries.items()
            if path not in self._removed and (self._folder / path).is_file()
        ]
        return Manifest.of([*kept, *self._added.values()])

    def commit(self) -> None:
        """Make what is staged the output folder; raise `OutputError`, and change nothing, when that cannot be done.

        In one step where the system can exchange two folders: whoever looks, and whenever the program is killed,
        there is the previous state or the next one, each whole, with its manifest. (A shell whose working folder is
        the output folder goes on seeing the previous one, now removed, until it enters it again.)

        Otherwise (a mount point, the working folder, a file system or a system that cannot) file by file, with the
        manifest last: then each file is the previous one or the next one, never half of either, but a kill or an
        error between two files leaves new files beside the previous manifest. `Store.current` sees that their
        digests differ, and so the next build mends it. Room on the disk has been found for all before the first is
        replaced.
        """
        with explained(self._folder):
            manifest = self.manifest
            if not self._added and manifest == self._previous and (self._folder / MANIFEST).exists():
                return
            folders.write(self._root / MANIFEST, manifest.to_json().encode())
            try:
                seen = self._exchange()
            except OSError as problem:
                if problem.errno not in _NOT_EXCHANGEABLE:
                    raise
                self._replace()
            else:
                self._settle(seen)

    def discard(self) -> None:
        """Remove what is hidden: before a commit the next state, after it the previous one."""
        folders.discard(self._root)
        folders.discard(self._inner)

    def _exchange(self) -> set[str]:
        """Put the staged folder in the place of the output folder, and return the files that were seen there before.

        Raise `OSError`, nothing having changed.
        """
        if self._root == self._inner or _is_underfoot(self._folder):
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(self._folder))
        if not self._folder.exists():
            folders.sync_folders(self._root)
            self._root.rename(self._folder)
            return set()
        seen = folders.carry(self._folder, self._root, self._removed)
        folders.sync_folders(self._root)
        folders.exchange(self._root, self._folder)
        return seen

    def _settle(self, seen: set[str]) -> None:
        """Have the disk keep the exchange, and bring over what others put into the previous folder meanwhile."""
        # The next output stands by now, whatever happens here.
        with suppress(OSError):
            folders.sync(self._folder.parent)
            folders.adopt(self._root, self._folder, seen)

    def _replace(self) -> None:
        """Replace file by file, the manifest last; raise `OSError`."""
        paths = [*self._added, MANIFEST]
        if self._root != self._inner:
            for path in paths:
                (self._inner / path).parent.mkdir(parents=True, exist_ok=True)
                # A rename, or a copy where the folder is a mount: only now is it certain that there is room.
                shutil.move(self._root / path, self._inner / path)
                folders.sync(self._inner / path)
        for path in paths:
            (self._folder / path).parent.mkdir(parents=True, exist_ok=True)
        for path in self._added:
            (self._inner / path).replace(self._folder / path)
        for path in self._removed - self._added.keys():
            (self._folder / path).unlink(missing_ok=True)
            with suppress(OSError):
                (self._folder / path).parent.rmdir()
        for above in {(self._folder / path).parent for path in self._added}:
            folders.sync(above)
        (self._inner / MANIFEST).replace(self._folder / MANIFEST)
        folders.sync(self._folder)

    def _refuse_outside(self, path: str) -> None:
        """Raise `OutputError` when `path` leads out of the output folder, by its name or by a link on its way."""
        hint = "use letters, digits and hyphens in the identifiers of sector and audience"
        if not is_inside(path) or path == MANIFEST:
            raise OutputError(f"`{path}` would leave the folder `{self._folder}`", hint=hint)
        above = self._folder
        for part in path.split("/")[:-1]:
            above /= part
            if above.is_symlink() or (above.exists() and not above.is_dir()):
                raise OutputError(f"`{above}` is no folder, and `{path}` belongs in it", hint="move it away")
        if (self._folder / path).is_dir():
            raise OutputError(f"`{self._folder / path}` is a folder, and belongs to a brief", hint="move it away")


def _is_underfoot(folder: Path) -> bool:
    """Tell whether the working folder is `folder` or below: exchanged, it would be pulled away from under the user."""
    return Path(os.path.realpath(os.curdir)).is_relative_to(folder)


def _leftovers(folder: Path) -> list[Path]:
    """Return what killed runs left beside and inside `folder`. The lock is held, so none of it is in use."""
    name = re.compile(rf"\.{re.escape(folder.name)}\.next-\d+")
    found: list[Path] = []
    for place in (folder.parent, folder):
        with suppress(OSError):
            found += (left for left in sorted(place.iterdir()) if name.fullmatch(left.name))
    return found
