"""What was fetched: the raw bytes under their own fingerprint, and a journal of where and when each came from.

``raw/SHA256.suffix`` is never altered. ``journal.jsonl`` grows by a line for each answer that brought something new, and for
each failure; a run that is killed leaves at most a line cut off, which is passed over.
"""

import hashlib
import io
import json
import os
import threading
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from etl.fetch.records import Answer, FetchError, WebSource
from etl.read import Entry, ReadError
from etl.read.formats import BY_SUFFIX
from etl.read.manifest import COLUMNS, NAME, as_entry, as_row
from etl.read.sniff import sniff

JOURNAL, RAW = "journal.jsonl", "raw"

_TYPES = {
    "text/plain": ".txt",
    "text/csv": ".csv",
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/zip": ".zip",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}
"""Suffixes of content types; any other is taken for a web page."""

Line = Mapping[str, Any]


class Journal:
    """The folder of what was fetched; to be shared by threads.

    Raises:
        FetchError: the folder cannot be written or the journal not read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._lock = folder, threading.Lock()
        try:
            (folder / RAW).mkdir(parents=True, exist_ok=True)
            path = folder / JOURNAL
            text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
        except OSError as error:
            raise FetchError(f"{folder} cannot be written: {error.strerror or error}") from None
        self._lines: list[Line] = []
        self._of_address: dict[str, list[Line]] = defaultdict(list)
        for line in _lines(text):
            self._note(line)
        self._ends_whole = not text or text.endswith("\n")

    def last(self, url: str) -> Line:
        """The last line of an address that brought something; empty where there is none, or what it brought was removed."""
        line = next((line for line in reversed(self._of_address[url]) if "sha256" in line), {})
        return line if line and (self._folder / line["file"]).exists() else {}

    def failures(self, url: str) -> int:
        """How many of the last fetches of an address failed in a row."""
        return sum(1 for _ in takewhile(lambda line: line["status"] == "failed", reversed(self._of_address[url])))

    def keep(self, source: WebSource, answer: Answer) -> str:
        """Keeps an answer with its address, time and headers; tells whether it is new, changed or unchanged."""
        before = self.last(source.url)
        if answer.status == 304:
            status, told = "unchanged", {name: before[name] for name in ("sha256", "file", "size", "headers")}
        else:
            sha256 = hashlib.sha256(answer.body).hexdigest()
            status = "unchanged" if before.get("sha256") == sha256 else "changed" if before else "new"
            file = f"{RAW}/{sha256}{_suffix(answer)}"
            self._write(self._folder / file, answer.body)
            told = {"sha256": sha256, "file": file, "size": len(answer.body), "headers": answer.headers}
        same = status == "unchanged" and told["headers"].get("etag") == before["headers"].get("etag")
        if not same or self.failures(source.url):
            entry = {name: value for name, value in asdict(source.entry).items() if value}
            self._append(source.url, status, {"final_url": answer.url, **told, "entry": entry})
        return status

    def fail(self, source: WebSource, reason: str) -> int:
        """Notes that a fetch failed; tells how many have in a row."""
        self._append(source.url, "failed", {"reason": reason})
        return self.failures(source.url)

    def reports(self, known: Mapping[str, Entry]) -> Iterator[tuple[Path, Entry]]:
        """Each content that ever came and was not removed, in the order in which it first came, with what is known of it.

        Args:
            known: entries by address; what they do not have stands as it was when it was fetched.
        """
        seen = set()
        for line in self._lines:
            if line.get("file") and line["file"] not in seen:
                seen.add(line["file"])
                path = self._folder / line["file"]
                entry = known.get(line["url"]) or as_entry(_strings(line["entry"]))
                if path.exists():
                    yield (
                        path,
                        Entry(path.name, entry.place, entry.year, line["url"], entry.publisher, entry.published_on),
                    )

    def current(self, urls: Collection[str]) -> set[Path]:
        """What the addresses held when they last gave something."""
        return {self._folder / line["file"] for url in urls if (line := self.last(url))}

    def write_manifest(self, known: Mapping[str, Entry]) -> None:
        """Writes the manifest beside the raw files, so that their folder can be loaded like any other."""
        rows = [as_row(entry, {}) for _, entry in self.reports(known)]
        text = "\n".join([",".join(COLUMNS), *rows]) + "\n"
        self._write(self._folder / RAW / NAME, text.encode(), anew=True)

    def _write(self, path: Path, raw: bytes, anew: bool = False) -> None:
        if path.exists() and not anew:
            return
        part = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}.part")
        try:
            with part.open("wb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except OSError as error:
            raise FetchError(f"{path} cannot be written: {error.strerror or error}") from None
        finally:
            part.unlink(missing_ok=True)

    def _append(self, url: str, status: str, told: Line) -> None:
        line = {"url": url, "at": datetime.now(UTC).isoformat(timespec="seconds"), "status": status, **told}
        words = json.dumps(line, ensure_ascii=False, default=str) + "\n"
        with self._lock:
            try:
                with (self._folder / JOURNAL).open("a", encoding="utf-8") as file:
                    file.write(words if self._ends_whole else f"\n{words}")
                    file.flush()
                    os.fsync(file.fileno())
            except OSError as error:
                raise FetchError(f"{self._folder / JOURNAL} cannot be written: {error.strerror or error}") from None
            self._ends_whole = True
            self._note(json.loads(words))

    def _note(self, line: Line) -> None:
        self._lines.append(line)
        self._of_address[line["url"]].append(line)


def _lines(text: str) -> Iterator[Line]:
    for words in io.StringIO(text):
        try:
            line = json.loads(words)
        except ValueError:
            continue
        if isinstance(line, dict) and "url" in line and "status" in line:
            yield line


def _strings(told: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in told.items()}


def _suffix(answer: Answer) -> str:
    """The suffix by which the content is read: what it is, else what the address or the server calls it."""
    claimed = Path(urlsplit(answer.url).path).suffix.lower()
    if claimed not in BY_SUFFIX:
        content_type = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        claimed = _TYPES.get(content_type, ".html")
    try:
        form = sniff(answer.body, claimed, "")
    except ReadError:
        # No report at all: loading it says so.
        return claimed
    return claimed if claimed in form.suffixes else form.suffixes[0]
