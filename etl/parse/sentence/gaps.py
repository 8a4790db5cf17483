"""Figures that tell how far from the level of others, or from a goal, one is."""

import re

from etl.parse.sentence.authorities import GOAL, JOINED

_OTHERS = (
    "面上(?:平均)?|(?:其[他它余]|周边|邻近|相邻|兄弟|先进|同类)(?:的?(?:地区|单位|[省市县区镇州]){1,2})|邻近的[\u4e00-\u9fff]{2,4}[市县区]|(?:[\u4e00-\u9fff]{1,3}[省市州])?(?:控制|控费|警戒|红)线"
    "|(?:全[\u4e00-\u9fff]{1,3}|省|[省市州]级|县域|区域|行业|本地区|同类[\u4e00-\u9fff]{2,4})的?平均(?:分|水平|值|数)?"
)
_KINDS_OF_PLACES = "[省市县区乡镇村]级|[一二三]级|城区|县城|城市|农村|公立|民营|同[类级]"
# 高于全省平均水平1.2个百分点, 比全区平均高0.32个: how far from the level of others, which is no rise or fall.
_GAP = re.compile(
    r"(?:分别|也|又|均|仍|还|略|再)*(?P<how>高于|低于|高出|超出|超过|超(?!额)|领先于?|落后于?|好于|优于|快于|慢于|多于|少于|低出|比|较|与|同|跟)"
    r"(?P<whose>[\u4e00-\u9fff]{2,4}(?:市|州|地区)的?平均(?:水平|值)?"
    r"|(?:全[国省区市州]|自治区|国家|省|上级)[^,。;\d]{0,12}?"
    r"|[^,。;\d]{0,8}(?:目标|要求|标准|任务|指标|序时进度|时序进度|报表数|上报数)[值数]?"
    rf"|{_OTHERS}|(?:{_KINDS_OF_PLACES})(?:公立|综合|中医)?(?:医院|卫生院|医疗机构|卫生机构|地区|居民)?的?"
    r"|(?<=快于|慢于)(?!上年|去年|同期)[^,。;\d]{2,10}(?:增速|增幅|速度))"
    r"(?:相比(?:较)?)?(?:分别|还|也|又|仍|(?<!平)均)*(?P<way>高出?|低|多出?|少|超出|快|慢)?(?:了|约|近|各)*$"
)
# 比省里要求的90%|高出1.4个百分点, 比全省平均水平(90%)|低1.7个百分点: the level of the others stands between.
_BEHIND_LEVEL = re.compile(
    r"\s*[)）]?(?:的?(?P<goal>目标|要求|标准|任务|指标|平均水平|平均|水平)[值数]?)?(?:分别|还|也|均|仍|又|略|要)*(?P<way>高出?|低|多出?|少|超出|相差)(?:了|约|近|各)*$"
)
_LEVEL_OF = re.compile(
    r"[比较与](?P<whose>(?:全[国省区市州]|国家|[省部市]|自治区|上级|规划|年初)[^,。;\d比较]{0,10}?|[^,。;\d比较]{0,6}(?:目标|要求|标准|任务|指标)[值数]?|[^,。;\d比较]{1,8}平均(?:水平|值|数)?)的?\s*[(（]?[\d.]+[^,。;\d]{0,4}$"
)
_LEVEL_ASKED = re.compile(r"[比较与](?P<whose>[^,。;\d比较]{1,12}?)的?\s*[(（]?[\d.]+[^,。;\d]{0,4}$")
# 高出省级80%的要求|4.6个百分点: the same with the word for more before it.
_LEVEL_PASSED = re.compile(
    r"(?P<how>高于|低于|高出|低出|超出|超过|不及|优于)(?P<whose>[^,。;\d比较]{1,12}?)的?\s*[(（]?[\d.]+[^,。;\d]{0,4}$"
)
_BEHIND_PASSED = re.compile(
    r"\s*[)）]?的?(?P<goal>目标|要求|标准|任务|指标|平均水平|平均|水平|控制线)[值数]?(?:了|约|近|达|整整)*$"
)
# 距2025年目标还差0.38人; 距4.6个的目标仅差0.08个: how far from a goal, whose number may stand before it.
_SHORT_OF = re.compile(
    rf"(?:(?:距离?|离|与|较|比)|^[,\s]*的?)(?P<whose>[^,。;\d]{{0,6}}(?:20\d\d年)?[^,。;\d]{{0,8}}?{GOAL}|全[国省区市州](?:平均)?(?:水平)?)(?:还|仅|尚|只|仍|相|略有)*(?:差|缺)(?:距|口)?(?:为|达|了|约|近)?$"
)
# 完成投资2.4亿元,超年度计划8%; 充电桩215个,超出年度任务35个: by how much more was done than planned.
_OVER_PLAN = re.compile(
    "(?P<over>(?:超(?:出|额)?|(?:落|滞)后于?|快于|慢于)(?:年度|全年|年初|序时|时序)(?:计划|任务|进度)|超(?:出|额)?(?:规划|预期|既定|省定|市定|年度|全年)(?:目标|任务))(?:了|约|近)*$"
)
# 最高的73.8%,最低的34.6%,两者相差39.2个百分点
_APART = re.compile(
    r"(?P<two>(?:与[^,。;\d]{2,10}?)?(?:两者|二者|首尾|高低|最高[与和]最低|城乡|两地|前后)?(?:之间)?的?(?:相差|差距))(?:为|达到?|有|仅|约|近|了|(?:缩小|收窄|扩大|拉大)[到至])*$"
)
_TOGETHER = re.compile("全[国省区市州](?:[、和与](?:全[国省区市州]|自治区))+")
_HELD_AGAINST = ("全", "平均", "下达任务", "目标任务", "医院", "机构")
_HELD_TO = frozenset("比 较 与 同 跟".split())  # words that need one more to say which is more
_AVERAGES = ("平均水平", "平均值", "平均", "控制线", "控费线", "警戒线")
_HIGHER_BY = {
    "高": "高于",
    "高出": "高于",
    "多": "高于",
    "多出": "高于",
    "超出": "高于",
    "快": "快于",
    "慢": "慢于",
    "低": "低于",
    "低出": "低于",
    "不及": "低于",
    "少": "低于",
}
POINTS = frozenset({"百分点", "千分点"})


