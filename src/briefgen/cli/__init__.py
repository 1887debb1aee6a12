"""The command line: parse a request, call the pipeline, show the result."""

from briefgen.cli.app import main

__all__ = ["main"]
