"""Words become markup in one place, and cannot break out of it."""

from briefgen.writers.html.markup import element, flowing, joined, words


def test_words_cannot_become_tags() -> None:
    """What an author wrote with angle brackets is read as it was written."""
    assert words("a < b & <script>") == "a &lt; b &amp; &lt;script&gt;"


def test_a_value_cannot_end_its_attribute() -> None:
    """Quotation marks in a value are escaped."""
    assert element("a", {"href": '"><script>'}) == '<a href="&quot;&gt;&lt;script&gt;"></a>'


def test_an_attribute_without_a_value_is_left_out() -> None:
    """`None` and nothing mean that there is no such attribute; nought is a value."""
    assert element("ol", {"lang": None, "class": "", "start": 0}) == '<ol start="0"></ol>'


def test_void_elements_have_no_end() -> None:
    """A `meta` is not closed."""
    assert element("meta", {"charset": "utf-8"}) == '<meta charset="utf-8">'


def test_parts_are_joined_in_order() -> None:
    """Markup one after the other stays markup."""
    assert joined((words("a"), words("b"))) == "ab"


def test_what_fills_half_a_page_is_flowing() -> None:
    """What counts are the words, not the markup around them."""
    assert flowing(words("a" * 2000)) == "flowing"
    assert flowing(element("p", {"class": "b" * 2000}, words("a"))) is None
