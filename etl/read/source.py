"""Where a report's bytes come from: a file, or a file inside a zip archive, which is taken for a folder.

``reports.zip/2024/a.docx`` is the member ``2024/a.docx`` of ``reports.zip``.
"""

from pathlib import Path

from etl.read import archive
from etl.read.document import ReadError, shown
from etl.read.formats import BY_SUFFIX, FORMATS, Format, megabytes


def expand(path: Path) -> list[Path]:
    """The files that a path stands for: those in a zip archive, else the path itself.

    An archive that cannot be opened stands for itself: reading it says why, in its turn.
    """
    if path.suffix.lower() not in FORMATS["zip"].suffixes:
        return [path]
    try:
        return [path / member for member in archive.members(path)] or [path]
    except ReadError:
        return [path]


def exists(path: Path) -> bool:
    """Whether there is a file, in a folder or in an archive."""
    container = archive.container(path)
    if container is None:
        return path.exists()
    try:
        return archive.member(container, path) in archive.members(container)
    except ReadError:
        return False


def read_bytes(path: Path, form: Format | None = None) -> bytes:
    """The bytes of a file, which must not be more than its format allows.

    Raises:
        ReadError: missing, a folder, unreadable, or too large.
    """
    form = form or BY_SUFFIX[path.suffix.lower()]
    container = archive.container(path)
    if container is not None:
        return archive.read_member(container, archive.member(container, path), form.limits.size)
    name = shown(path.name)
    try:
        if path.is_dir():
            raise ReadError(f"{name} is a folder, not a file")
        if not path.is_file() and path.exists():
            raise ReadError(f"{name} is no ordinary file; copy what it gives into one")
        with path.open("rb") as file:
            # One byte more than allowed tells too large, even of a file that is still growing.
            raw = file.read(form.limits.size + 1)
    except FileNotFoundError:
        raise ReadError(f"{shown(path)} does not exist; check the path") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise ReadError(f"{name} cannot be read: {reason}; check its permissions") from None
    if len(raw) > form.limits.size:
        raise too_large(name, form)
    return raw


def too_large(name: str, form: Format) -> ReadError:
    """The error of a file that is larger than its format allows."""
    return ReadError(
        f"{name} is larger than {megabytes(form.limits.size)}, too large for {form.a_title} that is a report; split it"
    )
