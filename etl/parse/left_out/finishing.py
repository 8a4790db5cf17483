"""Finishes a head before the number with what it leaves out: its subject, the verb of its list, the measure by head."""

import re

from etl.parse.left_out import accounts, completing, short_verbs, towns, works
from etl.parse.left_out.part import of_institution, part_of
from etl.parse.numbers.figures import Mention
from etl.parse.sentence.scene import LISTED, RATES, Scene
from etl.parse.sentence.state import Head
from etl.parse.text.fold import squeeze
from etl.parse.words import behind, measures, naming
from etl.parse.words.lexicon import (
    BARE_PLACE,
    BELONGING,
    EVENTS,
    INHERITED,
    LEVEL_WORD,
    OF_KIND,
    PER_CAPITA,
    QUANTITY,
    RATE,
    SHARE_NOUN,
    is_bare_rate,
)

_LEARNS = re.compile(r"进修|跟岗|轮训|学习")  # 引进人才2人,外出进修36人: none of them is brought in
_NEW = re.compile(r"新增|新建|[又再]添|新创|新认定|新命名|新获[评批]")
_CLASS = re.compile(r"[甲乙丙]{1,2}类")
_AVERAGE = re.compile("[日月周年]均|平均每[日天月周]")
_GRADE = re.compile("(?:三级|二级|一级)(?:甲等|乙等)?|三甲|三乙|二甲|未定级")
_HOUSES = frozenset({"家", "个", "所"})
_GRADED = re.compile(f"(?:{_GRADE.pattern})医院")
_OF_HOUSES = re.compile("院|机构|中心")
_FRESH = re.compile(r"^[,、\s]*全[市县区州省](?!域)")
_OF_BEDS = re.compile(r"^(?:病床|床位)使用率$")
_SCOPE = re.compile(r"^(?:基层(?:医疗卫生机构|医疗机构)?|乡镇卫生院|社区卫生服务中心|公立医院|三级医院)")
_SHORT = 4  # a share of so few characters says nothing without its subject
_OF_ALL = frozenset({"耗占比", "药耗比", "入园率", "入托率", "城镇化率", "城市化率", "失业率"})
_TURNED = frozenset({"上转", "下转"})
_HAN = re.compile(r"[\u4e00-\u9fff]")
# 疫苗接种第一剂次210万人、第二剂次205万人、加强针160万人: the vaccine is named once.
_DOSE = re.compile(r"(?:第[一二三四]剂次?|加强针|加强免疫|全程接种)$")
# 60岁以上人群全程接种率93.4%、加强免疫接种率81.7%: the age holds for the list.
_AGED = re.compile(r"^\d+(?:-\d+)?周?岁(?:及?以[上下])?(?:人群|老年人|老人|儿童|居民|常住人口)?")
_BORNE = re.compile(r"[\u4e00-\u9fff]{0,8}(?:日均|年均)担负")
_OF_PEOPLE = re.compile(r"人|婚检|产前|分娩|儿童|患者|妇女|产妇|学生")
_HOUSE_OF = re.compile(
    r"^[\u4e00-\u9fff]{0,10}?(?:医院|卫生院|卫生室|机构|中心|服务站)(?=门急诊|门诊|住院|出院|诊疗|急诊)"
)
_SERVED = re.compile(r"^(?:门急诊|门诊|住院|出院|急诊|诊疗|手术)")
_AND = re.compile("[、和及]")
_MEMBERS = re.compile(
    r"(?P<members>[\u4e00-\u9fff]{2,4}(?:[、和及][\u4e00-\u9fff]{2,3})+?)(?:镇|乡|街道)?(?P<noun>(?:中心)?卫生院|急救(?:站点|分站|[点站])|社区卫生服务中心|社区医院|分院|托育(?:园|中心|机构)|(?:县域)?医疗(?:卫生)?次?中心)"
)
_SEXES = {"男": "男性", "女": "女性"}
_DEEDS = frozenset("救治 接种 筛查 签约 随访 治疗 检测 培训 体检 发放 兑现 整改 处置 报告".split())
_FALL = frozenset({"平均降幅", "平均降价幅度"})
_GOODS = frozenset({"药品", "耗材", "药品耗材", "中选药品", "集采药品"})
_ANY_HOUSES = re.compile("(?:各级各类|各类)?(?:医疗|医疗卫生|卫生)机构")
_MANY_BEDS = 100  # fewer are told by head
_BEDS = frozenset({"床位", "编制床位", "开放床位", "实有床位", "床位总数", "床位数"})
_STOCK = re.compile("总[数量]")
_OF_ANSWERS = frozenset("办复率 办结率 满意率 满意度 见面率 面商率 答复率".split())
_BOUNDS = {"≥", "≤", "≈"}
_BY_HEAD = 50
_PER_CAPITA_UNITS = {"人", "张", "个", ""}


