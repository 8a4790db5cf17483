"""A view as Parquet: one file, or a folder with a file a year."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from etl.export.errors import ExportError, needed
from etl.export.table import Table
from etl.export.whole_file import STANDARD_OUTPUT, whole_file, whole_folder

_BATCH = 50_000
"""Rows of a row group: enough to pack well, few enough to hold."""
_YEAR_BATCH = 5_000
"""The same where many years are open at a time."""

_NO_YEAR = "__HIVE_DEFAULT_PARTITION__"
_TYPES = {"text": "string", "integer": "int64", "number": "float64", "date": "date32"}


def write(table: Table, target: str | Path) -> int:
    """Write the file ``target``, typed, each column with its meaning; gives the count of rows.

    Raises:
        ExportError: the file cannot be written, or pyarrow is not installed.
    """
    schema, parquet = _schema(table), _library()
    if target == STANDARD_OUTPUT:
        raise ExportError("Parquet is no text to print; name a file, as in -o out.parquet")
    count = 0
    with whole_file(target) as part, parquet.ParquetWriter(part, schema, compression="zstd") as writer:
        for batch in _batches(table.typed(), _BATCH):
            writer.write_batch(_batch(batch, schema))
            count += len(batch)
        if not count:
            writer.write_table(schema.empty_table())
    return count


def write_by_year(table: Table, target: str | Path) -> int:
    """Write the folder ``target`` with a folder ``year=2024`` for each year, as Hive parts tables; gives the count of rows.

    The file of a year lacks the column ``year``, which its folder tells.

    Raises:
        ExportError: the folder cannot be written, the view has no years, or pyarrow is not installed.
    """
    year = table.position("year")
    if year is None:
        raise ExportError(
            f"the view {table.view} has no column year to be parted by; write one file, as in -o out.parquet"
        )
    if target == STANDARD_OUTPUT:
        raise ExportError("Parquet by year is a folder; name one, as in -o out")
    schema, parquet = _schema(table).remove(year), _library()
    count = 0
    waiting: dict[Any, list[tuple[Any, ...]]] = {}
    writers: dict[Any, Any] = {}
    with whole_folder(target, ("year=*",)) as part:
        try:
            for row in table.typed():
                rows = waiting.setdefault(row[year], [])
                rows.append((*row[:year], *row[year + 1 :]))
                count += 1
                if len(rows) == _YEAR_BATCH:
                    _append(part, parquet, writers, row[year], schema, rows)
            for value, rows in waiting.items():
                _append(part, parquet, writers, value, schema, rows)
        finally:
            for writer in writers.values():
                writer.close()
    return count


def _append(part: Path, parquet: Any, writers: dict[Any, Any], year: Any, schema: Any, rows: list[Any]) -> None:
    if not rows:
        return
    if year not in writers:
        folder = part / f"year={_NO_YEAR if year is None else year}"
        folder.mkdir()
        writers[year] = parquet.ParquetWriter(folder / "part-0.parquet", schema, compression="zstd")
    writers[year].write_batch(_batch(rows, schema))
    rows.clear()


def _library() -> Any:
    return needed("pyarrow.parquet", "exports", "Parquet")


def _schema(table: Table) -> Any:
    arrow = needed("pyarrow", "exports", "Parquet")
    fields = [
        arrow.field(c.name, getattr(arrow, _TYPES[c.type])(), metadata={"meaning": c.meaning}) for c in table.columns
    ]
    return arrow.schema(fields, metadata={"view": table.view, "meaning": table.meaning, "filters": table.filters})


def _batches(rows: Iterator[tuple[Any, ...]], size: int) -> Iterator[list[tuple[Any, ...]]]:
    while batch := list(islice(rows, size)):
        yield batch


def _batch(rows: Sequence[tuple[Any, ...]], schema: Any) -> Any:
    arrow = needed("pyarrow", "exports", "Parquet")
    columns: Iterable[tuple[Any, ...]] = zip(*rows, strict=True)
    arrays = [arrow.array(cells, type=field.type) for cells, field in zip(columns, schema, strict=True)]
    return arrow.record_batch(arrays, schema=schema)
