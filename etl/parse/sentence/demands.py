"""What a clause without a figure asks of those behind it: 按照省规划,2025年…应达到4.6个."""

import re
from typing import NamedTuple

from etl.parse.records import Kind
from etl.parse.sentence.authorities import AUTHORITY, HIGH_OF_PLAN
from etl.parse.sentence.goals import Goal

# 按照省规划,2025年每千人口托位数应达到4.6个: the clause that says who asks, and the words of the one that says what
_BY_WHOM = re.compile(
    rf"[,、;\s]*(?:\([一二三四五六七八九十]+\)|\d{{1,2}}[.、])?(?:按照?|根据|依照){AUTHORITY}[^,。;]{{0,16}}(?:规划|要求|规定|标准|指标|任务|目标|口径)"
    r"|[,、;\s]*(?:按照?|根据|依照)(?:国家|省|自治区)[^,。;\d]{0,10}的(?:规定|要求|标准)"
    r"|[,、;\s]*(?:按照?|根据|依照)《[^》]*(?:国家|中国|省|自治区)[^》]*》[^,。;]{0,6}"
)
# 规划提出,到2025年每千人口床位达到3.5张: what it aims at, whatever words follow
_PROPOSES = re.compile(
    r"[,、;\s]*(?:\([一二三四五六七八九十]+\)|\d{1,2}[.、])?(?P<who>[^,。;\d]{0,16}(?:规划|纲要|方案)|[^,。;《》]{0,6}《[^》]*》)中?(?:提出|明确)"
)
# 国家要求,到2025年…达到60%以上
_REQUIRES = re.compile(rf"[,、;\s]*(?!全[省国]){AUTHORITY}(?:明确)?(?:要求|规定)")
_SHOULD = re.compile("应(?:当|该)?(?:达|有|配|设|不)|须(?:达|配)|不得?[低高少多]于|不能[低高少多]于")


class Demand(NamedTuple):
    """What a clause without a figure asks of those behind it: ``outright``, or only of those that ought to be so many."""

    kind: Kind
    outright: bool


def demand(words: str) -> Demand | None:
    """What a clause without a figure asks of those behind it: 按照自治区下达的指标,我市…应达到2.5个; 规划提出,到2025年…达到3.5张."""
    if proposes := _PROPOSES.fullmatch(words):
        return Demand("standard" if HIGH_OF_PLAN.search(proposes.group("who")) else "target", True)
    if _REQUIRES.fullmatch(words):
        return Demand("standard", True)
    return Demand("standard", False) if _BY_WHOM.fullmatch(words) else None


def meets(asked: Demand | None, left: str) -> Goal | None:
    """The goal that the figure behind ``left`` is by what was asked before it."""
    return Goal(asked.kind) if asked and (asked.outright or _SHOULD.search(left)) else None
