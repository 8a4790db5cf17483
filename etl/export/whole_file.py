"""Writes a file so that it appears under its name only when it is whole."""

import os
import sys
from pathlib import Path

from etl.export.csv_file import ExportError


def write_whole(text: str, target: str | Path) -> None:
    """Write UTF-8 text to the file ``target``, or to standard output where it is ``-``; an old file stays until then.

    Raises:
        ExportError: the file cannot be written.
    """
    if target == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        return
    # A link is followed: replacing it would leave the file it points to stale.
    path = Path(target).resolve()
    if path.exists() and not path.is_file():
        raise ExportError(f"{path} is no ordinary file; name one, or - for standard output")
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(text.encode())
        part.replace(path)
    except FileNotFoundError:
        raise ExportError(f"{path} cannot be written: make its folder {path.parent} first") from None
    except OSError as error:
        raise ExportError(f"{path} cannot be written: {error.strerror or error}") from None
    finally:
        part.unlink(missing_ok=True)