def finished(head: str, scene: Scene, mention: Mention) -> Head:
    """A head with what it leaves out: its subject, the verb of its list, the measure by head that the list opened with."""
    state, left = scene.state, scene.left
    head = _without_members(_SEXES.get(head, head), mention)
    if price := _price(head, scene):
        return scene.head(price, mention.unit)
    if account := accounts.of_account(head, scene, mention):
        return scene.head(account, mention.unit)
    part = part_of(head, scene)
    # 报告法定传染病26841例,其中乙类12306例: whatever is said of all
    if mention.unit == "例" and _CLASS.fullmatch(head):
        return scene.head(head + "传染病", mention.unit)
    if state.works and works.belongs(left.flow + head) and not _FRESH.match(scene.around.left):
        return scene.head(state.works + left.flow + head, mention.unit, _place_of_works(scene))
    if same := towns.told(head, scene, mention):
        return same
    if _AVERAGE.fullmatch(head) and state.recent and state.recent[-1].unit == mention.unit:
        return scene.head(head + state.recent[-1].name, mention.unit)  # 呼入5.3万次,日均145次
    if _GRADE.fullmatch(head) and mention.unit in _HOUSES and not _of_other_houses(state.previous + state.topic):
        return scene.head(head + "医院", mention.unit)  # 按等级分:三级25个、二级43个
    if part := part or of_institution(head, scene):
        return scene.head(part, mention.unit)
    if (
        _FRESH.match(scene.around.left) and not is_bare_rate(head) and not LEVEL_WORD.match(head)
    ):  # 全市累计托位: a subject of its own
        state.flow = left.flow
        name = _in_visits(left.flow + head, mention)
        return scene.head(name + measures.COUNTED.get((name, mention.unit), ""), mention.unit)
    owned = bool(BELONGING.match(head)) and not left.flow
    behind_list = state.listed > 1 and scene.around.opens  # it belongs to none of the list's members
    if owned and (whole := _all_houses(head, scene, mention)):
        return scene.head(whole + head, mention.unit)
    if owned and (
        behind_list or _STOCK.search(scene.around.tail.words)
    ):  # 新建托育机构5处,托位总数3124个: all there are
        return scene.head(head, mention.unit)
    if _OF_BEDS.match(head) and (scope := _SCOPE.match(state.topic or state.previous)):
        head = scope.group() + head
    name = _with_flow(_with_subject(head, owned, scene, mention), head, scene)
    if LEVEL_WORD.match(name) and scene.around.follows and behind.opens_noun(scene.around.last, scene.words):
        name += measures.without_level(behind.counted_name(scene.around.last, scene.words, True)[0])
    if (
        _is_adjacent(head, scene)
        and head not in state.previous
        and not name.startswith(measures.without_measure(state.previous))
    ):
        name = measures.without_measure(state.previous) + name
    name = _in_visits(name, mention)
    name += "增长" if name == "经济" and scene.around.is_change else ""
    name += measures.COUNTED.get((name, mention.unit), "")
    if mention.unit in RATES and QUANTITY.search(name) and not scene.around.is_change:
        name += "占比"
    name = _as_listed(name, head, scene, mention)
    belongs = bool(BELONGING.match(head)) and bool(state.recent) and not left.flow
    aside = (head in EVENTS and bool(state.recent)) or belongs
    return scene.head(name, mention.unit, is_aside=aside)


