"""Reads tables of indicators: a row an indicator, a column a year, a target or a result; each number cell an observation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.parse.catalogue import Catalogue
from etl.parse.figures import Mention
from etl.parse.fold import squeeze
from etl.parse.outline import Outline, Span
from etl.parse.records import Cell, Comparator, Kind, Observation, Profile, Table
from etl.parse.sections import planned_year

_NAME = re.compile(r"指标|项目(?!数)|名称|内容|类别|任务|机构|地区|县[(（]?[市区]|分类")
_UNIT = re.compile(r"^(?:计量)?单位$")
_NOT_VALUE = re.compile(r"序号|属性|备注|责任|性质|编号|说明|牵头|数据来源")
_TARGET = re.compile(r"目标|计划|预期|规划|任务|指标值|力争")
_ACTUAL = re.compile(r"实际|完成|实绩|达到|现状|基期|基数|数据|情况|进展|末|底|当前")
_CHANGE = re.compile(r"增长|增减|同比|变化|比上年|较上年|增幅|升降|±")
_YEAR = re.compile(r"((?:19|20)\d\d)\s?年?")
_NUMBER = re.compile(r"^[≥≤＞＜><=±约]{0,2}\s*-?\d")
_SIGNS: tuple[tuple[str, Comparator], ...] = (("≥", "≥"), (">", "≥"), ("≤", "≤"), ("<", "≤"), ("约", "≈"))
_INSIDE = re.compile(r"^(?:其中[::]?|#|—+|-+|[(（]?[\d一二三四五六七八九十]+[)）、.])\s*")


@dataclass(frozen=True, slots=True)
class _Column:
    kind: Kind
    year: int
    is_change: bool
    unit: str


def plain_tables(page: Outline) -> list[Table]:
    """The tables that stand in the text as lines of columns parted by tabs."""
    return [Table(tuple(tuple(_cells(page.text, row)) for row in rows)) for rows in page.tables]


def read_table(
    page: Outline, table: Table, mentions: Sequence[Mention], profile: Profile, catalogue: Catalogue, heading: str
) -> Iterator[Observation]:
    """The observations of a table, a cell each.

    Args:
        page: The report.
        table: The cells, with their spans in the report's text.
        mentions: The report's mentions.
        profile: The report's profile, which lacks nothing.
        catalogue: What is known of places, units and indicators.
        heading: The heading that the table stands under.
    """
    text = page.text
    width = max(map(len, table.rows), default=0)
    split = _first_row_of_values(text, table)
    if split == 0 or width < 2:
        return
    titles = [
        " ".join(dict.fromkeys(_words(text, row[i]) for row in table.rows[:split] if i < len(row)))
        for i in range(width)
    ]
    name_at = next((i for i, t in enumerate(titles) if _NAME.search(t) and not _NOT_VALUE.search(t)), 0)
    unit_at = next((i for i, t in enumerate(titles) if _UNIT.match(squeeze(t))), None)
    columns = {
        i: _column(t, profile) for i, t in enumerate(titles) if i not in (name_at, unit_at) and not _NOT_VALUE.search(t)
    }
    starts = {m.start: m for m in mentions}
    place = catalogue.places.by_code[profile.place_code or ""]
    parent = ""
    for row in table.rows[split:]:
        if name_at >= len(row):
            continue
        raw = _words(text, row[name_at])
        name, unit = _name_and_unit(raw, catalogue)
        if unit_at is not None and unit_at < len(row) and _words(text, row[unit_at]):
            unit = _words(text, row[unit_at])
        inside = raw.startswith(("其中", "#"))
        if inside and parent:
            name = name if len(name) > 4 else parent + name
        elif name:
            parent = name
        for i, column in columns.items():
            mention = _mention(row[i], starts, text) if i < len(row) else None
            if column is None or mention is None or not name:
                continue
            own_unit = mention.unit or column.unit or unit
            indicator = catalogue.indicator(name, own_unit, column.is_change)
            yield Observation(
                mention.start, mention.end, row[0].start, row[-1].end, name, mention.value * (1.0 if column.is_change else _times(unit, mention)), mention.upper,
                _plain(own_unit), _sign(text, row[i], mention), column.kind, "change" if column.is_change else "level", column.year,
                column.year - 1 if column.is_change else None, "", place.name, place.code,
                indicator.domain if indicator else catalogue.domain(name, heading), indicator.code if indicator else None, "table",
            )  # fmt: skip


def _cells(text: str, row: Span) -> Iterator[Cell]:
    position = row.start
    for piece in text[row.start : row.end].split("\t"):
        yield Cell(position, position + len(piece))
        position += len(piece) + 1


def _words(text: str, cell: Cell) -> str:
    return squeeze(text[cell.start : cell.end])


def _first_row_of_values(text: str, table: Table) -> int:
    """The index of the first row that is no heading: one with a number that is no year."""
    for i, row in enumerate(table.rows):
        if any(_NUMBER.match(w) and not _YEAR.match(w) for c in row[1:] if (w := _words(text, c))):
            return i
    return 0


def _column(title: str, profile: Profile) -> _Column | None:
    years = [int(y) for y in _YEAR.findall(title)]
    is_change = bool(_CHANGE.search(title))
    unit = (
        match.group(1) if (match := re.search(r"[(（]([^()（）\d]{1,6})[)）]", title)) else ("%" if is_change else "")
    )
    plans = bool(_TARGET.search(title)) and not re.search(r"完成|实际", title)
    if not years and not plans and not _ACTUAL.search(title) and not is_change:
        return None
    done = profile.actual_year if profile.actual_year is not None else planned_year(profile) - 1
    if years:
        year = years[-1]
        kind: Kind = "target" if plans or (year > done and not _ACTUAL.search(title)) else "actual"
        return _Column(kind, year, is_change, unit)
    return (
        _Column("target", planned_year(profile), is_change, unit) if plans else _Column("actual", done, is_change, unit)
    )


def _name_and_unit(raw: str, catalogue: Catalogue) -> tuple[str, str]:
    name = _INSIDE.sub("", raw).rstrip("*★#")
    match = re.search(r"[(（]([^()（）]{1,6})[)）]$", name)
    if match and (match.group(1) in catalogue.units or match.group(1).startswith(("/", "万", "亿"))):
        return name[: match.start()], match.group(1)
    return name, ""


def _mention(cell: Cell, starts: dict[int, Mention], text: str) -> Mention | None:
    found = [starts[i] for i in range(cell.start, cell.end) if i in starts]
    return found[0] if len(found) >= 1 else None


def _sign(text: str, cell: Cell, mention: Mention) -> Comparator:
    if mention.upper is not None:
        return "range"
    before = text[cell.start : mention.start]
    for sign, meaning in _SIGNS:
        if sign in before:
            return meaning
    after = text[mention.end : cell.end]
    if re.match(r"\s*(?:及)?以上|\s*以上", after):
        return "≥"
    if re.match(r"\s*(?:及)?以[下内]", after):
        return "≤"
    if re.match(r"\s*左右", after):
        return "≈"
    return mention.inner or "="


def _times(unit: str, mention: Mention) -> float:
    """The multiplier that the unit column holds for a bare number: 万人次 → 10,000."""
    if mention.unit:
        return 1.0
    return 1e8 if unit.startswith("亿") else 1e4 if unit.startswith("万") else 1.0


def _plain(unit: str) -> str:
    unit = unit.removeprefix("亿").removeprefix("万") if not unit.startswith("万分") else unit
    return {"名": "人", "位": "人", "1/10万": "/10万", "十万分之": "/10万", "十万分之一": "/10万"}.get(unit, unit)
