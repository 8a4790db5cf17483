"""Cells of a table that hold sentences, as lists of tasks and notes have them: 在去年38个的基础上,再建村卫生室22个."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from etl.parse.left_out.setting import Setting
from etl.parse.numbers.mentions import Mention
from etl.parse.reading import Reader
from etl.parse.records import Cell, Observation, Profile, Table
from etl.parse.report.frame import Frame, planned_year, reviewed_year
from etl.parse.tables.headings import words_of_cell
from etl.parse.tables.layout import Layout, layout_of
from etl.parse.text.outline import Outline, Paragraph, sentences

_SAYS = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fff、()“”\d%及和]{2,}$")
_GOES_ON = re.compile(r"[\u4e00-\u9fff“”、()]{4,}[,;。]")  # 12家镇卫生院建成中医馆,服务量占比38.7%
_UNIT = re.compile(r"[(/]1/10?万.?")  # 发病率(1/10万)
_PLANNED = re.compile(r"目标|任务|计划|安排|举措|打算")
_DONE = re.compile(r"完成|进展|落实|实施情况|推进|成效|存在")


def observations(
    page: Outline,
    tables: Sequence[Table],
    mentions: Sequence[Mention],
    profile: Profile,
    reader: Reader,
    defaults: Mapping[Paragraph, Frame],
) -> Iterator[Observation]:
    """What cells tell in words of their own; ``mentions`` are those in tables that no column has told."""
    starts = [m.start for m in mentions]
    for table in tables:
        frame = _frame_before(table, defaults)
        layout = layout_of(page.text, table, profile)
        for row in table.rows:
            setting = _under(page.text, row, layout)
            for at, cell in enumerate(row):
                inside = mentions[bisect_left(starts, cell.start) : bisect_left(starts, cell.end)]
                inside = [m for m in inside if not _UNIT.fullmatch(page.text, m.start - 1, m.end + 1)]
                said = page.text[cell.start : inside[0].start].rstrip(" :≥≤为达到至") if inside else ""
                goes_on = bool(inside) and _GOES_ON.match(page.text, inside[0].end, cell.end) is not None
                if _SAYS.search(said) or (len(inside) > 1 and (said or goes_on)):
                    yield from _read(
                        page, cell, inside, reader, _of_column(page.text, table, at, frame, profile), setting
                    )


def _read(
    page: Outline, cell: Cell, mentions: Sequence[Mention], reader: Reader, frame: Frame, setting: Setting
) -> Iterator[Observation]:
    starts = [m.start for m in mentions]
    for sentence in sentences(page, Paragraph(cell.start, cell.end, 0)):
        inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if inside:
            yield from reader.sentence(sentence, inside, frame, setting, frame)


def _under(text: str, row: Sequence[Cell], layout: Layout | None) -> Setting:
    """What the cells of a row stand under: its name, as prose has it before what it tells of a task (2.慢病管理。)."""
    if layout is None or layout.name_at >= len(row):
        return Setting()
    name = words_of_cell(text, row[layout.name_at])
    return Setting(opening=f"1.{name}。", is_inside=True) if name else Setting()


def _frame_before(table: Table, defaults: Mapping[Paragraph, Frame]) -> Frame:
    """The frame of the paragraph before a table, or else that of the first."""
    start = table.rows[0][0].start
    before = [p for p in defaults if p.start < start]
    return defaults[max(before, key=lambda p: p.start)] if before else next(iter(defaults.values()))


def _of_column(text: str, table: Table, at: int, frame: Frame, profile: Profile) -> Frame:
    """The frame that the title of a column gives: 目标任务 | 完成情况."""
    title = words_of_cell(text, table.rows[0][at]) if at < len(table.rows[0]) else ""
    if _DONE.search(title):
        return frame._replace(kind="actual", year=reviewed_year(profile) if profile.actual_year else frame.year)
    if not _PLANNED.search(title):
        return frame
    others = (words_of_cell(text, c) for c in table.rows[0])
    beside_result = profile.actual_year and any(map(_DONE.search, others))
    return frame._replace(kind="target", year=reviewed_year(profile) if beside_result else planned_year(profile))
