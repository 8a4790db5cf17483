"""Figures that stand for what was to be reached."""

import re
from typing import NamedTuple

from etl.parse.records import Kind
from etl.parse.report.titles import five_years
from etl.parse.sentence.authorities import AUTHORITY, GOAL, HIGH_OF_PLAN, REGIONS

_YEAR = re.compile(r"((?:19|20)\d\d)年")
_WHO = r"(?:20\d\d年|“?十[三四五]五”?(?:末|时期|规划)?|年度|年初|预期|全年|规划|考核|工作|控制|计划|既定|预定|原定|设定|自定|阶段性|约束性|发展|总体|省定|省控|国控|国家|全省|全国|全市|[省州盟]级|上级|省|市|的|下达|任务|基本|合格|目标|建设|以内|编制|核定|配置|配备|配比|验收|达标|考评|终期|中期|期末)"
_BEFORE_STANDARD = re.compile(rf"{AUTHORITY}(?:[^,。;\d]{{0,6}}20\d\d年)?[^,。;\d]{{0,18}}$")
_IS_STANDARD = re.compile(
    rf"(?:{AUTHORITY}[^,。;\d]{{0,6}}{GOAL}|{AUTHORITY}[^,。;\d]{{0,6}}(?:规定|推荐|划定|核定|定下)的?|{AUTHORITY}[^,。;\d]{{0,6}}(?:要求|规定|提出|明确)的?到?20\d\d年[底末]?(?:要|须|应)?(?:达到?|实现)?的?|《[^》]*》推荐的?|推荐(?:标准|摄入量|量|值)(?=[是为不])|[省市州](?:卫生局|卫健委|卫生健康委|卫计委|医保局)定的(?:标准|目标|指标)|(?:国家|省里?|自治区|上级|市里)(?:规定|要求|提出|下达)的(?:20\d\d年)?[^,。;\d]{{0,14}}(?:率|比例|指标|控制值|任务)|省定|省控|国控|国定|市定|[州盟]定|自治区定|(?:省|市|州|上级|国家)[里上]?(?:今年|年初)?[定给划提]的|(?<!提前)下达)(?:年底前|到?20\d\d年底?|不超过|为|是|的|在|达|不|低于|高于|依次|分别|均|[(（≥≤<>])*$"
)
_AFTER_GOAL = re.compile(
    rf"^\s*(?:以[内上下]|左右|的|[、和](?=\s*[\d≥≤约])|[\d.%‰/万个张人]+)*(?:的)?(?P<who>{_WHO}*)(?:{GOAL}|(?<=的)规定(?=[,。;、)]|$))(?![化分析卫])(?=[,。;、:)以的中]|$|要求|[\u4e00-\u9fff])"
)
_BEFORE_GOAL = re.compile(
    r"(?:(?:^|[,、])计划(?:数|量)为?$|\((?:计划|目标|任务|指标值)[≥≤]?$|(?:年初|全年|年度)预算(?:数|安排)?(?:为|是)?$|(?:今年|全年)(?:财政)?预算(?:安排|增至|增加到|调至)$|(?:^|[,、(。】])(?:调整)?预算数?(?:为|是)?$|(?:^|[,、(])(?:调整后|年中调整)(?:为|是)?$|规划定的(?:是|为)?$|(?:年度|全年)?(?:绩效)?指标值(?:为|是)?[≥≤]?$|规划(?:要求|值)[^,。;\d]{0,14}$|规划(?:目标|值|提出|确定|要求)?(?:为|是|到)?20\d\d年(?:为|是|达到?|实现|控制在)*$)|(?:目标|任务)(?:值|数|任务)?(?:为|是|达|由|从)?\s*[(（]?(?:[^,。;\d()率]{0,4})$|(?:年度|全年)(?:采购|招聘|招录|培训|筛查|接种)?(?:计划|任务|目标)(?:数|为|是)?$|^、计划$|自定的$|年初(?:自定|只定|预定|计划|提出|确定|设定|要求|下达|定)[^,。;\d]{0,10}$|原(?:计划|定)[^,。;\d]{0,16}$"
)
_IS_RATIO = re.compile(
    rf"(?:任务|目标|计划|指标|进度)(?:数|量)?[^,。;]{{0,12}}的$|(?:完成|占|为)[^,。;]{{0,12}}{GOAL}[^,。;]{{0,10}}的$|占(?:年度|全年)?计划[^,。;]{{0,4}}的$|相当于[^,。;]{{0,12}}{GOAL}[^,。;]{{0,4}}的$"
)
GOALS = (_IS_STANDARD, _AFTER_GOAL, _BEFORE_GOAL)
GOAL_SAID = re.compile(
    "限|预算|标|提的|务|求|线|划|槛|定|[省国]控|给的|下达|提出|推荐|控制值|预期值|调整"
)  # one of them stands wherever one of GOALS is found
# 优于2030年3.5‰的目标, 与2030年达70%的目标尚有距离.
_HELD_AGAINST = re.compile(r"(?:优于|好于|高于|低于|较|比|与|距离?|离|对照)[^,。;\d]{0,12}(20\d\d)年[^,。;\d]{0,8}$")
_ANY_STANDARD = re.compile(
    r"\s*(?:以[上下内])?的[\u4e00-\u9fff]{2,4}(?:标准|要求|规定|目标)(?=[,。;、)]|$)"
)  # 国家55%的监测标准
_PLAN = re.compile(r"十[二三四五]五”?[^,。;\d]{0,8}规划[^,。;\d]{0,12}$")
_LINE = re.compile(
    r"按照?(?:国家|省|自治区|上级)[^,。;\d]{0,6}(?:标准|要求)[^,。;\d]{0,6}应(?:配备?|有|设|达)(?:有|到)?$|"
    r"[(,、][^(,、。;]{0,6}考核线$|(?:考核|控制|评价|评估|考评|率|占比|比例)标准(?:为|是)?(?:不[低高]于)?$"
)  # 考评标准为55%以上, 中药饮片处方占比标准为30%以上
# 达到全省要求的35%以上
_ASKED = re.compile(
    r"(?:达到|不[低高]于|[高低优]于|超出|超过|高出)(?:全[省市国区州]|自治区|国家|省|市级?|[^,。;\d于]{0,8}(?:指南|标准))[^,。;\d]{0,6}(?:要求|规定|推荐|确定|提出|(?<=[省市])定)的$"
)
# 优于“十三五”规划的18/10万
_OF_PLAN = re.compile(
    r"(?:优于|好于|超过|高于|低于)(?:国家|省)?“?十[二三四五]五”?(?:[\u4e00-\u9fff]{0,6})规划(?:目标|要求|提出|确定)?的?$"
)
_AUTHORITY_SAID = re.compile(AUTHORITY)
# 省“十四五”规划要求托位数达到4.5个, 省民生实事下达我市新增托位1800个, 市里要求床位使用率达到60%, 按国家规划,2025年应达到60%.
_REQUIRED = re.compile(
    r"[,、;\s而但]*(?:\([一二三四五六七八九十]+\)|\d{1,2}[.、])?(?:而|但)?(?:按照?|根据|对照)?(?:国家|[\u4e00-\u9fff]{0,3}省|自治区|"
    + REGIONS
    + r"|上级|责任书|市里|[\u4e00-\u9fff]{2,3}市(?=要求|下达|分配))"
    r"[^,。;\d]{0,14}(?:要求|规定(?=20\d\d年|[^,。;]{0,16}(?:不得?[低高少多]于|不[低高]于|控制在))|(?:下达|分配)(?:给)?(?=我[市县区州]|任务|目标))"
)
# 达到国家基本标准25家: they did.
_OPEN_STANDARDS = re.compile(rf"{AUTHORITY}(?:{GOAL})(?:值|分别为)?\([^()]*$")
_REACHED_STANDARD = re.compile(
    r"(?:达到?|符合|通过|创建)[^,。;]{0,4}(?:国家|省)[^,。;]{0,6}标准(?:的(?:共?有|共|为|达)?)?$"
)
# 按照每万人60间的标准: a rule, whoever set it; 完成医疗保障任务86场次: done.
# 年初确定的32项重点任务全部完成: done.
_ALL_DONE = re.compile(r"[^,。;\d]{0,12}(?:全部|全面|均已?|如期|圆满|顺利|已)(?:按期|如期)?(?:完成|办结|落实|兑现)")
_BY_RULE = re.compile(r"(?:按照?|依照|根据)[^,。;]{0,14}$")
_PART_OF_PLAN = re.compile(r"占(?:年度|全年)计划(?:投资)?$")  # 完成投资3.26亿元,占年度计划81.5%
_LIMIT = re.compile("^(?:以[上下内])?的?(?:考核线|安全线|警戒线)")  # 低于5的安全线
_RULE_BEHIND = re.compile(
    r"(?P<who>[^,。;\d]{1,10}的)(?:标准|要求)(?=测算|核定|计算|配[备置]|[,。;]|$)"
)  # 按每万人配备1.5名监督员的标准测算
_SAMPLED = re.compile(r"(?:随机|抽查|抽检)[^,。;\d]{0,6}任务[^,。;\d]{0,6}$|抽查[^。;]{0,30},其中国家任务$")
_OF_YEAR = re.compile(
    r"[,;\s]*(?:全年|年度|今年)(?:目标|任务)(?!完成|数|为|是|达)(?=[\u4e00-\u9fff]{2})"
)  # 全年目标筛查14万人
_DONE_TASK = re.compile(r"(?:完成|承担|执行)[^,。;]{3,40}(?<!年度)(?<!全年)(?<!下达)(?<!目标)(?<!计划)任务$")
# 距离省要求的2020年3人尚有缺口
_ASKED_BY = re.compile(r"(?:距离?|离|与)[^,。;\d]{0,20}(?:提出|要求|规定|确定|设定|下达)的(?:20\d\d年)?$")
_SHORT_BEHIND = re.compile(
    r"[^,。;\d]{0,6}(?:(?:[尚仍还]有?|存在|有)(?:不小|一定|较大|明显)?(?:的)?(?:差距|缺口|距离)|还很?远|差得远)"
)
_OF_OWN_PLAN = re.compile("规划(?:要求|提出|确定|设定)的$")
_PAID_AT = re.compile(r"(?:按照?|以)(?:每[人户例个名](?:每[年月天])?)*$")
_PAYS_BEHIND = re.compile(r"\s*的?标准(?:足额|全额|及时)?(?:发放|兑现|补助|补贴|给予|予以|拨付|奖励|支付)")
# 新增普惠托位540个,超出年度计划的500个
_OVER = re.compile(
    r"(?:超出|超过|多于|高于|少于|低于|不及)(?:年度|全年|年初|原定?)(?:计划|目标|任务)的$|比(?:年度|全年|年初|原定?)?(?:计划|任务)的$"
)
# 接种2.1万人次,为计划2万人次的105%; 健康检查计划520对、完成537对
_PLANNED = re.compile(r"(?:^|[,、;(\s])(?:为|占|完成|达到?)?计划$|[\u4e00-\u9fff]{4,}计划$")
_OF_PLANNED = re.compile(r"的\s*$|[、,]\s*(?:实际)?完成\s*$")
# 提前实现2025年目标的有11项, 距目标还差0.38人: how many came up to it, how much is wanting.
_OF_GOAL = re.compile(
    rf"(?:完成|实现|达到|达成)[^,。;]{{0,16}}{GOAL}(?:值|数)?的(?:有|为|共|达)?$|"
    rf"(?:距|离|与|比)[^,。;]{{0,16}}{GOAL}(?:值|数)?[^,。;\d]{{0,4}}(?:差|缺|缺口|差距)(?:为|达|约|近)?$"
)
_ACTUAL_BEHIND = re.compile(
    r"\s*(?:(?:全年|年末|年底|截至[^,。;\d]{0,6})?实际(?!工作|困难|需[要求]|问题)|(?:[截至]*(?:目前|\d{1,2}月[底末份]?|[上下]?半年|[一二三四]季度末?),?)?[现目前]*已(?!经是)|[^,。;\d]{0,10}只(?:查|做|建|办|筛|种|招|完成)了?|到现在|(?:截至)?目前(?:新增|完成|建成|筛查|安装|接种|培训))"
)
_BARE_PLAN = re.compile(r"\W*(?:年度|全年|原)?计划")
_DONE_BEHIND = re.compile(r"\W*(?:已|实际)?(?:完成|实[查种发建招检])")
_BOUND_ONLY = re.compile(r"\s*(?:以[上内下]|左右)?[,;\s]*")
_DEMANDED = re.compile(
    r"(?:计划|目标|任务)(?:数|值|量|为|是)*$|(?<!年度)(?<!专项)计划(?!生育|免疫|投资)[^,。;\d]{0,16}$|(?:(?:全年|年度|年内|按)(?:计划(?!投资)|应|拟)|年初(?:向社会)?(?:计划|承诺|定)|原定|原计划|下达|实事(?:项目)?安排)[^,。;]{0,24}$|(?:不低于|不少于|不超过|不高于|控制在|力争|达到)$"
)


