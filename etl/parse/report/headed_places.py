"""Places from headings: what stands below 一、临县, up to the next heading of its rank, is of that county."""

import re

from etl.parse.report.family import Family
from etl.parse.report.frame import Frame
from etl.parse.text.outline import Outline, Paragraph

_HEADING = re.compile(
    r"\s*(?:[(【]?[一二三四五六七八九十\d]{1,3}[、.)】]|[●◆■▲★])?\s*(?P<name>[\u4e00-\u9fff]{2,12}?)(?:(?:的?(?:反馈|督导|检查|评估))?情况|部分|篇)?[:。】\s]*"
)


def placed(page: Outline, frames: dict[Paragraph, Frame], family: Family) -> dict[Paragraph, Frame]:
    """``frames`` at the divisions that headings consist of."""
    place, rank, found = "", 0, {}
    for paragraph in page.paragraphs:
        if paragraph.rank and (not place or paragraph.rank <= rank):
            place, rank = _named(page.text[paragraph.start : paragraph.end], family), paragraph.rank
        frame = frames[paragraph]
        found[paragraph] = frame.at(place) if place else frame
    return found


def _named(heading: str, family: Family) -> str:
    """The code of the division that is all that ``heading`` says; empty where it says anything else."""
    only = _HEADING.fullmatch(heading)
    return (family.code_of(only.group("name")) if only else None) or ""
