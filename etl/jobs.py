"""What is done with report files: gather them, extract one; etl.loading loads many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from etl import parse
from etl.parse.records import Extraction, Hints, Profile
from etl.read import Document, Entry, ReadError, exists, expand, is_readable, read, read_manifest, shown
from etl.read.manifest import COLUMNS, NAME, as_row


class NothingToRead(ReadError):
    """A folder without a report."""


@dataclass(frozen=True, slots=True)
class Source:
    """A report file, and what is known of it from its manifest or the command line.

    ``mark`` is a fingerprint of both, where one was taken (``etl.nightly.marks``). ``is_current`` is false of what an
    address of the web no longer holds: loaded where it can be, and no matter to anyone where not.
    """

    path: Path
    entry: Entry
    mark: str | None = None
    is_current: bool = True

    @property
    def hints(self) -> Hints:
        """What parsing is told of the report."""
        return Hints(place=self.entry.place, year=self.entry.year)


@dataclass(frozen=True, slots=True)
class Batch:
    """The files to load, and remarks on what lay beside them."""

    sources: tuple[Source, ...]
    remarks: tuple[str, ...]


def gather(paths: Iterable[Path], place: str | None = None, year: int | None = None) -> Batch:
    """The report files at ``paths``, those of folders in order of their names, each with its manifest's entry.

    A zip archive counts as a folder, its manifest included; one that cannot be opened fails when it is loaded.
    ``place`` and ``year`` hold for all of them and win over the manifests.

    Raises:
        ReadError: a path does not exist, a folder holds no report, or a manifest is wrong.
    """
    files: list[Path] = []
    remarks: list[str] = []
    for path in paths:
        if path.is_dir():
            found, others = _in_folder(path)
            files += found
            if others:
                remarks.append(f"{path}: left aside what no reader knows: {', '.join(others)}")
        elif exists(path):
            files.append(path)
        else:
            raise ReadError(f"{path} does not exist; check the path")
    files = [file for path in dict.fromkeys(files) for file in expand(path) if file.name != NAME]
    manifests = {folder: _manifest(folder, remarks) for folder in dict.fromkeys(file.parent for file in files)}
    remarks += _without_file(manifests)
    sources = tuple(Source(file, _entry(manifests, file, place, year)) for file in files)
    return Batch(sources, tuple(remarks))


def gather_one(path: Path, place: str | None = None, year: int | None = None) -> Source:
    """The one report at ``path``.

    Raises:
        ReadError: what ``gather`` raises, or an archive of several.
    """
    sources = gather([path], place, year).sources
    if len(sources) != 1:
        raise ReadError(f"{path} holds {len(sources)} reports; name one, like {sources[0].path}")
    return sources[0]


def _manifest(folder: Path, remarks: list[str]) -> dict[str, Entry]:
    try:
        return read_manifest(folder)
    except ReadError as error:
        if folder.is_dir():
            raise
        # In an archive, which may come from anyone, it must not stop the batch.
        remarks.append(f"{error}; its reports are loaded without it")
        return {}


def _in_folder(folder: Path) -> tuple[list[Path], list[str]]:
    files = sorted(p for p in folder.rglob("*") if p.is_file() and not _is_hidden(p.relative_to(folder)))
    readable = [p for p in files if is_readable(p) and p.name != NAME]
    if not readable:
        raise NothingToRead(f"{folder} holds no report; name a folder with .txt, .html, .docx, .pdf or .xlsx files")
    return readable, [shown(p.name) for p in files if not is_readable(p)]


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _without_file(manifests: Mapping[Path, Mapping[str, Entry]]) -> list[str]:
    # A slip in a file's name would leave its metadata unused and its report unplaced.
    return [
        f"{folder / NAME}: no file here is called {name}"
        for folder, entries in manifests.items()
        for name in entries
        if not exists(folder / name)
    ]


def _entry(manifests: Mapping[Path, Mapping[str, Entry]], file: Path, place: str | None, year: int | None) -> Entry:
    entry = manifests[file.parent].get(file.name, Entry(file.name))
    return replace(entry, place=place or entry.place, year=year or entry.year)


def extract(source: Source, catalogue: parse.Catalogue) -> tuple[Document, Extraction]:
    """The report and what is read from it; nothing is stored.

    Raises:
        ReadError: the file cannot be read as a report.
    """
    document = read(source.path)
    return document, parse.extract(document.text, document.tables, catalogue, source.hints)


def mend(source: Source, profile: Profile) -> str:
    """What would place a report that needs metadata: a row of its manifest to paste; empty where nothing is missing."""
    if not profile.missing:
        return ""
    if "place" in profile.missing and source.entry.place:
        return f"{source.entry.place} is no division of GB/T 2260; write its full name, like 商洛市"
    row = as_row(source.entry, {column: column.upper() for column in profile.missing})
    manifest = source.path.parent / NAME
    if not exists(manifest):
        return f"make {manifest} with these two lines, {_blanks(profile)} filled in:\n{','.join(COLUMNS)}\n{row}"
    return f"put this line into {manifest}, {_blanks(profile)} filled in:\n{row}"


def _blanks(profile: Profile) -> str:
    return " and ".join(column.upper() for column in profile.missing)
