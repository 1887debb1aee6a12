"""A folder that tests build the coffee project into."""

from dataclasses import dataclass
from pathlib import Path

from briefgen import pipeline
from briefgen.brief import Format
from briefgen.pipeline import Report, Selection
from tests.helpers.projects import coffee

WORD = Selection(formats=(Format.DOCX,))


@dataclass(frozen=True)
class Build:
    """A folder that builds write to."""

    folder: Path

    def __call__(
        self, changes: dict[str, str | None] | None = None, selection: Selection = WORD, *, force: bool = False
    ) -> Report:
        """Build the coffee project with files changed."""
        return pipeline.build(coffee(changes), self.folder, selection, jobs=1, force=force)

    def files(self) -> dict[str, bytes]:
        """Return what the folder holds."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }
