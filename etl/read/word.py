"""Word documents: paragraphs with their list numbers and tables, in the order in which they stand."""

import io
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn

from etl.read.document import Document
from etl.read.formats import Limits
from etl.read.layout import ABOVE, LEFT, Layout
from etl.read.metadata import HEAD, from_text
from etl.read.numbering import Numbering
from etl.read.package import check_package

Element = Any

_CONTENT = (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:smartTag"), qn("w:customXml"))
"""What may stand around paragraphs and tables. python-docx's iter_inner_content passes over what is in it."""

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNREAD = frozenset((qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), qn("w:instrText"), _FALLBACK))
"""What was deleted, what says the same again for old programs, and what is no text."""

_BOX = qn("w:txbxContent")
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_CONTENTS_STYLES = ("TOC", "目录")


def read(raw: bytes, name: str, limits: Limits) -> Document:
    """The text and tables of a Word document; the table of contents, which says all again, is left out.

    Raises:
        ReadError: beyond the limits, protected, or without text.
    """
    check_package(raw, name, limits)
    document = docx.Document(io.BytesIO(raw))
    layout = Layout(name)
    reader = _Reader(layout, Numbering(document), _contents_styles(document))
    reader.lay(document.element.body)
    return layout.document(from_text(layout.opening(HEAD)))


def _contents_styles(document: Any) -> frozenset[str]:
    return frozenset(s.style_id for s in document.styles if (s.name or "").upper().startswith(_CONTENTS_STYLES))


class _Reader:
    def __init__(self, layout: Layout, numbering: Numbering, contents_styles: frozenset[str]) -> None:
        self._layout = layout
        self._numbering = numbering
        self._contents_styles = contents_styles

    def lay(self, container: Element) -> None:
        """Lays the paragraphs and tables of a part of the document."""
        for block in _blocks(container):
            if block.tag == qn("w:tbl"):
                self._layout.table(self._rows(block))
            else:
                self._lay_paragraph(block)

    def _lay_paragraph(self, paragraph: Element) -> None:
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is not None and style.get(qn("w:val")) in self._contents_styles:
            return
        words, boxes = _words(paragraph)
        if words.strip():
            self._layout.paragraph(self._numbering.next(paragraph) + words.strip())
        for box in boxes:
            self.lay(box)

    def _rows(self, table: Element) -> list[list[str]]:
        """The rows of a table, of equal length; a table within a cell gives its words to the cell."""
        rows: list[list[str]] = []
        for row in _within(table, qn("w:tr")):
            cells = [""] * _number(row, "w:trPr", "w:gridBefore", 0)
            for cell in _within(row, qn("w:tc")):
                merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
                covered = merged is not None and merged.get(qn("w:val"), "continue") == "continue"
                said = ABOVE if covered and rows else "\n".join(filter(None, map(self._said, _paragraphs(cell))))
                width = min(max(_number(cell, "w:tcPr", "w:gridSpan", 1), 1), 100)
                cells += [said, *[LEFT] * (width - 1)]
            rows.append(cells)
        longest = max(map(len, rows), default=0)
        return [cells + [""] * (longest - len(cells)) for cells in rows]

    def _said(self, paragraph: Element) -> str:
        words, _ = _words(paragraph)
        return self._numbering.next(paragraph) + words.strip() if words.strip() else ""


def _blocks(container: Element) -> Iterator[Element]:
    for child in container.iterchildren():
        if child.tag in (qn("w:p"), qn("w:tbl")):
            yield child
        elif child.tag in _CONTENT:
            yield from _blocks(child)


def _within(container: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, whatever marks stand around them."""
    for child in container.iterchildren():
        if child.tag == tag:
            yield child
        elif child.tag in _CONTENT:
            yield from _within(child, tag)


def _paragraphs(cell: Element) -> Iterator[Element]:
    return (paragraph for paragraph in cell.iter(qn("w:p")))


def _words(paragraph: Element) -> tuple[str, list[Element]]:
    """The words of a paragraph, and the text boxes anchored in it."""
    pieces: list[str] = []
    boxes: list[Element] = []
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag in _UNREAD:
            continue
        if element.tag == _BOX:
            boxes.append(element)
        elif element.tag == qn("w:t"):
            pieces.append(element.text or "")
        elif element.tag in _SIGNS:
            pieces.append(_SIGNS[element.tag])
        else:
            waiting.extend(reversed(element))
    return "".join(pieces), boxes


def _number(element: Element, properties: str, name: str, default: int) -> int:
    found = element.find(f"{qn(properties)}/{qn(name)}")
    said = "" if found is None else str(found.get(qn("w:val")) or "")
    return int(said) if said.isdecimal() and len(said) < 5 else default
