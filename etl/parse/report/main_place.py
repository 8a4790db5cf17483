"""Which division a report is about."""

import re
from collections import Counter

from etl.parse.reference import Region
from etl.parse.report import named_place
from etl.parse.report.places import AMBIGUOUS, LEVELS, Places

_AGENCY = r"(?:卫生健康委员会|卫生健康委|卫生健康局|卫生和计划生育|卫生计生|卫生局|卫健委|卫健局|人民政府|政府工作报告)"
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
        code = self._of(text, head)
        return code and (named_place.below(code, text, self._places) or code)

    def _of(self, text: str, head: str) -> str | None:
        places, title, suffixes = self._places, head.partition("\n")[0], _own_suffixes(text)
        told = named_place.in_title(title, places) or named_place.of_office(text, places)
        if named := told or named_place.headed(text, places):
            return named
        counts = places.counts(text)
        scores: Counter[str] = Counter()
        for name, times in counts.items():
            for region in self._places.by_name[name]:
                scores[region.code] += self._own_weight(region, times, text, head)
                if region.parent_code and region.level == "county":
                    scores[region.parent_code] += 2
        fitting = {c: s for c, s in scores.items() if self._places.by_code[c].name.endswith(suffixes)} or scores
        fitting = {c: s for c, s in fitting.items() if not self._is_above(c, text)} or fitting
        if not fitting:
            return named_place.by_words(title, head, text, places) or named_place.in_headline(text, places)
        best = [code for code, score in fitting.items() if score == max(fitting.values())]
        if len(best) > 1:
            best = self._of_one_family(best, counts) or best
            today = [c for c in best if self._places.by_code[c].until_year is None]
            if len({self._places.by_code[c].name for c in today}) == 1 < len(today):
                return named_place.of_house(
                    title, text, places
                )  # 普陀区, of Shanghai or of Zhoushan: a hint must say which
        code = min(best, key=self._rank)
        if fitting[code] < 4:
            return named_place.by_words(title, head, text, places) or self._above_the_one(counts, suffixes)
        child = self._own_child(code, fitting, scores)
        own = child and self._is_told_of(child, code, text, counts) and not self._is_office_of(code, child, text)
        return child if own else code

    def _is_office_of(self, code: str, child: str, text: str) -> bool:
        """Whether a text names the office of a division and none of its child: 甘孜州卫生计生委, and figures of 石渠县."""
        return self._has_office(code, text) and not self._has_office(child, text)

    def _has_office(self, code: str, text: str) -> bool:
        names = [*self._places.called[code], self._places.by_code[code].short_name]
        return any(len(name) > 1 and re.search(re.escape(name) + _AGENCY, text) for name in names)

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
    most, times = named_place.most_told(text, scopes, ("全…", "我…", "本…"))
    return scopes[most] if times >= 2 else ("",)
