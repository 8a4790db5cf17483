"""Names from the noun behind the number: 331名医务人员, 22个村卫生室开设“中医阁”."""

import re
from collections.abc import Sequence

from etl.parse.left_out import completing
from etl.parse.left_out.short_houses import CREWS
from etl.parse.names import looked_at, sent
from etl.parse.names.counted_nouns import are_all_named, noun_behind
from etl.parse.numbers.mentions import Mention
from etl.parse.sentence.scene import Names, Scene
from etl.parse.sentence.state import State
from etl.parse.text.fold import squeeze
from etl.parse.words import behind, measures, phrases, predicates
from etl.parse.words.lexicon import RATE
from etl.parse.words.verbs import EVENT, FLOWS

_ONLY_JOINT = re.compile(r"^\s*(?:、|和|及|以及|与)?\s*$")
_SHORT_NOUN = re.compile(r"[\u4e00-\u9fff]{2,6}")
_FOR = re.compile(r"(?:为|对|给|向)(?:全[市县区州盟旗省])?$|^[,、;\s]*(?:为|对)[^,。;]*的$")
_ENTITLED = re.compile("对象$|扶助|奖扶|低保|特困")  # whose name says what they are paid
_PAYS = re.compile("发放|兑现|兑付|拨付|补助|给予")
_GONE_THROUGH = re.compile("逐|按")  # 为127个村卫生室逐个摸排
_ASIDE = re.compile(r"\([^()]*(?:\)|$)")
_DONE_TO = re.compile(r"(?:做了?|完成|进行|给予|予以|开展|实施|及时|了)")
# What is said behind a noun and counted by the next number: 30种大病累计确诊5.87万人, 300个项目完成投资23亿元.
_OF_NEXT = re.compile(
    rf"(?:累计|共计?|已|年内)*(?:完成)?(?:年度|总|固定资产)?(?:{EVENT}|投资)$|^(?:共|累计|总计)(?:设置|提供|拥有|开放|配备|开设)"
)
_TO_LEARN = re.compile(
    r"(?:赴|到|去|在|参加)[^,。;]{2,20}?(?P<how>进修|跟[岗班]学习|规培|研修)"
)  # 选派30名医师赴上海进修
_SENT = re.compile(r"^[^、,]{2,10}(?:选派|下派|派驻|派出|选送)$")
_LEVEL = re.compile(r"(?:国家|自治区|省|[市县区])[级定]")
# People, and what is done for so many of them, tasks and houses before a number that counts them, with their units.
_PEOPLE = re.compile(
    r"(?:人员|专家|医师|医生|村医|护士|患者|病人|老人|老年人|妇女|儿童|人口|对象|家庭|队员|群众|检查|体检|筛查|台账)$"
)
_TASKS = re.compile(r"(?:项目|技术|任务|指标|事项|服务|工程|课题)$")
_HOUSES = re.compile(r"(?:医院|卫生院|卫生室|机构|中心|医共体|集团|疾控局|中医馆|门诊部)$")
_PEOPLE_UNITS = ("人", "人次", "例", "户")
_THING = {
    **dict.fromkeys(("人", "人次", "对", "户"), _PEOPLE),
    "项": _TASKS,
    **dict.fromkeys(("家", "所", "个", "处"), _HOUSES),
}
_SAID_OF = re.compile(r"按|由|实体化|用[足活好]|不在|满编|提前|填补|动态")
_UNDONE = re.compile(r"\s*(?:仍|尚|还)*(?:未|没有?)[\u4e00-\u9fff]{2,4}[,。;]?\s*")  # 重复档案1326份未清理
_SAID = re.compile(r"[\u4e00-\u9fff、“”]{4,}")
_ITS_MEASURE = re.compile(
    r"的(?:[\u4e00-\u9fff]{0,6}(?:年龄|[率比]|收入|工资|费用|时间|水平|满意度))(?:已|由|从|平均|分别|仅|约|为|达|降|升|提高|下降)*[到至为达]?"
)
_OF_GROUPS = {"批": "批次", "户": "户数", "组": "组数"}
_FOR_USE = re.compile(r"\s*(?:支持|用于|助力|保障|推动|推进|改善|购置|更新)")
_ANY_HOUSE = frozenset({"机构", "单位", "医院", "县", "县市"})  # which, what is said of them tells
# 7个县(市、区)建成医共体11个: of those, what the next number counts tells which.
_DIVISIONS = re.compile(r"县|县市|县区|县市区|县\([市区、]+\)|旗县区?|区县|乡镇|镇街|乡镇\(街道\)")
_PREFIX = 14  # the longest subject that stands before a short noun, in characters
_PREDICATE = 20
_SHORT = 3  # characters: such a noun says too little alone

