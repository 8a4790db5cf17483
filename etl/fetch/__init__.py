"""Reports from the web: what is new or changed, politely, kept as it came."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, datetime

from etl.config import Fetch
from etl.fetch.client import Client
from etl.fetch.journal import Journal
from etl.fetch.records import Fetched, FetchError, WebSource
from etl.fetch.request import host_of
from etl.fetch.sources import read_sources
from etl.work import Stop, Stopped

__all__ = ["FetchError", "Fetched", "Journal", "WebSource", "fetch", "read_sources"]


def fetch(sources: Sequence[WebSource], journal: Journal, rules: Fetch, stop: Stop) -> Iterator[Fetched]:
    """Brings what is new or changed, from several hosts at once and from each one after another, in any order.

    Raises:
        FetchError: nobody to contact is named, or the journal cannot be written.
        Stopped: someone asked to stop.
    """
    client = Client(rules, stop)
    hosts: dict[str, list[WebSource]] = defaultdict(list)
    for source in sources:
        hosts[host_of(source.url)].append(source)
    with ThreadPoolExecutor(max(1, rules.hosts_at_once)) as threads:
        tasks = [threads.submit(_of_host, client, journal, some) for some in hosts.values()]
        try:
            for task in as_completed(tasks):
                yield from task.result()
        except Stopped:
            for task in tasks:
                task.cancel()
            raise
    journal.write_manifest({source.url: source.entry for source in sources})


def _of_host(client: Client, journal: Journal, sources: Sequence[WebSource]) -> list[Fetched]:
    return [_one(client, journal, source) for source in sources]


def _one(client: Client, journal: Journal, source: WebSource) -> Fetched:
    before = journal.last(source.url)
    headers = before.get("headers", {})
    validators = {
        asked: headers[told]
        for told, asked in (("etag", "If-None-Match"), ("last-modified", "If-Modified-Since"))
        if told in headers
    }
    try:
        answer = client.get(source.url, before.get("final_url"), validators)
    except FetchError as error:
        failures = journal.fail(source, str(error))
        return Fetched(source, "failed", datetime.now(UTC), str(error), error.may_pass, failures)
    return Fetched(source, journal.keep(source, answer), datetime.now(UTC))