def gap(left: str, unit: str) -> str:
    """Whose level a figure is the distance to (高于全省平均), empty where it is none.

    Points are a distance wherever others are named; in other units the words say so: 比全省高0.3个.
    """
    if ("差" in left or "缺" in left) and (short := _SHORT_OF.search(left)):
        return f"与{short.group('whose')}差距"
    if ("超" in left or "进度" in left) and (over := _OVER_PLAN.search(left)):
        return over.group("over")
    if unit in POINTS and "差" in left and (apart := _APART.search(left)):
        return apart.group("two")
    if unit not in POINTS and not any(word in left for word in _HELD_AGAINST):
        return ""
    said = _GAP.search(left)
    if not said or not (said.group("way") or (unit in POINTS and said.group("how") not in _HELD_TO)):
        return ""
    how = _HIGHER_BY.get(said.group("way") or "", said.group("how"))
    return how + said.group("whose").removesuffix("的")


def gap_behind(left: str, before: str) -> str:
    """The same where the level of the others stands between: 比省里要求的90%高出1.4个百分点; ``before`` ends with that level."""
    goal = _BEHIND_PASSED.fullmatch(left)
    if goal and (passed := _LEVEL_PASSED.search(before)):
        how = _HIGHER_BY.get(passed.group("how"), passed.group("how"))
        return how + passed.group("whose") + goal.group("goal")
    way = _BEHIND_LEVEL.fullmatch(left)
    level = _LEVEL_ASKED if way and way.group("goal") else _LEVEL_OF
    said = level.search(before) if way else None
    if way and said and way.group("way") == "相差":
        return f"与{said.group('whose')}水平差距"
    return _HIGHER_BY[way.group("way")] + said.group("whose") + (way.group("goal") or "") if way and said else ""


def each_gap(words: str) -> list[str]:
    """The distances to each of the authorities that ``words`` name together: 高于全国、全省平均 → 高于全国平均, 高于全省平均."""
    said = _TOGETHER.search(words)
    whose = JOINED.split(said.group()) if said else []
    return [words[: said.start()] + one + words[said.end() :] for one in whose] if said else []


def gap_by_size(left: str, value: float, level: float) -> str:
    """Whose level a bare figure behind 高于全省平均水平 is the distance to: one less than half of the ``level`` told before.

    次均费用9870元,高于全省平均水平620元 tells by how much; 医师2.1人,低于全省平均水平3.2人 what theirs is (empty).
    """
    said = _GAP.search(left) if left.endswith(_AVERAGES) and value < level / 2 else None
    return said.group("how") + said.group("whose") if said and said.group("how") not in {"比", "较"} else ""


def before_gap(left: str) -> str:
    """The words before those that ``gap`` or ``gap_behind`` found."""
    if _BEHIND_LEVEL.fullmatch(left) or _BEHIND_PASSED.fullmatch(left):
        return ""
    said = _SHORT_OF.search(left) or _APART.search(left) or _OVER_PLAN.search(left) or _GAP.search(left)
    return left[: said.start()] if said else left
