"""What Datasette is told of the warehouse: meanings, facets and queries."""

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from markupsafe import Markup
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
_FIRST = ("target_vs_actual", "city_comparison", "indicator_trend", "league_table", "coverage", "observation_detail")
"""The views that answer what people ask; others serve these, or whoever keeps the warehouse."""

_TITLE = re.compile(r"-- (?P<title>.+)\n(?:-- (?P<description>.+)\n)?")

_LABELS = {"domain": "domain_name", "indicator": "indicator_name", "region": "region_name"}
"""What Datasette shows beside a code; of reports it finds the title by itself."""


def metadata(connection: Connection, database: str) -> dict[str, Any]:
    """The metadata of the site; ``database`` is the name by which Datasette knows the file."""
    meanings: dict[str, dict[str, str]] = {}
    d = data_dictionary.c
    for table, column, meaning in connection.execute(select(d.table_name, d.column_name, d.meaning)):
        meanings.setdefault(table, {})[column] = meaning
    tables = {name: _table(columns) for name, columns in meanings.items()}
    for view in views.names():
        tables[view]["facets"] = [name for name in _FACETS if name in meanings[view]]
    for name, label in _LABELS.items():
        tables[name]["label_column"] = label
    for name in {"alembic_version", *tables} - set(_TABLES) - set(views.names()):
        tables.setdefault(name, {})["hidden"] = True
    told = {"description_html": _contents(database), "tables": tables}
    return {
        "title": "zhibiao 指标",
        "description_html": Markup(
            'What Chinese cities promised in their health reports, and what they delivered: <a href="{}">begin here</a>.'
        ).format(f"/{quote(database)}"),
        "extra_css_urls": ["/-/zhibiao/browse.css"],
        "databases": {database: told | {"queries": dict(queries())}},
    }


def _contents(database: str) -> str:
    """The views with their meanings, which Datasette itself would list last and by bare names."""
    rank = {name: place for place, name in enumerate(_FIRST)}
    shown = sorted(views.all_views(), key=lambda view: rank.get(view.name, len(rank)))
    item = Markup('<dt><a href="{}">{}</a></dt><dd>{}</dd>')
    items = (item.format(f"/{quote(database)}/{view.name}", view.name, view.meaning) for view in shown)
    told = "Values, and the observation_id beside them, are links to the sentences they were read from."
    return str(Markup('<p>{}</p><dl class="views">{}</dl>').format(told, Markup("").join(items)))


def _table(columns: dict[str, str]) -> dict[str, Any]:
    return {
        "description": columns.get("", ""),
        "columns": {name: meaning for name, meaning in columns.items() if name and meaning},
        "size": 50,
    }


def queries() -> Iterable[tuple[str, dict[str, Any]]]:
    """The canned queries: the files of sql/browse, whose first line is their title, and a second one tells more."""
    for path in sorted((folder("sql") / "browse").glob("*.sql")):
        text = path.read_text("utf-8")
        title = _TITLE.match(text)
        if title is None:
            raise ValueError(f"{path} does not begin with its title in a comment")
        told = {"title": title["title"], "description": title["description"] or "", "hide_sql": True}
        yield path.stem, told | {"sql": text[title.end() :].strip().rstrip(";")}
