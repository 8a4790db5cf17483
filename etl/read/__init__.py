"""Files to text and tables, one module a format; docs/formats.md tells which, and their limits."""

from pathlib import Path

from etl.read import isolated
from etl.read.document import Document, ReadError, shown
from etl.read.formats import BY_SUFFIX, Format
from etl.read.guard import guarded
from etl.read.manifest import Entry, read_manifest
from etl.read.sniff import sniff
from etl.read.source import exists, expand, read_bytes, too_large

__all__ = [
    "Document", "Entry", "ReadError", "exists", "expand", "is_readable", "read", "read_manifest", "shown",
]  # fmt: skip


def is_readable(path: Path) -> bool:
    """Whether a reader for the file's suffix exists."""
    return path.suffix.lower() in BY_SUFFIX


def read(path: Path) -> Document:
    """The document in a file, or in a file inside a zip archive (``reports.zip/a.docx``), by what its content is.

    Raises:
        ReadError: no reader for the suffix, or the file cannot be read as a report.
    """
    name = shown(path.name)
    if not is_readable(path):
        known = ", ".join(sorted(BY_SUFFIX))
        raise ReadError(f"{name} cannot be read: only {known} can; save it as one of these")
    raw = read_bytes(path)
    form = sniff(raw, path.suffix, name)
    if form.key == "zip" and path.suffix.lower() in form.suffixes:
        raise _refused_archive(path)
    if len(raw) > form.limits.size:
        raise too_large(name, form)
    document = isolated.read(form, raw, name) if form.isolated else guarded(form, raw, name)
    return document if path.suffix.lower() in form.suffixes else _remarked(document, form, name)


def _remarked(document: Document, form: Format, name: str) -> Document:
    remark = f"{name} is {form.a_title}, and was read as one; name it {form.suffixes[0]}"
    return Document(document.text, document.tables, document.metadata, (*document.remarks, remark))


def _refused_archive(path: Path) -> ReadError:
    from etl.read import archive

    name = shown(path.name)
    if archive.container(path) is not None:
        return ReadError(f"{name} is an archive inside an archive; unpack it")
    try:
        return ReadError(
            f"{name} holds {len(archive.members(path))} reports; name one, like {path / archive.members(path)[0]}"
        )
    except ReadError as error:
        return error
