"""What the words around a figure say of its kind, year and place."""

import re

from etl.parse.places import Family
from etl.parse.records import Kind, Profile
from etl.parse.sections import Frame, planned_year, reviewed_year
from etl.parse.state import Around
from etl.parse.titles import five_years

_YEAR = re.compile(r"((?:19|20)(?<![较比同与\d]\d\d)\d\d)年(?!级|(?:启动|实施|开展|成立|推行)?以来|至今|起)")
_FROM = re.compile(r"(?<!\d)(20\d\d)年起")  # 2025年起不低于95%; a year past only began something (自2017年起)
_COMPARED = re.compile(
    r"(?:较|比(?<!占比)(?![例重率])|恢复[到至]|与(?<!参与)|同|高于|低于|优于|好于|相较|对[比照])[^,。;\d]{0,8}((?:19|20)\d\d)年"
)
_AIMS = re.compile(
    r"力争|争取(?!到|[^,。;\d]{0,14}(?:资金|补助|救助金|经费|奖补)|上级|中央|省级|项目|各级|专项|国家|[^,。;]{0,12}(?:债券|国债))|预计|计(?<![”》度划]计)(?<!专项计|特岗计)划(?=新|建|完(?!成率|成情况|成比例)|投|引|招|选|到|用|开|在|于|总(?!投资)|对|实|创|改|组|培|安|举|再|将)|年度计划(?:完成)?投资(?!完成)|可(?:完成|达|实现|望)|拟(?!定|订)|有望|将(?=在|于(?!近)|会|要|再|全面|全部|进一步|继续|完成|实现|达|新|建|投|开|重点|力争|努力|大力|深入|持续|推|招|引进|培|组|举办|安排|增|减|提|启动|打造|争|率先|不断|加快|落实|实施|突破|超|保持|稳定|控制|高质量|累计|有|可|是|覆盖|惠及|[\d]|围绕|聚焦|坚持|以)|年底(?:之)?前|务必|要(?<![主重必需概摘纪]要)(?=达到|控制|突破|完成|实现|提高|保持|降到|新增|建成|确保|力争)|目标(?:是|为)|明年|确保(?!了)|届时"
)
_TERM_END = re.compile(r"(?<![较比同与])(?<![较比同与]“)十[二三四五]五”?(?:时期|规划)?(?:期?末|结束)")
_TASK_OF = re.compile(r"(?:相当于|完成|实现|达到|对照|距|与|比)(?:19|20)\d\d年[^,。;]{0,4}(?:目标|任务|计划)")
_COMPARED_PLAN = re.compile(r"(?:较|比|与|同)“?十[二三四五]五”?(?:时期)?(?:期?末)")
_BY_NOW = re.compile(
    r"目前(?!的)|现为|现有[\u4e00-\u9fff]{0,4}$|今年已|截[至止][^,。;]{0,10},?已|已(?:分别|累计)(?:建成|达到?|完成|安排|下达)|截至目前|已(?:建成|达到?|完成|有|实现|安排|下达|投入|启动|到位|拨付|竣工|完工|开工)"
)
_BEFORE_LAST = re.compile(r"前(?<![较比同与提目以之]前)年(?!度)")
_SETS_GOALS = re.compile(
    r"目标(?:为|是):?\s*$|(?:年度|绩效|产出|设定)[\u4e00-\u9fff]{0,3}目标:?\s*$"
)  # 年度目标为:接种率不低于90%,…
_NEXT = re.compile(r"明年|下一年|来年|下一步")
_LAST = re.compile(
    r"(?:去(?<![较比同与于]去)年|上(?<![较比同与于]上)一?年)(?!(?:同期|度)?相?比(?!例|重)|同期(?:下降|增长|减少|增加|提高))"
)
_COMPARED_LAST = re.compile(r"(?:较|比|与|同)(?:上一?年|去年|上年同期|去年同期|同期)|同比")
_NOW = re.compile(r"今年|本年|目前|截至|上半年|预计(?:到)?年底")
_NEW_YEAR = re.compile(r"今年|新的一年|年底(?:之)?前")
_SO_FAR = re.compile(r"已|前[一二两三四]个?月|[1-6]月|一季度|截至|目前|以来")
_THIS_YEAR = re.compile(r"今年|年内|年底前|下半年")
_PERIOD = re.compile(
    r"(?:1|一)\s?月?\s?(?:至|-|—|~|到)\s?\d{1,2}\s?月(?:份)?|前\d{1,2}个月|上半年|前三季度|第?[一二三四]季度|(?:截至|截止)(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末|份)?"
)
_MAY_BE_PERIOD = re.compile("月|季|半年")
_INSTITUTION = re.compile(
    r"^(?![与和及])(?:[市县区]?)(?:(?:第?[一二三四五]?中心医院)|[一二三]院|疾控|第[一二三](?!人民医院)|机场|卫生院|方舱|医共体|医疗集团|卫健|卫生健康|法院|模式|样本|经验|医改|综合改革|试点|院区|分院|镇|乡|街道|社区|商会|籍|民政|民族医学院|[\u4e00-\u9fff]{0,4}(?:学院|大学(?!生)))"
)
_ON_YEAR = re.compile(r"在((?:19|20)\d\d)年")
_ON_LAST = re.compile(r"在(?:去年|上年)")
_ACTUALLY = re.compile(r"实际(?!报销|补偿|开放|病床|床位|占用|利用|使用|需[要求]|工作|困难|问题)")
_JOINT = re.compile(r"[、和及]|与(?![^,。;]{2,20}(?:协作|合作|共建|签约|结对|联合))")
_JOINT_END = re.compile(r"[、和与及]$")
_THEN = "(?:20\\d\\d年|同期|同年|当年)?"
_WIDER_OPENING = re.compile(
    rf"^[,、(而但;\s]*{_THEN}(?P<scope>WIDER)(?=平均|每[千万]|人均|同期|同年|当年|总体|均值|为|是|水平|目前)"
)
_WIDER_AVERAGE = re.compile(
    r"(?P<scope>WIDER)(?:[县市]级[\u4e00-\u9fff]{2,6})?(?:的)?(?:平均(?:水平|值)?|均值|水平)(?:目前)?[(为的是\s]*$"
)
_WIDER_HELD = re.compile(rf"(?:高于|低于|好于|优于|不及){_THEN}(?P<scope>WIDER)的?$")  # 低于当年全省的214.2/10万
# 2022年全省居民健康素养水平为28.5%: of all the province; 全国示范县 is an honour.
_WIDER_SUBJECT = re.compile(
    rf"^[,、(而但;\s]*(?:{_THEN}|目前)(?P<scope>WIDER)(?!示范|文明|卫生|先进|首|第|领先|平均|率先|统一|各)[^,。;\d]{{2,14}}(?:率|水平|寿命|占比|比重|数)(?:为|达到?|是)$"
)
_AVERAGE_BEHIND = re.compile(r"^的?(?:(?:平均|总体)(?:水平|值)|均值)|^的(?:水平|平均数)")
_WIDER_END = re.compile(r"(?P<scope>WIDER)$")


