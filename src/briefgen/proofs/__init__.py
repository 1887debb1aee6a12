"""Proofs: finished files read back as a reader meets them, one language held to the other."""

from briefgen.proofs.comparing import Finding, compare_files, compare_sides
from briefgen.proofs.reading import Proof, read

__all__ = ["Finding", "Proof", "compare_files", "compare_sides", "read"]
