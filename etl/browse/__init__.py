"""The warehouse in a web browser: Datasette over the SQLite file, with what the data dictionary knows of it."""

from etl.browse.site import BrowseError, serve, site

__all__ = ["BrowseError", "serve", "site"]
