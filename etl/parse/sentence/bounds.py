"""The words between a name and its number, and what they and those behind it say of comparator and direction."""

import re
from typing import NamedTuple

from etl.parse.records import Comparator
from etl.parse.words.tails import NO, UNDENIED, tails_at

_AFTER_MORE = re.compile(r"^\s*(?:及)?以上")
_AFTER_LESS = re.compile(
    r"^\s*(?:及)?以[下内]|^内(?![用需部外容设])|^的?[^,。;、在]{0,10}(?:标准|目标|要求|线|范围)?(?:以内|之内)"
)
_AFTER_ABOUT = re.compile(r"^\s*左右|^\s*上下")
_DOWN = re.compile(
    r"下降|降低|减少|缩短|缩小|回落|下[滑跌浮]|滑[落坡]|走低|拉低|跌|掉|再压|压缩|压减|减|(?<!不)低|(?<!不)(?<!至)少|降|收窄|缩减|精简|改善|(?<=年)小|(?<=[年期又])短|[↓▼]"
)
_NO_NAME = re.compile(r"[、,;:。\s(和及与]|全[市县区州盟旗省]|累计|年内|共|已")
_AT_LEAST = re.compile(rf"(?:至少(?!接种|完成)|{NO}[少低]于)[\u4e00-\u9fff]{{1,14}}$")
_BELOW = re.compile(
    rf"{UNDENIED}低于|{NO}[高多大]于|{NO}超[过出]|压在|短于|[省州市盟国]控|控制线|好于|优于|控制在|(?:[不未](?:得|有)?|没有?)突破"
)
_ABOVE = re.compile(
    r"高于|高过|高出|过(?<![经通超]过)了|超出(?![^,。;]*\($)(?!年度|全年|年初|原)|超过(?!了?年)|超(?=[省国市])|越过|迈过|跨过|不低于|不少于"
)
_HIGHER = re.compile(r"(?:的[^,。;\d]{0,6})?(?:高|多)")
_DIRECTION = re.compile(rf"{_DOWN.pattern}|提高|提升|再提|增加|增长|上升|上涨|扩大|增|升|涨|高于|[↑▲+]")
_EXTREME = re.compile(r"最[高低]\s*\($")  # 缙云县最低(33.7%): no bound
_LOW_IS_GOOD = re.compile(
    "死亡|发病|患病|感染|传播|信访|不良|报废|百元|时间|时长|费用|费率|住院日|药占比|耗材|近视|超重|肥胖|吸烟|自付|个人卫生支出|指数|剖宫产|缺陷|外转|转诊|负债|投诉|使用强度|中位数"
)
_BETTER = re.compile("好于|优于|最低线")
_ASKED = re.compile(r"(?:以上)?的?[^,。;\d]{0,6}(?:要求|标准)")
_CAP = re.compile(r"的?(?:控制|警戒|红线)")
_ABOUT_SHARE = re.compile(
    r"(?:约|差不多|大概|将近)(?:占|为[^,。;、约\d]{2,12}的)(?:到|了|全[国省市县区])?$"
)  # the words of a share take 约 with them
_TIMES = frozenset({"分钟", "秒", "小时", "天"})
_FASTER = re.compile("(?:快|提速)了?$")
_LONGEST_TAIL = 24


def naming_free(words: str) -> str:
    """``words`` less connectives and white space: what could be a name."""
    return _NO_NAME.sub("", words)


class Tail(NamedTuple):
    """What stood between a name and its number: the rest before it, the classes of words taken off, and the words."""

    rest: str
    classes: frozenset[str]
    words: str


def strip_tail(left: str) -> Tail:
    """Takes off, from the right, the words that lead from a name to its number."""
    rest, classes = _EXTREME.sub("", left.rstrip()).rstrip(" (\n…→"), set()
    while rest:
        start = len(rest) - _LONGEST_TAIL if len(rest) > _LONGEST_TAIL else 0
        for name, pattern in tails_at(rest[-1]):
            match = pattern.search(rest, start)
            if match and match.group():
                before = rest[: match.start()]
                if name == "make" and len(naming_free(before)) < 2:
                    continue
                rest = before.rstrip(" (")
                classes.add(name)
                break
        else:
            break
    return Tail(rest, frozenset(classes), left[len(rest) :])


def comparator(tail: Tail, right: str, held: str, is_goal: bool) -> Comparator:
    """The comparator of a figure.

    Args:
        tail: What stands between name and number.
        right: What follows the number, or the list of numbers.
        held: The whole clause to the left, for goals: 均低于省定….
        is_goal: Whether the figure is a target or standard that results are held against.
    """
    if _AFTER_ABOUT.match(right):
        return "≈"
    if _AFTER_MORE.match(right):
        return "≥"
    if _AFTER_LESS.match(right):
        return "≤"
    if _AT_LEAST.search(held):
        return "≥"
    for sign in ("≥", "≤", "≈"):
        if sign in tail.classes:
            return sign
    if _ABOUT_SHARE.search(held):
        return "≈"
    if is_goal:
        if _HIGHER.match(right):
            return "≥"
        if _BELOW.search(held):
            return "≤"
        if _ABOVE.search(held):
            return "≥"
    return "="


def is_better_low(name: str) -> bool:
    """Whether less is better of a measure that the catalogue does not have, by its words: 重复信访率."""
    return _LOW_IS_GOOD.search(name) is not None


def demanded(sign: Comparator, low_is_good: bool, left: str, right: str) -> Comparator:
    """The bound that others set on a measure, by what is good of it: 管理率72.6%,好于省定65%的要求 asks for no less.

    Args:
        sign: The bound that the words alone give.
        low_is_good: Whether less of the measure is better.
        left: What stands before the figure.
        right: What follows it.
    """
    if sign == "≥" and _CAP.match(right):  # 超过省定12/10万的控制目标
        return "≤"
    if sign == "=" and "守住" in left:
        return "≤" if low_is_good else "≥"
    short_of = "低于" in left and _ASKED.match(right)
    return "≥" if sign == "≤" and not low_is_good and (_BETTER.search(left) or short_of) else sign


def is_fall(words: str, unit: str) -> bool:
    """Whether a change goes down: what is faster takes less time."""
    if unit in _TIMES and _FASTER.search(words):
        return True
    found = list(_DIRECTION.finditer(words))
    return bool(found) and bool(_DOWN.match(words, found[-1].start()))
