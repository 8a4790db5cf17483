"""Which cells of a workbook are shown as percentages: calamine gives 0.2633 where Excel shows 26.33%."""

import io
import posixpath
import re
import zipfile

from lxml import etree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BUILT_IN = {"9", "10"}
"""Excel's own percent formats, 0% and 0.00%."""

_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")


class Percents:
    """Looks percent formats up, sheet by sheet. ``raw`` is an .xlsx; None for formats that do not tell."""

    def __init__(self, raw: bytes | None) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(raw)) if raw else None
        self._names = set(self._archive.namelist()) if self._archive else set()
        self._styles = self._percent_styles()
        self._parts = self._parts_of_sheets() if self._styles else {}

    def of_sheet(self, name: str) -> set[tuple[int, int]]:
        """The (row, column), from 0, of the cells of a sheet that are shown as percentages."""
        part = self._parts.get(name)
        if part is None or part not in self._names or self._archive is None:
            return set()
        found = set()
        with self._archive.open(part) as stream:
            for _, cell in etree.iterparse(stream, tag=f"{_MAIN}c", resolve_entities=False, no_network=True):
                place = _CELL.fullmatch(cell.get("r") or "")
                if place and cell.get("s") in self._styles:
                    found.add((int(place.group(2)) - 1, _column(place.group(1))))
                cell.clear()
        return found

    def _percent_styles(self) -> set[str]:
        root = self._part("xl/styles.xml")
        if root is None:
            return set()
        own = {form.get("numFmtId") for form in root.iter(f"{_MAIN}numFmt") if "%" in (form.get("formatCode") or "")}
        forms = root.find(f"{_MAIN}cellXfs")
        shares = _BUILT_IN | own
        return {str(at) for at, form in enumerate(forms if forms is not None else ()) if form.get("numFmtId") in shares}

    def _parts_of_sheets(self) -> dict[str, str]:
        book, relations = self._part("xl/workbook.xml"), self._part("xl/_rels/workbook.xml.rels")
        if book is None or relations is None:
            return {}
        targets = {r.get("Id"): r.get("Target") or "" for r in relations}
        return {
            str(sheet.get("name")): posixpath.normpath(
                posixpath.join("/xl", targets.get(sheet.get(_RELATION), ""))
            ).lstrip("/")
            for sheet in book.iter(f"{_MAIN}sheet")
        }

    def _part(self, name: str) -> "etree._Element | None":
        if self._archive is None or name not in self._names:
            return None
        return etree.fromstring(self._archive.read(name), etree.XMLParser(resolve_entities=False, no_network=True))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
