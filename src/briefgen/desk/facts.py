"""Facts: each claim as both languages read it, what it rests on, when it is due, and the briefs it stands in."""

import unicodedata
from dataclasses import dataclass
from datetime import date

from briefgen import content, pipeline, prose, templates
from briefgen.brief import Brief, Language
from briefgen.content import Content
from briefgen.content.facts import UNCITABLE, Fact
from briefgen.diagnostics import Place
from briefgen.document import FactUsed
from briefgen.reading import Words
from briefgen.world import World


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact of the content: where it is written, how it reads by language, when it is due, where it stands.

    `tiers` are those of its sources, `briefs` those that cite it; `unused` says why where there are none.
    """

    key: str
    place: Place
    told: dict[Language, FactUsed]
    confidence: str
    basis: str
    review_by: date
    is_due: bool
    tiers: tuple[int, ...]
    briefs: tuple[Brief, ...]
    unused: str = ""

    def says(self, words: str) -> bool:
        """Tell whether all of `words` stand in its key, its claim in a language, or its sources, accents aside."""
        said = [_bare(line) for fact in self.told.values() for line in _lines(fact)]
        return all(any(word in line for line in said) for word in _bare(words).split())


def _bare(words: str) -> str:
    """Return `words` in small letters without accents, as one types them who looks for something."""
    apart = unicodedata.normalize("NFD", words.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _lines(fact: FactUsed) -> list[str]:
    return [fact.key, fact.claim, *(f"{source.publisher} {source.via} {source.title}" for source in fact.sources)]


def facts(world: World) -> tuple[KnownFact, ...]:
    """Return all facts of `world` in the order of their files; raise where too little can be read."""
    project, documents = pipeline.told(world)
    known, today = project.content, world.now().date()
    standing = pipeline.standing(documents)
    citing = _citing(known)
    told = {language: templates.Evidence(known, language).facts(known.facts) for language in Language}
    return tuple(
        KnownFact(
            key=str(name),
            place=Words.place_of(name),
            told={language: told[language][index] for language in Language},
            confidence=fact.confidence,
            basis=fact.basis,
            review_by=fact.review_by,
            is_due=fact.review_by < today,
            tiers=tuple(known.sources[sourced.source].tier for sourced in fact.sources),
            briefs=standing.get(str(name), ()),
            unused="" if name in standing else _unused(fact, citing.get(str(name))),
        )
        for index, (name, fact) in enumerate(known.facts.items())
    )


def _citing(known: Content) -> dict[str, Place]:
    """Return where the first text stands that cites each fact."""
    places: dict[str, Place] = {}
    for text, _ in content.texts_of(known):
        for fact in prose.citations(text.es):
            places.setdefault(fact, text.es.place)
    return places


def _unused(fact: Fact, cited: Place | None) -> str:
    if cited:
        return f"no template tells the text at {cited} that cites it"
    if fact.confidence in UNCITABLE:
        return f"its confidence is {fact.confidence}, and none such may be cited"
    return "no text cites it"
