"""Which files are new or changed since they were loaded, told without reading them as reports."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from etl import parse, read
from etl.jobs import Source
from etl.parse.reference import Reference
from etl.read import ReadError
from etl.read.source import read_bytes


def program_mark(reference: Reference) -> str:
    """A fingerprint of what reads reports: a better program, or other reference data, reads them all anew.

    ``reference`` is that of the seeds: what reviewers decide is worked into the warehouse when they decide it.
    """
    digest = hashlib.sha256(repr(reference).encode())
    for package in (parse, read):
        for path in sorted(path for folder in package.__path__ for path in Path(folder).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def marked(sources: Iterable[Source], program: str) -> Iterator[Source]:
    """The sources, each with its mark; without one where its file cannot be read, so that loading it says why."""
    for source in sources:
        yield replace(source, mark=_mark(source, program))


def _mark(source: Source, program: str) -> str | None:
    try:
        raw = read_bytes(source.path)
    except (ReadError, KeyError):
        return None
    # Not the name: a file that was renamed is not read again. But its suffix, which says how it is read.
    entry = replace(source.entry, file=source.path.suffix.lower())
    return hashlib.sha256(f"{program} {entry} ".encode() + hashlib.sha256(raw).digest()).hexdigest()
