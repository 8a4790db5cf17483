"""Which division a report is about."""

import re
from collections import Counter
from collections.abc import Iterable

from etl.parse.records import Region
from etl.parse.report.office_lines import lines_of, places_named
from etl.parse.report.places import AMBIGUOUS, LEVELS, Places

_AGENCY = r"(?:卫生健康委员会|卫生健康委|卫生健康局|卫生和计划生育|卫生计生|卫生局|卫健委|卫健局|人民政府|政府工作报告)"
_HEADED = re.compile(r"\s*(?P<name>[\u4e00-\u9fff]{2,5})[:：]")
_HEADLINES = 3  # lines among which a headline stands, behind where a page is found
_OPENING = re.compile(r"\s*(?:关于|在)?(?:(?:19|20)\d\d年度?)?")
_BESIDE = 400  # characters of the text in which such a word may stand
_BESIDE_WORD = re.compile(
    r"(?:日报|晚报|新闻网|融媒|发布|年鉴|卫生健康|卫健|卫计|卫生计生|卫生和计划生育|自治县卫|(?<=健康..)行动|(?<=健康...)行动|(?<=发展看..)”|(?<=发展看...)”)|\s?>"
)
_PHRASE = re.compile(r"[\s,、;:!?“”《》—|]+")
# What a report says of the division above its own, and never of that.
_SAID_OF_ABOVE = ("下达", "平均", "的平均", "定的", "要求", "考核", "标准", "给我", "对我")
_SIBLINGS = 4  # counties of one prefecture of which a county's own report does not tell


