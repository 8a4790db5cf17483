"""What the words around a figure say of its kind, year, place, comparator and direction."""

import re
from typing import NamedTuple

from etl.parse.lexicon import tails_at
from etl.parse.places import Family
from etl.parse.profile import five_years
from etl.parse.records import Comparator, Kind, Profile
from etl.parse.sections import Frame, planned_year

_YEAR = re.compile(r"((?:19|20)(?<![较比同与\d]\d\d)\d\d)年(?!级)")
_COMPARED = re.compile(r"(?:较|比(?<!占比)|与|同|高于|低于|相较|对比)[^,。;\d]{0,8}((?:19|20)\d\d)年")
_AIMS = re.compile(
    r"力争|争取(?!到|[\u4e00-\u9fff]{0,10}资金|上级|中央|省级|项目|各级|专项|国家)|预计|计(?<![”》度划]计)(?<!专项计|特岗计)划(?=新|建|完(?!成率|成情况|成比例)|投|引|招|选|到|用|开|在|于|总|对|实|创|改|组|培|安|举|再|将)|可(?:完成|达|实现|望)|拟(?!定|订)|有望|将(?=在|于(?!近)|会|要|再|全面|全部|进一步|继续|完成|实现|达|新|建|投|开|重点|力争|努力|大力|深入|持续|推|招|引进|培|组|举办|安排|增|减|提|启动|打造|争|率先|不断|加快|落实|实施|突破|超|保持|稳定|控制|高质量|累计|有|可|是|覆盖|惠及|[\d]|围绕|聚焦|坚持|以)|年底前|目标(?:是|为)|明年|确保(?!了)|届时"
)
_DONE = re.compile(r"实际|已(?:经)?(?!知|定)|截至目前|目前|现有|去年|上年|累计已")
_TERM_END = re.compile(r"(?<![较比同与])(?<![较比同与]“)十[二三四五]五”?(?:时期|规划)?(?:期?末|结束)")
_TASK_OF = re.compile(r"(?:完成|实现|达到|对照|距|与|比)(?:19|20)\d\d年[^,。;]{0,4}(?:目标|任务|计划)")
_COMPARED_PLAN = re.compile(r"(?:较|比|与|同)“?十[二三四五]五”?(?:时期)?(?:期?末)")
_BY_NOW = re.compile(r"目前(?:已|共|全)|截至目前|已(?:建成|达到?|完成|有|实现)")
_NEXT = re.compile(r"明年|下一年|来年|下一步")
_LAST = re.compile(r"(?:去(?<![较比同与于]去)年|上(?<![较比同与于]上)一?年)(?!同期|度?相比|度?比)")
_COMPARED_LAST = re.compile(r"(?:较|比|与|同)(?:上一?年|去年|上年同期|去年同期|同期)|同比")
_NOW = re.compile(r"今年|本年|目前|截至")
_PERIOD = re.compile(
    r"(?:1|一)\s?月?\s?(?:至|-|—|~|到)\s?\d{1,2}\s?月(?:份)?|前\d{1,2}个月|上半年|前三季度|第?[一二三四]季度|(?:截至|截止)(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末|份)?"
)
_MAY_BE_PERIOD = re.compile("月|季|半年")
_AUTHORITY = r"(?:省(?:定|控|级|里|委|政府|卫健委|卫生健康委|下达)|国(?:家|定|务院)|全[省国]|自治区|上级|[省市县]上|部颁|中央|世界卫生组织|[\u4e00-\u9fff]{0,4}要求的|市里|市下达|[\u4e00-\u9fff]{2}市定|市定)"
_GOAL = r"(?:标准|目标(?:值|任务)?|任务(?:数|量|要求)?|要求|控制线|控制目标|控制指标|规划(?:指标|目标|值)|指标|红线|底线|门槛|考核(?:要求|标准)|计划(?:数)?)"
_WHO = r"(?:20\d\d年|“?十[三四五]五”?(?:末|时期|规划)?|年度|年初|预期|全年|规划|考核|工作|控制|计划|既定|预定|原定|设定|自定|阶段性|约束性|发展|总体|省定|省控|国控|国家|全省|全国|全市|省级|上级|省|市|的|下达|任务|基本|合格|目标|建设|以内)"
_BEFORE_STANDARD = re.compile(rf"{_AUTHORITY}[^,。;\d]{{0,12}}$")
_IS_STANDARD = re.compile(
    rf"(?:{_AUTHORITY}[^,。;\d]{{0,6}}{_GOAL}|省定|国定|市定|下达)(?:为|是|的|在|达|不|低于|高于|依次|分别|均|[(（])*$"
)
_AFTER_GOAL = re.compile(
    rf"^\s*(?:以[内上下]|左右|的|、|和|[\d.%‰/万个张人]+)*(?:的)?(?P<who>{_WHO}*){_GOAL}(?![化分析卫])(?=[,。;、:)以的中]|$|要求|[\u4e00-\u9fff])"
)
_BEFORE_GOAL = re.compile(
    r"(?:目标|任务)(?:值|数|任务)?(?:为|是|达|由|从)?\s*[(（]?(?:[^,。;\d()率]{0,4})$|(?:年度|全年)(?:计划|任务|目标)(?:数|为|是)?$|年初(?:计划|提出|确定|定)[^,。;\d]{0,10}$|原(?:计划|定)[^,。;\d]{0,8}$"
)
_IS_RATIO = re.compile(
    rf"(?:任务|目标|计划|指标|进度)(?:数|量)?[^,。;]{{0,12}}的$|(?:完成|占|为)[^,。;]{{0,12}}{_GOAL}[^,。;]{{0,10}}的$|占(?:年度|全年)?计划[^,。;]{{0,4}}的$"
)
GOALS = (_IS_STANDARD, _AFTER_GOAL, _BEFORE_GOAL)
GOAL_SAID = re.compile("标|务|求|线|划|槛|定|下达|提出")  # one of them stands wherever one of GOALS is found
_MORE, _LESS = (
    re.compile(r"高于|好于|优于|超过|超出|大于|不低于|不少于|达到"),
    re.compile(r"低于|小于|少于|控制在|不高于|不超过|降到|降至|好于|优于"),
)
_AFTER_MORE = re.compile(r"^\s*(?:及)?以上|^\s*[余多](?!种|项|个)")
_AFTER_LESS = re.compile(
    r"^\s*(?:及)?以[下内]|^\s*之内|^内|^的?[^,。;、]{0,10}(?:标准|目标|要求|线|范围)?(?:以内|之内)"
)
_AFTER_ABOUT = re.compile(r"^\s*左右|^\s*上下")
_DOWN = re.compile(r"下降|降低|减少|缩短|回落|下滑|压缩|压减|减|低|少|降|收窄|缩减|精简")
_INSTITUTION = re.compile(
    r"^(?:[市县区]?)(?:(?:第?[一二三四五]?中心医院)|[一二三]院|疾控|第[一二三]|卫生院|方舱|医共体|医疗集团|卫健|卫生健康|法院|模式|样本|经验|医改|综合改革|试点|院区|分院|镇|乡|街道|社区|商会|籍|民政|民族医学院|[\u4e00-\u9fff]{0,4}(?:学院|大学))"
)


