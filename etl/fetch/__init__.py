"""Reports from the web: what is new or changed, politely, kept as it came."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, datetime

from etl.config import Fetch
from etl.fetch.client import Client
from etl.fetch.journal import Journal
from etl.fetch.records import Answer, Fetched, FetchError, Unreachable, WebSource
from etl.fetch.request import host_of
from etl.fetch.sources import read_sources
from etl.work import Stop, Stopped

__all__ = ["FetchError", "Fetched", "Journal", "WebSource", "fetch", "read_sources"]

_SILENT = 2
"""Addresses in a row for which a host gives no answer, each tried to the end, before the others there are left alone."""


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
    results, silent = [], 0
    for source in sources:
        try:
            if silent == _SILENT:
                raise Unreachable(f"{source.url} is not asked, since its host gives no answer; the next run asks again")
            answer = _asked(client, journal, source)
        except FetchError as error:
            silent = min(silent + 1, _SILENT) if isinstance(error, Unreachable) else 0
            failures = journal.fail(source, str(error))
            results.append(Fetched(source, "failed", datetime.now(UTC), str(error), error.may_pass, failures))
        else:
            silent = 0
            results.append(Fetched(source, journal.keep(source, answer), datetime.now(UTC)))
    return results


def _asked(client: Client, journal: Journal, source: WebSource) -> Answer:
    before = journal.last(source.url)
    headers = before.get("headers", {})
    validators = {
        asked: headers[told]
        for told, asked in (("etag", "If-None-Match"), ("last-modified", "If-Modified-Since"))
        if told in headers
    }
    return client.get(source.url, before.get("final_url"), validators)
