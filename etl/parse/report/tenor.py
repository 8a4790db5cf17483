"""What the figures of a section sound like, results or aims: asked where its heading says neither.

每千人口托位数达到4.5个以上,签约率稳定在75%以上 is aimed at whatever stands above it, and 门诊12.36万人次,同比增长5.4% is done. Each sign gives
points; a section of few points either way tells nothing.
"""

import re
from collections.abc import Sequence

from etl.parse.records import Profile
from etl.parse.report.frame import Frame, planned_year, reviewed_year
from etl.parse.report.heading_words import TOP
from etl.parse.text.outline import Outline, Paragraph
from etl.parse.words.forms import Class, Form

_FIGURE = re.compile(
    r"(?<![\d.〔(年第])\d[\d,]*(?:\.\d+)?(?!\d|年|月|日|号|期|届|、|\.)(?:[%‰]|[十百千万亿]*[余多]?[\u4e00-\u9fff])"
)
_MAY_LOOK_BACK = re.compile("方案|规划|行动|意见|通知")  # 工作要点 begins with what is to come
_SUMMARY = re.compile("年度?(?:工作)?(?:总结|报告|情况报告)$")
_CLAUSE = re.compile("[,;。\n]")
_STRONG = 3  # points, at least, of a figure that tells what it is
_ENOUGH = 4  # points, at least, of a section, where most of its figures or two of them tell it
_ROUND = 5  # a share that is planned is a multiple of it more often than not
_NEAR = 40  # characters before a figure that may be of its clause
_EXACT = 100  # from which on a count that ends in no nought was counted

# Before the figure, in its clause.
AIMED = Class(
    "aimed",
    "保持在 稳定在 控制在 不低于 不少于 不超过 力争 确保 争取 务必 必须",
    (
        Form(r"要(?<![主重必需概摘纪]要)(?!求)", "签约率要到"),
        Form(r"(?:年|月)底(?:之)?前|年内", "9月底前"),
        Form(r"(?:提高|提升|降|扩大|增加)(?:低)?[到至]$", "提高到"),
    ),
)
DONE = Class(
    "done",
    "累计 同比 比上年 较上年 比去年 较去年 上年同期 荣获 仅 现有 目前 截至 得分 排名",
    (
        Form(r"了", "培训了"),
        Form(r"已(?!经批)", "已建成"),
        Form(r"共(?![同建享和])", "共有"),
        Form(r"占$", "其中占"),
    ),
)
_AIMED, _DONE = re.compile(AIMED.pattern), re.compile(DONE.pattern)
_BOUND = re.compile("以[上内下]")


def heard(
    page: Outline, profile: Profile, frames: dict[Paragraph, Frame], silent: Sequence[Paragraph]
) -> dict[Paragraph, Frame]:
    """``frames`` with the kind that their figures tell, below each heading of ``silent``, which tell none themselves.

    A report begins with results, and a plan that looks back does so in its first section.
    """
    must_plan = profile.kind == "总结与计划" and not any(f.kind == "target" for f in frames.values())
    spoken = set(silent)
    first = next((p for p in page.paragraphs if p.rank == 1 and TOP.match(page.text, p.start)), None)
    for heading, *below in _sections(page):
        frame = frames[heading]
        if heading not in spoken or any(frames[p] != frame for p in below):
            continue
        end = below[-1].end if below else heading.end
        told = kind(page.text, heading.end, end)
        if must_plan and heading == silent[-1] and not told and _only_aims(page.text, heading.end, end):
            told = "target"  # 三、突出重点,抓好落实: the last section of a speech
        if told == "target" and frame.kind == "actual" and heading != first:
            own = frame._replace(kind="target", year=_planned(profile))
        elif told == "actual" and frame.kind == "target" and heading == first and _MAY_LOOK_BACK.search(profile.title):
            own = frame._replace(kind="actual", year=reviewed_year(profile))
        else:
            continue
        frames |= dict.fromkeys([heading, *below], own)
    return frames


def _sections(page: Outline) -> list[list[Paragraph]]:
    """The paragraphs from each heading of the first rank to the next."""
    found: list[list[Paragraph]] = []
    for paragraph in page.paragraphs:
        if paragraph.rank == 1 or not found:
            found.append([])
        found[-1].append(paragraph)
    return found


def _planned(profile: Profile) -> int:
    """The year of what a report asks for: a notice's own, where it names no other; that after the one a summary reviews."""
    if profile.target_year is None and profile.actual_year is not None and not _SUMMARY.search(profile.title):
        return max(profile.actual_year, profile.given[0] if profile.given else 0)
    return planned_year(profile)


def points(text: str, start: int, end: int) -> list[int]:
    """The points of each figure in ``text[start:end]``: above nought that of an aim, below that of a result."""
    told = []
    for figure in _FIGURE.finditer(text, start, end):
        before = _CLAUSE.split(text[max(start, figure.start() - _NEAR) : figure.start()])[-1]
        aims = bool(_BOUND.match(text, figure.end())) + bool(_AIMED.search(before))
        told.append(2 * aims - 3 * bool(_DONE.search(before)) + _of_number(figure.group()))
    return told


def kind(text: str, start: int, end: int) -> str:
    """What the figures in ``text[start:end]`` sound like: ``target``, ``actual``, or empty where they tell neither."""
    told = points(text, start, end)
    if not told or min(told) < 0 < max(told):
        return ""
    strong = sum(abs(each) >= _STRONG for each in told)
    if abs(sum(told)) < _ENOUGH or (strong < 2 and 2 * strong < len(told)):
        return ""
    return "target" if sum(told) > 0 else "actual"


def _only_aims(text: str, start: int, end: int) -> bool:
    """Whether some figure in ``text[start:end]`` sounds like an aim, and none like a result."""
    told = points(text, start, end)
    return bool(told) and min(told) >= 0 < max(told)


def _of_number(figure: str) -> int:
    """The points of a number itself: 83.7% was measured, 85% is more often planned, 1287 was counted."""
    digits = re.match(r"[\d,.]+", figure).group().replace(",", "")  # type: ignore[union-attr]
    if figure[-1] == "元":
        return 0  # what is paid or planned is as exact as it is
    if "." in digits:
        return -1 if len(digits.partition(".")[2]) < 2 and figure[-1] != "%" else -3
    if figure[-1] in "%‰":
        return 1 if int(digits) % _ROUND == 0 else 0
    return -3 if int(digits) > _EXACT and int(digits) % 10 else 0
