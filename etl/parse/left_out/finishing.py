"""Finishes a head before the number with what it leaves out: its subject, the verb of its list, the measure by head."""

import re

from etl.parse.left_out import accounts, degrees, next_house, towns, works
from etl.parse.left_out.ages import aged
from etl.parse.left_out.by_part import told_by_part
from etl.parse.left_out.in_lists import as_listed, with_flow
from etl.parse.left_out.part import of_institution, part_of
from etl.parse.left_out.subjects import with_subject
from etl.parse.numbers.mentions import Mention
from etl.parse.sentence.scene import LISTED, RATES, Scene
from etl.parse.sentence.state import Head, State
from etl.parse.words import behind, measures
from etl.parse.words.forms import any_of
from etl.parse.words.lexicon import BELONGING, LEVEL_WORD, QUANTITY, is_bare_rate
from etl.parse.words.moves import MOVES_FIRST
from etl.parse.words.verbs import EVENTS

_CLASS = re.compile(r"(?P<of>[甲乙丙]{1,2}类)(?P<told>报告|发病)?")
_AVERAGE = re.compile("[日月周年]均|平均每[日天月周]")
_GRADE = re.compile("(?:三级|二级|一级)(?:甲等|乙等)?|三甲|三乙|二甲|未定级")
_HOUSES = frozenset({"家", "个", "所"})
_GRADED = re.compile(f"(?:{_GRADE.pattern})医院")
_OF_HOUSES = re.compile("院|机构|中心")
_FRESH = re.compile(r"^[,、\s]*全[市县区州盟旗省](?!域)")
_OF_BEDS = re.compile(r"^(?:病床|床位)使用率$")
_SCOPE = re.compile(r"^(?:基层(?:医疗卫生机构|医疗机构)?|乡镇卫生院|社区卫生服务中心|公立医院|三级医院)")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_COUNT_HOUSES = frozenset({"家", "所", "个"})
_A_HOUSE = re.compile("(?:卫生院|卫生[室站所]|医院|服务中心|机构)$")
_CASES = frozenset({"例", "种"})
_MOVED = re.compile(f"^(?:{any_of(MOVES_FIRST)})(?=..)")
_DROP = re.compile("(?:(?P<most>最[高大多])|平均)(?:降幅|降价幅度)")
_BOUGHT = re.compile("(?:国家|省级|省际联盟)?(?:集采|集中(?:带量)?采购|中选)(?:的)?(?:药品|医用耗材|耗材|药品耗材)")
_GOODS = frozenset({"药品", "耗材", "药品耗材", "中选药品", "集采药品"})
_ANY_HOUSES = re.compile("(?:各级各类|各类)?(?:医疗|医疗卫生|卫生)机构")
# 自评得分96.7分,其中预算执行9.6分、产出指标48.5分: what a project or an office is assessed by
_SCORED = re.compile(
    "(?:项目)?(?:预算执行|履职效能|管理效率|决策|投入|过程|产出|效益|效果|满意度)类?(?:指标)?(?:情况)?"
)
_MANY_BEDS = 100  # fewer are told by head
_BEDS = frozenset({"床位", "编制床位", "开放床位", "实有床位", "床位总数", "床位数"})
_STOCK = re.compile("总[数量]")


