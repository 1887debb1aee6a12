"""What can be made: briefs, the modes they are told in, the formats they are written in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from briefgen.errors import ConfigError


class Language(StrEnum):
    """A language that texts are kept in; `tag` is its BCP 47 form as used in the documents."""

    ES = "es"
    EN = "en"

    @property
    def tag(self) -> str:
        """The language with its region: `es-MX`, `en-US`."""
        return {Language.ES: "es-MX", Language.EN: "en-US"}[self]

    @property
    def spoken(self) -> str:
        """What a message calls it: `English`, `Spanish`."""
        return {Language.ES: "Spanish", Language.EN: "English"}[self]

    @property
    def other(self) -> "Language":
        """The language that the other one of a pair is in."""
        return Language.ES if self is Language.EN else Language.EN


def by_language(text: object) -> dict[Language, str]:
    """Return the words of `text`, which has an attribute for each language, by language."""
    return {language: str(getattr(text, language)) for language in Language}


class Mode(StrEnum):
    """How a brief is told: in one language, or in both side by side."""

    ES = "es"
    EN = "en"
    BILINGUAL = "bilingual"

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages a reader meets, the leading one first."""
        return tuple(Language) if self is Mode.BILINGUAL else (Language(self.value),)


class Format(StrEnum):
    """A kind of file."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"


@dataclass(frozen=True, slots=True, order=True)
class Brief:
    """One sector told for one audience, by their identifiers."""

    sector: str
    audience: str

    @property
    def name(self) -> str:
        """The one word for it: `automotive-exporter`."""
        return f"{self.sector}-{self.audience}"


_HOST = re.compile(r"(?:@|//)([^/:]+)")
_RESERVED = re.compile(r"(?:\A|\.)(?:example\.(?:com|net|org)|example|invalid|test|localhost)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a reader turns: the page that verifies a brief, and who takes corrections; empty where there is none."""

    verification: str = ""
    corrections: str = ""

    def verifying(self, brief: Brief, edition: str) -> str:
        """Return the address that verifies `brief` as it was told in the edition of that day."""
        if not self.verification:
            return ""
        return f"{self.verification.rstrip('/')}/{brief.sector}/{brief.audience}/{edition}"

    def reserved(self) -> tuple[str, ...]:
        """Return the addresses that nobody can have (RFC 2606): they hold the place of real ones."""
        addresses = (self.verification, self.corrections)
        return tuple(one for one in addresses if (host := _HOST.search(one)) and _RESERVED.search(host[1]))


NOWHERE = Addresses()
"""No address at all."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that can be made: identifiers in order, each with its name by language."""

    sectors: dict[str, dict[Language, str]]
    audiences: dict[str, dict[Language, str]]

    def brief(self, name: str) -> Brief:
        """Return the brief that `name` names; raise `ConfigError` where there is none."""
        known = {brief.name: brief for brief in self.briefs()}
        if name not in known:
            close = get_close_matches(name, known, 1)
            hint = f"write `{close[0]}` if that is meant" if close else "name a sector and an audience: SECTOR-AUDIENCE"
            raise ConfigError(f"there is no brief `{name}`", hint=hint)
        return known[name]

    def require(self, sectors: tuple[str, ...] = (), audiences: tuple[str, ...] = ()) -> None:
        """Raise `ConfigError` where one of the given sectors and audiences is not there."""
        for kind, names, table in (("sector", sectors, self.sectors), ("audience", audiences, self.audiences)):
            for name in names:
                if name not in table:
                    close = get_close_matches(name, sorted(table), 1)
                    hint = f"write `{close[0]}` if that is meant" if close else f"choose from {', '.join(table)}"
                    raise ConfigError(f"there is no {kind} `{name}`", hint=hint)

    def briefs(self, sectors: tuple[str, ...] = (), audiences: tuple[str, ...] = ()) -> Iterator[Brief]:
        """Yield the briefs of the given sectors and audiences, in catalogue order; an empty choice means all."""
        for sector in self.sectors:
            for audience in self.audiences:
                if (not sectors or sector in sectors) and (not audiences or audience in audiences):
                    yield Brief(sector, audience)
