"""The divisions that a report of one place may narrow its figures to, or compare itself with."""

import re

from etl.parse.reference import Region
from etl.parse.report.places import AMBIGUOUS, Places, called

# What counties are called in reports of their own city only, since the words stand for something else elsewhere: 依托县级医院.
_AT_HOME = {"托克托县": "托县", "塔什库尔干塔吉克自治县": "塔县", "察布查尔锡伯自治县": "察县"}
# Between divisions, or houses of divisions, that stand side by side: 缙云县人民医院、遂昌县中医院
_JOINT = re.compile(r"(?:(?:人民|中医|妇幼保健)(?:医院|院))?\s*(?:、|和|及|与)")
# 兰陵县、沂水县, 三县: what opens a name of several divisions
_SEVERAL = re.compile("[、和与](?!的?$)|[三两四]县")
# 丽水镇 is a town of 丽水市, and 南昌县 another place than 南昌市.
_NO_TOWN = "(?!镇(?!村|级)|乡(?![镇村级])|街道)"
_NO_OTHER = rf"{_NO_TOWN}(?!县|旗|级|区(?![域内外]))"
# What a city's name opens that reaches beyond it.
_NO_CITY = "(?!都市圈|城市群|流域|水系|经济圈|经济带|江(?![西苏南]))"  # 沈阳都市圈, 黄浦江