def finished(head: str, scene: Scene, mention: Mention) -> Head:
    """A head with what it leaves out: its subject, the verb of its list, the measure by head that the list opened with."""
    state, left = scene.state, scene.left
    head = measures.SEXES.get(head, head)
    if scene.around.is_change:  # 降低药占比2个百分点, 减少住院天数0.5天
        head = _MOVED.sub("", head)
        scene.left = left = left._replace(flow="" if left.flow in MOVES_FIRST else left.flow)
    if head in _GOODS and scene.around.is_change and "降价" in scene.around.tail.words:  # 药品平均降价53%
        return scene.head(head + "价格", mention.unit)
    if (
        scene.around.is_change
        and (drop := _DROP.fullmatch(head))
        and (bought := _BOUGHT.search(state.topic or state.previous))
    ):
        most = drop.group("most")  # 第九批国家集采药品落地,平均降幅58%
        return scene.head(f"{bought.group()}{most}降幅" if most else measures.price_of(bought.group()), mention.unit)
    if mention.unit == "分" and _SCORED.fullmatch(head):
        return scene.head(head + "得分", mention.unit)
    if who := aged(head, scene) or degrees.shared(head, scene):
        return scene.head(who, mention.unit)
    if measured := told_by_part(head, scene):
        return scene.head(measured, mention.unit)
    if account := accounts.of_account(head, scene, mention):
        return scene.head(account, mention.unit)
    if noun := _noun_of_levels(head, scene):  # 建成省级3个、市级12个临床重点专科
        return scene.head(head + noun, mention.unit)
    part = part_of(head, scene)
    # 报告法定传染病26841例,其中乙类12306例: whatever is said of all
    if mention.unit in _CASES and (of := _CLASS.fullmatch(head)):  # 乙类12306例, 乙类报告318例
        return scene.head(f"{of.group('of')}传染病{of.group('told') or ''}", mention.unit)
    if state.works and works.belongs(left.flow + head) and not _FRESH.match(scene.around.left):
        return scene.head(state.works + left.flow + head, mention.unit, _place_of_works(scene))
    if same := towns.told(head, scene, mention) or next_house.of_next_house(head, scene, mention):
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
    # It belongs to none of the list's members, but to the whole whose parts they all were.
    behind_list = state.listed > 1 and scene.around.opens and not _parts_are_told(state)
    if owned and (whole := _all_houses(head, scene, mention)):
        return scene.head(whole + head, mention.unit)
    if owned and (
        behind_list or _STOCK.search(scene.around.tail.words)
    ):  # 新建托育机构5处,托位总数3124个: all there are
        return scene.head(head, mention.unit)
    if _OF_BEDS.match(head) and (scope := _SCOPE.match(state.topic or state.previous)):
        head = scope.group() + head
    if mention.unit in _COUNT_HOUSES and scene.around.tail.words == "提升" and _A_HOUSE.search(head):  # 村卫生室提升8家
        return scene.head(head + "提升", mention.unit)
    name = with_flow(with_subject(head, owned, scene, mention), head, scene)
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
    if mention.unit == "%" and name.endswith("报销") and not scene.around.is_change:  # 门诊用药报销70%
        name += "比例"
    name = as_listed(name, head, scene, mention)
    belongs = bool(BELONGING.match(head)) and bool(state.recent) and not left.flow
    aside = (head in EVENTS and bool(state.recent)) or belongs
    return scene.head(name, mention.unit, is_aside=aside)


def _noun_of_levels(head: str, scene: Scene) -> str:
    """What stands behind the last of several levels, each of which has so many; empty where nothing does."""
    around = scene.around
    if not (around.follows and LEVEL_WORD.match(head) and behind.opens_noun(around.last, scene.words)):
        return ""
    return measures.without_level(behind.counted_name(around.last, scene.words, True)[0])


def _all_houses(head: str, scene: Scene, mention: Mention) -> str:
    """All institutions, where beds stand behind a part of them: 医疗卫生机构1687个,其中医院88家,床位2.4万张."""
    whole, recent = scene.state.whole, scene.state.recent
    behind_part = whole is not None and whole in recent[:-1] and mention.value >= _MANY_BEDS
    return whole.name if whole and behind_part and head in _BEDS and _ANY_HOUSES.fullmatch(whole.name) else ""


def _parts_are_told(state: State) -> bool:
    """Whether all parts of a whole were told right before: 养老机构52家,其中公办11家、民办41家,核定床位4380张."""
    return bool(state.recent) and state.recent[-1] == state.whole and state.all_told


def _place_of_works(scene: Scene) -> str | None:
    """The division that works name before all else: 旬阳市人民医院传染病区,累计完成投资4200万元."""
    named = scene.family.narrowed(scene.state.works)
    return named[0][2] if len(named) == 1 and named[0][0] == 0 else None


def _in_visits(name: str, mention: Mention) -> str:
    """A short name with what its visits are counted in: 诊疗 → 诊疗人次."""
    short = mention.unit == "人次" and len(name) <= 3 and not name.endswith("量")
    return name + "人次" if short else name


def _of_other_houses(said: str) -> bool:
    """Whether what was said names houses that a grade could be of: 妇幼保健机构12家,其中三级1家."""
    return bool(_OF_HOUSES.search(said)) and not _GRADED.fullmatch(said)


def _is_adjacent(head: str, scene: Scene) -> bool:
    """Whether a short head follows the number before without a sign: 普惠托育机构12家托位640个."""
    around, state, left = scene.around, scene.state, scene.left
    if not state.recent or state.taken or len(head) > 4 or around.tail.classes or left.had_verb or left.flow:
        return False
    return bool(_HAN.match(around.left)) and not LISTED.match(around.left) and not around.opens
