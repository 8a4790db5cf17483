"""The formats of an export, by name; each is written by a module that is imported only when it is wanted."""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.export.errors import ExportError
from etl.export.table import Table


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is, the file names that ask for it, and the function that writes it."""

    name: str
    meaning: str
    suffixes: tuple[str, ...]
    module: str
    function: str = "write"


FORMATS: Mapping[str, Format] = {
    format_.name: format_
    for format_ in (
        Format("csv", "CSV, for Excel or for programs (--for)", (".csv", "-"), "etl.export.csv_table", "write_excel"),
        Format("csv-machine", "CSV for programs", (), "etl.export.csv_table", "write_machine"),
        Format("xlsx", "Excel workbook, a sheet a domain", (".xlsx",), "etl.export.xlsx"),
        Format("parquet", "one typed Parquet file", (".parquet",), "etl.export.parquet"),
        Format("parquet-by-year", "a folder of Parquet, parted by year", (), "etl.export.parquet", "write_by_year"),
        Format("sdmx-csv", "SDMX-CSV 2.0, beside it its structure", (), "etl.export.sdmx"),
        Format("datapackage", "a Frictionless data package: a folder", (), "etl.export.package"),
    )
}


def format_of(target: str | Path) -> str:
    """The name of the format that a file name asks for.

    Raises:
        ExportError: no format has such file names.
    """
    ending = "-" if target == "-" else Path(target).suffix.lower()
    for format_ in FORMATS.values():
        if ending in format_.suffixes:
            return format_.name
    raise ExportError(f"{target} tells no format by its ending; name one with --format: {', '.join(FORMATS)}")


def write_table(table: Table, format_name: str, target: str | Path) -> int:
    """Write the table in the format of that name (a key of ``FORMATS``); gives the count of rows.

    Raises:
        ExportError: it cannot be written, or the format needs a library that is not installed.
    """
    format_ = FORMATS[format_name]
    write = getattr(importlib.import_module(format_.module), format_.function)
    count: int = write(table, target)
    return count
