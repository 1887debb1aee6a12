from collections.abc import Callable

import pytest

from briefgen.templates.vocabulary import Told
from tests.fixtures.tree import blocks

Parse = Callable[[str], Told]
AROUND = '<title>a</title><heading id="here">b</heading><paragraph>{}</paragraph><notes/>'


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("  a \n\t b  ", "a b"),
        ("a <strong>b <emphasis>c</emphasis></strong> d", "a *b _c_* d"),
        ('<link href="https://example.org/a">b</link>', "[b](https://example.org/a)"),
        ('see <reference to="here">there</reference>', "see [there](#here)"),
        ('<quantity key="price.amount" value="5">MXN 5</quantity>', "{MXN 5|price.amount=5}"),
        ('a<cite facts="price"/> b<cite facts="plots size"/>', "a^1,2 b^1,3"),
        ('a<cite series="mapped-plots"/>', "a^1"),
        ('a <span lang="ja">\u8c46</span> b', "a ja:\u8c46 b"),
        ('<span lang="es-MX"><strong>a</strong></span>', "*es-MX:a*"),
        ("a\u00a0b &lt;c&gt; &amp;", "a\u00a0b <c> &"),
    ],
)
def test_words_become_inlines(parse: Parse, markup: str, shown: str) -> None:
    """White space is folded, marks nest, languages are kept, notes are numbered as they are met."""
    told = parse(AROUND.format(markup))
    assert told.diagnostics == []
    assert next(line for line in blocks(told.blocks) if line.startswith("body")) == f"body: {shown}"


@pytest.mark.parametrize(
    ("markup", "code", "message", "hint"),
    [
        (
            '<link href="javascript:x">b</link>',
            "attribute",
            "`javascript:x` is no web address",
            "write one that starts with",
        ),
        ('<link href="https://">b</link>', "attribute", "`https://` is no web address", "write one that starts with"),
        (
            '<link href="https://a b">b</link>',
            "attribute",
            "`https://a b` is no web address",
            "write one that starts with",
        ),
        ('<link href="https://[">b</link>', "attribute", "`https://[` is no web address", "write one that starts with"),
        ("<link>b</link>", "attribute", "`` is no web address", "write one that starts with"),
        ('<reference to="her">b</reference>', "unknown-reference", "`her` is no id of this brief", "write `here` if"),
        ('a<cite facts="nothing"/>', "unknown-reference", "there is no fact or series `nothing`", "cite an entry"),
        ('a<cite series="price"/>', "unknown-reference", "there is no fact or series `price`", "cite an entry"),
        ("a<cite/>", "attribute", "`<cite>` cites nothing", "name a fact"),
        ('<span lang="xx">a</span>', "attribute", "`xx` is no lang of `<span>`", "use one of en-US, es-MX, ja"),
        ("  ", "empty", "`<paragraph>` has no words", "write its words"),
        ("<strong> </strong>", "empty", "`<paragraph>` has no words", "write its words"),
    ],
)
def test_a_mistake_among_words_is_told(parse: Parse, markup: str, code: str, message: str, hint: str) -> None:
    """Addresses that are none, references and citations that lead nowhere, words that are not there."""
    (found,) = parse(AROUND.format(markup)).diagnostics
    assert (found.code, found.message) == (f"template.{code}", message)
    assert found.hint.startswith(hint)
    assert found.place.line == 1
