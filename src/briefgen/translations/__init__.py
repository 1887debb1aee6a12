"""Translations: saving what an editor or a translator changed."""

from briefgen.translations.saving import save

__all__ = ["save"]