class Goal(NamedTuple):
    """A figure that stands for what was to be reached: of whom, and the year that its words name for it."""

    kind: Kind
    year: int | None = None


def goal(left: str, right: str) -> Goal | None:
    """Whether the words around a figure make it a target or a standard that results are held against."""
    if not (GOAL_SAID.search(left) or GOAL_SAID.search(right)):
        return None
    if _ASKED.search(left):
        return Goal("standard", _last_year(left) or _held_against(left))
    if _SHORT_BEHIND.match(right) and _ASKED_BY.search(left):
        own = (_OF_OWN_PLAN.search(left) and not HIGH_OF_PLAN.search(left)) or not _AUTHORITY_SAID.search(left)
        return Goal("target" if own else "standard", _last_year(left) or _held_against(left))
    if is_paid_at(left, right):
        return None
    if _OVER.search(left) or (_OF_PLANNED.match(right) and _PLANNED.search(left)):
        return Goal("target")
    if _IS_RATIO.search(left) or _OF_GOAL.search(left):
        return None
    if _DONE_TASK.search(left) or (_PART_OF_PLAN.search(left) and not right.startswith("的")):
        return None
    if _SAMPLED.search(left):  # 国家双随机抽查任务602家: so many were looked at
        return None
    if _LINE.search(left):
        return Goal("standard")
    if _OF_YEAR.match(left):
        return Goal("target")
    after = _AFTER_GOAL.match(right) or (_BY_RULE.search(left) and _RULE_BEHIND.match(right))
    if after and _BY_RULE.search(left):
        return Goal("standard")
    if _REQUIRED.match(left):
        return Goal("standard", _last_year(left) or _held_against(left))
    if _BEFORE_STANDARD.search(left) and _ANY_STANDARD.match(right):
        return Goal("standard", _last_year(left) or _held_against(left))
    reached = _REACHED_STANDARD.search(left)
    if (after and _BEFORE_STANDARD.search(left)) or (_IS_STANDARD.search(left) and not reached):
        return Goal("standard", _last_year(left) or _held_against(left))
    if _OF_PLAN.search(left):
        return Goal("standard" if _AUTHORITY_SAID.search(_OF_PLAN.search(left).group()) else "target", _last_year(left))  # type: ignore[union-attr]
    if after:
        year = _YEAR.search(after.group("who")) or _HELD_AGAINST.search(left)
        asked = _AUTHORITY_SAID.search(after.group()) or _LIMIT.search(right)
        kind: Kind = "standard" if asked else "target"
        return Goal(kind, int(year.group(1)) if year else _last_year(left))
    if _BEFORE_GOAL.search(left) and not _ALL_DONE.match(right):
        return Goal("standard" if _AUTHORITY_SAID.search(left) else "target", _held_against(left))
    return None