# 卫生技术人员6103人,比2015年的4386人增长39.1%
_CHANGES_BY = re.compile(
    r"\s*(?:再|又|净|也|均|分别|累计|共)*(?:增长|增加|增多|提高|提升|上升|扩大|下降|减少|降低|压减|压缩|缩短|多|少)(?:了|约|近|超过?)*"
)

_MORE = re.compile(f"(?:{FLOWS.pattern})$")
_SET = re.compile(
    r"(?:重点|主要|重大|约束性|预期性|民生|年度|具体|考核|评价|监测)*(?:任务|指标|目标|项目|实事|工作|举措|建议|提案|议案)"
)


def counted(scene: Scene) -> Names | None:
    """The noun behind the number, with the verb that makes a flow of it, its subject or what is said of it."""
    around, state, left = scene.around, scene.state, scene.left
    if _are_left_undone(scene):
        undone = left.head + squeeze(around.right).rstrip(",。;")
        return [[scene.level(undone, m.unit)] for m in around.run]
    if not _counts_right(scene):
        return None
    listed = bool(_ONLY_JOINT.match(around.left)) and not around.opens
    inherited = listed and bool(state.flow or state.prefix or state.governs)
    # 缙云县、遂昌县2个县, A医院、B医院等5家医院: the noun behind is what they are.
    apposed = around.tail.rest.rstrip().endswith("等") or are_all_named(scene)
    told_of = around.left.endswith("的") and _SET.match(around.right)  # 省下达的23项任务全面完成
    governed = (not told_of and bool(left.flow or left.had_verb or (left.head and not apposed))) or inherited
    state.governs = governed
    if short := looked_at.lacking(around):
        return [[scene.level(short, m.unit)] for m in around.run]
    noun, predicate = noun_behind(scene, governed)
    if seen := looked_at.houses(noun, predicate, scene):
        return [[scene.level(seen, m.unit)] for m in around.run]
    takes = around.tail.rest.endswith(("把", "将"))  # 总院把6家卫生院统管起来: who does it
    subject = left.head if left.head and not (left.flow or apposed or takes) else ""
    more = _MORE.search(around.tail.words)  # 增加120个托位, 全年新增12所卫生室: so many new ones
    if flow := left.flow or (more.group() if more and not subject else ""):
        state.flow = flow
        learns = _TO_LEARN.match(predicate)
        name = flow + noun + (learns.group("how") if learns else "")
    else:
        if around.opens:  # 新增医院2家,建成36个省级、13个市级专科
            state.flow = ""
        name = _for_whom(noun, predicate, scene) or _of_subject(subject, noun, predicate, state)
        name = name or _listed_or_alone(noun, predicate, scene, listed)
    name = completing.complete(name, around.unit, state.subject(), state.topic if name in CREWS else "")
    name += measures.COUNTED.get((name, around.unit), "")
    return [
        [scene.level(name + (_OF_GROUPS.get(m.unit, "") if len(around.run) > 1 else ""), m.unit)] for m in around.run
    ]


def _for_whom(noun: str, predicate: str, scene: Scene) -> str:
    """Those for whom what stands behind them is done, with it: 为127名老人提供上门护理; empty for anything else."""
    if not _FOR.search(scene.around.left.strip()) or not predicate or _GONE_THROUGH.match(predicate):
        return ""
    return "" if _is_paid(noun, predicate, scene) else noun + _DONE_TO.sub("", _ASIDE.sub("", predicate))[:_PREDICATE]


