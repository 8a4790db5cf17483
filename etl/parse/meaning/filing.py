"""Files what was read under the catalogue's indicators: each name's domain and code, a code once where several claim it."""

import re
from collections.abc import Sequence

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.records import Observation
from etl.parse.report.family import Family
from etl.parse.sentence import bounds
from etl.parse.sentence.state import Head

_BOTH = "两癌"
_TWINS = re.compile("宫颈癌|乳腺癌")
_UNNAMED = "未名"
_MEASURE = re.compile("率|水平|占比(?![例重])|比例|比重|寿命|住院日|满意度|[托床]位数|[医护]师数|护士数|补助标准")
# 适龄儿童免疫规划疫苗接种率以乡镇为单位统计, 分乡镇算, 各苗: how a measure is counted.
_PART = "(?:乡镇|镇街|镇办|乡|镇|街道|村|县市?区?|区县|苗种?|个苗种)"
_BY_PARTS = re.compile(
    rf"(?:[以按分逐各]{_PART}(?:\([^()]*\))?(?:为单位)?(?:逐一)?(?:统计|核算|考核|评价|测算|计|算)?)"
)
# 目标是县域内就诊率, 改革带动县域内就诊率, 大家常说的县域内就诊率
_SPOKEN_OF = re.compile("[^是]{1,8}是|[^带推]{0,8}[带推]动|[^的]{1,8}(?:说|讲|关心|关注)的")
_NO_MEASURE = 5  # characters that the shortest indicator with a word behind it has
# What is said of an indicator besides verbs and adverbs, and verbs that make another measure of it.
_SAID = frozenset(
    "的 现 虽 监测 调查 测评 至今 上半年 下半年 一季度 前三季度 结果 测得 因此 今年 去年 同年 偏高 偏低 预期 力争".split()
)
_ANOTHER = frozenset("得分 高于 低于 高出 超过 超出 超 不足 不到 达标 完成 考核 报告 拨付".split())
_OF_A_PART = frozenset("达到 符合 新增 区直 市直 县直 常住 受益".split())  # before an indicator: of a part of it

Told = tuple[Observation, Head]
"""An observation with the head that named it."""


class Filing:
    """The catalogue as it is asked for one report."""

    def __init__(self, catalogue: Catalogue, family: Family):
        self.catalogue, self.family = catalogue, family

    def filed(self, name: str, unit: str, is_change: bool, heading: str) -> tuple[str, str | None]:
        """The domain of a name and the code of its indicator, if it has one."""
        found = self.catalogue.indicator(self.family.of_one_place(name), unit, is_change)
        return (found.domain, found.code) if found else (self.catalogue.domain(name, heading), None)

    def is_better_low(self, name: str, code: str | None) -> bool:
        """Whether less of a measure is better: as its indicator says, or else as its name does."""
        return self.catalogue.indicator_of(code).direction == "lower" if code else bounds.is_better_low(name)

    def without_what_is_said(self, name: str) -> str:
        """``name`` less what is said of its indicator, where that is all that stands before or behind: 婴儿死亡率始终."""
        ends = [m.end() for m in _MEASURE.finditer(name)] if len(name) > _NO_MEASURE else []
        if not ends or self.catalogue.known(name):
            return name
        if ends[-1] == len(name):
            return self._behind_what_is_said(name)
        own = self.family.without_places(name)
        opens = len(name) - len(own)
        for end in reversed(ends):
            if _NO_MEASURE - 1 <= end - opens < len(own) and self.catalogue.known(name[opens:end]):
                if name.startswith(("由", "从"), end):  # 托位使用率由不足四成提到50%
                    return name[:end]
                behind = self.catalogue.words.cut(_BY_PARTS.sub("", name[end:]))
                return name[:end] if all(map(self._is_said, behind)) else name
        return name

    def _behind_what_is_said(self, name: str) -> str:
        """``name`` from its indicator on, where only verbs open it: 带动县域内就诊率."""
        if (said := _SPOKEN_OF.match(name)) and self.catalogue.known(name[said.end() :]):
            return name[said.end() :]
        rest = name
        for word in self.catalogue.words.cut(name):
            rest = rest[len(word) :]
            if word in _OF_A_PART or not self._is_said(word):
                return name
            if self.catalogue.known(rest):
                return rest
        return name

    def _is_said(self, word: str) -> bool:
        return word in _SAID or (self.catalogue.words.is_verb(word) and word not in _ANOTHER)

    def coded_once(self, observations: list[Observation], heading: str) -> list[Observation]:
        """Two names that mean one indicator, side by side with a value each, are two scopes of it: one keeps it.

        That is the first, or the one with the indicator's own name. What a reviewer said of a name stands.
        """
        names: dict[tuple[object, ...], str] = {}
        for o in observations:
            if o.code and o.name == self.catalogue.name_of(o.code):
                names[o.code, o.kind, o.measure, o.year, o.place_code] = o.name
        told = []
        for o in observations:
            if o.code and self.catalogue.is_decided(self.family.without_places(o.name)):
                told.append(o)
                continue
            first = names.setdefault((o.code, o.kind, o.measure, o.year, o.place_code), o.name) if o.code else o.name
            if first != o.name and not _are_twins(first, o.name):
                o = o._replace(code=None, domain=self.catalogue.domain(o.name, heading))
            told.append(o)
        return told

    def named(self, observation: Observation, rest: Sequence[Told], heading: str) -> Observation:
        """An observation that waited for its name gets that of the next one."""
        if observation.name:
            return observation
        name = next((h.name for _, h in rest if h.name), _UNNAMED)
        domain, code = self.filed(name, observation.unit, observation.measure == "change", heading)
        return observation._replace(name=name, domain=domain, code=code)


def _are_twins(one: str, other: str) -> bool:
    """Whether two names differ in nothing but which of twins they name (宫颈癌, 乳腺癌): each has the indicator of both.

    Where both together were told first, each is a part: “两癌”筛查15.6万人(其中宫颈癌8.1万人).
    """
    return _BOTH not in one and _TWINS.sub("", one) == _TWINS.sub("", other)