def base_year(words: str, year: int) -> int | None:
    """The year that a change is held against, where ``words`` say so."""
    match = _COMPARED.search(words) or _ON_YEAR.search(words)
    if match:
        return int(match.group(1))
    if (plan := _COMPARED_PLAN.search(words)) and (term := five_years(plan.group())):
        return term[1]
    return year - 1 if _COMPARED_LAST.search(words) or _ON_LAST.search(words) else None


def period(words: str) -> str:
    """The part of the year that ``words`` name, as written; empty for a whole year."""
    match = _PERIOD.search(words) if _MAY_BE_PERIOD.search(words) else None
    return match.group().replace(" ", "") if match else ""


def reframe(words: str, frame: Frame, default: Frame, profile: Profile) -> tuple[Frame, bool]:
    """The frame after ``words`` of a clause, and whether the change outlives the clause."""
    lasting = False
    years = _years_of(words) or [year for year in map(int, _FROM.findall(words)) if year > reviewed_year(profile)]
    if years:
        frame, lasting = at_year(years[-1], frame, profile), True
        if profile.kind == "规划评估" and years[-1] == reviewed_year(profile) + 1 and period(words):
            frame = frame._replace(kind="actual")  # 2023年上半年下派486人次, in what counts up to 2022
    elif (term := five_years(words)) and _TERM_END.search(words):
        frame, lasting = at_year(term[1], frame, profile), True
    elif _NEXT.search(words):
        frame, lasting = frame._replace(kind="target", year=_next_year(profile)), True
    elif (
        profile.actual_year is None
        and ("今年" in words or "年内" in words)
        and profile.target_year
        and frame.year != profile.target_year
    ):
        frame, lasting = frame._replace(kind="target", year=profile.target_year), True  # a plan's own year
    elif profile.last_year is not None and _NEW_YEAR.search(words):  # told when the year reviewed was over
        kind: Kind = "actual" if _SO_FAR.search(words) else "target"
        frame, lasting = frame._replace(kind=kind, year=profile.last_year + 1), True
    elif profile.actual_year is not None and _THIS_YEAR.search(words) and _is_later(frame, words, profile):
        frame = frame._replace(year=profile.actual_year)  # in a plan of several years
    elif "今年" in words and profile.kind == "规划评估" and profile.actual_year == planned_year(profile) - 1:
        frame, lasting = frame._replace(year=planned_year(profile)), True  # written in the last year of the plan
    elif _BEFORE_LAST.search(words):
        last_year = profile.last_year if profile.last_year is not None else default.year - 1
        frame = frame._replace(kind="actual", year=last_year - 1)
    elif last := _LAST.search(words):
        tells = last.group() == "去年" and profile.last_year is not None
        year = profile.last_year if tells and profile.last_year is not None else default.year - 1
        frame = frame._replace(kind="actual", year=year)
        # 去年婚检率83.7%,筛查率97.9%: of both; 现有3.0个,去年为2.5个,与标准3.5个相比: of one.
        said = words[last.end() :]
        lasting = not words[: last.start()].strip(" ,、(") and not said.startswith(("为", "是", "的", "同期"))
    elif _NOW.search(words) and frame.year != default.year:
        frame, lasting = default._replace(place_code=frame.place_code), True
    if frame.kind == "actual" and _SETS_GOALS.search(words):
        frame, lasting = frame._replace(kind="target"), True
    if frame.kind == "actual" and _AIMS.search(words) and not _ACTUALLY.search(words):
        frame = frame._replace(kind="target")
    elif (
        frame.kind == "target" and default.kind == "target" and _BY_NOW.search(words) and not _ahead(years, profile)
    ) or (frame.kind == "target" and default.kind == "actual" and _ACTUALLY.search(words)):
        # In a plan behind a review, what there is now is what the review tells: 目前全市有托位6800个.
        now = profile.actual_year if profile.actual_year is not None and not years else frame.year
        frame = frame._replace(kind="actual", year=now)
    return frame, lasting


