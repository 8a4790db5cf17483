"""A server on this machine, and what comes of fetching from it."""

from collections.abc import Callable, Iterator
from ipaddress import ip_network
from pathlib import Path

import pytest
from misbehaving import Site

from etl.config import Fetch
from etl.fetch import Fetched, Journal, WebSource
from etl.fetch import fetch as fetch_all
from etl.read import Entry
from etl.work import Stop


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    made.start()
    yield made
    made.stop()


@pytest.fixture
def rules(tmp_path: Path) -> Fetch:
    return Fetch(
        contact="tests@example.org", folder=tmp_path / "fetched", delay_seconds=0, tries=3, request_seconds=20,
        allow_networks=(ip_network("127.0.0.0/8"),),
    )  # fmt: skip


@pytest.fixture
def fetch(site: Site) -> Callable[..., Fetched]:
    """What comes of one page of the site, or of an address."""

    def run(path: str, rules: Fetch, **known: object) -> Fetched:
        url = path if "://" in path else site.address + path
        (result,) = fetch_all([WebSource(url, Entry("", url=url, **known))], Journal(rules.folder), rules, Stop())
        return result

    return run
