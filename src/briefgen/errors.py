"""The exceptions of briefgen, one exit code each.

    BriefgenError                exit 1
      ConfigError                exit 2   asked wrongly: usage, `briefgen.yaml`
      ContentError               exit 3   content, carries diagnostics
      TemplateError              exit 4   templates and theme, carries diagnostics
      WriterError                exit 5   a format could not be written
      OutputError                exit 6   the output folder could not be written, or does not hold what it should

Author mistakes are diagnostics, collected and shown together; operator mistakes are exceptions.
"""

from typing import ClassVar

from briefgen.diagnostics import Diagnostic


class BriefgenError(Exception):
    """The root: a `message`, an optional `hint` that starts with a verb, and the diagnostics behind it."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, hint: str = "", diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.diagnostics = diagnostics


class ConfigError(BriefgenError):
    """The request or `briefgen.yaml` asks for something that cannot be."""

    exit_code = 2


class ContentError(BriefgenError):
    """Files in `content/` are wrong; `diagnostics` says where."""

    exit_code = 3


class TemplateError(BriefgenError):
    """Files in `templates/` are wrong; `diagnostics` says where."""

    exit_code = 4


class WriterError(BriefgenError):
    """A document could not be written in a format."""

    exit_code = 5


class OutputError(BriefgenError):
    """Files could not be saved, and the previous output stands; or finished files are not what they should be."""

    exit_code = 6