def naming_free(words: str) -> str:
    """``words`` less connectives and white space: what could be a name."""
    return _NO_NAME.sub("", words)


_NO_NAME = re.compile(r"[、,;:。\s(和及与]|全[市县区省]|累计|年内|共|已")
_AT_LEAST = re.compile(r"(?:至少|不少于|不低于)[\u4e00-\u9fff]{1,4}$")
_BELOW = re.compile(r"低于|好于|优于|控制在")
_NOT_BELOW = re.compile(r"不低于")
_ABOVE = re.compile(r"高于|高出|超过(?!了?年)|超(?=[省国市])|不低于|不少于")
_ON_YEAR = re.compile(r"在((?:19|20)\d\d)年")
_ON_LAST = re.compile(r"在(?:去年|上年)")
_ACTUALLY = re.compile(r"实际(?!报销|补偿|开放|病床|床位|占用|利用|使用|需[要求]|工作|困难|问题)")
_JOINT = re.compile(r"[、和与及]")
_JOINT_END = re.compile(r"[、和与及]$")
_WIDER_OPENING = re.compile(r"^[,、(而但\s]*(?:同期)?(全省|全国|全区|全市)(?=平均|人均|同期|总体|均值|为|是|水平)")
_WIDER_AVERAGE = re.compile(
    r"(全省|全国|全区|全市|自治区)(?:[县市]级[\u4e00-\u9fff]{2,6})?(?:的)?平均(?:水平)?[(为的是\s]*$"
)
_AVERAGE_BEHIND = re.compile(r"^的?(?:(?:平均|总体)(?:水平|值)|均值)|^的(?:水平|平均数)")
_WIDER_END = re.compile(r"(全省|全国|全区|全市)$")
_HIGHER = re.compile(r"(?:的[^,。;\d]{0,6})?(?:高|多)")
_LOWER = re.compile(r"(?:的[^,。;\d]{0,6})?(?:低|少)")
_AUTHORITY_SAID = re.compile(_AUTHORITY)
_DIRECTION = re.compile(rf"{_DOWN.pattern}|提高|提升|增加|增长|上升|上涨|扩大|增|升|涨|高于")


