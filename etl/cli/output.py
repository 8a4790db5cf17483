"""What commands print: tables as wide as the terminal, or as wide as they need where nobody watches."""

import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

# Rich takes 80 columns for a file or a pipe, and would fold Chinese names into towers.
_PIPE_WIDTH = 200

_STYLES = {
    "met": "green",
    "missed": "red",
    "pending": "yellow",
    "needs metadata": "yellow",
    "failed": "red",
}


def console() -> Console:
    """The console of standard output."""
    return Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH, highlight=False)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[str] = ()) -> None:
    """Print rows under their columns; those named in ``right`` are set to the right, as numbers are."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(column, justify="right" if column in right else "left", overflow="fold")
    for row in rows:
        # Text, since square brackets in a report are no markup.
        table.add_row(*(Text(cell, _STYLES.get(cell, "")) for cell in row))
    console().print(table)


def number(value: float | None) -> str:
    """A number as a person writes it: 12,100 or 26.33; empty for none."""
    if value is None:
        return ""
    return f"{value:,.10g}" if abs(value) < 1e10 else f"{value:,.0f}"


def bounded(value: float | None, comparator: str | None, upper: float | None = None) -> str:
    """A value with what bounds it, as in ``≥ 95`` or ``1 – 3``; empty for none."""
    if value is None:
        return ""
    sign = f"{comparator} " if comparator in ("≥", "≤", "≈") else ""
    return sign + number(value) + ("" if upper is None else f" – {number(upper)}")
