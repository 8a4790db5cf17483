"""Tables whose columns are parted by blanks, as text copied from a page or a PDF has them, given the tabs of other plain tables."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_LINE = re.compile(r"[^\n]+")
_FIELD = re.compile(r"\S+")
_VALUE = re.compile(r"(?:[≥≤><=±约]{0,2}-?\d[\d.,]*(?:%|‰|[\u4e00-\u9fff/\d]{0,4})?(?:以[上下内]|左右)?|—+|-+|/|无)$")
_YEAR = re.compile(r"(?:19|20)\d\d年?")
_GLUED = re.compile(r"(?<=\))(?=[≥≤<>]?\d)")
_SENTENCE = re.compile(r"[。;!?]|,(?!\d{3})")
_GROUP = re.compile(r"\s*[^\d\s。,;:!?]{2,14}\s*$")
_LONGEST = 160  # characters of a line
_INDENT = 4  # blanks before the years of a column without a title
_FEWEST = 3  # fields of a line, and rows of a table


class _Line(NamedTuple):
    start: int
    fields: tuple[re.Match[str], ...]

    def edges(self, columns: int) -> list[int]:
        """Where each of ``columns`` but the first begins; the first is empty where the line begins with blanks and lacks one."""
        lacks_first = self.fields[0].start() > 0 and len(self.fields) < columns
        fields = self.fields if lacks_first else self.fields[1:]
        return [self.start + field.start() for field in fields]

    @property
    def columns(self) -> int:
        """How many columns a heading has: one more than titles where it has years alone, far from its beginning."""
        is_far = self.fields[0].start() >= _INDENT
        return len(self.fields) + (is_far and all(_YEAR.match(f.group()) for f in self.fields))

    def has(self, columns: int) -> bool:
        """Whether it fills so many columns, the first being empty or a number glued to its name (床位数（张）5.31)."""
        glued = any(_GLUED.search(f.group()) for f in self.fields)
        return 0 <= columns - len(self.fields) <= (self.fields[0].start() > 0) + glued

    @property
    def is_row(self) -> bool:
        """Whether a name stands before values: 1 家庭医生签约率 % 38.2 45."""
        values = [f for f in self.fields if _VALUE.match(f.group()) and not _YEAR.fullmatch(f.group())]
        return bool(values) and any(not _VALUE.match(f.group()) for f in self.fields[:3])

    @property
    def is_heading(self) -> bool:
        """Whether nothing stands in it but titles of columns: 序号 指标 单位 2023年 2026年."""
        return not any(_VALUE.match(f.group()) and not _YEAR.match(f.group()) for f in self.fields)


def with_tabs(folded: str) -> str:
    """``folded`` with a tab for the last blank between two columns: same length. A table has a heading of as many columns."""
    if "\n" not in folded:
        return folded
    edges = [edge for table in _tables(_lines(folded)) for line in table for edge in line.edges(table[0].columns)]
    pieces, position = [], 0
    for edge in edges:
        pieces += [folded[position : edge - 1], "\t"]
        position = edge
    return "".join([*pieces, folded[position:]])


def _lines(folded: str) -> Iterator[_Line | None]:
    """The lines that may be of a table; None for one that ends it."""
    for match in _LINE.finditer(folded):
        words = match.group()
        if "\t" in words or len(words) > _LONGEST or _SENTENCE.search(words):
            yield None
            continue
        fields = tuple(_FIELD.finditer(words))
        line = _Line(match.start(), fields)
        if fields and line.columns >= _FEWEST:
            yield line
        elif fields and not _GROUP.match(words):
            yield None


def _tables(lines: Iterator[_Line | None]) -> Iterator[Sequence[_Line]]:
    table: list[_Line] = []
    for line in lines:
        if line is not None and table and line.is_row and line.has(table[0].columns):
            table.append(line)
            continue
        if len(table) > _FEWEST:
            yield table
        table = [line] if line is not None and line.is_heading else []
    if len(table) > _FEWEST:
        yield table
