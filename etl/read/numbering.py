"""The numbers of Word's numbered lists, which stand in no paragraph's text: （一）, 1., 第三章."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

Element = Any

_DIGITS = "〇一二三四五六七八九"
_MAX_STYLES = 20
"""Styles of which each is based on the next; a style may, by mistake, be based on itself."""


def chinese(number: int) -> str:
    """A number up to 9,999 in Chinese numerals: 十一, 二十, 一百零三."""
    if not 0 < number < 10_000:
        return str(number)
    said, zero = "", False
    for digit, power in zip(f"{number:04d}", ("千", "百", "十", ""), strict=True):
        if digit == "0":
            zero = bool(said)
            continue
        said += ("零" if zero else "") + _DIGITS[int(digit)] + power
        zero = False
    return said.removeprefix("一") if 10 <= number < 20 else said


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else str(number)


def _roman(number: int) -> str:
    said = ""
    for value, sign in ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
                        (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):  # fmt: skip
        said, number = said + sign * (number // value), number % value
    return said


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 0 < number <= 20 else str(number)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "chineseLegalSimplified": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "ideographDigital": lambda number: "".join(_DIGITS[int(digit)] for digit in str(number)),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "bullet": lambda _: "",
    "none": lambda _: "",
}
"""Word's number formats (ECMA-376, 17.18.59); others count in digits."""


class Numbering:
    """Counts the lists of a document, paragraph by paragraph."""

    def __init__(self, document: WordDocument) -> None:
        part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None)
        root = getattr(part, "element", None)
        self._abstract: dict[str, Element] = {}
        self._of_list: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        if root is not None:
            self._abstract = {a.get(qn("w:abstractNumId")): a for a in root.iterchildren(qn("w:abstractNum"))}
            for num in root.iterchildren(qn("w:num")):
                self._read_list(num)
        self._styles = {s.get(qn("w:styleId")): s for s in document.styles.element.iterchildren(qn("w:style"))}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def _read_list(self, num: Element) -> None:
        abstract = num.find(qn("w:abstractNumId"))
        if abstract is None:
            return
        self._of_list[num.get(qn("w:numId"))] = abstract.get(qn("w:val"))
        for override in num.iterchildren(qn("w:lvlOverride")):
            start = override.find(qn("w:startOverride"))
            if start is not None:
                self._starts[num.get(qn("w:numId")), _int(override.get(qn("w:ilvl")))] = _int(start.get(qn("w:val")))

    def next(self, paragraph: Element) -> str:
        """The number of a paragraph with the signs around it, counted on; empty where it has none."""
        list_id, step = self._place(paragraph)
        abstract = self._abstract.get(self._of_list.get(list_id, ""))
        levels = {} if abstract is None else {_int(e.get(qn("w:ilvl"))): e for e in abstract.iterchildren(qn("w:lvl"))}
        if step not in levels:
            return ""
        counts = self._counts[self._counter(list_id)]
        for deeper in [each for each in counts if each > step]:
            del counts[deeper]
        for each in range(step + 1):
            start = self._starts.get((list_id, each), _value(levels.get(each), "w:start", 1))
            if each == step:
                counts[each] = counts[each] + 1 if each in counts else start
            else:
                counts.setdefault(each, start)
        return self._label(levels, counts, step)

    def _counter(self, list_id: str) -> str:
        # Lists of one definition count on from each other, unless one says where it starts.
        restarts = any(each == list_id for each, _ in self._starts)
        return f"list {list_id}" if restarts else f"definition {self._of_list[list_id]}"

    def _label(self, levels: Mapping[int, Element], counts: Mapping[int, int], step: int) -> str:
        if _text(levels[step], "w:numFmt") == "bullet":
            return ""

        def number(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            form = _text(levels.get(at), "w:numFmt") if levels[step].find(qn("w:isLgl")) is None else "decimal"
            return _FORMS.get(form, str)(counts.get(at, 1))

        label = re.sub(r"%([1-9])", number, _text(levels[step], "w:lvlText"))
        # 1. before 3家医院 must not become 1.3家医院.
        return f"{label} " if label and label[-1].isascii() else label

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The list and the level of a paragraph, its own or its style's."""
        holder = paragraph
        for _ in range(_MAX_STYLES):
            properties = holder.find(qn("w:pPr"))
            numbered = None if properties is None else properties.find(qn("w:numPr"))
            if list_id := _text(numbered, "w:numId"):
                return list_id, _value(numbered, "w:ilvl", self._level_of_style(list_id, holder.get(qn("w:styleId"))))
            key = _text(properties, "w:pStyle") if holder is paragraph else _text(holder, "w:basedOn")
            holder = self._styles.get(key)
            if holder is None:
                break
        return "", 0

    def _level_of_style(self, list_id: str, style: str | None) -> int:
        abstract = self._abstract.get(self._of_list.get(list_id, ""))
        levels = [] if abstract is None or style is None else abstract.iterchildren(qn("w:lvl"))
        return next((_int(e.get(qn("w:ilvl"))) for e in levels if _text(e, "w:pStyle") == style), 0)


def _text(element: Element | None, child: str) -> str:
    found = None if element is None else element.find(qn(child))
    return "" if found is None else str(found.get(qn("w:val")) or "")


def _value(element: Element | None, child: str, default: int) -> int:
    said = _text(element, child)
    return _int(said) if said else default


def _int(said: str | None) -> int:
    return int(said) if said and said.isdecimal() else 0
