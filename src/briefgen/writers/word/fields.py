"""Fields: what Word computes, already filled with what it will find."""

from briefgen.writers.word.xml import Xml, w


def field(code: str, result: Xml, properties: Xml) -> Xml:
    """Return a field with its result shown; `result` is runs, `properties` the `w:rPr` of its own runs."""
    return Xml(opened(code, properties) + result + closed(properties))


def opened(code: str, properties: Xml) -> Xml:
    """Return the runs that open a field, up to where its result starts."""
    instruction = Xml(f'<w:instrText xml:space="preserve"> {code} </w:instrText>')
    return Xml(
        w("r", properties, w("fldChar", fldCharType="begin"))
        + w("r", properties, instruction)
        + w("r", properties, w("fldChar", fldCharType="separate"))
    )


def closed(properties: Xml) -> Xml:
    """Return the run that closes a field."""
    return w("r", properties, w("fldChar", fldCharType="end"))
