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
    ``tables`` are those the format marks as such (none for plain text, in which the parser finds its own); each stands
    in the text as well, a row a line, its cells parted by tabs, so that ``text[cell.start:cell.end]`` is the cell.
    ``metadata`` is what the file says about itself, under names of ``etl.read.metadata.NAMES``.
    ``remarks`` are lines for the operator on what was read otherwise than the file's name says, or not read.
    """

    text: str
    tables: tuple[Table, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()


def one_line(words: object) -> str:
    """What another program says, as it can stand in a message: in one line, without its final stop."""
    return " ".join(str(words).split()).rstrip(".")


def shown(name: object) -> str:
    """A file's name as it can be printed and stored: without line ends, control and bidi marks, or undecodable bytes."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(name))
