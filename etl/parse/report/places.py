"""Finds the divisions that a text names, and which of them it is about."""

import re
from collections import Counter
from functools import cached_property

import ahocorasick

from etl.parse.records import Region

# Words that are also short names of places: the full name must stand there.
AMBIGUOUS = frozenset(
    "县 资源 合作 安宁 新建 市中 河口 城区 郊区 矿区 新城 城中 中原 和平 河东 河西 南开 北辰 西湖 江北 江南 东风 前进 向阳 长安 新华 桥东 桥西 "
    "永安 安定 民权 民乐 永定 平安 宝山 高明 文成 开平 长治 兴安 东方 昌都 通道 阳光 永康 安康 太和 太平 永乐 永新 新民 新兴 新安 新区 武功 大通 大方 "
    "富民 永善 惠民 勉县 利通 融安 崇礼 开发 大同 同心 独山 贵定 环县 安居 东安 普安 兴业 兴国 全南 全州 全椒 定南 南部 中方 集美 思明 同安 秀英 "
    "共和 自治 开放 鼓楼 玄武 城关 中山 昌平 平和 光明 龙华 罗湖 天心 天河 岳麓 中站 文化 建设 青年 工农 新青 友好 美溪 金山 西林 创业".split()
)
_AGENCY = r"(?:卫生健康委员会|卫生健康委|卫生健康局|卫生和计划生育|卫生计生|卫生局|卫健委|卫健局|人民政府|政府工作报告)"
_OWN_AGENCY = re.compile(rf"\s*(?:(?:19|20)\d\d年)?([\u4e00-\u9fff]{{2,5}}?){_AGENCY}")
# 登封市卫生健康委员会办公室编 2023年11月6日: a line that says who gave the document, and nothing else.
_OFFICE = re.compile(
    r"[\s(【]*(?P<place>[\u4e00-\u9fff]{2,12}?)(?:卫生健康委员会|卫生健康委|卫生健康局|卫健[委局]|卫生局|卫生和计划生育(?:委员会|局)|卫生计生[委局]|卫生健康和体育局|人民政府|疾病预防控制中心|疾控中心|妇幼保健院|爱国卫生运动委员会)"
    r"(?:办公室)?(?:党组|党委)?(?:编印?|印发|发布)?[)】]?\s*(?:[((]?20\d\d年\s?\d{1,2}月\s?(?:\d{1,2}日)?[))]?)?\s*"
)
# 桐城市托育服务工作专班(代章)
_BODY = re.compile(
    r"[\s(【]*(?P<place>[\u4e00-\u9fff]{1,11}?[市县区旗州盟])[\u4e00-\u9fff]{0,14}(?:专班|领导小组|指挥部|委员会)(?:办公室)?[)】]?\s*(?:[(（]代章[)）])?\s*(?:[(（]?20\d\d年\s?\d{1,2}月\s?(?:\d{1,2}日)?[)）]?)?\s*"
)
# 政协栖霞市委员会专题调研组, 中共栖霞市委办公室
_COMMITTEE = re.compile(
    r"[\s(【]*(?:中国人民政治协商会议|政协|中共)?(?P<place>[\u4e00-\u9fff]{1,11}?[市县区旗州盟])(?:人大常委会|人民代表大会常务委员会|委员会|委)[\u4e00-\u9fff]{0,14}[)】]?\s*"
)
_HEAD_LINES, _END_LINES = 8, 6  # among which it stands
_OPENING = re.compile(r"\s*(?:关于)?(?:(?:19|20)\d\d年度?)?")
_BESIDE = 400  # characters of the text in which such a word may stand
_BESIDE_WORD = re.compile(
    r"(?:日报|晚报|新闻网|融媒|发布|年鉴|卫生健康|卫健|卫计|卫生计生|卫生和计划生育|自治县卫|(?<=健康..)行动|(?<=健康...)行动|(?<=发展看..)”|(?<=发展看...)”)|\s?>"
)
_PHRASE = re.compile(r"[\s,、;:!?“”《》—|]+")
# What a report says of the division above its own, and never of that.
_SAID_OF_ABOVE = ("下达", "平均", "的平均", "定的", "要求", "考核", "标准", "给我", "对我")
_SIBLINGS = 4  # counties of one prefecture of which a county's own report does not tell
_LEVELS = {"country": 0, "province": 1, "prefecture": 2, "county": 3}


