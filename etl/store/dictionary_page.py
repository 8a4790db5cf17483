"""The data dictionary as a page of the docs: ``python -m etl.store.dictionary_page > docs/data-dictionary.md``."""

import sys
from collections.abc import Iterable
from itertools import groupby

from etl.parse.reference import Reference
from etl.store import views
from etl.store.dictionary import Entry, table_entries, view_entries
from etl.store.engine import create_engine_for, reading
from etl.store.schema import upgrade

_HEAD = """# Data dictionary

What every table, view and column holds. The same words are in the table `data_dictionary` of every warehouse and, on PostgreSQL, in the
comments of its tables, views and columns. They are written in `models/` and in the headers of `sql/views/`; this page is made from them by
`python -m etl.store.dictionary_page > docs/data-dictionary.md`.
"""


def page() -> str:
    """The page in Markdown, from the models and the views of this program; it needs no warehouse."""
    engine = create_engine_for("sqlite://")
    # The columns of views are known to a database only; an empty one in memory will do.
    upgrade(engine, Reference((), (), (), ()))
    with reading(engine) as connection:
        entries = [*view_entries(connection)]
    engine.dispose()
    tables = sorted(table_entries(), key=lambda entry: (entry.table_name, entry.position))
    return "\n".join([_HEAD, "## Tables\n", *_sections(tables), "## Views\n", *_sections(entries)]).rstrip() + "\n"


def _sections(entries: Iterable[Entry]) -> Iterable[str]:
    for name, group in groupby(entries, key=lambda entry: entry.table_name):
        whole, *columns = group
        rows = [f"| `{column.column_name}` | {_cell(column.meaning)} |" for column in columns]
        orders = [view.order for view in views.all_views() if view.name == name]
        yield "\n".join([f"### {name}\n", f"{whole.meaning}.\n".replace("..", "."), *_order(orders)])
        yield "\n".join(["| column | meaning |", "| --- | --- |", *rows, ""])


def _order(orders: list[tuple[tuple[str, bool], ...]]) -> list[str]:
    return [
        "In the order of "
        + ", ".join(f"`{name}`{' descending' if descends else ''}" for name, descends in order)
        + ".\n"
        for order in orders
    ]


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(page())
