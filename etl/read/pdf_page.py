"""The lines and tables of a PDF page, from the top down. Lengths are points; y grows downwards."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from etl.read.layout import ABOVE, LEFT

_MIN_RULES = 4
"""Drawn paths of which a table has at least so many."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text in its box."""

    left: float
    top: float
    right: float
    bottom: float
    words: str

    @property
    def height(self) -> float:
        """The height of its box."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Grid:
    """A table in its box, its rows as ``Layout.table`` takes them."""

    top: float
    bottom: float
    rows: list[list[str]]


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page, in order. ``has_picture`` tells a scan from an empty page."""

    height: float
    parts: tuple[Line | Grid, ...]
    has_picture: bool


def read_page(page: pdfium.PdfPage, plumber: Any) -> Page:
    """The parts of a page.

    Args:
        page: The page.
        plumber: Gives the page of pdfplumber. That is ten times slower, so it is asked only where rules are drawn or
            the page is turned.
    """
    kinds = [each.type for each in page.get_objects(max_depth=3)]
    has_picture = pdfium_c.FPDF_PAGEOBJ_IMAGE in kinds
    parts: Sequence[Line | Grid]
    if kinds.count(pdfium_c.FPDF_PAGEOBJ_PATH) >= _MIN_RULES or page.get_rotation():
        parts = _ruled(plumber())
    else:
        parts = _plain(page)
    return Page(page.get_height(), tuple(sorted(parts, key=lambda part: part.top)), has_picture)


def _plain(page: pdfium.PdfPage) -> list[Line]:
    text, height = page.get_textpage(), page.get_height()
    boxes = []
    for at in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(at)
        words = text.get_text_bounded(left, bottom, right, top)
        if words.strip():
            boxes.append(Line(left, height - top, right, height - bottom, words))
    return _joined(boxes)


def _joined(boxes: Iterable[Line]) -> list[Line]:
    """Lines from the pieces that stand beside each other."""
    lines: list[list[Line]] = []
    for box in sorted(boxes, key=lambda box: (box.top + box.bottom, box.left)):
        middle = (box.top + box.bottom) / 2
        if lines and min(b.top for b in lines[-1]) <= middle <= max(b.bottom for b in lines[-1]):
            lines[-1].append(box)
        else:
            lines.append([box])
    return [_line(sorted(pieces, key=lambda box: box.left)) for pieces in lines]


def _line(pieces: Sequence[Line]) -> Line:
    words = pieces[0].words.strip()
    for before, after in itertools.pairwise(pieces):
        # Half a character is no space: Chinese is set tight, and changes of font leave such gaps.
        words += (" " if after.left - before.right > 0.5 * after.height else "") + after.words.strip()
    return Line(
        pieces[0].left, min(p.top for p in pieces), max(p.right for p in pieces), max(p.bottom for p in pieces), words
    )


def _ruled(page: Any) -> list[Line | Grid]:
    tables = [table for table in page.find_tables() if len(table.rows) > 1 and len(table.rows[0].cells) > 1]
    lines = [Line(w["x0"], w["top"], w["x1"], w["bottom"], w["text"]) for w in _outside(page, tables)]
    grids = [Grid(table.bbox[1], table.bbox[3], _rows(table)) for table in tables]
    return [*lines, *grids]


def _outside(page: Any, tables: Sequence[Any]) -> list[dict[str, Any]]:
    """The lines of a page, but for what stands in its tables."""

    def is_outside(thing: dict[str, Any]) -> bool:
        if thing["object_type"] != "char":
            return True
        x, y = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
        return not any(t.bbox[0] <= x <= t.bbox[2] and t.bbox[1] <= y <= t.bbox[3] for t in tables)

    found: list[dict[str, Any]] = page.filter(is_outside).extract_text_lines(return_chars=False)
    return found


def _rows(table: Any) -> list[list[str]]:
    """The rows of a table with the places that merged cells cover marked."""
    said = table.extract()
    rows: list[list[str]] = []
    for row, words in zip(table.rows, said, strict=True):
        cells: list[str] = []
        for at, (box, word) in enumerate(zip(row.cells, words, strict=True)):
            if box is not None:
                cells.append(word or "")
            else:
                cells.append(LEFT if _covers(row.cells[:at], table, at) else ABOVE)
        rows.append(cells)
    return rows


def _covers(before: Sequence[Any], table: Any, column: int) -> bool:
    """Whether the cell to the left reaches over a column."""
    box = next((box for box in reversed(before) if box is not None), None)
    edges = [row.cells[column][0] for row in table.rows if column < len(row.cells) and row.cells[column] is not None]
    return box is not None and (not edges or box[2] > min(edges) + 1)