class Places:
    """The divisions of GB/T 2260, found by name. Picklable."""

    def __init__(self, regions: tuple[Region, ...]):
        self.by_code = {r.code: r for r in regions}
        self._by_name: dict[str, list[Region]] = {}
        self._children: dict[str, list[Region]] = {}
        for region in regions:
            self._by_name.setdefault(region.name, []).append(region)
            if region.parent_code:
                self._children.setdefault(region.parent_code, []).append(region)
        full = frozenset(self._by_name)
        self._called = {r.code: called(r) for r in regions}
        for region in regions:
            for name in self._called[region.code][1:]:
                if name not in full and region.until_year is None:
                    self._by_name.setdefault(name, []).append(region)

    def __getstate__(self) -> dict[str, object]:
        return {k: v for k, v in self.__dict__.items() if k != "_automaton"}

    @cached_property
    def _automaton(self) -> "ahocorasick.Automaton":
        automaton = ahocorasick.Automaton()
        for name in self._by_name:
            automaton.add_word(name, name)
        automaton.make_automaton()
        return automaton

    def named(self, name: str) -> list[Region]:
        """The divisions called ``name``, by full or by unambiguous short name; today's before former ones."""
        found = list(self._by_name.get(name, ()))
        if not found:
            found = [r for r in self.by_code.values() if r.short_name == name]
        return sorted(found, key=lambda r: (r.until_year is not None, _LEVELS.get(r.level, 9), r.code))

    def children(self, code: str) -> list[Region]:
        """The divisions right below ``code``."""
        return self._children.get(code, [])

    def counts(self, text: str) -> Counter[str]:
        """How often each full name stands in ``text``; a name inside a longer one (吴中 in 苏州市吴中区) counts too."""
        return Counter(name for _, name in self._automaton.iter_long(text))

    def main_place(self, text: str, head: str) -> str | None:
        """The code of the division that a report is about, or None where neither its names nor its counties tell.

        ``head`` is the report's title and first lines, which weigh more than the rest.
        """
        title, suffixes = head.partition("\n")[0], _own_suffixes(text)
        if named := self._named_in_full(title) or self._named_in_short(title, suffixes):
            return named
        if office := self._of_office(text):
            return office
        counts = self.counts(text)
        scores: Counter[str] = Counter()
        for name, times in counts.items():
            for region in self._by_name[name]:
                scores[region.code] += self._own_weight(region, times, text, head)
                if region.parent_code and region.level == "county":
                    scores[region.parent_code] += 2
        fitting = {c: s for c, s in scores.items() if self.by_code[c].name.endswith(suffixes)} or scores
        fitting = {c: s for c, s in fitting.items() if not self._is_above(c, text)} or fitting
        if not fitting:
            return self._by_word_beside(head + "\n" + text[:_BESIDE]) or self._in_headline(text)
        best = [code for code, score in fitting.items() if score == max(fitting.values())]
        if len(best) > 1:
            best = self._of_one_family(best, counts) or best
        code = min(best, key=self._rank)
        if fitting[code] < 4:
            return self._by_word_beside(head + "\n" + text[:_BESIDE]) or self._above_the_one(counts, suffixes)
        child = self._own_child(code, fitting, scores)
        own = child and self._is_told_of(child, code, text, counts) and not self._is_office_of(code, child, text)
        return child if own else code

    def _is_office_of(self, code: str, child: str, text: str) -> bool:
        """Whether a text names the office of a division and none of its child: 甘孜州卫生计生委, and figures of 石渠县."""
        return self._has_office(code, text) and not self._has_office(child, text)

    def _has_office(self, code: str, text: str) -> bool:
        names = [*self._called[code], self.by_code[code].short_name]
        return any(len(name) > 1 and re.search(re.escape(name) + _AGENCY, text) for name in names)

    def _in_headline(self, text: str) -> str | None:
        """The one city whose short name opens a phrase of the headline: 看病更近　儋州定下新一年健康清单."""
        headline = next((line for line in text.split("\n") if line.strip()), "")
        phrases = [p for p in _PHRASE.split(headline) if p]
        names = [p[:size] for p in phrases for size in (4, 3, 2) if len(p) > size and p[:size] not in AMBIGUOUS]
        found = {r.code for name in names for r in self.named(name) if r.until_year is None and r.name.endswith("市")}
        return found.pop() if len(found) == 1 else None

    def _is_told_of(self, child: str, code: str, text: str, counts: Counter[str]) -> bool:
        """Whether a text that names a child no more than once names it before the division it belongs to."""
        name, above = self.by_code[child].name, self.by_code[code].name
        return counts[name] > 1 or above + name in text or not 0 <= text.find(above) < text.find(name)

    def _is_above(self, code: str, text: str) -> bool:
        """Whether a text speaks of a division as of the one above its own: 高于郑州市平均水平, 郑州市下达任务."""
        name = self.by_code[code].name
        return any(text.startswith(_SAID_OF_ABOVE, m.end()) for m in re.finditer(re.escape(name), text))

    def _above_the_one(self, counts: Counter[str], suffixes: tuple[str, ...]) -> str | None:
        """The prefecture of the counties named, where a text that calls its own place 全市 names no other place."""
        named = [r for name in counts for r in self._by_name[name] if r.until_year is None]
        above = {r.parent_code for r in named if r.level == "county"}
        if suffixes != ("市",) or len(above) != 1 or any(r.level != "county" for r in named):
            return None
        return next(iter(above))

    def _by_word_beside(self, text: str) -> str | None:
        """The one division whose short name stands beside what names its office, its paper or its yearbook: 赣州年鉴, 诸暨日报."""
        for said in _BESIDE_WORD.finditer(text):
            before = text[max(0, said.start() - 4) : said.start()]
            for name in (before[-size:] for size in (4, 3, 2)):
                found = [r.code for r in self.named(name) if r.until_year is None and name not in AMBIGUOUS]
                wider = [code for code in found if self.by_code[code].level == "prefecture"]  # 资阳 is a district, too
                if len(name) > 1 and (len(found) == 1 or len(wider) == 1):
                    return (wider or found)[0]
        return None

    def _named_in_full(self, title: str) -> str | None:
        """The division that a title names behind the one it belongs to: 重庆市永川区2024年工作总结."""
        found = [
            region.code
            for end, name in self._automaton.iter(title)
            for region in self._by_name[name]
            if self._follows_its_own(region, title[: end + 1 - len(name)])
        ]
        return min(found, key=lambda code: (self._rank(code)[0], -found.index(code)), default=self._opening(title))

    def _opening(self, title: str) -> str | None:
        """The one division of today whose full name opens a title: 缙云县2023年卫生健康工作总结."""
        opening = _OPENING.match(title)
        names = [
            name for end, name in self._automaton.iter_long(title) if opening and end + 1 - len(name) == opening.end()
        ]
        found = [r.code for name in names for r in self._by_name[name] if r.until_year is None]
        return found[0] if len(found) == 1 else None

    def _named_in_short(self, title: str, suffixes: tuple[str, ...]) -> str | None:
        """The one division whose short name stands before its agency: 介休卫健委2023年工作总结."""
        agency = _OWN_AGENCY.match(title)
        found = self.named(agency.group(1)) if agency else []
        own = [r.code for r in found if r.until_year is None and r.name.endswith(suffixes) and r.name not in title]
        return own[0] if len(own) == 1 and agency and agency.group(1) not in AMBIGUOUS else None

    def _of_office(self, text: str) -> str | None:
        """The one division of today whose office a line of its own names at the head or the end of a document."""
        lines = [line for line in text.split("\n") if line.strip()]
        heads = [*lines[:_HEAD_LINES], *lines[-_END_LINES:]]
        for said in filter(
            None,
            [
                *map(_OFFICE.fullmatch, heads),
                *map(_COMMITTEE.fullmatch, heads),
                *map(_BODY.fullmatch, lines[-_END_LINES:]),
            ],
        ):
            found = [r.code for r in self.named(said.group("place")) if r.until_year is None]
            if len(found) == 1:
                return found[0]
        return None

    def _follows_its_own(self, region: Region, before: str) -> bool:
        """Whether ``before`` ends with a division that ``region`` belongs to."""
        above = self.by_code.get(region.parent_code or "")
        while above and above.level != "country":
            if before.endswith((above.name, above.short_name)):
                return True
            above = self.by_code.get(above.parent_code or "")
        return False

    def _rank(self, code: str) -> tuple[bool, int, str]:
        return self.by_code[code].until_year is not None, _LEVELS.get(self.by_code[code].level, 9), code

    def _own_child(self, code: str, fitting: dict[str, int], scores: dict[str, int]) -> str | None:
        """The one child that is named about as often as ``code``: a county's report names its prefecture often too.

        One that names several of its counties is the prefecture's own.
        """
        named = sorted(((s, c.code) for c in self.children(code) if (s := scores.get(c.code, 0))), reverse=True)
        best = next(((s, child) for s, child in named if child in fitting), None)
        if best is None or best[0] < 0.5 * fitting[code]:
            return None
        rivals = [s for s, child in named if child != best[1]]
        return best[1] if not rivals or (rivals[0] < 0.5 * best[0] and len(rivals) < _SIBLINGS) else None

    def _own_weight(self, region: Region, times: int, text: str, head: str) -> int:
        if region.level == "country":
            return 0
        weight = min(times, 12) * 2
        for name in {*self._called[region.code], region.short_name}:
            if len(name) > 1:
                weight += 6 * len(re.findall(re.escape(name) + _AGENCY, text)[:4])
        title, _, opening = head.partition("\n")
        if any(map(title.__contains__, self._called[region.code])) or (
            region.short_name in title and region.short_name not in AMBIGUOUS
        ):
            weight += 24
        elif any(map(opening.__contains__, self._called[region.code])):
            weight += 4
        if len(region.short_name) > 1 and region.short_name not in AMBIGUOUS:
            weight += min(text.count(region.short_name), 10)
        return weight

    def _of_one_family(self, codes: list[str], counts: Counter[str]) -> list[str]:
        named = {r.code for name in counts for r in self._by_name[name]}

        def relatives(code: str) -> int:
            region = self.by_code[code]
            return sum(c.code in named for c in self.children(code)) + (region.parent_code in named)

        most = max(map(relatives, codes))
        return [c for c in codes if relatives(c) == most] if most else []


def _own_suffixes(text: str) -> tuple[str, ...]:
    """How the name of the place ends that the text calls its own (全市, 我县)."""
    scopes = {
        "省": ("省", "自治区"),
        "市": ("市",),
        "县": ("县", "自治县"),
        "区": ("区",),
        "州": ("州",),
        "旗": ("旗",),
        "盟": ("盟",),
    }
    counts = {scope: sum(text.count(word + scope) for word in ("全", "我", "本")) for scope in scopes}
    most = max(counts, key=lambda scope: counts[scope])
    return scopes[most] if counts[most] >= 2 else ("",)


# What the names of autonomous divisions end in, and what every day's names of them do: 甘南藏族自治州 is 甘南州.
_AUTONOMOUS = (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"))
# Names that the short name does not give.
_CALLED = {"巴音郭楞蒙古自治州": "巴州", "博尔塔拉蒙古自治州": "博州", "克孜勒苏柯尔克孜自治州": "克州"}


def called(region: Region) -> tuple[str, ...]:
    """The names of a division: the full one, and those that it is called by every day."""
    short = [region.short_name + end for whole, end in _AUTONOMOUS if region.name.endswith(whole)]
    return (region.name, *short, *filter(None, [_CALLED.get(region.name)]))
