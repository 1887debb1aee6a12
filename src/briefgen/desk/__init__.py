"""The desk: what an editor asks of a project. Which facts there are and where they stand, and what is missing."""

from briefgen.desk.beginnings import new_audience, new_fact, new_sector, new_source
from briefgen.desk.coverage import Coverage, Covered, Lack, Standing, coverage
from briefgen.desk.facts import KnownFact, facts
from briefgen.desk.parity import verify_parity
from briefgen.desk.schemas import KINDS, schema, written
from briefgen.desk.verification import verify

__all__ = [
    "KINDS",
    "Coverage",
    "Covered",
    "KnownFact",
    "Lack",
    "Standing",
    "coverage",
    "facts",
    "new_audience",
    "new_fact",
    "new_sector",
    "new_source",
    "schema",
    "verify",
    "verify_parity",
    "written",
]
