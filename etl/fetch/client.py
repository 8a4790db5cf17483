"""A polite client: it says who asks, heeds robots.txt, waits between requests to a host, and tries again."""

import threading
import time
from collections import defaultdict
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import urljoin, urlsplit

from protego import Protego

from etl.config import Fetch
from etl.fetch.records import Answer, FetchError, Unreachable
from etl.fetch.request import host_of, request
from etl.work import Stop

NAME = "zhibiao"
"""The name by which robots.txt may speak of this program."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HOPS = 5
_TRIED_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_LONGEST_WAIT_SECONDS = 120.0
_LONGEST_DELAY_SECONDS = 60.0
_ROBOTS_SIZE = 512_000


class Client:
    """Asks for addresses under the rules of ``Fetch``; to be shared by threads.

    Raises:
        FetchError: when made without a contact.
    """

    def __init__(self, rules: Fetch, stop: Stop) -> None:
        if not rules.contact.strip():
            raise FetchError(
                'say who fetches, so that whoever runs a site can write to you: contact = "you@example.cn" under [fetch] in'
                " zhibiao.toml, or --contact"
            )
        self._rules, self._stop = rules, stop
        self._agent = f"{NAME}/{_version()} (+{' '.join(rules.contact.split())})"
        self._pace = _Pace(rules.delay_seconds, stop)
        self._robots: dict[str, Protego | None] = {}

    def get(self, url: str, known_url: str | None, validators: Mapping[str, str]) -> Answer:
        """The answer at the end of all redirects, after as many tries as the rules give.

        Args:
            url: the address.
            known_url: the one that ``validators`` are of, after redirects.
            validators: If-None-Match and If-Modified-Since, which let the server say 304.

        Raises:
            FetchError: no answer, one that says no, or an address that may not be asked.
        """
        for tried in range(1, self._rules.tries + 1):
            wait = self._rules.delay_seconds * 2 ** (tried - 1)
            try:
                answer = self._follow(url, known_url, validators)
                if answer.status not in _TRIED_AGAIN:
                    return _accepted(url, answer)
                error = FetchError(f"{url} answers {answer.status}", may_pass=True)
                wait = max(wait, _retry_after(answer))
            except FetchError as raised:
                if not raised.may_pass:
                    raise
                error = raised
            if tried < self._rules.tries:
                self._stop.sleep(min(wait, _LONGEST_WAIT_SECONDS))
        raise error

    def _follow(self, url: str, known_url: str | None, validators: Mapping[str, str]) -> Answer:
        here = url
        for _ in range(_HOPS):
            self._heed_robots(here)
            told = validators if here == known_url else {}
            answer = self._ask(here, told, int(self._rules.megabytes * 1_000_000))
            if answer.status == 304 and not told:
                raise FetchError(f"{url} says that it has not changed since never; look at it in a browser")
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                return answer
            here = _next(here, answer.headers["location"])
        raise FetchError(f"{url} leads from address to address without end; check it in a browser")

    def _ask(self, url: str, more: Mapping[str, str], size: int) -> Answer:
        self._pace.wait(host_of(url))
        headers = {"User-Agent": self._agent, "Accept": "*/*", "Accept-Encoding": "identity", **more}
        return request(url, headers, self._rules.request_seconds, size, self._rules.allow_networks)

    def _heed_robots(self, url: str) -> None:
        origin = urljoin(url, "/")
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(origin)
        robots = self._robots[origin]
        if robots is None:
            return
        if not robots.can_fetch(url, NAME):
            raise FetchError(
                f"{url} is not to be fetched by programs, says {origin}robots.txt; ask whoever runs the site"
            )
        self._pace.slow_down(host_of(url), min(robots.crawl_delay(NAME) or 0, _LONGEST_DELAY_SECONDS))

    def _read_robots(self, origin: str) -> Protego | None:
        """The rules of a site; None where it has none. Where it cannot say, nothing is asked (RFC 9309)."""
        here = urljoin(origin, "/robots.txt")
        for _ in range(_HOPS):
            answer = self._ask(here, {}, _ROBOTS_SIZE)
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                break
            here = _next(here, answer.headers["location"])
        if answer.status == 200:
            return Protego.parse(answer.body.decode("utf-8", errors="replace"))
        if 400 <= answer.status < 500 and answer.status not in _TRIED_AGAIN:
            return None
        raise Unreachable(f"{here} answers {answer.status}, so nothing there is asked")


class _Pace:
    """Keeps requests to a host apart."""

    def __init__(self, seconds: float, stop: Stop) -> None:
        self._stop, self._lock = stop, threading.Lock()
        self._delays: dict[str, float] = defaultdict(lambda: seconds)
        self._next: dict[str, float] = {}

    def slow_down(self, host: str, seconds: float) -> None:
        with self._lock:
            self._delays[host] = max(self._delays[host], seconds)

    def wait(self, host: str) -> None:
        with self._lock:
            turn = max(self._next.get(host, 0), time.monotonic())
            self._next[host] = turn + self._delays[host]
        self._stop.sleep(turn - time.monotonic())


def _accepted(url: str, answer: Answer) -> Answer:
    if answer.status in (404, 410):
        raise FetchError(
            f"{url} is not there any more ({answer.status}); mend the address, or take it out of sources.csv"
        )
    if answer.status not in (200, 304):
        raise FetchError(f"{url} answers {answer.status}; look at it in a browser")
    return answer


def _next(here: str, location: str) -> str:
    try:
        target = urljoin(here, location)
        parts = urlsplit(target)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
    except ValueError:
        sound, target = False, location
    if not sound:
        raise FetchError(f"{here} leads to {target[:200]!r}, which is no address of the web; check it in a browser")
    return target


def _retry_after(answer: Answer) -> float:
    """Seconds that the server asks to wait: 0 where it says nothing that makes sense."""
    told = answer.headers.get("retry-after", "")
    if told.isdecimal():
        return float(told[:9])
    try:
        return max(0.0, parsedate_to_datetime(told).timestamp() - time.time())
    except (ValueError, TypeError):
        return 0.0


def _version() -> str:
    try:
        return version(NAME)
    except PackageNotFoundError:
        return "unknown"