class Tail(NamedTuple):
    """What stood between a name and its number: the rest before it, the classes of words taken off, and the words."""

    rest: str
    classes: frozenset[str]
    words: str


_LONGEST_TAIL = 24


def strip_tail(left: str) -> Tail:
    """Takes off, from the right, the words that lead from a name to its number."""
    rest, classes = left.rstrip(" (\n"), set()
    while rest:
        start = len(rest) - _LONGEST_TAIL if len(rest) > _LONGEST_TAIL else 0
        for name, pattern in tails_at(rest[-1]):
            match = pattern.search(rest, start)
            if match and match.group():
                before = rest[: match.start()]
                if name == "make" and len(naming_free(before)) < 2:
                    continue
                rest = before.rstrip(" (")
                classes.add(name)
                break
        else:
            break
    return Tail(rest, frozenset(classes), left[len(rest) :])


class Goal(NamedTuple):
    """A figure that stands for what was to be reached: of whom, and the year that its words name for it."""

    kind: Kind
    year: int | None = None


# 达到国家基本标准25家: they did.
_REACHED_STANDARD = re.compile(
    r"(?:达到?|符合|通过|创建)[^,。;]{0,4}(?:国家|省)[^,。;]{0,6}标准(?:的(?:共?有|共|为|达)?)?$"
)


# 按照每万人60间的标准: a rule, whoever set it; 完成医疗保障任务86场次: done.
_BY_RULE = re.compile(r"(?:按照?|依照|根据)[^,。;]{0,14}$")
_DONE_TASK = re.compile(r"(?:完成|承担|执行)[^,。;]{3,40}(?<!年度)(?<!全年)(?<!下达)(?<!目标)(?<!计划)任务$")
# 提前实现2025年目标的有11项, 距目标还差0.38人: how many came up to it, how much is wanting.
_OF_GOAL = re.compile(
    rf"(?:完成|实现|达到|达成)[^,。;]{{0,16}}{_GOAL}(?:值|数)?的(?:有|为|共|达)?$|"
    rf"(?:距|离|与|比)[^,。;]{{0,16}}{_GOAL}(?:值|数)?[^,。;\d]{{0,4}}(?:差|缺|缺口|差距)(?:为|达|约|近)?$"
)


def goal(left: str, right: str) -> Goal | None:
    """Whether the words around a figure make it a target or a standard that results are held against."""
    if not (GOAL_SAID.search(left) or GOAL_SAID.search(right)):
        return None
    if _IS_RATIO.search(left) or _OF_GOAL.search(left):
        return None
    if _DONE_TASK.search(left):
        return None
    after = _AFTER_GOAL.match(right)
    if after and _BY_RULE.search(left):
        return Goal("standard")
    reached = _REACHED_STANDARD.search(left)
    if (after and _BEFORE_STANDARD.search(left)) or (_IS_STANDARD.search(left) and not reached):
        return Goal("standard")
    if after:
        year = _YEAR.search(after.group("who"))
        kind: Kind = "standard" if _AUTHORITY_SAID.search(after.group("who")) else "target"
        return Goal(kind, int(year.group(1)) if year else None)
    if _BEFORE_GOAL.search(left):
        return Goal("standard" if _AUTHORITY_SAID.search(left) else "target")
    return None


# 高于全省平均水平1.2个百分点, 比全区平均高0.32个: how far from the level of others, which is no rise or fall.
_GAP = re.compile(
    r"(?:分别|也|又|均|仍|还|略|再)*(?P<how>高于|低于|高出|超出|好于|优于|多于|少于|低出|比|较)(?P<whose>(?:全[国省区市州]|自治区|国家|省|上级)[^,。;\d]{0,12}?|[^,。;\d]{0,8}(?:目标|要求|标准|任务)值?)(?P<way>高出?|低|多|少|超出)?(?:了|约|近|各)*$"
)
_HIGHER_BY = {"高": "高于", "高出": "高于", "多": "高于", "超出": "高于", "低": "低于", "少": "低于"}
_POINTS = frozenset({"百分点", "千分点"})


