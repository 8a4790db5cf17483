"""What Datasette is told of the warehouse: meanings, facets and queries."""

import re
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from etl.resources import folder
from etl.store import views
from models import data_dictionary

_FACETS = ("year", "region_name", "domain_name", "status", "kind", "trend", "level", "standing", "is_current")
"""Columns by which a view is narrowed down, of those that it has."""

_PLAIN_TABLES = (
    "data_dictionary",
    "decision",
    "domain",
    "figure",
    "indicator",
    "indicator_alias",
    "load_item",
    "load_run",
)
_TABLES = (*_PLAIN_TABLES, "observation", "region", "report", "standard", "unit")
_TITLE = re.compile(r"-- (?P<title>.+)\n")


def metadata(connection: Connection, database: str) -> dict[str, Any]:
    """The metadata of the site; ``database`` is the name by which Datasette knows the file."""
    meanings: dict[str, dict[str, str]] = {}
    d = data_dictionary.c
    for table, column, meaning in connection.execute(select(d.table_name, d.column_name, d.meaning)):
        meanings.setdefault(table, {})[column] = meaning
    tables = {name: _table(columns) for name, columns in meanings.items()}
    for view in views.names():
        tables[view]["facets"] = [name for name in _FACETS if name in meanings[view]]
    for name in tables.keys() - set(_TABLES) - set(views.names()):
        tables[name]["hidden"] = True
    told = {"source": "zhibiao", "about": "observation_id leads from a value to its words", "tables": tables}
    return {
        "title": "zhibiao 指标",
        "description": "What Chinese cities promised in their health reports, and what they delivered.",
        "extra_css_urls": ["/zhibiao/browse.css"],
        "databases": {database: told | {"queries": dict(queries())}},
    }


def _table(columns: dict[str, str]) -> dict[str, Any]:
    return {
        "description": columns.get("", ""),
        "columns": {name: meaning for name, meaning in columns.items() if name and meaning},
        "size": 50,
    }


def queries() -> Iterable[tuple[str, dict[str, str]]]:
    """The canned queries: the files of sql/browse, whose first line is their title."""
    for path in sorted((folder("sql") / "browse").glob("*.sql")):
        text = path.read_text("utf-8")
        title = _TITLE.match(text)
        if title is None:
            raise ValueError(f"{path} does not begin with its title in a comment")
        yield path.stem, {"title": title["title"], "sql": text[title.end() :].strip().rstrip(";")}
