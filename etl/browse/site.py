"""The site: Datasette, which opens the file for reading only."""

import importlib
import socket
from pathlib import Path
from typing import Any

from sqlalchemy import make_url

from etl.browse.metadata import metadata
from etl.errors import UserError
from etl.store import check_current, create_engine_for, reading

# A view over all observations takes longer than what Datasette grants a query on the open web.
_SETTINGS = {
    "sql_time_limit_ms": 120_000,
    # A facet that takes longer is left out, and the rows need not wait for it.
    "facet_time_limit_ms": 3_000,
    "suggest_facets": False,
    "allow_download": False,
    "default_page_size": 50,
}


class BrowseError(UserError):
    """The warehouse cannot be shown; the text says what would mend it."""


def site(url: str) -> Any:
    """A Datasette over the warehouse.

    Raises:
        BrowseError: Datasette is not installed, or the warehouse is not a SQLite file.
        StoreError: there is no warehouse of this program's version.
    """
    engine = create_engine_for(url)
    if engine.dialect.name != "sqlite":
        raise BrowseError("zhibiao browse shows SQLite files; for PostgreSQL see docs/tour.md, which names what to use")
    try:
        app, plugins = (importlib.import_module(name) for name in ("datasette.app", "datasette.plugins"))
        cells = importlib.import_module("etl.browse.cells")
    except ImportError:
        line = 'browsing needs datasette, which is not installed; install it with: pip install "zhibiao[browse]"'
        raise BrowseError(line) from None
    # With rich at hand Datasette prints pages of traceback for each mistyped query; the browser is told in a line.
    importlib.import_module("datasette.handle_exception").rich = None  # type: ignore[attr-defined]
    check_current(engine)
    file = Path(str(make_url(url).database))
    with reading(engine) as connection:
        told = metadata(connection, file.stem)
    engine.dispose()
    if not plugins.pm.is_registered(cells):
        plugins.pm.register(cells, name="zhibiao")
    static = str(Path(__file__).with_name("static"))
    return app.Datasette([str(file)], metadata=told, settings=_SETTINGS, static_mounts=[("-/zhibiao", static)])


def serve(datasette: Any, host: str, port: int) -> None:
    """Serve a site until interrupted.

    Raises:
        BrowseError: the port is taken.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise BrowseError(f"cannot listen on {host}:{port} ({error.strerror}); name another --port") from None
    # Datasette stands on it.
    uvicorn = importlib.import_module("uvicorn")
    uvicorn.run(datasette.app(), host=host, port=port, log_level="warning")
