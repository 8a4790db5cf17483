"""What fetching is told and what comes of it."""

from dataclasses import dataclass
from datetime import datetime

from etl.errors import UserError
from etl.read import Entry


class FetchError(UserError):
    """An address that cannot be fetched: one line. ``may_pass``: the same may work in a while."""

    def __init__(self, reason: str, may_pass: bool = False) -> None:
        super().__init__(reason)
        self.may_pass = may_pass


class Unreachable(FetchError):
    """A host that gives no answer: what else it has need not be asked for just now."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, may_pass=True)


@dataclass(frozen=True, slots=True)
class WebSource:
    """A line of sources.csv: an address, and what is known of the report there."""

    url: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of a server: ``url`` after all redirects, headers by their lower-case names, the body as it came."""

    url: str
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of an address: ``status`` is new, changed, unchanged or failed; ``failures`` counts them in a row."""

    source: WebSource
    status: str
    at: datetime
    reason: str = ""
    may_pass: bool = False
    failures: int = 0