def is_paid_at(left: str, right: str) -> bool:
    """Whether a sum is what each is paid, and asked of nobody: 按每人每年960元的标准发放."""
    return _PAID_AT.search(left) is not None and _PAYS_BEHIND.match(right) is not None


def in_open_bracket(clause: str, left: str) -> bool:
    """Whether a figure, behind ``left`` in ``clause``, stands in a bracket that lists standards: 优于省控目标(婴儿5‰、5岁以下7‰)."""
    return _OPEN_STANDARDS.search(clause[: clause.find(left) + len(left)]) is not None


def is_met_behind(left: str, right: str, after: str) -> bool:
    """Whether the clause ``after`` tells what was reached of a figure: 宫颈癌检查计划8000人,实际8213人."""
    if _BARE_PLAN.fullmatch(left) and _DONE_BEHIND.match(after):  # 计划1800人,完成1874人
        return True
    met = bool(_ACTUAL_BEHIND.match(after) and _BOUND_ONLY.fullmatch(right) and _DEMANDED.search(left))
    return met and not _IS_RATIO.search(left)


def is_completion(left: str) -> bool:
    """Whether a share tells how much of a task is done (为年度任务700台的102.9%)."""
    return bool(_IS_RATIO.search(left) or _PART_OF_PLAN.search(left))


def _held_against(left: str) -> int | None:
    """The year of what a figure is held against: 与国家2025年3.93人的要求差距不小."""
    year = _HELD_AGAINST.search(left)
    return int(year.group(1)) if year else None


def _last_year(left: str) -> int | None:
    """The last year of the plan that asks for a figure: 省“十四五”规划要求4.5个, 实现“十四五”规划79岁的目标."""
    plan = _PLAN.search(left)
    return (five_years(plan.group()) or (None, None))[1] if plan else None
