"""What a run did, for a person (a screen of text) and for programs (JSON)."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from pathlib import Path

from etl.errors import UserError
from etl.export.whole_file import write_whole

TEXT, JSON = "summary.txt", "summary.json"
"""The files of the last run's summary."""

EXIT_CODES = {"done": 0, "needs a person": 1, "failed": 2}
"""How a run may end, and what it exits with."""

_LINES, _WIDTH = 12, 400
"""How many lines for a person the text shows, and how many characters of each: with the rest, a screen."""


@dataclass(slots=True)
class Summary:
    """What a run did, gathered while it runs. Times are UTC.

    ``fetched`` and ``files`` count by outcome, ``checks`` give the rows that each found, ``exports`` the rows of each
    file. ``attention`` are lines for a person; ``failure`` says why the run did not go through.
    """

    run: str
    database: str
    started_at: datetime
    finished_at: datetime | None = None
    fetched: Counter[str] = field(default_factory=Counter)
    files: Counter[str] = field(default_factory=Counter)
    observations: int = 0
    unexplained: int = 0
    checks: dict[str, int] = field(default_factory=dict)
    exports: dict[str, int] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    attention: list[str] = field(default_factory=list)
    failure: str = ""

    @property
    def state(self) -> str:
        """How the run ended: a key of ``EXIT_CODES``."""
        if self.failure:
            return "failed"
        return "needs a person" if self.attention else "done"

    @property
    def text(self) -> str:
        """The summary as a screen of text."""
        lines = [
            f"zhibiao nightly {self.run}: {self.state}",
            f"database   {self.database}",
            f"time       {self.started_at:%Y-%m-%d %H:%M:%S} UTC, {self._seconds:,.0f} s",
        ]
        for title, told in (
            ("fetched", _counts(self.fetched)),
            ("files", _counts(self.files)),
            (
                "loaded",
                f"{self.observations:,} observations, {self.unexplained:,} unexplained numbers" * bool(self.files),
            ),
            ("checks", _counts(self.checks)),
            ("exports", _counts(self.exports, " rows")),
        ):
            if told:
                lines.append(f"{title:<10} {told}")
        if self.failure:
            lines += ["", f"Failed: {self.failure}"]
        lines += _listed("For a person:", self.attention) + _listed("Remarks:", self.remarks)
        return "\n".join(lines) + "\n"

    @property
    def json(self) -> str:
        """All of the summary as JSON."""
        told = {"state": self.state, "exit_code": EXIT_CODES[self.state], "seconds": round(self._seconds, 3)}
        return (
            json.dumps(
                told | {each.name: getattr(self, each.name) for each in fields(self)},
                ensure_ascii=False,
                indent=2,
                default=datetime.isoformat,
            )
            + "\n"
        )

    @property
    def _seconds(self) -> float:
        return ((self.finished_at or datetime.now(UTC)) - self.started_at).total_seconds()

    def write(self, folder: Path) -> None:
        """Write both files, each whole or not at all.

        Raises:
            UserError: they cannot be written.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(f"{folder} cannot be written: {error.strerror or error}") from None
        write_whole(self.text, folder / TEXT)
        write_whole(self.json, folder / JSON)


def _counts(counted: dict[str, int], unit: str = "") -> str:
    return ", ".join(f"{name} {count:,}{unit}" for name, count in counted.items() if count)


def _listed(title: str, lines: Sequence[str]) -> list[str]:
    if not lines:
        return []
    shown = [f"  {' '.join(line.split())[:_WIDTH]}" for line in lines[:_LINES]]
    more = len(lines) - len(shown)
    return ["", title, *shown, *([f"  and {more:,} more, in {JSON}"] if more else [])]
