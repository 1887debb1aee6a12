"""The pipeline: the only room that knows all rooms. Read, compose, align, write, save."""

from briefgen.pipeline.building import Job, Report, build, jobs_of
from briefgen.pipeline.checking import check, opened, read, told
from briefgen.pipeline.project import Documents, Project, Selection, catalogue, standing
from briefgen.pipeline.receiving import ledger, receive

__all__ = [
    "Documents",
    "Job",
    "Project",
    "Report",
    "Selection",
    "build",
    "catalogue",
    "check",
    "jobs_of",
    "ledger",
    "opened",
    "read",
    "receive",
    "standing",
    "told",
]
