"""What reading a file gives, whatever its format."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from etl.errors import UserError
from etl.parse.records import Table


class ReadError(UserError):
    """A file that cannot be read as a report: one line that names the file and what would mend it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A report as read.

    ``text`` is what is parsed and stored, with ``\\n`` for every line end, so that offsets in it stay true.
    ``tables`` are those the format marks as such (none for plain text, in which the parser finds its own).
    ``metadata`` is what the file says about itself (``title``, ``published_on``, …).
    """

    text: str
    tables: tuple[Table, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
