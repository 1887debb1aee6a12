"""Artefact: one finished file, before it is saved."""

from dataclasses import dataclass

from briefgen.brief import Brief, Format, Mode


@dataclass(frozen=True, slots=True)
class Artefact:
    """The bytes of one brief in one mode and format.

    `document` is the digest of the Document it was written from, `recipe` the digest of all that made these bytes
    (document, writer, theme, fonts), `edition` the edition's date in ISO 8601.
    """

    brief: Brief
    mode: Mode
    format: Format
    content: bytes
    document: str
    recipe: str
    edition: str

    @property
    def path(self) -> str:
        """Where it is saved, relative to the output folder."""
        return artefact_path(self.brief, self.mode, self.format)


def artefact_path(brief: Brief, mode: Mode, format: Format) -> str:
    """Return `<sector>/<sector>-<audience>-<mode>.<format>`."""
    return f"{brief.sector}/{brief.sector}-{brief.audience}-{mode}.{format}"