class Family:
    """The divisions that a report of one place may narrow its figures to or compare itself with."""

    def __init__(self, places: Places, code: str):
        self.own = places.by_code[code]
        self._codes: dict[str, str] = {}
        family = [c for c in places.children(code) if c.until_year is None] or _beside(self.own, places)
        former = [c for c in places.children(code) if c.until_year is not None]
        for region in [*former, *family]:
            self._codes |= dict.fromkeys(called(region), region.code)
            if len(region.short_name) > 1 and region.short_name not in AMBIGUOUS:
                self._codes[region.short_name] = region.code
            if region.name in _AT_HOME:
                self._codes[_AT_HOME[region.name]] = region.code
        # 楚雄彝族自治州 is not its 楚雄市, nor 阿克苏地区 the 阿克苏市 beside 温宿县.
        above = places.by_code.get(self.own.parent_code or "")
        wholes = [*called(self.own), *(called(above) if above else ())]
        longer = [own for own in wholes if any(own.startswith(name) and own != name for name in self._codes)]
        names = sorted([*self._codes, *longer], key=len, reverse=True)
        # 岫岩县域内就诊率 is that of 岫岩, 沈阳都市圈 is more than 沈阳.
        named = [re.escape(name) + ("(?!域)" if name[-1] in "县市区旗" else _NO_CITY) for name in names]
        self._pattern = re.compile("|".join(named)) if names else None
        province = self.own
        while province.parent_code and province.level not in {"province", "country"}:
            province = places.by_code[province.parent_code]
        self.province = province.code
        self.in_autonomous_region = province.name.endswith("自治区")
        self.country = "100000"
        self._province_average = re.compile(rf"{re.escape(province.name)}(?=的?平均|$)")
        self._above = _names_above(self.own, places)
        self._any_above = re.compile("|".join(("全", "我省", "自治区", *map(re.escape, self._above))))
        self._patterns: dict[str, re.Pattern[str]] = {}
        # 全市 is the city above only where the report's own is no city itself.
        self._city = self.own.parent_code if self.own.level == "county" and not self.own.name.endswith("市") else None
        self.own_names = tuple(n for n in (self.own.name, self.own.short_name) if len(n) > 1)
        own = "|".join(map(re.escape, self.own_names))
        self._own_opening = re.compile(rf"^([、,其中\s]*)(?:{own}){_NO_OTHER}")
        self._own_name = re.compile(rf"(?:{own}){_NO_TOWN}")
        above = places.by_code.get(self.own.parent_code or "")  # 苏州市级 in a county's report is 市级
        level = [rf"{re.escape(above.short_name)}(?=[市州]级)"] if above and above.short_name else []
        every = "|".join(["[三两四五]县", *level, *named])
        begins = "".join(sorted({name[0] for name in [*names, *level]}))
        self._opening = re.compile(rf"(?=[三两四五{re.escape(begins)}])(?:(?:{every})(?:、|和|与)?)+(?:的)?")

    def as_wider(self, words: str) -> str:
        """``words`` with 全省 for the province's name where they speak of its average: 高于广东省平均水平."""
        return self._province_average.sub("全省", words)

    def above(self, scope: str) -> str | None:
        """The division that 全国, 全省, 自治区, 全区 or 全市 speaks of, if it is one that the report's own belongs to."""
        if scope in self._above:
            return self._above[scope]
        if scope == "全国":
            return self.country
        if scope == "全市":
            return self._city
        if scope == "全区" and (not self.in_autonomous_region or self.own.name.endswith("区")):
            return None
        return self.province

    def names_wider(self, words: str) -> bool:
        """Whether ``words`` name a division above the report's own, or the country."""
        return self._any_above.search(words) is not None

    def wider(self, pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
        """Searches ``words`` for ``pattern`` with the divisions above the report's own, and the country, in place of WIDER.

        In place of ABOVE stand the same but 全市, which is mostly the report's own.
        """
        if pattern.pattern not in self._patterns:
            ours = [] if self.above("全区") is None else ["全区"]
            above = "|".join(("全省", "我省", "全国", *ours, "自治区", *map(re.escape, self._above)))
            said = pattern.pattern.replace("WIDER", "全市|" + above).replace("ABOVE", above)
            self._patterns[pattern.pattern] = re.compile(said)
        return self._patterns[pattern.pattern].search(words)

    def code_of(self, name: str) -> str | None:
        """The child division that ``name`` is, if it is one."""
        return self._codes.get(name)

    def without_places(self, name: str) -> str:
        """``name`` less the divisions that open it: 兰陵县、沂水县县域内就诊率 → 县域内就诊率."""
        opening = self._opening.match(name)
        return name[opening.end() :] or name if opening else name

    def of_one_place(self, name: str) -> str:
        """``name`` less the division that opens it; empty where several do, whose figure is none of one place: 三县县域内就诊率."""
        opening = self._opening.match(name)
        if opening is None:
            return name
        return "" if _SEVERAL.search(opening.group()) else name[opening.end() :] or name

    def without_own_anywhere(self, words: str) -> str:
        """``words`` less the report's own names, wherever they stand."""
        return self._own_name.sub("", words)

    def without_own(self, words: str) -> str:
        """``words`` less the own name that opens them."""
        opening = self._own_opening.match(words)
        return opening.group(1) + words[opening.end() :] if opening else words

    def narrowed(self, words: str) -> list[tuple[int, int, str]]:
        """(start, end, code) of each child division that ``words`` names."""
        if self._pattern is None or not self._pattern.search(words):
            return []
        found = [(m.start(), m.end(), self._codes.get(m.group())) for m in self._pattern.finditer(words)]
        return [(start, end, code) for start, end, code in found if code]

    def side_by_side(self, words: str) -> list[list[tuple[int, int, str]]]:
        """The child divisions that ``words`` name, as ``narrowed``, those that only a joint parts in one list."""
        found: list[list[tuple[int, int, str]]] = []
        for division in self.narrowed(words):
            if found and _JOINT.fullmatch(words, found[-1][-1][1], division[0]):
                found[-1].append(division)
            else:
                found.append([division])
        return found


def _beside(own: Region, places: Places) -> list[Region]:
    """The divisions that a county's report compares it with: the other ones of its prefecture."""
    siblings = places.children(own.parent_code) if own.parent_code and own.level == "county" else []
    return [r for r in siblings if r.until_year is None and r.code != own.code]


def _names_above(own: Region, places: Places) -> dict[str, str]:
    """The divisions above ``own`` by the names that reports call them: 南充市, 全州."""
    found: dict[str, str] = {}
    above = places.by_code.get(own.parent_code or "")
    while above and above.level != "country":
        found |= dict.fromkeys(called(above), above.code)
        found[f"{above.short_name}全{above.name[-1]}"] = above.code  # 河源全市, 西藏全区
        if above.name.endswith("地区"):
            found |= {"全地区": above.code}
        if above.name.endswith(("州", "盟")):
            found["全" + above.name[-1]] = above.code
        above = places.by_code.get(above.parent_code or "")
    return found
