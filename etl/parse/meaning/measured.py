"""Whether a number that has a name measures anything: not where it only says how long something was done."""

import re

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.numbers.mentions import Mention
from etl.parse.sentence.state import Around, Head
from etl.parse.words.lexicon import RATE

_DURATIONS = frozenset("年 天 小时 分钟 个月 周 日 秒 工作日".split())
# A name that a duration measures; any other duration says how long or how often something was done.
_LASTS = re.compile(r"日$|天数|时间|时长|周期|年限|寿命|半径|坐诊|响应|用时|工时|龄$|中位数|时限|服务圈|学时|课时")
_NEAR = 8  # how far from a duration 平均 is that makes it a figure, in characters
_AVERAGES = ("平均", "人均")
_INDEX = re.compile(r"(?:值|系数|强度|指数|CMI|评分)(?:\([^()]{1,8}\))?$")
_LEADS = {"reach", "to", "from", "range", "≥", "≤"}
_LARGE = 10_000  # a number written with 万 or 亿 is a figure even where no unit stands


def is_mere_duration(mention: Mention, head: Head, around: Around) -> bool:
    """Whether a number says how long or how often something was done, and no duration is what its name measures."""
    if mention.unit not in _DURATIONS or around.is_change or around.is_goal:
        return False
    on_average = "平均" in around.left[-_NEAR:] or head.name.startswith(_AVERAGES)
    return not on_average and not _LASTS.search(head.name)


def measures_bare(mention: Mention, head: Head, around: Around, catalogue: Catalogue) -> bool:
    """Whether a number without a unit is a figure: where a rate, a reached level or a multiplier says so."""
    if not head.name:
        return False
    led = bool(_LEADS & around.tail.classes) and not head.is_change
    if mention.value % 1 and _INDEX.search(head.name):  # CMI值1.07,上升0.04
        return True
    return led or mention.value >= _LARGE or bool(RATE.search(head.name)) or catalogue.known(head.name)
