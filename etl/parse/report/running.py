"""What one sentence of a paragraph leaves to the next: the year or the state that it opened with."""

import re
from dataclasses import dataclass

from etl.parse.report import looks_back
from etl.parse.report.frame import Frame
from etl.parse.report.sections import sets_goals

_ANEW = re.compile(
    r"\W*(?:自|从)?(?:20\d\d年以来|[两三四五]年(?:来|间)?(?!前)|今年|全年|近年|目前|截至目前|五年来|现有)"
)
_OPENS_YEAR = re.compile(
    r"(?:[^,;。\d]{0,24},)?\W*(?:截[至止]到?|到|至|在|从)?(?:20\d\d年(?!以来|至今|起|[^,。;]{0,6}(?:目标|规划|计划))|去年|上一年|过去的?一年)"
)
_BY_STATISTICS = (
    r"(?:根?据|按照?|从)20\d\d年[\u4e00-\u9fff]{0,8}(?:统计|年报|调查|推算|报表)"  # 根据2021年统计年报,…;…。
)
_OPENS_STATE = re.compile(rf"[^\w]*(?:截[至止]到?(?:20\d\d|去|上)年(?:底|末|12月)|{_BY_STATISTICS})")
_OPENS_END = re.compile(r"[^\w]*20\d\d年(?:年?末|底)(?!前)")
_EARLIER = re.compile(r"\W*20\d\d年[,，]")
_OTHER_YEAR = re.compile(r"20\d\d年|[今明]年|目前|截[至止]|现有")
_DEADLINE = re.compile(r"(?:[^,;。\d]{0,24},)?\W*20\d\d年(?:\d{1,2}月)?底(?:之)?前")
_ITEM = re.compile(r"\W*[一二三四五六七八九十]是")  # 一是扩面收窄,2024年参保减少6200人;: of that item alone
_GOES_ON = re.compile(r"\W*(?:其中|同期|当年|[\u4e00-\u9fff]{0,8}(?:院|局|县|区|市|镇|中心)当年)")
_LISTS_GOALS = re.compile(r"目标(?:为|是):|^\W*预计(?:全年|到?年底)(?!可)")


@dataclass(slots=True)
class Running:
    """The frame with which one sentence of a paragraph goes on from the one before.

    到2021年底,…;… goes on behind semicolons, 截至2023年底,…。… to the end of the paragraph, until a sentence has words of its own
    (目前, 全年, 2021年以来). 其中, 同期 and 当年 are of the year of the sentence before. Behind a semicolon 全年 is of the year that the state before it ends: 截至2021年底,…;全年….
    ``ground`` is the year before the several that the paragraph looks back on (“十四五”以来).
    """

    frame: Frame | None = None
    is_state: bool = False
    is_within: bool = False
    own: Frame | None = None
    last: Frame | None = None
    ground: int | None = None

    def begin(self, words: str, frame: Frame) -> Frame:
        """The frame in which a sentence begins whose own is ``frame``."""
        if _ANEW.match(words) and not (self.is_within and words.startswith("全年")):
            self.frame, self.is_state = None, False
        self.own = frame
        if self.last and self.last.kind == frame.kind and _GOES_ON.match(words):
            return self.last
        return self.frame or frame

    def look_back(self, words: str, reviewed: int) -> int | None:
        """The year that levels are told from (由…提高到…) in a sentence, or that of those before unless it has a year of its own."""
        said = looks_back.ground_year(words, reviewed)
        self.ground = said or (None if looks_back.opens_other_year(words) else self.ground)
        return self.ground

    def end(self, words: str, lasting: Frame) -> None:
        """Notes what a sentence leaves to the next; ``lasting`` is the frame at its end."""
        self.last = lasting
        lists = _LISTS_GOALS.search(words) is not None or (":" in words and sets_goals(words[: words.index(":") + 1]))
        dated = self.frame is not None or self._dates(words) or lists
        is_actual = self.own is not None and self.own.kind == "actual"
        opens = _OPENS_STATE.match(words) or (is_actual and lasting.kind == "actual" and _OPENS_END.match(words))
        self.is_state = self.is_state or bool(opens) or self._tells_of_earlier(words, lasting)
        self.is_within = self.is_state and words.endswith(";")
        self.frame = lasting if dated and (self.is_state or words.endswith(";")) else None

    def _tells_of_earlier(self, words: str, lasting: Frame) -> bool:
        """Whether a sentence opens with a year before that of its section, and names no other: 2023年,诊疗量286万人次。占比36.7%。"""
        own = self.own
        opens = own is not None and own.kind == lasting.kind == "actual" and lasting.year < own.year
        return opens and _EARLIER.match(words) is not None and not _OTHER_YEAR.search(words, len("2023年"))

    def _dates(self, words: str) -> bool:
        """Whether a sentence opens with a year for those behind it; a plan's 2023年底前组建4个;… is the date of one task."""
        is_deadline = self.own is not None and self.own.kind == "target" and _DEADLINE.match(words)
        return (
            not is_deadline and not _ITEM.match(words) and bool(_OPENS_YEAR.match(words) or _OPENS_STATE.match(words))
        )
