"""What the words around a figure say of its kind, year and place."""

import re

from etl.parse.records import Kind, Profile
from etl.parse.report.family import Family
from etl.parse.report.frame import Frame, planned_year, reviewed_year
from etl.parse.report.titles import five_years
from etl.parse.sentence.state import Around

COMPARED = re.compile(
    r"(?:较|比(?<!占比)(?![例重率])|恢复[到至]|与(?<!参与)|同|[高低]于|[高低多少]出|优于|好于|快于|慢于|相较|对[比照])[^,。;\d]{0,8}((?:19|20)\d\d)年"
)
_COMPARED_PLAN = re.compile(r"(?:较|比|与|同)“?十[二三四五]五”?(?:时期)?(?:期?末)")
_COMPARED_LAST = re.compile(r"(?:较|比|与|同)(?:上一?年|去年|上年同期|去年同期|同期)|同比")
_MONTH = r"(?:(?<!\d)(?P<{}>\d{{1,2}}|[一二三四五六七八九]|十[一二]?)\s?)"
_DAY = r"(?:\d{1,2}日|底|末|份)?(?!以?之?前)"
_PERIOD = re.compile(
    rf"{_MONTH.format('since')}月?(?:\d{{1,2}}日)?\s?(?:至|-|—|–|~|到)\s?{_MONTH.format('of')}月(?![龄婴幼儿]){_DAY}|前{_MONTH.format('first')}个?月|[上下]半年|前三季度|第?[一二三四]季度"
    rf"|(?:截[至止]到?|年初[至到]|(?<![提升增达降延推长高])[到至])(?:\d{{4}}年|今年|去年)?{_MONTH.format('until')}月{_DAY}|{_MONTH.format('in')}月(?:份|当月|底|末)(?!以?之?前|起)"
)
_WHOLE_YEAR = frozenset({"12", "十二"})  # 截至12月底: all of it
_MAY_BE_PERIOD = re.compile("月|季|半年")
_INSTITUTION = re.compile(
    r"^(?![与和及]|乡?镇卫生院|村卫生室)(?:[市县区]?)"
    r"(?:(?:第?[一二三四五]?中心医院)|[一二三]院|疾控|第[一二三](?!人民医院)"
    r"|[\u4e00-\u9fff]{0,4}(?:机场|陆港|电厂|核电|地铁|数据中心)"
    r"|卫生院|方舱|医共体|医疗集团|卫健|卫生健康|法院|模式|样本|经验|医改|综合改革|试点|院区|分院"
    r"|镇|乡(?!镇[医卫])|街道|社区|商会|籍|民政|[\u4e00-\u9fff]{0,4}(?:学院|大学(?!生)))"
)
_OWN_HOUSE = re.compile("中心医院|疾控中心|医共体|卫健[局委]|卫生健康[局委]")
_ON_YEAR = re.compile(r"在((?:19|20)\d\d)年")
_ON_LAST = re.compile(r"在(?:去年|上年)")
_JOINT = re.compile("[、和及]")
# 加快洛阳等4个枢纽建设: of several
_AND_OTHERS = re.compile(r"等(?:地|[县市区州])?$")
_JOINT_END = re.compile(r"[、和与及]$")
_THEN = "(?:20\\d\\d年|同期|同年|当年)?"
_WIDER_OPENING = re.compile(
    rf"^[,、(而但;\s]*{_THEN}(?P<scope>WIDER)(?=平均|20\d\d年|每[千万]|人均|同期|同年|当年|总体|均值|为|是|水平|目前|已达|仅|则|前\d|[上前][半三]|去年|上年)"
)
_WIDER_AVERAGE = re.compile(
    r"(?P<scope>WIDER)(?:[县市]级[\u4e00-\u9fff]{2,6})?(?:的)?(?:平均(?:水平|值)?|均值|水平)(?:目前)?[(为的是\s]*$"
)
_WIDER_HELD = re.compile(
    rf"(?:(?:高于|低于|好于|优于|不及|[但,]与){_THEN}|^\s*(?:和|与|及|、))(?P<scope>WIDER)的?$"
)  # 低于当年全省的214.2/10万
# 2022年全省居民健康素养水平为28.5%: of all the province; 全国示范县 is an honour.
_WIDER_SUBJECT = re.compile(
    rf"^[,、(而但;\s]*(?:\d{{1,2}}[.、]\s?)?(?:与|比|较|据(?:统计|监测|测算),?)?(?:{_THEN}|目前|现在|去年|上年)(?P<scope>WIDER)的?"
    r"(?!示范|文明|卫生|先进|首|第|领先|平均|率先|统一|各|[^,。;\d]{0,8}(?:示范|试点|创建|百强))(?:\d+周?岁(?:及?以[上下])?)?"
    r"[^,。;\d]{2,14}(?:率|水平|寿命|占比|比重|数|住院日|时间|费用)(?:平均)?(?:仅|已|约|也|均|目前)*(?:为|达到?|是|超过?|高达|[升降]至)?的?$"
)
# 全省共有社区医院320家,我市12家; 全国示范县 is an honour.
_WIDER_HAS = re.compile(
    rf"^[,、(而但;\s]*(?:据(?:统计|监测|测算),?)?(?:{_THEN}|目前|现在|去年|上年)(?P<scope>WIDER)的?(?:目前|已|现)?(?:共|现|总共|已)有[^,。;\d]{{0,12}}$"
)
_AVERAGE_BEHIND = re.compile(r"^的?(?:(?:平均|总体)(?:水平|值)|均值)|^的(?:水平|平均数)")
_WIDER_END = re.compile(r"(?P<scope>WIDER)$")
# 相邻的宝丰县, 也低于邻近的登封市: of others than the report's own.
BESIDE = re.compile(
    r"[,、;\s而但]*(?:也|均|都|仍|略|稍|远)*(?:高于|低于|不及|优于|好于|超过|落后于|与|和)?(?:相邻|邻近|毗邻|周边|临近)的?"
)


