"""What the tests of this folder share."""

from rolled_back import connection, shared_engine

__all__ = ["connection", "shared_engine"]
