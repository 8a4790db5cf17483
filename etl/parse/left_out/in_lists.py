"""What only the first of a list says for all: the verb that makes a flow, the head that all are counted by."""

import re

from etl.parse.left_out import owners
from etl.parse.left_out.ages import AGE
from etl.parse.left_out.first_of_list import with_opening
from etl.parse.numbers.mentions import Mention
from etl.parse.sentence.scene import LISTED, RATES, Scene
from etl.parse.text.fold import squeeze
from etl.parse.words.forms import any_of
from etl.parse.words.lexicon import BARE_PLACE, ILLNESS, OF_KIND, PER_CAPITA, RATE, SHARE_NOUN
from etl.parse.words.moves import MADE_NEW
from etl.parse.words.verbs import INHERITED, LOOKS

# 引进人才2人,外出进修36人,获批项目2项: none of them is brought in
_OWN_DEED = re.compile(
    r"立项|进修|跟岗|轮训|学习|^(?:获批|荣获|入选|发表|承担|举办|参加|免费|救治|立案|管理.{2,}(?:患者|人群|儿童|产妇|老年人|居民|对象))|(?:适老化改造|人才引进|筛查|体检|接种|手术|巡诊|义诊|救治)$"
)
# 新增社区医院4家,中医馆186个,比上年增加12个: what there is, and not what is new
_GROWN = re.compile(r"[\s,;]*(?:比|较)(?:上年|去年|20\d\d年)[^\d,。;]{0,4}(?:增加|净增|减少|多|少)")
# Those who are brought in are people: 招聘23名,引进高层次人才5名,公立医院8家
_OF_PERSONS = re.compile("引进|引育|招引|柔性|培训|轮训|招聘|招录|培养")
_OF_HOUSES = frozenset("家 所 处 座 例次 台次 例 张 件 户次".split())
# What happens is not new as things are: 新增团队12个,门急诊47万人次
_OF_EVENTS = frozenset("人次 例次 台次 户次 场次 场 次 起 元 吨 %".split())
_HOUSES_BY = frozenset("家 所 处".split())
# 走访乡镇12个、村卫生室36家: so many were visited, and there are more.
_LOOKED_AT = re.compile(
    f"(?:随机|现场|实地|集中|联合|分别|共|累计)*(?:调研走访|走访调研|督导检查|监督检查|明察暗访|{any_of(LOOKS)})"
)
_NEW = re.compile(MADE_NEW)
# 60岁以上人群全程接种率93.4%、加强免疫接种率81.7%: the age holds for the list.
_AGED = re.compile(rf"^{AGE}(?:人群|老年人|老人|儿童|居民|常住人口)?")
_DOSES = frozenset("加强免疫接种率 加强针接种率 加强免疫率 全程接种率 第一剂接种率 第二剂接种率 第三剂接种率".split())
_BORNE = re.compile(r"[\u4e00-\u9fff]{0,8}(?:日均|年均)担负")
_OF_PEOPLE = re.compile(r"人|婚检|产前|分娩|儿童|患者|妇女|产妇|学生")
_HOUSE_OF = re.compile(
    r"^[\u4e00-\u9fff]{0,10}?(?:医院|卫生院|卫生室|机构|中心|服务站)(?=年?(?:门急诊|门诊|住院|出院|诊疗|急诊))"
)
_SERVED = re.compile(r"^(?:门急诊|门诊|住院|出院|急诊|诊疗|手术)")
# 县级医院三级手术占比38%、四级手术占比12%: what houses of a kind have.
_OF_KIND_OF_HOUSE = re.compile(
    r"(?P<house>(?!医疗(?:卫生)?机构)[\u4e00-\u9fff]{0,10}?(?:医院|卫生院|卫生室|机构|中心|服务站))(?!数|占|总数)(?P<measure>.+)"
)
# 脱贫人口家庭医生签约率100%、大病救治率99%: the group holds for the list.
_GROUP_OF = re.compile(
    r"^(?:农村|城乡)?(?:建档立卡)?(?:贫困(?:人口|户|患者)|脱贫(?:人口|户|群众)|低收入人口|监测对象|流动人口|残疾人|重点人群|计生特殊家庭)(?=.{4})"
)
_GRADE = re.compile("[A-E]级")
_GRADED = re.compile(f"(?P<what>.+?){_GRADE.pattern}")
_ILL = re.compile(ILLNESS)
_BOUNDS = {"≥", "≤", "≈"}
_BY_HEAD = 50
_PER_CAPITA_UNITS = {"人", "张", "个", ""}


def with_flow(name: str, head: str, scene: Scene) -> str:
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
    looked = _LOOKED_AT.match(state.recent[-1].name) if joined and state.recent and around.unit in _HOUSES_BY else None
    if looked and not _LOOKED_AT.match(name):
        return looked.group() + name
    alone = around.opens and not around.tail.classes - _BOUNDS and squeeze(around.tail.rest) == head
    goes_on = alone and INHERITED.match(state.flow) and around.unit not in _OF_EVENTS
    goes_on = goes_on and not _OWN_DEED.search(head) and not _GROWN.match(around.after)
    inherits = (
        state.recent and (joined or goes_on) and not (_OF_PERSONS.match(state.flow) and around.unit in _OF_HOUSES)
    )
    if (
        state.flow
        and inherits
        and not name.startswith(state.flow)
        and not RATE.search(name)
        and not PER_CAPITA.match(name)
    ):
        return state.flow + name
    # 查处案件85件,床位544张、村医488名: no village doctor is prosecuted
    if around.opens and not joined and not RATE.search(name):
        state.flow = ""
    return name


def as_listed(name: str, head: str, scene: Scene, mention: Mention) -> str:
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
        # 18岁以上居民高血压患病率32%,糖尿病患病率14%
        of_age = head in _DOSES or all(name.endswith("患病率") for name in (head, state.previous))
        aged = _AGED.match(state.previous) if of_age and scene.around.opens else None
        return aged.group() + name if aged else name
    if _GRADE.fullmatch(head) and (graded := _GRADED.fullmatch(state.previous)):  # 量化分级A级6家、B级86家
        return graded.group("what") + head
    if not scene.left.had_verb and (opened := with_opening(state.previous, head, mention.unit)):
        return opened
    if state.previous.endswith("管理") and _ILL.fullmatch(head) and _ILL.match(state.previous):
        return head + "管理"  # 高血压管理29万人、糖尿病9.8万人
    house = _HOUSE_OF.match(state.previous)
    if house and _SERVED.match(head):  # 乡镇卫生院门急诊168.4万人次、住院2.91万人次
        return name if name.startswith(house.group()) else house.group() + name
    if (
        owners.is_had(head)
        and (of := _OF_KIND_OF_HOUSE.fullmatch(state.previous))
        and owners.is_had(of.group("measure"))
    ):
        return of.group("house") + name.removeprefix(of.group("house"))
    kind = OF_KIND.match(state.previous)
    if kind and BARE_PLACE.match(head):
        name = kind.group() + head
    aged = _AGED.match(state.previous) or _GROUP_OF.match(state.previous)
    if aged and mention.unit in RATES and SHARE_NOUN.search(name) and not _OF_PEOPLE.search(name):
        return aged.group() + name
    borne = _BORNE.match(state.previous)
    if borne and not _BORNE.match(head):  # 医师日均担负诊疗7.4人次、住院1.9床日
        return borne.group() + head + ("床日" if mention.unit == "床日" else "")
    return name