def gap(left: str, unit: str) -> str:
    """Whose level a figure is the distance to (高于全省平均), empty where it is none.

    Points are a distance wherever others are named; in other units the words say so: 比全省高0.3个.
    """
    if "全" not in left and unit not in _POINTS:
        return ""
    said = _GAP.search(left)
    if not said or not (said.group("way") or (unit in _POINTS and said.group("how") not in {"比", "较"})):
        return ""
    how = _HIGHER_BY.get(said.group("way") or "", said.group("how"))
    return how + said.group("whose").removesuffix("的")


def before_gap(left: str) -> str:
    """The words before those that ``gap`` found."""
    said = _GAP.search(left)
    return left[: said.start()] if said else left


def is_completion(left: str) -> bool:
    """Whether a share tells how much of a task is done (为年度任务700台的102.9%)."""
    return bool(_IS_RATIO.search(left))


def comparator(tail: Tail, right: str, held: str, is_goal: bool) -> Comparator:
    """The comparator of a figure.

    Args:
        tail: What stands between name and number.
        right: What follows the number, or the list of numbers.
        held: The whole clause to the left, for goals: 均低于省定….
        is_goal: Whether the figure is a target or standard that results are held against.
    """
    if _AFTER_ABOUT.match(right):
        return "≈"
    if _AFTER_MORE.match(right):
        return "≥"
    if _AFTER_LESS.match(right):
        return "≤"
    if _AT_LEAST.search(held):
        return "≥"
    for sign in ("≥", "≤", "≈"):
        if sign in tail.classes:
            return sign
    if is_goal:
        if _HIGHER.match(right):
            return "≥"
        if _LOWER.match(right):
            return "≤"
        if _BELOW.search(held) and not _NOT_BELOW.search(held):
            return "≤"
        if _ABOVE.search(held):
            return "≥"
    return "="


def is_fall(words: str) -> bool:
    """Whether a change goes down."""
    found = list(_DIRECTION.finditer(words))
    return bool(found) and bool(_DOWN.fullmatch(found[-1].group()))


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
    years = _years_of(words)
    if years:
        frame, lasting = at_year(years[-1], frame, profile), True
    elif (term := five_years(words)) and _TERM_END.search(words):
        frame, lasting = at_year(term[1], frame, profile), True
    elif _NEXT.search(words):
        frame, lasting = frame._replace(kind="target", year=planned_year(profile)), True
    elif profile.actual_year is None and "今年" in words and profile.target_year and frame.year != profile.target_year:
        frame, lasting = frame._replace(kind="target", year=profile.target_year), True  # a plan's own year
    elif _LAST.search(words):
        frame = frame._replace(kind="actual", year=default.year - 1)
    elif _NOW.search(words) and frame.year != default.year:
        frame, lasting = default._replace(place_code=frame.place_code), True
    if frame.kind == "actual" and _AIMS.search(words) and not _ACTUALLY.search(words):
        frame = frame._replace(kind="target")
    elif (frame.kind == "target" and default.kind == "target" and not years and _BY_NOW.search(words)) or (
        frame.kind == "target" and default.kind == "actual" and _ACTUALLY.search(words)
    ):
        frame = frame._replace(kind="actual")
    return frame, lasting


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


def wider_place(left: str, right: str, is_change: bool, family: Family) -> str | None:
    """The province or the country, where the words around a figure say that it is theirs (全省平均增幅, 全国2.9人的平均水平).

    A change that is held against theirs (高于全省平均水平1.2个百分点) is the report's own.
    """
    if "全" not in left and "自治区" not in left:
        return None
    match = _WIDER_OPENING.match(left)
    if is_change and not match:
        return None
    match = match or _WIDER_AVERAGE.search(left)
    if not match and _AVERAGE_BEHIND.match(right):
        match = _WIDER_END.search(left)
    return family.above(match.group(1)) if match else None


def at_year(year: int, frame: Frame, profile: Profile) -> Frame:
    """``frame`` at another year: a target where the report does not review that year yet."""
    last_done = profile.actual_year if profile.actual_year is not None else (profile.target_year or year) - 1
    kind: Kind = "target" if year > last_done else "actual"
    return frame._replace(kind=kind, year=year)
