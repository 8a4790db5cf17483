"""The web as a source of a nightly run."""

from collections.abc import Iterator

from etl.config import Fetch
from etl.jobs import Source
from etl.nightly.summary import Summary
from etl.work import Stop


def fetch_reports(settings: Fetch, summary: Summary, stop: Stop) -> None:
    """Brings what is new or changed; what went wrong becomes a line for a person once it has lasted."""


def fetched_sources(settings: Fetch, summary: Summary) -> Iterator[Source]:
    """What was ever fetched, in the order in which it came, with what sources.csv says of it."""
    yield from ()
