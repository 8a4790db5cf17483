"""A view as CSV, in either of its forms."""

from pathlib import Path

from etl.export.csv_file import FORMS, write_csv
from etl.export.table import Table


def write_excel(table: Table, target: str | Path) -> int:
    """Write CSV as Excel opens it; gives the count of rows."""
    return write_csv(table.names, table.rows, FORMS["excel"], target)


def write_machine(table: Table, target: str | Path) -> int:
    """Write CSV as programs read it; gives the count of rows."""
    return write_csv(table.names, table.rows, FORMS["machine"], target)
