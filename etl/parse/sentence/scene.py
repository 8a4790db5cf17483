"""A run of figures with all that its name may be read from: its words, what the sentence said before, the catalogue."""

import re
from dataclasses import dataclass, field

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.report.family import Family
from etl.parse.report.frame import Frame
from etl.parse.sentence import framing
from etl.parse.sentence.state import Around, Head, State
from etl.parse.text.fold import squeeze
from etl.parse.words import naming, phrases
from etl.parse.words.lexicon import PER_CAPITA
from etl.parse.words.tokens import Words

_HOSPITAL = re.compile(r"第?[一二三四五]?人民医院|中医|妇幼")  # 缙云县人民医院 is a name of its own
# 赛事带动旅游收入增长7倍: what grows, and not what makes it grow
_DRIVEN = re.compile(r"^.*(?:带动|拉动)(?=[^,。;、]{3,}$)")
NO_MEASURE_BY_HEAD = 100  # no place has so many of anything by each thousand people
RATES = frozenset({"%", "‰"})
NO_LEFT = naming.Left("", "", False)

_ONE_MORE = re.compile("[再又](?:增加?|添)了?$")  # 社区医院今年又增加2家: so many new ones

Names = list[list[Head]]
"""For each mention of a run the heads that its number holds for: two for A率、B率均达100%."""


@dataclass(slots=True)
class Scene:
    """What a naming rule sees. ``left`` is the head before the figures, ``outer`` what stands before an open bracket."""

    around: Around
    state: State
    frame: Frame
    catalogue: Catalogue
    family: Family
    left: naming.Left = NO_LEFT
    outer: str = ""
    words: Words = field(init=False)

    def __post_init__(self) -> None:
        self.words = self.catalogue.words

    def look_left(self) -> None:
        """Reads the head before the figures; rules before this one do not need it."""
        rest = self.around.tail.rest
        at = open_bracket(rest)
        if at >= 0:
            self.outer, rest = rest[:at], rest[at + 1 :]
            self.around = self.around._replace(tail=self.around.tail._replace(rest=rest))
        if self.around.is_change:
            rest = _DRIVEN.sub("", rest)
        self.left = naming.read_left(self.without_place(rest.lstrip(")")), self.words)
        if not self.around.is_change and not self.left.flow and _ONE_MORE.search(self.around.tail.words):
            self.left = self.left._replace(flow="新增")

    def head(self, name: str, unit: str, place_code: str | None = None, *, is_aside: bool = False) -> Head:
        """A head of this run; a change where the run is one."""
        return Head(_plain(name), unit, place_code or self.frame.place_code, self.around.is_change, is_aside)

    def level(self, name: str, unit: str) -> Head:
        """A head that is a level whatever the run is."""
        return Head(_plain(name), unit, self.frame.place_code)

    def each(self, heads: list[Head]) -> Names:
        """The heads said before, one for each mention, with the mentions' units."""
        run = self.around.run
        return [[h._replace(unit=m.unit, is_change=self.around.is_change)] for h, m in zip(heads, run, strict=True)]

    def all_of(self, heads: list[Head]) -> Names:
        """The heads said before, all of them for the one mention."""
        unit = self.around.unit
        return [[h._replace(unit=unit, is_change=self.around.is_change) for h in heads]]

    def spread_places(self, words: str) -> list[str]:
        """The codes of the divisions that ``words`` name, if they are as many as the figures (山阳县、柞水县分别为…)."""
        count = len(self.around.run)
        if count < 2:
            return []
        found = self.family.narrowed(words)
        return [code for _, _, code in found] if len(found) == count else []

    def opening_places(self, words: str) -> list[str]:
        """The codes of the divisions that ``words`` open or end with, one joined to the other, if they are as many as the figures."""
        several = self.family.side_by_side(words) if len(self.around.run) > 1 else []
        if len(several) != 1 or len(several[0]) != len(self.around.run):
            return []
        (start, _, _), (_, end, _) = several[0][0], several[0][-1]
        is_more = words[end:].startswith(("等", "人民", "中医", "妇幼"))
        if is_more or (start and end < len(words)):  # 依次为灌云县、灌南县: they may end the clause, too
            return []
        return [code for _, _, code in several[0]]

    def only_places(self, words: str) -> list[str]:
        """The codes of the divisions that ``words`` name, two at least, where they name nothing else (纳雍县、赫章县均为…)."""
        found = self.family.narrowed(words)
        return [code for _, _, code in found] if len(found) > 1 and not self.less_places(words) else []

    def less_places(self, words: str) -> str:
        """``words`` less the divisions that they name and what joins these: 发病较多的山阳县、镇安县 → 发病较多的."""
        for start, end, _ in reversed(self.family.narrowed(words)):
            words = words[:start] + words[end:]
        return words.strip("、和及与以 ")

    def before_of(self, unit: str) -> str:
        """The last name of the sentence before that is measured in ``unit``; empty where none is.

        A number too large for one is no measure by head.
        """
        return next((h.name for h in reversed(self.state.before) if self.may_be(h, unit)), "")

    def may_be(self, head: Head, unit: str) -> bool:
        """Whether the figure, in ``unit``, may be another of what ``head`` names."""
        if head.unit != unit:
            return head.is_change and unit in RATES
        return self.around.run[0].value < NO_MEASURE_BY_HEAD or PER_CAPITA.match(head.name) is None

    def without_place(self, rest: str) -> str:
        """``rest`` less the division that its figures are placed at already."""
        place, where = framing.place_of(rest, self.family)
        if place and where and self.frame.place_code == place and not _HOSPITAL.match(rest[where[1] :]):
            before = rest[: where[0]]
            return rest[where[1] :] or ("" if framing.BESIDE.fullmatch(before) else before)
        return self.family.without_own(rest)


def _plain(name: str) -> str:
    """A name as observations have it, without white space, marks that stand alone and a year that only tells when."""
    return phrases.balanced(phrases.without_year(squeeze(name)))


def open_bracket(words: str) -> int:
    """Where the last bracket opens that ``words`` do not close, -1 where none does: 人员(执业(助理)医师."""
    if "(" not in words:
        return -1
    closed = 0
    for at in range(len(words) - 1, -1, -1):
        if words[at] == ")":
            closed += 1
        elif words[at] == "(":
            if not closed:
                return at
            closed -= 1
    return -1


LISTED = re.compile(r"^\)?\s*(?:、|和|及|以及|与)")
