"""sources.csv: the addresses of reports, and what is known of each."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from etl.fetch.records import FetchError, WebSource
from etl.read import ReadError
from etl.read.csv_rows import csv_rows
from etl.read.manifest import as_entry
from etl.read.text import decode

REQUIRED = "url"


def read_sources(path: Path) -> list[WebSource]:
    """The addresses in a CSV with the columns of a manifest (url, place, year, publisher, published_on; only url must be).

    Raises:
        FetchError: the file is missing or wrong; the message names the line.
    """
    try:
        lines = list(csv_rows(decode(path.read_bytes(), str(path)), str(path)))
    except FileNotFoundError:
        raise FetchError(f"{path} does not exist; docs/operations.md shows one to begin with") from None
    except OSError as error:
        raise FetchError(f"{path} cannot be read: {error.strerror or error}") from None
    except ReadError as error:
        raise FetchError(str(error)) from None
    columns = [cell.strip().casefold() for cell in lines[0][1]]
    if REQUIRED not in columns:
        raise FetchError(f"{path} has no column url; its first line names the columns: place,year,url")
    found: dict[str, WebSource] = {}
    for line, cells in lines[1:]:
        if not any(map(str.strip, cells)):
            continue
        where = f"{path} line {line}"
        try:
            source = _source(dict(zip(columns, map(str.strip, cells), strict=False)))
        except ValueError as error:
            raise FetchError(f"{where}: {error}") from None
        if source.url in found:
            raise FetchError(f"{where}: {source.url} is there twice; keep one of the lines")
        found[source.url] = source
    return list(found.values())


def _source(row: Mapping[str, str]) -> WebSource:
    url = row.get(REQUIRED, "")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"{url!r} is no address of the web; write it like https://www.example.cn/report.html")
    if parts.username is not None:
        raise ValueError("an address with a password in it is not fetched, since addresses are kept; leave it out")
    return WebSource(url, as_entry({**row, "file": ""}))
