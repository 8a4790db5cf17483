"""A view as a Frictionless data package: a folder with the CSV and a datapackage.json that tells what its columns hold."""

import json
from pathlib import Path
from typing import Any

from etl.export.csv_file import FORMS, write_lines
from etl.export.errors import ExportError
from etl.export.table import Column, Report, Table
from etl.export.whole_file import STANDARD_OUTPUT, whole_folder

_DESCRIPTOR = "datapackage.json"
_TYPES = {"text": "string", "integer": "integer", "number": "number", "date": "date"}


def write(table: Table, target: str | Path) -> int:
    """Write the folder ``target`` with ``VIEW.csv`` and its ``datapackage.json``; gives the count of rows.

    Raises:
        ExportError: the folder cannot be written.
    """
    if target == STANDARD_OUTPUT:
        raise ExportError("a data package is a folder; name one, as in -o out")
    form, file_name = FORMS["machine"], f"{table.view}.csv"
    with whole_folder(target, (_DESCRIPTOR, file_name)) as part:
        with (part / file_name).open("w", encoding=form.encoding, newline="") as file:
            count = write_lines(table.names, table.rows, form, file)
        descriptor = json.dumps(describe(table, file_name), ensure_ascii=False, indent=2)
        (part / _DESCRIPTOR).write_text(descriptor + "\n", encoding="utf-8")
    return count


def describe(table: Table, file_name: str) -> dict[str, Any]:
    """The descriptor of a package that holds the table in ``file_name`` (Data Package specification, version 1)."""
    told = table.meaning + (f" Only rows of {table.filters}." if table.filters else "")
    resource = {
        "name": table.view.replace("_", "-"),
        "path": file_name,
        "profile": "tabular-data-resource",
        "title": table.view,
        "description": told,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True},
        "schema": {"fields": [_field(column) for column in table.columns], "missingValues": [""]},
    }
    package = {
        "name": table.view.replace("_", "-"),
        "profile": "tabular-data-package",
        "title": f"zhibiao: {table.view}",
        "description": told,
        "resources": [resource],
    }
    # The specification wants at least one source where there is the key.
    return package | ({"sources": [_source(report) for report in table.sources]} if table.sources else {})


def _field(column: Column) -> dict[str, str]:
    return {"name": column.name, "type": _TYPES[column.type], "description": column.meaning}


def _source(report: Report) -> dict[str, str]:
    told = ", ".join(filter(None, (report.title or report.file_name, report.publisher, report.published_on)))
    return {"title": told} | ({"path": report.url} if report.url else {})
