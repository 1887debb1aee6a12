"""What the system refuses is told in words, with a way out."""

import errno
from pathlib import Path

import pytest

from briefgen.errors import OutputError
from briefgen.output.failure import explained


@pytest.mark.parametrize(
    ("number", "meaning", "hint"),
    [
        (errno.ENOSPC, "the disk is full", "free some space"),
        (errno.EACCES, "it is not permitted", "change its permissions"),
        (errno.EROFS, "the file system is read-only", "mount it for writing"),
        (errno.ENOTDIR, "a file stands where a folder should be", "move that file away"),
        (errno.ENAMETOOLONG, "the name is too long", "shorten the identifiers"),
        (errno.ENXIO, "no such device or address", "check the path"),
    ],
)
def test_says_what_the_refusal_means(number: int, meaning: str, hint: str) -> None:
    """The path, the meaning of the number and a hint that starts with a verb; a rare one in the system's words."""
    with pytest.raises(OutputError) as caught, explained(Path("out/x.pdf")):
        raise OSError(number, "as the system says")

    assert caught.value.message == f"`out/x.pdf` cannot be written: {meaning}"
    assert caught.value.hint.startswith(hint)


def test_leaves_other_errors_as_they_are() -> None:
    """A mistake of the program is not the disk's."""
    with pytest.raises(KeyError), explained(Path("out")):
        raise KeyError("x")
