"""The logo of the theme as a picture that stands in a line of words."""

from briefgen.theme import Logo
from briefgen.writers.logo import raster
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.pictures import picture
from briefgen.writers.word.xml import Xml, points


def shown(draft: Draft, logo: Logo) -> Xml:
    """Return the run that shows `logo`, with what it says in the language of the document."""
    size = (points(logo.width), points(logo.height))
    return picture(draft, raster(logo), size, logo.says(draft.document.language))
