"""Store: one output folder, read by its manifest and changed as a whole or not at all."""

import errno
import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefgen.artefact import Artefact
from briefgen.output.failure import explained
from briefgen.output.lock import held
from briefgen.output.manifest import MANIFEST, Entry, Manifest
from briefgen.output.staging import Staging


class Store:
    """The files in `folder` and their manifest. Making a store touches nothing on the disk."""

    def __init__(self, folder: Path, *, wait_seconds: float = 10.0) -> None:
        """Wait up to `wait_seconds` for another build of the same folder before giving up."""
        # Followed once and here: exchanging a link would leave the folder behind it as it was.
        self.folder = Path(os.path.realpath(folder))
        self._wait_seconds = wait_seconds
        self._read: tuple[tuple[int, int, int], Manifest] | None = None

    def manifest(self) -> Manifest:
        """Return what stands in the folder, nothing when there is no manifest; raise `OutputError` for a broken one."""
        file = self.folder / MANIFEST
        with explained(file, "read"):
            try:
                with file.open("rb") as opened:
                    status = os.fstat(opened.fileno())
                    # A manifest is never changed in place, so one that is the same file says the same.
                    signature = (status.st_ino, status.st_mtime_ns, status.st_size)
                    if self._read and self._read[0] == signature:
                        return self._read[1]
                    content = opened.read()
            except FileNotFoundError:
                return Manifest()
        self._read = signature, Manifest.from_json(content, str(file))
        return self._read[1]

    def current(self, path: str, recipe: str) -> Entry | None:
        """Return the entry of `path` if it need not be written again, otherwise nothing.

        That is when it was made by `recipe` and its file is there, unchanged to the last byte. Raise `OutputError`
        when the manifest is broken. Asked inside `staging`, no other build can change the answer.
        """
        entry = self.manifest().entries.get(path)
        if entry and entry.recipe == recipe and self.is_intact(entry):
            return entry
        return None

    def is_intact(self, entry: Entry) -> bool:
        """Tell whether the file of `entry` is there with the bytes that were saved."""
        with suppress(OSError), (self.folder / entry.path).open("rb") as opened:
            if os.fstat(opened.fileno()).st_size == entry.bytes:
                return hashlib.file_digest(opened, "sha256").hexdigest() == entry.sha256
        return False

    @contextmanager
    def staging(self) -> Iterator[Staging]:
        """Collect artefacts as they come, and make them the output at the end of the block, all or none.

            with store.staging() as staging:
                for artefact in artefacts:
                    staging.add(artefact)

        Other builds of the folder wait meanwhile. Nothing changes until the end, and nothing at all when the block
        raises. Files of earlier builds stay unless `Staging.remove` is told of them (a sector is gone); so do files
        that others put there. Raise `OutputError`; see `Staging.commit` for what is certain when.
        """
        with explained(self.folder):
            place = self._place()
        with held(place / f".{self.folder.name}.lock", self._wait_seconds):
            staging = Staging(self.folder, place, self.manifest())
            try:
                yield staging
                staging.commit()
            finally:
                staging.discard()

    def save(self, artefacts: Iterable[Artefact], *, removed: Iterable[str] = ()) -> Manifest:
        """Save `artefacts`, leave the paths in `removed` behind, and return the manifest; raise `OutputError`.

        Each artefact is written as it comes, so the bytes of one at a time are held.
        """
        with self.staging() as staging:
            for artefact in artefacts:
                staging.add(artefact)
            for path in removed:
                staging.remove(path)
        return self.manifest()

    def _place(self) -> Path:
        """Return where the lock and the next folder go: beside the folder, or inside where nothing can be beside it."""
        if self.folder.exists() and not self.folder.is_dir():
            raise OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(self.folder))
        if self.folder.exists() and not os.access(self.folder, os.W_OK | os.X_OK):
            reading_only = os.statvfs(self.folder).f_flag & os.ST_RDONLY
            raise OSError(errno.EROFS if reading_only else errno.EACCES, "", str(self.folder))
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        # Two machines or containers that share a mounted folder share only what is inside it.
        if not os.path.ismount(self.folder) and os.access(self.folder.parent, os.W_OK | os.X_OK):
            return self.folder.parent
        self.folder.mkdir(exist_ok=True)
        return self.folder
