"""Schemas: the kinds of content file, for an editor's program."""

from briefgen.content.models import (
    Agreement,
    Comparison,
    Facts,
    Glossary,
    Incentives,
    Organisations,
    Plan,
    Publication,
    Sector,
    SeriesFile,
    Sources,
)
from briefgen.content.usage import Style, WordList
from briefgen.reading import Kinds

KINDS: Kinds = {
    "publication": (Publication, "content/publication.yaml"),
    "plan": (Plan, "content/plan.yaml"),
    "comparison": (Comparison, "content/comparison.yaml"),
    "sources": (Sources, "content/sources.yaml, content/sources/*.yaml"),
    "glossary": (Glossary, "content/glossary.yaml"),
    "organisations": (Organisations, "content/organisations.yaml"),
    "incentives": (Incentives, "content/incentives.yaml"),
    "style": (Style, "content/style.yaml"),
    "words": (WordList, "content/words.yaml"),
    "agreement": (Agreement, "content/agreements/*.yaml"),
    "sector": (Sector, "content/sectors/*.yaml"),
    "facts": (Facts, "content/facts/*.yaml"),
    "series": (SeriesFile, "content/series/*.yaml"),
}
"""Each kind of content file."""
