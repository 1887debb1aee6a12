"""Exchange: texts go to translators' tools and come back, as XLIFF 2 or as PO."""

from briefgen.translations.exchange.po import read_po, write_po
from briefgen.translations.exchange.units import Parcel, Return, Returned, Unit, by_file, parcel
from briefgen.translations.exchange.xliff_reading import read_xliff
from briefgen.translations.exchange.xliff_writing import write_xliff

__all__ = [
    "Parcel",
    "Return",
    "Returned",
    "Unit",
    "by_file",
    "parcel",
    "read_po",
    "read_xliff",
    "write_po",
    "write_xliff",
]
