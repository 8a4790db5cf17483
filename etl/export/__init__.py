"""Views to files."""

from etl.export.csv_file import FORMS, CsvForm, ExportError, write_csv

__all__ = ["FORMS", "CsvForm", "ExportError", "write_csv"]
