"""Settings: what a user says once for every command, in variables of the environment and in ``zhibiao.toml``.

``etl.settings`` reads the file.
"""

from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path

DATABASE_VARIABLE = "ZHIBIAO_DATABASE_URL"
"""The environment variable that names the database."""

DEFAULT_DATABASE = "sqlite:///zhibiao.db"
"""The database where nothing names one: a file in the working folder."""

SETTINGS = "zhibiao.toml"
"""The file with the settings, where no other is named: in the working folder."""

Network = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True)
class Nightly:
    """What a nightly run loads: ``inbox`` are folders, archives and files.

    A file that was written to in the last ``settle_seconds`` is left for the next run. A database that is away gets
    ``patience_seconds`` to come back. ``summary`` is the folder of the summaries.
    """

    inbox: tuple[Path, ...] = (Path("inbox"),)
    settle_seconds: float = 60
    patience_seconds: float = 300
    summary: Path = Path("nightly")


@dataclass(frozen=True, slots=True)
class Fetch:
    """How reports are brought from the web.

    ``contact`` is an address at which whoever runs a site finds the operator. ``delay_seconds`` lie between two requests
    to a host. ``tries`` are made of what may work in a moment; a report that still fails is told after ``patience_runs``
    runs. ``request_seconds`` and ``megabytes`` bound an answer. Of private networks only ``allow_networks`` are asked.
    """

    contact: str = ""
    sources: Path = Path("sources.csv")
    folder: Path = Path("fetched")
    delay_seconds: float = 2
    hosts_at_once: int = 4
    tries: int = 4
    patience_runs: int = 3
    request_seconds: float = 120
    megabytes: float = 100
    allow_networks: tuple[Network, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """A view that every run writes to a file; ``format`` as ``zhibiao export --format``, by the file's ending if empty."""

    view: str = ""
    file: Path = Path()
    format: str = ""


@dataclass(frozen=True, slots=True)
class Log:
    """Where runs are logged: ``format`` is json or text; a log of ``megabytes`` is put aside, of which ``keep`` stay."""

    folder: Path = Path("logs")
    format: str = "json"
    megabytes: float = 10
    keep: int = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; ``workers`` 0 means the cores, ``fetch`` None that nothing is fetched."""

    database: str = DEFAULT_DATABASE
    workers: int = 0
    scheduler: str = ""
    nightly: Nightly = field(default_factory=Nightly)
    fetch: Fetch | None = None
    log: Log = field(default_factory=Log)
    export: tuple[Export, ...] = ()
