"""A report as one page that shows what was read from it, and why."""

from etl.export.explain.page import explain_page

__all__ = ["explain_page"]