def _all_houses(head: str, scene: Scene, mention: Mention) -> str:
    """All institutions, where beds stand behind a part of them: 医疗卫生机构1687个,其中医院88家,床位2.4万张."""
    whole, recent = scene.state.whole, scene.state.recent
    behind_part = whole is not None and whole in recent[:-1] and mention.value >= _MANY_BEDS
    return whole.name if whole and behind_part and head in _BEDS and _ANY_HOUSES.fullmatch(whole.name) else ""


def _without_members(head: str, mention: Mention) -> str:
    """A head less the names of all that its figure counts: 殷涧、黄湾急救点2处."""
    listed = _MEMBERS.fullmatch(head)
    return listed.group("noun") if listed and len(_AND.split(listed.group("members"))) == mention.value else head


def _place_of_works(scene: Scene) -> str | None:
    """The division that works name before all else: 旬阳市人民医院传染病区,累计完成投资4200万元."""
    named = scene.family.narrowed(scene.state.works)
    return named[0][2] if len(named) == 1 and named[0][0] == 0 else None


def _price(head: str, scene: Scene) -> str:
    """What fell where a price did: 集采药品583种,平均降幅54%; 药品平均降价53%; empty where none did."""
    if not scene.around.is_change:
        return ""
    if head in _FALL and scene.state.previous:
        return measures.price_of(scene.state.previous)
    return head + "价格" if head in _GOODS and "降价" in scene.around.tail.words else ""


def _in_visits(name: str, mention: Mention) -> str:
    """A short name with what its visits are counted in: 诊疗 → 诊疗人次."""
    short = mention.unit == "人次" and len(name) <= 3 and not name.endswith("量")
    return name + "人次" if short else name


def _of_other_houses(said: str) -> bool:
    """Whether what was said names houses that a grade could be of: 妇幼保健机构12家,其中三级1家."""
    return bool(_OF_HOUSES.search(said)) and not _GRADED.fullmatch(said)


def is_short_rate(head: str, scene: Scene) -> bool:
    """Whether a share says nothing without its subject."""
    return (
        len(head) <= _SHORT
        and head not in _OF_ALL
        and not head.endswith(("强度", "浓度", "密度"))
        and bool(SHARE_NOUN.search(head))
        and not scene.catalogue.known(head)
    )


def _with_subject(head: str, owned: bool, scene: Scene, mention: Mention) -> str:
    bare = is_bare_rate(head) or head in EVENTS or owned
    if scene.left.flow and not bare and not head.endswith("级"):  # 新增市级5个
        return head
    state = scene.state
    unit = "" if scene.around.is_change else mention.unit
    if head in _OF_ANSWERS and (both := _answered(state.recent)):
        return both + head
    if not bare and is_short_rate(head, scene) and (base := state.subject() or state.topic):  # 服药率 of whom
        return measures.rate_of(base, head)
    if head in measures.GROUPS and not state.recent and not state.topic and (whole := scene.before_of(mention.unit)):
        return measures.of_group(head, whole)  # 期望寿命82.6岁;男性80.4岁
    if is_bare_rate(head) and LISTED.match(scene.around.left) and _is_rate_of(state.recent):
        return measures.rate_of(state.previous, head)  # 严重精神障碍患者报告患病率4.87‰、规范管理率94.3%
    if is_bare_rate(head) and (of_topic := _of_deed(head, state.topic, state.subject())):
        return of_topic
    beside = state.in_bracket or bool(LISTED.match(scene.around.left))  # 新院区(总投资6.8亿元,设置床位800张)
    aside = bool(state.recent) and state.recent[-1].is_aside and beside
    # 项目(投资1.9亿元、建筑面积2万平方米)
    said = state.subject() if bare and not (owned and aside) and head not in _TURNED else state.previous
    if not (said or state.topic) and head in EVENTS and "其中" in scene.around.left:
        said = scene.before_of(mention.unit)  # 改造卫生站32间。其中上半年完工17间
    name = completing.complete(head, unit, said, state.topic)
    if name == head and _is_bare_verb(head, mention.unit, scene):
        return short_verbs.done_to(head, said, behind.counted_name(state.topic, scene.words, False)[0])
    return name


def _answered(recent: list[Head]) -> str:
    """Both of what deputies and members of the conference have asked, where both were counted: 人大代表建议48件、政协提案73件."""
    asked = [next((h.name for h in recent if h.name.endswith(end)), "") for end in ("建议", "提案")]
    return "、".join(asked) if all(asked) else ""


