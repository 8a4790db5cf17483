"""The one kind of error of exports."""

import importlib
from types import ModuleType

from etl.errors import UserError


class ExportError(UserError):
    """An export that cannot be written: one line with what would mend it."""


def needed(module: str, extra: str, what: str) -> ModuleType:
    """The module that writes ``what``, imported only now since few need it and some are large.

    Raises:
        ExportError: it is not installed; the line names the extra that brings it.
    """
    try:
        return importlib.import_module(module)
    except ImportError:
        library = module.partition(".")[0]
        line = f'{what} needs {library}, which is not installed; install it with: pip install "zhibiao[{extra}]"'
        raise ExportError(line) from None
