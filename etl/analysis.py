"""Views as pandas DataFrames, typed as the views are.

from etl.analysis import load_view

levels = load_view("target_vs_actual", "sqlite:///zhibiao.db", cities=["商洛市"], years=[2024])
"""

import os
from collections.abc import Sequence

import pandas as pd

from etl.config import DATABASE_VARIABLE, DEFAULT_DATABASE
from etl.export.columns import ColumnType
from etl.exports import Selection, table_of
from etl.store import check_current, create_engine_for, reading

# Int64 holds a missing year without turning the others into 2024.0.
_TYPES: dict[ColumnType, str] = {"text": "str", "integer": "Int64", "number": "float64", "date": "datetime64[s]"}


def load_view(
    view: str,
    database: str | None = None,
    *,
    cities: Sequence[str] = (),
    years: Sequence[int] = (),
    domains: Sequence[str] = (),
    indicators: Sequence[str] = (),
) -> pd.DataFrame:
    """The rows of a view, or those that are asked for, in the view's own order.

    Args:
        view: the view's name, as in ``zhibiao export``.
        database: its URL; without one that of ZHIBIAO_DATABASE_URL, else zhibiao.db in the working folder.
        cities: places by code, full or short name.
        years: years.
        domains: domains by code or name.
        indicators: indicators by code, name or alias.

    Returns:
        A frame with the view's columns: text as ``str``, counts, years and keys as ``Int64``, values as ``float64``,
        days as ``datetime64[s]``. ``frame.attrs["meanings"]`` tells what each column holds.

    Raises:
        StoreError: there is no such view, or no warehouse that can be read.
        UserError: an unknown name, or a view that cannot be filtered so.
    """
    engine = create_engine_for(database or os.environ.get(DATABASE_VARIABLE) or DEFAULT_DATABASE)
    try:
        check_current(engine)
        with reading(engine) as connection:
            table = table_of(connection, view, Selection(cities, years, domains, indicators))
            frame = pd.DataFrame.from_records(list(table.rows), columns=table.names)
    finally:
        engine.dispose()
    frame = frame.astype({column.name: _TYPES[column.type] for column in table.columns})
    frame.attrs["meanings"] = {column.name: column.meaning for column in table.columns}
    return frame
