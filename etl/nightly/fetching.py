"""The web as a source of a nightly run."""

import logging
from collections.abc import Iterator

from etl.config import Fetch
from etl.fetch import FetchError, Journal, fetch, read_sources
from etl.jobs import Source
from etl.nightly.summary import Summary
from etl.work import Stop

_log = logging.getLogger(__name__)


def fetch_reports(settings: Fetch, summary: Summary, stop: Stop) -> None:
    """Brings what is new or changed; what went wrong is for a person at once, or where it may pass, once it has lasted."""
    try:
        sources = read_sources(settings.sources)
        for each in fetch(sources, Journal(settings.folder), settings, stop):
            summary.fetched[each.status] += 1
            data = {"url": each.source.url, "reason": each.reason}
            _log.log(logging.WARNING if each.reason else logging.INFO, "fetch: %s", each.status, extra={"data": data})
            if each.reason:
                lasts = not each.may_pass or each.failures >= settings.patience_runs
                (summary.attention if lasts else summary.remarks).append(each.reason)
    except FetchError as error:
        summary.attention.append(str(error))


def fetched_sources(settings: Fetch) -> Iterator[Source]:
    """What was ever fetched, in the order in which it came, with what sources.csv says of it."""
    journal = Journal(settings.folder)
    try:
        known = {source.url: source.entry for source in read_sources(settings.sources)}
        current = journal.current(known)
    except FetchError:
        # Told when it was to be fetched; what was fetched before is loaded as it was known then.
        known, current = {}, set()
    for path, entry in journal.reports(known):
        yield Source(path, entry, is_current=path in current)