class MainPlace:
    """Finds the division that a report is about among ``places``."""

    def __init__(self, places: Places):
        self._places = places

    def of(self, text: str, head: str) -> str | None:
        """The code of the division that a report is about, or None where neither its names nor its counties tell.

        ``head`` is the report's title and first lines, which weigh more than the rest.
        """
        title, suffixes = head.partition("\n")[0], _own_suffixes(text)
        if named := self._named_in_full(title):
            return named
        if office := self._of_office(text) or self._headed(text):
            return office
        counts = self._places.counts(text)
        scores: Counter[str] = Counter()
        for name, times in counts.items():
            for region in self._places.by_name[name]:
                scores[region.code] += self._own_weight(region, times, text, head)
                if region.parent_code and region.level == "county":
                    scores[region.parent_code] += 2
        fitting = {c: s for c, s in scores.items() if self._places.by_code[c].name.endswith(suffixes)} or scores
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
        names = [*self._places.called[code], self._places.by_code[code].short_name]
        return any(len(name) > 1 and re.search(re.escape(name) + _AGENCY, text) for name in names)

    def _headed(self, text: str) -> str | None:
        """The one division whose short name and a colon open a headline, of the kind that the text calls its own: 桦南:镇里看病添了底气."""
        headed = [said.group("name") for line in lines_of(text)[:_HEADLINES] if (said := _HEADED.match(line))]
        kind, times = _most_told(text, "县市区旗", ("全…", "…卫健", "…里")) if headed else ("", 0)
        for name in headed if times else ():
            found = [r for r in self._places.named(name) if r.until_year is None and r.name.endswith(kind)]
            own = [r.code for r in found if r.short_name not in AMBIGUOUS]
            if len(own) == 1:
                return own[0]
        return None

    def _in_headline(self, text: str) -> str | None:
        """The one city whose short name opens a phrase of the headline: 看病更近　儋州定下新一年健康清单."""
        headline = next(iter(lines_of(text)), "")
        phrases = [p for p in _PHRASE.split(headline) if p]
        names = [p[:size] for p in phrases for size in (4, 3, 2) if len(p) > size and p[:size] not in AMBIGUOUS]
        found = {
            r.code for name in names for r in self._places.named(name) if r.until_year is None and r.name.endswith("市")
        }
        return found.pop() if len(found) == 1 else None

    def _is_told_of(self, child: str, code: str, text: str, counts: Counter[str]) -> bool:
        """Whether a text that names a child no more than once names it before the division it belongs to."""
        name, above = self._places.by_code[child].name, self._places.by_code[code].name
        return counts[name] > 1 or above + name in text or not 0 <= text.find(above) < text.find(name)

    def _is_above(self, code: str, text: str) -> bool:
        """Whether a text speaks of a division as of the one above its own: 高于郑州市平均水平, 郑州市下达任务."""
        name = self._places.by_code[code].name
        return any(text.startswith(_SAID_OF_ABOVE, m.end()) for m in re.finditer(re.escape(name), text))

    def _above_the_one(self, counts: Counter[str], suffixes: tuple[str, ...]) -> str | None:
        """The prefecture of the counties named, where a text that calls its own place 全市 names no other place."""
        named = [r for name in counts for r in self._places.by_name[name] if r.until_year is None]
        above = {r.parent_code for r in named if r.level == "county"}
        if suffixes != ("市",) or len(above) != 1 or any(r.level != "county" for r in named):
            return None
        return next(iter(above))

    def _by_word_beside(self, text: str) -> str | None:
        """The one division whose short name stands beside what names its office, its paper or its yearbook: 赣州年鉴, 诸暨日报."""
        for said in _BESIDE_WORD.finditer(text):
            before = text[max(0, said.start() - 4) : said.start()]
            for name in (before[-size:] for size in (4, 3, 2)):
                found = [r.code for r in self._places.named(name) if r.until_year is None and name not in AMBIGUOUS]
                wider = [
                    code for code in found if self._places.by_code[code].level == "prefecture"
                ]  # 资阳 is a district, too
                if len(name) > 1 and (len(found) == 1 or len(wider) == 1):
                    return (wider or found)[0]
        return None

    def _named_in_full(self, title: str) -> str | None:
        """The division that a title names behind the one it belongs to: 重庆市永川区2024年工作总结."""
        found = [
            region.code
            for end, name in self._places.automaton.iter(title)
            for region in self._places.by_name[name]
            if self._follows_its_own(region, title[: end + 1 - len(name)])
        ]
        return min(found, key=lambda code: (self._rank(code)[0], -found.index(code)), default=self._opening(title))

    def _opening(self, title: str) -> str | None:
        """The one division of today whose full name opens a title: 缙云县2023年卫生健康工作总结, 在缙云县卫生健康工作会议上的讲话."""
        opening = _OPENING.match(title)
        names = [
            name
            for end, name in self._places.automaton.iter_long(title)
            if opening and end + 1 - len(name) == opening.end()
        ]
        found = [r.code for name in names for r in self._places.by_name[name] if r.until_year is None]
        return found[0] if len(found) == 1 else None

    def _of_office(self, text: str) -> str | None:
        """The one division of today whose office a line of its own names at the head or the end of a document."""
        for name in places_named(text):
            found = [r.code for r in self._places.named(name) if r.until_year is None]
            if len(found) == 1:
                return found[0]
        return None

    def _follows_its_own(self, region: Region, before: str) -> bool:
        """Whether ``before`` ends with a division that ``region`` belongs to."""
        above = self._places.by_code.get(region.parent_code or "")
        while above and above.level != "country":
            if before.endswith((above.name, above.short_name)):
                return True
            above = self._places.by_code.get(above.parent_code or "")
        return False

    def _rank(self, code: str) -> tuple[bool, int, str]:
        return self._places.by_code[code].until_year is not None, LEVELS.get(self._places.by_code[code].level, 9), code

    def _own_child(self, code: str, fitting: dict[str, int], scores: dict[str, int]) -> str | None:
        """The one child that is named about as often as ``code``: a county's report names its prefecture often too.

        One that names several of its counties is the prefecture's own.
        """
        named = sorted(((s, c.code) for c in self._places.children(code) if (s := scores.get(c.code, 0))), reverse=True)
        best = next(((s, child) for s, child in named if child in fitting), None)
        if best is None or best[0] < 0.5 * fitting[code]:
            return None
        rivals = [s for s, child in named if child != best[1]]
        return best[1] if not rivals or (rivals[0] < 0.5 * best[0] and len(rivals) < _SIBLINGS) else None

    def _own_weight(self, region: Region, times: int, text: str, head: str) -> int:
        if region.level == "country":
            return 0
        weight = min(times, 12) * 2
        for name in {*self._places.called[region.code], region.short_name}:
            if len(name) > 1:
                weight += 6 * len(re.findall(re.escape(name) + _AGENCY, text)[:4])
        title, _, opening = head.partition("\n")
        if any(map(title.__contains__, self._places.called[region.code])) or (
            region.short_name in title and region.short_name not in AMBIGUOUS
        ):
            weight += 24
        elif any(map(opening.__contains__, self._places.called[region.code])):
            weight += 4
        if len(region.short_name) > 1 and region.short_name not in AMBIGUOUS:
            weight += min(text.count(region.short_name), 10)
        return weight

    def _of_one_family(self, codes: list[str], counts: Counter[str]) -> list[str]:
        named = {r.code for name in counts for r in self._places.by_name[name]}

        def relatives(code: str) -> int:
            region = self._places.by_code[code]
            return sum(c.code in named for c in self._places.children(code)) + (region.parent_code in named)

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
    most, times = _most_told(text, scopes, ("全…", "我…", "本…"))
    return scopes[most] if times >= 2 else ("",)


def _most_told(text: str, kinds: Iterable[str], words: tuple[str, ...]) -> tuple[str, int]:
    """The kind of division that stands most often where ``words`` have …, and how often: 全县 and 我县 for 县."""
    counts = {kind: sum(text.count(word.replace("…", kind)) for word in words) for kind in kinds}
    return max(counts.items(), key=lambda told: told[1])
