"""The vocabulary: the closed set of tags a template may emit, parsed into the blocks of a Document.

* heading level id · paragraph role · list kind > item see · steps > step > when, who, what
* table id > caption, column align share, row > cell header, source · chart name · box role · code href
* contents depth · data · notes · title
* strong · emphasis · link href · reference to · quantity key value · cite facts series · span lang
"""

from briefgen.templates.vocabulary.reader import Told, read
from briefgen.templates.vocabulary.tags import ATTRIBUTES

__all__ = ["ATTRIBUTES", "Told", "read"]
