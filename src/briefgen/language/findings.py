"""Findings: what is wrong between two positions of a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend in a text, from `start` to `end`; message and hint read as those of a diagnostic."""

    start: int
    end: int
    message: str
    hint: str
