import re

from briefgen import errors
from briefgen.diagnostics import Diagnostic, Place
from briefgen.errors import BriefgenError, ContentError

KINDS: list[type[BriefgenError]] = [BriefgenError, *BriefgenError.__subclasses__()]


def test_every_exit_code_is_documented_as_it_is() -> None:
    """The tree in the docstring names each exception with the code that the program ends with."""
    documented = dict(re.findall(r"^ +(\w+) +exit (\d)", errors.__doc__ or "", re.MULTILINE))

    assert documented == {kind.__name__: str(kind.exit_code) for kind in KINDS}


def test_no_two_errors_share_an_exit_code() -> None:
    """A script that calls briefgen can tell them apart."""
    codes = [kind.exit_code for kind in KINDS]

    assert sorted(set(codes)) == sorted(codes)


def test_an_error_carries_its_message_hint_and_diagnostics() -> None:
    """What is caught at the edge is all that is shown."""
    found = (Diagnostic("a.b", "c", Place("d", 1, 1)),)
    error = ContentError("cannot be published", hint="mend it", diagnostics=found)

    assert (str(error), error.message, error.hint, error.diagnostics) == (
        "cannot be published",
        "cannot be published",
        "mend it",
        found,
    )