def _of_subject(subject: str, noun: str, predicate: str, state: State) -> str:
    """The noun with the subject that tells which, or whose: empty where it says enough without one."""
    if _LEVEL.fullmatch(subject):  # 国家级1个、省级9个、市级28个重点专科
        return subject + noun
    if _SENT.search(subject):  # 广州市选派58名医疗专家驻点帮扶
        return subject.removeprefix("从") + noun
    if not subject or len(noun) > _SHORT:
        return ""
    state.prefix = phrases.last_of(subject, _PREFIX)
    is_any = noun in _ANY_HOUSE and "标准" not in subject
    return state.prefix + (predicates.with_predicate(noun, predicate) if is_any else noun)


def _listed_or_alone(noun: str, predicate: str, scene: Scene, listed: bool) -> str:
    """The noun with what the first of its list says for all, or with what is said of it behind."""
    around, state = scene.around, scene.state
    if listed and state.flow:
        return state.flow + noun
    if listed and state.prefix and len(noun) <= _SHORT:
        return state.prefix + noun
    framed = state.governs and scene.left.had_verb and noun not in _ANY_HOUSE
    if framed or (around.follows and _is_of_next(noun, predicate, around.right)):
        return noun
    name = predicates.with_predicate(noun, predicate)
    is_bare = name == noun and (not around.follows or _DIVISIONS.fullmatch(noun))
    return predicates.general_with_predicate(noun, predicate) if is_bare else name


def _is_paid(noun: str, predicate: str, scene: Scene) -> bool:
    """Whether those that a noun names are paid what the next number counts: 为4.3万名扶助对象发放扶助金4137万元."""
    return scene.around.follows and bool(_ENTITLED.search(noun)) and bool(_PAYS.match(predicate))


def _is_of_next(noun: str, predicate: str, right: str) -> bool:
    """Whether what is said of a noun tells what the next number counts: 5家互联网医院提供线上诊疗6.87万人次."""
    return bool(_OF_NEXT.match(predicate)) or (
        len(noun) > predicates.GENERAL
        and not _DIVISIONS.fullmatch(noun)
        and len(predicate) > 2
        and squeeze(right).endswith(predicate)
    )


def _is_one(run: Sequence[Mention]) -> bool:
    """Whether one noun behind is counted: by one number, or in groups and heads at once (3批62名医务人员, 6万户14万名居民)."""
    return len(run) == 1 or (len(run) == 2 and run[0].unit in _OF_GROUPS and run[0].end == run[1].start)


def _are_left_undone(scene: Scene) -> bool:
    """Whether people, or what the catalogue knows, are counted for what was not done: 村医120人未参保 are not all of them."""
    head = scene.left.head
    if not head or head[-1] in "差缺" or not _UNDONE.fullmatch(scene.around.right):
        return False
    return scene.around.unit in _PEOPLE_UNITS or scene.catalogue.known(head)


def _counts_right(scene: Scene) -> bool:
    around, head = scene.around, scene.left.head
    if around.is_change or around.run[0].is_share or not _is_one(around.run):
        return False
    if around.unit == "元" and len(head) > 2 and _FOR_USE.match(around.right):  # 专项债券资金13亿元支持项目建设
        return False
    if not behind.opens_noun(around.right, scene.words) or _CHANGES_BY.fullmatch(around.right):
        return False
    if around.follows and head and _ITS_MEASURE.fullmatch(around.right):  # 乡村医生1082人的平均年龄降到51.7岁
        return False
    if around.follows and head and not _ends_in_verb(head, scene):
        # 普惠托育机构12家托位640个: the noun behind belongs to the next number.
        return not _SHORT_NOUN.fullmatch(squeeze(around.right))
    if _is_said_of(head, scene) or sent.are_sent(scene) or (head and _UNDONE.fullmatch(around.right)):
        return False
    return not RATE.search(head) or not {"to", "reach"} & around.tail.classes


def _is_said_of(head: str, scene: Scene) -> bool:
    """Whether what follows the number is said of the thing before it and is no noun: 残疾儿童146人按类别建立档案, 医共体2个实体化运作."""
    around = scene.around
    thing = _THING.get(around.unit)
    if thing is None or around.follows or around.tail.classes or not thing.search(head):
        return False
    right = around.right.strip()
    return bool(_SAID_OF.match(right)) or (_SAID.match(right) is not None and scene.words.opens_with_verb(right))


def _ends_in_verb(head: str, scene: Scene) -> bool:
    return scene.words.may_end_in_verb(head) and scene.words.is_verb(scene.words.cut(head)[-1])
