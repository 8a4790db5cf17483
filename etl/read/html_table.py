"""Tables of web pages, with the places that merged cells cover."""

from lxml import html

from etl.read.layout import ABOVE, LEFT, in_cell

_MAX_SPAN = 100
"""Columns or rows that one cell may cover; pages that say more are wrong or hostile."""

_MAX_COVERED = 5_000
"""Places of a page that merged cells may cover; the merged cells beyond them count as single ones."""


def expand(page: html.HtmlElement) -> None:
    """Turns merged cells into cells of their own with a mark in each covered place, so that pruning keeps the columns."""
    covered = 0
    for table in list(page.iter("table")):
        if not _is_leaf(table):
            continue
        open_spans: dict[int, int] = {}  # column → rows still covered from above
        for row in table.iter("tr"):
            at = 0
            for cell in [c for c in row if c.tag in ("td", "th")]:
                at = _fill_above(row, cell, at, open_spans)
                width, height = _span(cell, "colspan"), _span(cell, "rowspan")
                covered += width * height - 1
                if covered > _MAX_COVERED:
                    width = height = 1
                for extra in range(1, width):
                    cell.addnext(_mark(LEFT))
                    if height > 1:
                        open_spans[at + extra] = height - 1
                if height > 1:
                    open_spans[at] = height - 1
                at += width
            _fill_above(row, None, at, open_spans)


def rows_of(element: html.HtmlElement) -> list[list[str]]:
    """The rows of a table without tables inside, of equal length; none for any other element."""
    if element.tag != "table" or not _is_leaf(element):
        return []
    rows = [[_words(cell) for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _is_leaf(table: html.HtmlElement) -> bool:
    """Whether it holds no other table: what does is there for the page's layout."""
    return next(table.iterdescendants("table"), None) is None


def _fill_above(row: html.HtmlElement, before: html.HtmlElement | None, at: int, open_spans: dict[int, int]) -> int:
    """Puts a mark into each place from column ``at`` on that a cell above covers; gives the next free column."""
    while open_spans.get(at, 0):
        open_spans[at] -= 1
        if before is None:
            row.append(_mark(ABOVE))
        else:
            before.addprevious(_mark(ABOVE))
        at += 1
    return at


def _mark(words: str) -> html.HtmlElement:
    cell = html.Element("td")
    cell.text = words
    return cell


def _span(cell: html.HtmlElement, name: str) -> int:
    digits = "".join(c for c in (cell.get(name) or "") if c in "0123456789")[:4]
    cell.attrib.pop(name, None)
    return min(max(int(digits or 1), 1), _MAX_SPAN)


def _words(cell: html.HtmlElement) -> str:
    for br in cell.iter("br"):
        br.tail = f"\n{br.tail or ''}"
    for block in cell.iter("p", "div", "li"):
        block.tail = f"\n{block.tail or ''}"
    return in_cell(str(cell.text_content())) if len(cell) == 0 else str(cell.text_content()).strip()
