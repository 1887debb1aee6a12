"""Captions: the number and the message above a table or a chart, and where it is from below."""

import re
from collections.abc import Sequence

from briefgen.document import Inlines, Line, plain
from briefgen.writers.ties import NO_BREAK
from briefgen.writers.word.draft import Draft, label_anchor
from briefgen.writers.word.fields import field
from briefgen.writers.word.inlines import inlines, properties, run
from briefgen.writers.word.xml import Xml, joined, paragraph, w, words


def numbered(draft: Draft, anchor: str, label: Line, number: int) -> Xml:
    """Return the runs `Table 3. `, the number in a bookmark that references repeat; a `SEQ` field counts this label."""
    said, language = plain(label.content), label.language
    look = properties(language)
    # Word counts by the field's identifier: one word, so that each label counts on its own.
    identifier = re.sub(r"\W", "_", said)
    count = field(rf"SEQ {identifier} \* ARABIC", w("r", look, words(str(number))))
    counted = draft.bookmarked((label_anchor(anchor, language), anchor), count)
    return Xml(run(f"{said}{NO_BREAK}", language) + counted + run(". ", language))


def below(draft: Draft, lines: Sequence[Inlines]) -> Xml:
    """Return the quiet lines under a table or a chart; the last sets it off from what follows."""
    first, last = lines[:-1], lines[-1:]
    return Xml(
        joined(paragraph("Source", inlines(draft, line)) for line in first)
        + joined(paragraph("SourceLast", inlines(draft, line)) for line in last)
    )