def _next_year(profile: Profile) -> int:
    """The year to come, seen from the one that a report is written in: it may review and plan the same (2024年上半年总结)."""
    planned = planned_year(profile)
    return planned + 1 if planned == profile.actual_year else planned


def _is_later(frame: Frame, words: str, profile: Profile) -> bool:
    """Whether the frame is of a later year than 今年 can be: of the end of a plan, or of a year that no title plans."""
    assert profile.actual_year is not None
    if profile.last_year is not None and "今年" in words:  # the year after the one reviewed
        return False
    if profile.target_year is None and "今年" in words:
        return frame.year > profile.actual_year
    return frame.year > profile.actual_year + 1


def _ahead(years: list[int], profile: Profile) -> bool:
    """Whether words name a year behind the first that is planned: nothing of it can be done."""
    return bool(years) and years[-1] > reviewed_year(profile) + 1


def _years_of(words: str) -> list[int]:
    """The years that ``words`` name, but for those of what they compare with and of tasks."""
    if "年" not in words:
        return []
    return [int(year) for year in _YEAR.findall(_TASK_OF.sub("", _COMPARED.sub("", words)))]


def place_of(words: str, family: Family) -> tuple[str | None, tuple[int, int] | None]:
    """The one child division that ``words`` narrow a figure to and where it stands; None where none or several."""
    every = family.narrowed(words)
    if not every or len({c for _, _, c in every}) != 1:
        return None, None
    start, end, code = every[0]
    joined = _JOINT.match(words[end:]) or _JOINT_END.search(words[:start])
    if _INSTITUTION.match(words[end:]) or _JOINT.match(words[end:]) or (joined and start > 1):
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
            match = family.wider(_WIDER_HELD, left) or family.wider(_WIDER_SUBJECT, left)
    return family.above(match.group("scope")) if match else None


def at_year(year: int, frame: Frame, profile: Profile) -> Frame:
    """``frame`` at another year: a target where the report does not review that year yet."""
    is_planned = frame.kind == "target" and year == planned_year(profile)  # 2023年力争… in a report of June 2023
    kind: Kind = "target" if year > reviewed_year(profile) or is_planned else "actual"
    return frame._replace(kind=kind, year=year)