def _of_deed(rate: str, topic: str, before: str) -> str:
    """A rate of what the clause before says was done, where what it counts last is another: 大病救治应治尽治,救治率99%."""
    deed = rate.removesuffix("率")
    at = topic.rfind(deed) if deed in _DEEDS and deed not in before else -1
    return naming.strip_opening(topic[:at]).removeprefix("为") + rate if at > 1 else ""


def _is_bare_verb(head: str, unit: str, scene: Scene) -> bool:
    """Whether a head is a verb and says nothing of what it was done to: 投放, 拨付."""
    if len(head) != 2 or (head, unit) in measures.COUNTED:
        return False
    return scene.words.is_verb(head) and not scene.catalogue.known(head)


def _is_rate_of(recent: list[Head]) -> bool:
    """Whether the last figure is a rate whose name says of whom."""
    last = recent[-1] if recent else None
    return last is not None and last.unit in RATES and len(measures.without_measure(last.name)) >= _SHORT


def _with_flow(name: str, head: str, scene: Scene) -> str:
    """The name with the verb that makes a flow of it: its own, or that of the list it stands in."""
    around, state, left = scene.around, scene.state, scene.left
    if left.flow:
        state.flow = left.flow
        return left.flow + name
    if PER_CAPITA.match(name):
        state.flow = ""
        return name
    if "make" in around.tail.classes and _NEW.search(around.tail.words) and not RATE.search(name):
        state.flow = "新增"
        return "新增" + name
    if left.had_verb:
        state.flow = ""
        return name
    joined = bool(LISTED.match(around.left))
    alone = around.opens and not around.tail.classes - _BOUNDS and squeeze(around.tail.rest) == head
    inherits = state.recent and (joined or (alone and INHERITED.match(state.flow) and not _LEARNS.search(head)))
    if (
        state.flow
        and inherits
        and not name.startswith(state.flow)
        and not RATE.search(name)
        and not PER_CAPITA.match(name)
    ):
        return state.flow + name
    return name


def _is_adjacent(head: str, scene: Scene) -> bool:
    """Whether a short head follows the number before without a sign: 普惠托育机构12家托位640个."""
    around, state, left = scene.around, scene.state, scene.left
    if not state.recent or state.taken or len(head) > 4 or around.tail.classes or left.had_verb or left.flow:
        return False
    return bool(_HAN.match(around.left)) and not LISTED.match(around.left) and not around.opens


def _as_listed(name: str, head: str, scene: Scene, mention: Mention) -> str:
    """The name with what only the first of its list says: 生育友好型, 每千常住人口."""
    state = scene.state
    if not state.recent:
        return name
    per = PER_CAPITA.match(state.previous)
    by_head = mention.value % 1 > 0 and mention.value < _BY_HEAD  # 医师3.02人,注册护士3.16人: no count of people
    if (
        per
        and not PER_CAPITA.match(name)
        and mention.unit in _PER_CAPITA_UNITS
        and ((by_head and mention.unit in {"人", state.recent[-1].unit}) or LISTED.match(scene.around.left))
    ):
        return per.group() + name
    if not LISTED.match(scene.around.left):
        return name
    house = _HOUSE_OF.match(state.previous)
    if house and _SERVED.match(head):  # 乡镇卫生院门急诊168.4万人次、住院2.91万人次
        return name if name.startswith(house.group()) else house.group() + name
    kind = OF_KIND.match(state.previous)
    if kind and BARE_PLACE.match(head):
        name = kind.group() + head
    dose = _DOSE.search(state.previous)
    if dose and dose.start() and _DOSE.fullmatch(head):
        return state.previous[: dose.start()] + head
    aged = _AGED.match(state.previous)
    if aged and mention.unit in RATES and SHARE_NOUN.search(name) and not _OF_PEOPLE.search(name):
        return aged.group() + name
    borne = _BORNE.match(state.previous)
    if borne and not _BORNE.match(head):  # 医师日均担负诊疗7.4人次、住院1.9床日
        return borne.group() + head + ("床日" if mention.unit == "床日" else "")
    return name
