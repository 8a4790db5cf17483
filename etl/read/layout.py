"""Lays paragraphs and tables into one text, so that every cell is a span of it."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from etl.parse.records import Cell, Table
from etl.read.document import Document, ReadError
from etl.read.formats import MAX_CHARACTERS

Rows = Sequence[Sequence[str]]

LEFT = "⟦←⟧"
"""A place that the cell to the left of it covers."""

ABOVE = "⟦↑⟧"
"""A place that the cell above it covers."""

# Signs that no reader sees and that would part a number; a page break is a line break.
_UNSEEN = dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, 0xAD])
_BREAKS = dict.fromkeys(map(ord, "\f\v\x85\u2028\u2029"), "\n")
_CLEAN = _UNSEEN | _BREAKS

_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]")
_SPACES = re.compile(r"\s+")
_SENTENCE_LENGTH = 40


@dataclass
class Layout:
    """A text that grows by paragraphs and tables; ``name`` is the file's, for messages."""

    name: str
    _pieces: list[str] = field(default_factory=list)
    _tables: list[Table] = field(default_factory=list)
    _length: int = 0

    def paragraph(self, words: str) -> None:
        """Adds a paragraph, its own line breaks kept; nothing where it is blank."""
        lines = [line.strip() for line in clean(words).split("\n")]
        if any(lines):
            self._add("\n".join(filter(None, lines)) + "\n")

    def gap(self) -> None:
        """Adds a blank line, which parts a table or a section from what follows."""
        if self._pieces and self._pieces[-1] != "\n":
            self._add("\n")

    def table(self, rows: Rows) -> None:
        """Adds a table, its rows of equal length with ``LEFT`` and ``ABOVE`` where a merged cell covers a place.

        Rows of one cell at its top and foot (a caption, a note) and tables of sentences are laid as paragraphs: they
        are read as prose.
        """
        top, body, foot = _parts(rows)
        for row in top:
            self.paragraph("\n".join(_words(row)))
        if _is_prose(body):
            for row in body:
                self.paragraph("\n".join(_words(row)))
        elif body:
            self._lay(body)
        for row in foot:
            self.paragraph("\n".join(_words(row)))

    def document(self, metadata: Mapping[str, str], remarks: Sequence[str] = ()) -> Document:
        """The document; ReadError where it has no text."""
        text = "".join(self._pieces)
        if not text.strip():
            raise ReadError(f"{self.name} holds no text; fetch it again, or remove it")
        return Document(text, tuple(self._tables), dict(metadata), tuple(remarks))

    def opening(self, length: int) -> str:
        """The first characters of the text so far."""
        return "".join(self._pieces)[:length]

    def _add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)
        if self._length > MAX_CHARACTERS:
            raise ReadError(f"{self.name} has more than {MAX_CHARACTERS:,} characters, too long for a report; split it")

    def _lay(self, rows: Rows) -> None:
        self.gap()
        laid: list[tuple[Cell, ...]] = []
        for row in rows:
            start = self._length
            cells: list[Cell] = []
            words: list[str] = []
            for at, raw in enumerate(row):
                said = "" if raw in (LEFT, ABOVE) else in_cell(raw)
                place = Cell(start, start + len(said))
                start = place.end + 1
                words.append(said)
                if raw == LEFT and cells:
                    place = cells[-1]
                elif raw == ABOVE and laid and at < len(laid[-1]):
                    place = laid[-1][at]
                cells.append(place)
            self._add("\t".join(words) + "\n")
            laid.append(tuple(cells))
        self._tables.append(Table(tuple(laid)))
        self.gap()


def clean(words: str) -> str:
    """``words`` with ``\\n`` line ends and without signs that cannot be seen or stored."""
    words = words.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEAN)
    if words.isprintable():
        return words
    return "".join(c for c in words if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs", "Co", "Cn"})


def in_cell(words: str) -> str:
    """``words`` in one line without tabs; a line break beside a Chinese character leaves no space."""
    pieces: list[str] = []
    for line in filter(None, (line.strip() for line in clean(words).split("\n"))):
        if pieces and not (_WIDE.match(pieces[-1][-1]) or _WIDE.match(line)):
            pieces.append(" ")
        pieces.append(line)
    return _SPACES.sub(" ", "".join(pieces))


def _words(row: Sequence[str]) -> list[str]:
    return [words for words in row if words.strip() and words not in (LEFT, ABOVE)]


def _parts(rows: Rows) -> tuple[Rows, Rows, Rows]:
    """The rows of one cell at the top, the table proper, the rows of one cell at the foot; empty rows are left out."""
    rows = [row for row in rows if _words(row)]
    full = [i for i, row in enumerate(rows) if len(_words(row)) > 1 or ABOVE in row]
    if not full or full[-1] == full[0]:
        return rows, [], []
    return rows[: full[0]], rows[full[0] : full[-1] + 1], rows[full[-1] + 1 :]


def _is_prose(rows: Rows) -> bool:
    sentences = sum(len(cell) > _SENTENCE_LENGTH and "。" in cell for row in rows for cell in row)
    return 2 * sentences >= len(rows)
