"""Views to files."""

from etl.export.csv_file import FORMS, CsvForm, write_csv
from etl.export.errors import ExportError

__all__ = ["FORMS", "CsvForm", "ExportError", "write_csv"]
