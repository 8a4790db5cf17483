"""The words before a figure that tell who did what it counts, with whom, on what occasion: they are no part of its name."""

import re

from etl.parse.words.lexicon import RATE, SHARE_NOUN, without_aside
from etl.parse.words.phrases import strip_opening, without_trailing
from etl.parse.words.verbs import EVENT

# 联合消防部门排查隐患, 针对林区特点接种森林脑炎疫苗: with whom and why is no part of what is done.
_WITH = re.compile(
    r"^(?:针对|联合|会同|配合|协同|结合|利用|借助)[^,。;]{2,20}?"
    rf"(?=(?:免费)?(?:{EVENT}|登记|收治|发放|查处)(?!部门|单位|机构)[\u4e00-\u9fff]{{2,12}}$)"
)
# 市急救中心受理呼救电话5.62万次: what is done, and not by whom.
_DEEDS = re.compile("受理|接听|接报|接待|调派|捐献|上转|下转|抽检")
_AGENT = re.compile(
    r"^[\u4e00-\u9fff\d、“”]{2,16}?(?:中心|机构|医院|卫生院|委员会|[台站屋]|专家|人士|部门|团队)"
    r"(?:共|全年|累计|已|共计|年内|[上下]半年|前三季度)*"
    rf"(?=(?:{_DEEDS.pattern})[\u4e00-\u9fff]{{2,}})"
)
# 督查组共抽查档案880份, 网络直报系统共报告法定传染病4862例: 共 parts who did it from what was done.
_IN_ALL_DONE = re.compile(
    r"[\u4e00-\u9fff]{2,16}?(?<![全平公])共(?P<deed>(?:报告|抽查|检查|监测|承办|查阅|走访|核查)[\u4e00-\u9fff]{2,})"
)
_AMONG = re.compile(
    r"(?P<whole>医院|[\u4e00-\u9fff]{0,8}(?:人员|医师|护士|机构|医生|患者|床位|死亡|专科))"
    r"中(?!医|心|药|西|级|小|青|老)(?=[\u4e00-\u9fff]{2})"
)
# 由甲医院、乙医院牵头的医共体: who leads it is no part of its name.
_LED = re.compile(r"^[^,。;]{2,30}?牵头(?:建设|组建|成立|实施)?的(?=[\u4e00-\u9fff“]{3})")
# 腐败问题集中整治中主动上交红包礼金, 市级财政安排人才专项经费: on what occasion, and by whom it is paid.
_ON_OCCASION = re.compile(
    r"^[^,。;]*?(?:集中|专项)整治(?:工作)?中?(?=主动上[交缴]|受理|清退)"
    r"|^每年(?:安排|投入)(?=[\u4e00-\u9fff“”]{4,16}(?:经费|资金)$)"
    r"|^[省市县区级本]*财政(?:预算)?(?:已|统筹|预算|今年|去年|全年|当年|每年|年初)*(?:安排|投入)(?=[\u4e00-\u9fff“”]{4,12}(?:经费|资金)$)"
)
# 人均指标按年末常住人口218万人计算: what is counted by.
_BY_POPULATION = re.compile(r"^[^,。;]*(?:按|用)(?=[^,。;率]{0,10}常住人口数?$)")
# 离岗村医按工龄每年每月补助, 省级财政按常住人口人均补助
_PAID_BY = re.compile(r"按照?(?!每)[\u4e00-\u9fff]{1,6}?(?=人均补|每[人年月](?:每[年月])?[补发奖])")
_THAN_AVERAGE = re.compile(r"(?<=[\u4e00-\u9fff)]{3})(?:比|较|不及)[^,。;比较]{2,6}的?平均(?:水平|值)?$")
# 组织执法人员对供水单位进行抽检, 采取双随机方式对…: by whom and how, before for whom.
_BY_WHOM = re.compile(
    r"^(?:组织|选派|安排|抽调|发动|动员|联合|会同|协同|依托|采取|通过|利用|借助)[^,。;对为给]{2,16}?"
    r"(?=(?:免费)?(?:对|为|给|面向)[^,。;]{2,14}?(?:开展|进行|实施|提供|办理|发放|做))"
)
# 选派专家赴社区设立接种点, 走进学校发放手册: where one goes to do it.
_GOES_TO = re.compile(
    r"^(?:(?:组织|选派|安排|抽调)[^,。;]{2,10}?)?(?:赴|到|深入|走进|前往|奔赴)[^,。;\d]{2,12}?"
    r"(?=(?:开展|举办|设置|设立|建成|新建|布设|投放|发放|安装|配备|实施)[\u4e00-\u9fffA-Z“]{2,})"
)
_SHORT = 3  # a noun of so few characters says too little without the whole that it is of


_IN_RESPECT = re.compile(r"^.*方面(?=[\u4e00-\u9fff]{4})(?!卫生|支出|经费|投入)")  # 医改方面县域内就诊率


def without_circumstances(rest: str) -> str:
    """``rest``, the words before a figure, less those."""
    rest = without_aside(rest)
    if "牵头" in rest:
        rest = _LED.sub("", rest)
    if "方面" in rest:
        rest = _IN_RESPECT.sub("", rest)
    if "——" in rest:  # 变化看得见——县域内住院率
        rest = rest.rpartition("——")[2] or rest
    rest = strip_opening(_WITH.sub("", _GOES_TO.sub("", _BY_WHOM.sub("", strip_opening(rest)))))
    # 卫生技术人员中执业(助理)医师; 医院中三级
    if "中" in rest and (among := _AMONG.match(rest)) and not SHARE_NOUN.search(rest):
        rest = rest[among.end() :] + ("" if len(rest) - among.end() > _SHORT else among.group("whole"))
    if "平均" in rest:  # 医师数比全省平均水平3.06人低: what is held against it names it, too
        rest = _THAN_AVERAGE.sub("", rest)
    if "把" in rest and RATE.search(rest):  # 配合县卫健局把县域内就诊率推到90%
        rest = rest[rest.rfind("把") + 1 :] or rest
    if "整治" in rest or "财政" in rest or "每年" in rest:
        rest = _ON_OCCASION.sub("", rest)
    if "常住人口" in rest:
        rest = _BY_POPULATION.sub("", rest)
    if "补" in rest and "按" in rest:
        rest = _PAID_BY.sub("", rest)
    if "共" in rest and (done := _IN_ALL_DONE.fullmatch(rest)):
        rest = done.group("deed")
    agent = _AGENT.match(rest) if _DEEDS.search(rest) else None
    return without_trailing(rest[agent.end() :] if agent else rest)
