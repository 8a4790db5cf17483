"""The usual short form of a division's name, for build_regions.py: 商洛市 → 商洛, 长阳土家族自治县 → 长阳."""

import re
from typing import NamedTuple

# As they end the names of autonomous divisions; the long ones first.
NATIONS = (
    "柯尔克孜族", "维吾尔族", "哈萨克族", "柯尔克孜", "达斡尔族", "塔吉克族", "蒙古族", "维吾尔", "布依族",
    "朝鲜族", "土家族", "哈尼族", "哈萨克", "傈僳族", "拉祜族", "纳西族", "景颇族", "仫佬族",
    "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "塔吉克", "独龙族", "普米族", "裕固族",
    "保安族", "东乡族", "蒙古", "回族", "藏族", "苗族", "彝族", "壮族", "满族",
    "侗族", "瑶族", "白族", "傣族", "黎族", "佤族", "畲族", "水族", "土族",
    "羌族", "锡伯", "怒族", "各族",
)  # fmt: skip
AUTONOMOUS = ("自治区", "自治州", "自治县", "自治旗")
ENDINGS = ("特别行政区", "联合旗", "地区", "特区", "省", "市", "区", "县", "盟", "旗")

# Names that lose their meaning with their ending: what is left is a direction, a common word or half a word.
WHOLE = re.compile(
    r"[左右前中后]旗$|^(镶黄|正镶白|正蓝)旗$|(井陉|白云)矿区|滨海新区|两江新区"
    r"|^(市[中南北]|城[东西南北中关厢]|新市|[东西南北]市)区$"
)
OWN = {
    "中华人民共和国": "全国",
    "浦东新区": "浦东",
    "东乡族自治县": "东乡",
    "杨陵区": "杨凌",
    "神农架林区": "神农架",
    "白云鄂博矿区": "白云鄂博",
}


def stem(name: str) -> str:
    """The name without the words for its kind, and without its nations where it is autonomous."""
    if name in OWN:
        return OWN[name]
    if WHOLE.search(name):
        return name
    for ending in AUTONOMOUS:
        if name.endswith(ending):
            short = name.removesuffix(ending)
            while nation := next((n for n in NATIONS if short.endswith(n) and len(short) > len(n) + 1), None):
                short = short.removesuffix(nation)
            return short.removesuffix("族") if short in {"鄂温克族", "鄂伦春族"} else short
    short = next((name.removesuffix(e) for e in ENDINGS if name.endswith(e)), name)
    return short if len(short) > 1 else name


class Division(NamedTuple):
    """What a short name depends on. ``gb_code`` is the code in GB/T 2260, which two names of one place share."""

    code: str
    gb_code: str
    name: str
    level: str
    parent_code: str
    former: bool


def short_names(divisions: list[Division]) -> dict[str, str]:
    """Code → short name.

    A division keeps its full name where its stem is what people call something bigger: a province, a prefecture of its
    own province, or the city beside it. 长沙县 is never 长沙, nor 吉林市 吉林.
    """
    stems = {d.code: stem(d.name) for d in divisions}
    provinces = {stems[d.code] for d in divisions if d.level == "province"}
    today = [d for d in divisions if not d.former]
    prefectures = {(d.gb_code[:2], stems[d.code]) for d in today if d.level == "prefecture"}
    cities = {(d.parent_code, stems[d.code]) for d in today if d.level == "county" and d.name[-1] == "市"}

    def taken(division: Division) -> bool:
        short = stems[division.code]
        if division.level != "county":
            return division.level == "prefecture" and short in provinces
        below = division.name[-1] in "县旗区"
        # A former county shares its stem with the city that it became.
        beside = not division.former and (division.parent_code, short) in cities
        return below and (short in provinces or (division.gb_code[:2], short) in prefectures or beside)

    return {d.code: d.name if taken(d) else stems[d.code] for d in divisions}