def base_year(words: str, year: int) -> int | None:
    """The year that a change is held against, where ``words`` say so."""
    match = COMPARED.search(words) or _ON_YEAR.search(words)
    if match:
        return int(match.group(1))
    if (plan := _COMPARED_PLAN.search(words)) and (term := five_years(plan.group())):
        return term[1]
    return year - 1 if _COMPARED_LAST.search(words) or _ON_LAST.search(words) else None


def period(words: str) -> str:
    """The part of the year that ``words`` name, as written; empty for a whole year."""
    match = _PERIOD.search(words) if _MAY_BE_PERIOD.search(words) else None
    if not match or match.group("in") in _WHOLE_YEAR or match.group("until") in _WHOLE_YEAR:
        return ""
    if match.group("since") in {"1", "一", None} and (match.group("of") or match.group("first")) in _WHOLE_YEAR:
        return ""
    return match.group().replace(" ", "")


def place_of(words: str, family: Family) -> tuple[str | None, tuple[int, int] | None]:
    """The one child division that ``words`` narrow a figure to and where it stands; None where none or several."""
    every = family.narrowed(words)
    if not every or len({c for _, _, c in every}) != 1:
        return None, None
    start, end, code = every[0]
    joined = _JOINT.match(words[end:]) or _JOINT_END.search(words[:start])
    if _AND_OTHERS.match(words, end):
        return None, None
    own_house = words[end - 1] in "县市区旗" and _OWN_HOUSE.match(words[end:])  # 北票市中心医院, 平罗县医共体
    if (not own_house and _INSTITUTION.match(words[end:])) or _JOINT.match(words[end:]) or (joined and start > 1):
        return None, None
    return code, (start, end)


def wider_place(around: Around, family: Family) -> str | None:
    """The division above the report's own, where the words around a figure say that it is theirs (全省平均增幅, 全国2.9人的平均水平).

    A change that is held against theirs (高于全省平均水平1.2个百分点) is the report's own, and so is a standard that they set.
    """
    left = around.left
    if not family.names_wider(left):
        return None
    match = family.wider(_WIDER_OPENING, left)
    if not match and not (around.is_change or around.gap):
        match = family.wider(_WIDER_AVERAGE, left)
        if not match and _AVERAGE_BEHIND.match(around.right):
            match = family.wider(_WIDER_END, left)
        if not match and not around.is_goal:
            match = (
                family.wider(_WIDER_HELD, left) or family.wider(_WIDER_SUBJECT, left) or family.wider(_WIDER_HAS, left)
            )
    return family.above(match.group("scope")) if match else None


def at_year(year: int, frame: Frame, profile: Profile) -> Frame:
    """``frame`` at another year: a target where the report does not review that year yet."""
    is_planned = frame.kind == "target" and year == planned_year(profile)  # 2023年力争… in a report of June 2023
    known = reviewed_year(profile)
    if (
        profile.actual_year is None and profile.last_year is not None
    ):  # 截至2021年底, in a plan of 2021 to 2025 given in 2022
        known = max(known, profile.last_year)
    looks_back = profile.kind == "规划评估" or "整改" in profile.title
    if looks_back and profile.given and frame.kind == "actual":
        known = max(known, profile.given[0])  # 2023年上半年就诊率73.9%, in what assesses 2022 and is given in 2023
    kind: Kind = "target" if year > known or is_planned else "actual"
    return frame._replace(kind=kind, year=year)
