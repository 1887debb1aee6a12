"""Proofs: finished files read back as a reader meets them, one language held to the other."""

from briefgen.proofs.blocks import Block
from briefgen.proofs.comparing import Mismatch, compare_files, compare_sides
from briefgen.proofs.reading import READERS, Proof, identify, read

__all__ = ["READERS", "Block", "Mismatch", "Proof", "compare_files", "compare_sides", "identify", "read"]
