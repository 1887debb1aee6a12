"""What a reader is told of words that nobody vouches for, from the content to the document, under each policy."""

from datetime import date

import pytest

from briefgen import pipeline
from briefgen.brief import Brief, Mode
from briefgen.document import Chart, Document, plain, walk
from briefgen.translations import Edit
from tests.fixtures.projects import coffee, source
from tests.fixtures.world import MemoryWorld

SECTOR, SERIES, PUBLICATION = (f"content/{name}.yaml" for name in ("sectors/chiapas", "series/coffee", "publication"))
EDITS = {
    SECTOR: (("Mapping has begun", "Mapping goes on"), ("{en: Chiapas", "{en: Chiapas State")),
    SERIES: (("en: plots,", "en: plots mapped,"), ("Plots on the map", "Plots mapped")),
    PUBLICATION: (("en: Coffee Example", "en: The Coffee Example"),),
}
"""What is edited in English after both languages were approved."""


def told(policy: str, edits: dict[str, tuple[tuple[str, str], ...]] = EDITS) -> Document:
    """Return the Spanish brief on Chiapas after the edits, under a policy."""
    ledger = pipeline.ledger(coffee())
    locks, _ = ledger.approve(ledger.reviews, "Ana", date(2026, 5, 4), Edit.MEANING)
    changed = {"briefgen.yaml": f"edition: 2026-05-04\ntranslations: {policy}\n"}
    for path, pairs in edits.items():
        changed[path] = source(path)
        for old, new in pairs:
            assert old in changed[path]
            changed[path] = changed[path].replace(old, new, 1)
    _, documents = pipeline.told(MemoryWorld(coffee(changed).files | locks))
    return documents[Brief("chiapas", "grower"), Mode.ES]


def chart(document: Document) -> Chart:
    """Return the one chart of a document."""
    (found,) = (block for block in walk(document.blocks) if isinstance(block, Chart))
    return found


REVIEW, ENGLISH = "[traducción por revisar]", "[en inglés: traducción por revisar]"


@pytest.mark.parametrize(
    ("policy", "title", "name"),
    [
        ("mark", f"Ya empezó el mapeo {REVIEW}", "Parcelas en el mapa"),
        ("fall-back", f"Mapping goes on {ENGLISH}", "Plots mapped"),
    ],
)
def test_a_stale_chart_says_so(policy: str, title: str, name: str) -> None:
    """Its message beside itself and in the words that stand for it, what is drawn in the note below."""
    found = chart(told(policy))
    notice = REVIEW if policy == "mark" else ENGLISH

    assert (plain(found.title), found.series[0].name) == (title, name)
    assert found.alt.startswith(f"{title}. ")
    assert plain(found.note) == f"Nota: Palabras dentro de la gráfica: {notice}."


@pytest.mark.parametrize(
    ("policy", "sector", "author"),
    [
        ("mark", f"Chiapas {REVIEW}", f"Ejemplo de Café {REVIEW}"),
        ("fall-back", f"Chiapas State {ENGLISH}", f"The Coffee Example {ENGLISH}"),
    ],
)
def test_stale_properties_of_a_document_say_so(policy: str, sector: str, author: str) -> None:
    """Subject, author and running head have the notice, key words are to be searched for."""
    document = told(policy)

    assert document.subject.endswith(f": {sector}")
    assert document.publisher == author
    assert plain(document.furniture.head[0].content) == f"{sector} · 4 de mayo de 2026"
    assert document.keywords[0] == sector.partition(" [")[0]


@pytest.mark.parametrize("policy", ["mark", "fall-back"])
def test_a_document_that_is_approved_says_nothing(policy: str) -> None:
    """No notice, and no note that was not there."""
    document = told(policy, {})

    assert chart(document).note == ()
    assert not any("[" in words for words in (document.subject, document.publisher, chart(document).alt))
