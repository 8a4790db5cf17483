"""Questions and answers of an interview: who asks, who answers, and whether it is of what is to come."""

import re

from etl.parse.records import Profile
from etl.parse.report.frame import Frame, planned_year, reviewed_year

_ASKS = "记者|主持人|问|网友|观众|听众"
_ASKER = re.compile(rf"【[^】]{{0,16}}(?:{_ASKS})】|(?:问|[\u4e00-\u9fff“”、]{{0,20}}(?:记者|主持人))\s*:")
_ANSWERER = re.compile(
    r"【(?:答|[^】]{0,16}(?:主任|局长|书记|发言人|委员|处长|科长|院长|嘉宾|负责人))】|(?:答|[\u4e00-\u9fff“”、]{2,20}(?:主任|局长|书记|发言人|委员|处长|科长|院长|负责人|负责同志|嘉宾|受访者|做客嘉宾))\s*:|(?:嘉宾|受访者)\s*:"
)
# 2024年有哪些硬指标? 下一步有什么打算?
_ASKS_FOR_PLAN = re.compile(
    r"(?P<then>明年|下一步|接下来|今后)(?:呢|怎么[办干做])?\?"
    r"|(?P<when>今年|明年|新的一年|下一步|接下来|今后|未来|20\d\d年)[^。?]{0,24}"
    r"(?:打算|计划|目标|安排|指标|举措|部署|重点|怎么干|如何推进|新动作|考虑|推出|期待|实事|实惠|红利|好消息)[^。]*\?"
)
# 2023年有什么盼头? 请谈谈明年的想法。: a question of what is to come, in whatever words
_OF_WHAT_COMES = re.compile(r"明年|新的一年|新年(?!伊始)|未来[一二三两几]年|展望|20\d\d年(?!起|以来|以后)")
_OF_WHAT_IS = re.compile("今年|去年|过去|进展|成效|情况|有多少|有没有|做了|完成|目前|现在")
_ASKS_FIRST = re.compile(r"(?:什么|怎样|怎么样|哪些|如何|多少|吗|呢)[^?]{0,12}\?")
_NAMES_YEAR = re.compile(r"20\d\d")


def asks(words: str) -> bool:
    """Whether a paragraph is a question: 记者:明年有哪些打算?"""
    return _ASKER.match(words) is not None


def answers(words: str) -> bool:
    """Whether a paragraph opens with who answers: 市卫生健康委负责人:…"""
    return _ANSWERER.match(words) is not None


def asked_for(words: str, frame: Frame, profile: Profile) -> Frame:
    """The frame of the answer to a question: of what is planned where it asks for that, else ``frame``."""
    asked = _ASKS_FOR_PLAN.search(words) or _asks_what_comes(words)
    if not asked or _ASKS_FIRST.search(words, 0, asked.start()):  # 有什么变化?明年又有什么打算?: what is comes first
        return frame
    named = _NAMES_YEAR.match(asked.group())
    next_year = reviewed_year(profile) + 1 if "明年" in asked.group() or "新的一年" in asked.group() else 0
    year = int(named.group()) if named else max(planned_year(profile), next_year)
    return frame._replace(kind="target", year=year) if year > reviewed_year(profile) else frame


def _asks_what_comes(words: str) -> re.Match[str] | None:
    """Whether a question asks of what is to come, and of nothing that is or was."""
    return None if _OF_WHAT_IS.search(words) or not _ASKER.match(words) else _OF_WHAT_COMES.search(words)
