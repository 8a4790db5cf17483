"""PDFs that hold text: pages to paragraphs and tables, without running heads and page numbers."""

import io
from collections.abc import Callable, Sequence
from typing import Any

import pdfplumber
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from etl.read.document import Document, ReadError
from etl.read.formats import Limits
from etl.read.layout import Layout
from etl.read.metadata import HEAD, from_text
from etl.read.pdf_flow import flow
from etl.read.pdf_page import Line, Page, read_page

_OCR = "have its text recognised (OCR, such as ocrmypdf), or ask the publisher for a text"
_SCAN_CHARACTERS = 20
"""Characters on a page with a picture below which it is a scan: a stamp, a page number."""

_UNREADABLE_SHARE = 0.1


def read(raw: bytes, name: str, limits: Limits) -> Document:
    """The text and tables of a PDF; pages that are pictures are told in a remark.

    Raises:
        ReadError: damaged, protected, a scan, beyond the limits, or in fonts that do not tell their letters.
    """
    pages = _pages(raw, name, limits)
    scans = [number for number, page in enumerate(pages, 1) if page.has_picture and _length(page) < _SCAN_CHARACTERS]
    if scans and len(scans) == len(pages):
        raise ReadError(f"{name} is a scan: pictures of {len(pages)} pages without text; {_OCR}")
    layout = Layout(name)
    flow(pages, layout)
    _refuse_unreadable(pages, name)
    said = ", ".join(map(str, scans))
    remarks = [f"{name}: pages {said} are pictures, and were not read; {_OCR}"] if scans else []
    return layout.document(from_text(layout.opening(HEAD)), remarks)


def _pages(raw: bytes, name: str, limits: Limits) -> list[Page]:
    try:
        document = pdfium.PdfDocument(raw)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise ReadError(f"{name} is protected by a password; save it without one") from None
        raise ReadError(f"{name} is a PDF that is cut off or damaged; fetch it again") from None
    if len(document) > limits.pages:
        raise ReadError(f"{name} has more than {limits.pages:,} pages, too many for a report; split it")
    open_plumber: list[Any] = []

    def plumber(at: int) -> Callable[[], Any]:
        def page() -> Any:
            if not open_plumber:
                open_plumber.append(pdfplumber.open(io.BytesIO(raw)))
            return open_plumber[0].pages[at]

        return page

    pages = []
    for at in range(len(document)):
        pages.append(read_page(document[at], plumber(at)))
        if open_plumber:
            open_plumber[0].pages[at].close()
    return pages


def _length(page: Page) -> int:
    return sum(len(part.words) if isinstance(part, Line) else _SCAN_CHARACTERS for part in page.parts)


def _refuse_unreadable(pages: Sequence[Page], name: str) -> None:
    words = "".join(part.words for page in pages for part in page.parts if isinstance(part, Line))
    odd = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or c < " " for c in words) + 5 * words.count("(cid:")
    if words and odd > _UNREADABLE_SHARE * len(words):
        raise ReadError(f"{name} is a PDF whose fonts do not tell their letters; {_OCR}")
