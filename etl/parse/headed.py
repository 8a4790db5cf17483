"""Names from the head before the number: 居民健康素养水平达到43%, 新增社区医院3家, 省级重点学科2个、临床重点专科3个."""

import re

from etl.parse import behind, completing, naming
from etl.parse.coordination import parts, share_out, sharers
from etl.parse.figures import Mention
from etl.parse.fold import squeeze
from etl.parse.lexicon import (
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
from etl.parse.part import of_institution, part_of
from etl.parse.scene import LISTED, RATES, Names, Scene
from etl.parse.state import Head

_NEW = re.compile(r"新增|新建|再添|新创")
_FRESH = re.compile(r"^[,、\s]*全[市县区州省](?!域)")
_OF_BEDS = re.compile(r"^(?:病床|床位)使用率$")
_SCOPE = re.compile(r"^(?:基层(?:医疗卫生机构|医疗机构)?|乡镇卫生院|社区卫生服务中心|公立医院|三级医院)")
_SHORT = 4  # a share of so few characters says nothing without its subject
_HAN = re.compile(r"[\u4e00-\u9fff]")
# 疫苗接种第一剂次210万人、第二剂次205万人、加强针160万人: the vaccine is named once.
_DOSE = re.compile(r"(?:第[一二三四]剂次?|加强针|加强免疫|全程接种)$")
# 60岁以上人群全程接种率93.4%、加强免疫接种率81.7%: the age holds for the list.
_AGED = re.compile(r"^\d+(?:-\d+)?周?岁(?:及?以[上下])?(?:人群|老年人|老人|儿童|居民|常住人口)?")
_SUM = re.compile(r"(?P<list>[^,。;]+?、[^,。;]+?)[两三四五六七八](?:大|类|种|个|项)+(?P<noun>[\u4e00-\u9fff]{2,8})$")
_BORNE = re.compile(r"[\u4e00-\u9fff]{0,8}(?:日均|年均)担负")
_OF_PEOPLE = re.compile(r"人|儿童|患者|妇女|产妇|学生")
_OF_CLAUSE = re.compile(r"的(?:比例|比重|占比|比率)$|导致的|引起的|所致")
_WHOLE = re.compile(r"(?:人口|对象|群众|居民|人群|家庭|住户|孕妇|妇女|医院|卫生院|卫生室|中心|服务站|机构|学校)$")
# 乡镇卫生院和社区卫生服务中心达到基本标准的比例: one share of both.
_OF_INSTITUTIONS = re.compile(
    r"(?:医院|卫生院|卫生室|中心|服务站|机构|学校)(?:中|全部|均)?(?:达到|设置|设立|提供|开展|开设|配备|建成|具备|通过)(?!率)[^,。;]*(?:比例|占比|率)$"
)
# 发病较多的山阳县、镇安县分别为318例、276例: of what was named before.
_MOST = re.compile(r"^[\u4e00-\u9fff]{0,6}?(?:较|最|偏)[多高低少大]的?")
_HOUSE_OF = re.compile(
    r"^[\u4e00-\u9fff]{0,10}?(?:医院|卫生院|卫生室|机构|中心|服务站)(?=门急诊|门诊|住院|出院|诊疗|急诊)"
)
_SERVED = re.compile(r"^(?:门急诊|门诊|住院|出院|急诊|诊疗|手术)")
_SEXES = {"男": "男性", "女": "女性"}
_BOUNDS = {"≥", "≤", "≈"}
# What is done or happens, and how often or to how many: no name without it.
_COUNTED = (
    {
        (deed, unit): unit + "数"
        for unit, deeds in (("人", "入院 出院 住院 处分 问责"), ("次", "派车 出车"), ("件", "立案"))
        for deed in deeds.split()
    }
    | {(state, unit): "项目" for state in "在建 完工 已完工 竣工 开工 新开工 续建".split() for unit in ("个", "项")}
    | {("婚检", "对"): "对数"}
)
_BY_HEAD = 50
_PER_CAPITA_UNITS = {"人", "张", "个", ""}


def headed(scene: Scene) -> Names | None:
    """The head or heads before the numbers, shared out among them."""
    if len(squeeze(scene.left.head)) < 2:
        return None
    return _of_each_before(scene) or _of_places(scene) or _shared_out(scene)


def _of_each_before(scene: Scene) -> Names | None:
    """A measure of each of what was named before: 高血压患者8.4万人、糖尿病患者6.1万人,规范管理率分别达到75.2%和73.1%."""
    head, run = scene.left.head, scene.around.run
    two = scene.state.listed == 2 or len(scene.state.group) == 2
    both = two and len(run) == 1 and "all" in scene.around.tail.classes and is_bare_rate(head)
    before = scene.state.distinct() if both or len(run) > 1 else []
    if len(run) > 1 and len(before) >= len(run):
        last = before[-len(run) :]
        if PER_CAPITA.fullmatch(head):
            return [[scene.head(head + h.name, m.unit)] for h, m in zip(last, run, strict=True)]
        if is_bare_rate(head):
            names = [completing.rate_of(h.name, head) for h in last]
            return [[scene.level(n, m.unit)] for n, m in zip(names, run, strict=True)]
    subjects = parts(scene.state.topic) if len(run) > 1 and _is_short_rate(head, scene) else []
    if (
        subjects and len(subjects) == len(run) and not scene.opening_places(scene.state.topic)
    ):  # 医疗废物、城市污水处理能力提高,处理率分别达到95%、85%
        return [[scene.level(completing.rate_of(s, head), m.unit)] for s, m in zip(subjects, run, strict=True)]
    if both and len(before) >= 2:
        return [[scene.level(completing.rate_of(h.name, head), run[0].unit) for h in before[-2:]]]
    return None


def _of_places(scene: Scene) -> Names | None:
    """The same measure of several divisions: 其中山阳县、柞水县分别为90.3%、87.5%; 缙云县、遂昌县分别新增托位120个和90个."""
    before, spread, behind = scene.around.tail.rest.partition("分别")
    if spread and (places := scene.spread_places(before)):
        left = naming.read_left(behind, scene.words)
        return [[scene.head(left.flow + left.head, m.unit, p)] for m, p in zip(scene.around.run, places, strict=True)]
    if codes := scene.only_places(scene.left.head):
        name = scene.state.previous or scene.state.topic or scene.before_of(scene.around.unit)
        if name and len(scene.around.run) == 1 and "各" in scene.around.tail.words:
            # 阆中市、仪陇县各3个: with the division in the name, as one number has each name once.
            by_code = scene.catalogue.places.by_code
            own = scene.family.without_places(name)
            return [[scene.head(by_code[code].name + own, scene.around.unit, code) for code in codes]]
        if name and len(scene.around.run) == 1:
            own = scene.family.own.code  # one figure of several divisions is the report's, with their names in its own
            return [[scene.head(scene.left.head + name, scene.around.unit, own)]]
    else:
        most = _MOST.fullmatch(scene.less_places(scene.left.head))
        name = scene.state.previous if most else scene.family.without_places(scene.left.head)
    places = scene.spread_places(scene.left.head) if name else []
    if not places and (places := scene.opening_places(scene.state.topic)):
        name = scene.left.flow + scene.left.head  # 高坪区、嘉陵区进度滞后,完成率仅为78.4%和81.2%
    return [[scene.head(name, m.unit, p)] for m, p in zip(scene.around.run, places, strict=True)] if places else None


def _shared_out(scene: Scene) -> Names:
    around, run, left = scene.around, scene.around.run, scene.left
    members = (
        _summed(scene) or _town_and_country(scene) or share_out(parts(left.head), scene.words, scene.catalogue.known)
    )
    if len(run) > 1 and len(members) > len(run):
        members = members[-len(run) :]
    if "spread" in around.tail.classes and len(run) == 1 and around.follows and len(members) > 1:
        scene.state.queue = [scene.head(m, "") for m in members[1:]]
        return [[scene.head(members[0], run[0].unit)]]
    apart = len(run) > 1 and run[0].end < run[1].start  # 5.82万户17.94万人 measure one thing
    if apart and len(members) == len(run):
        noun = _noun_behind(scene)
        return [[_finished(m + noun, scene, mention)] for m, mention in zip(members, run, strict=True)]
    if len(run) > 1:
        first = _finished(left.head, scene, run[0])
        return [[first]] + [[scene.level(completing.carried(first.name, m.unit, run[0].unit), m.unit)] for m in run[1:]]
    raw = sharers(left.head)
    shared = share_out(raw, scene.words, scene.catalogue.known)
    if len(shared) > 1 and not _is_joint(raw, scene) and _holds_for_all(shared, scene):
        return [[_finished(m, scene, run[0]) for m in shared]]
    return [[_finished(left.head, scene, run[0])]]


def _summed(scene: Scene) -> list[str]:
    """胸痛、卒中、创伤三类中心分别建成8个、7个、6个: each of the list with the noun that sums it up."""
    said = _SUM.search(scene.around.tail.rest) if len(scene.around.run) > 1 else None
    listed = parts(naming.noun_phrase(said.group("list"))) if said else []
    return [m + said.group("noun") for m in listed] if said and len(listed) == len(scene.around.run) else []


def _town_and_country(scene: Scene) -> list[str]:
    """城乡居民收入分别增长4.1%、6%: the towns' first."""
    head = scene.left.head
    if len(scene.around.run) != 2 or "spread" not in scene.around.tail.classes or not head.startswith("城乡"):
        return []
    return ["城镇" + head[2:], "农村" + head[2:]]


def _noun_behind(scene: Scene) -> str:
    """What is counted of each of the heads: 二、三级医院60项和98项检验结果."""
    around = scene.around
    if around.is_change or around.run[-1].is_share or not behind.opens_noun(around.right, scene.words):
        return ""
    return behind.counted_name(around.right, scene.words, False)[0]


def _is_joint(members: list[str], scene: Scene) -> bool:
    """Whether what 和 joins is one whole that the share is of: 脱贫人口和监测对象签约率, 接受治疗和管理的比例."""
    if {"all", "spread"} & scene.around.tail.classes:
        return False
    if scene.catalogue.known(scene.left.head) or not all(map(scene.less_places, members[:-1])):
        return True  # 郧阳区、郧西县乡村医生55岁以上占比: one share of both
    return bool(_OF_CLAUSE.search(members[-1])) or all(map(_WHOLE.search, members[:-1]))


def _holds_for_all(members: list[str], scene: Scene) -> bool:
    """Whether one number is told of each of the heads before it: A率和B率均达到100%."""
    around = scene.around
    if "各" in around.tail.words:
        return not scene.family.narrowed(members[0])
    if not around.run[0].is_share:
        return False
    if around.is_change and ({"all", "spread"} & around.tail.classes or all(map(RATE.search, members))):
        return True
    if not all(SHARE_NOUN.search(m) for m in members) or _OF_INSTITUTIONS.search(members[-1]):
        return False
    said = bool({"all", "spread"} & around.tail.classes)
    return said or any(map(scene.catalogue.known, members)) or all(len(m) > 3 for m in members)


def _finished(head: str, scene: Scene, mention: Mention) -> Head:
    """A head with what it leaves out: its subject, the verb of its list, the measure by head that the list opened with."""
    state, left = scene.state, scene.left
    head = _SEXES.get(head, head)
    part = part_of(head, scene) or of_institution(head, scene)
    if part:
        return scene.head(part, mention.unit)
    if (
        _FRESH.match(scene.around.left) and not is_bare_rate(head) and not LEVEL_WORD.match(head)
    ):  # 全市累计托位: a subject of its own
        state.flow = left.flow
        return scene.head(left.flow + head, mention.unit)
    owned = bool(BELONGING.match(head)) and not left.flow
    if owned and state.listed > 1 and scene.around.opens:  # behind a list it belongs to none of its members
        return scene.head(head, mention.unit)
    if _OF_BEDS.match(head) and (scope := _SCOPE.match(state.topic or state.previous)):
        head = scope.group() + head
    name = _with_flow(_with_subject(head, owned, scene, mention), head, scene)
    if LEVEL_WORD.match(name) and scene.around.follows and behind.opens_noun(scene.around.last, scene.words):
        name += completing.without_level(behind.counted_name(scene.around.last, scene.words, True)[0])
    if _is_adjacent(head, scene) and not name.startswith(completing.without_measure(state.previous)):
        name = completing.without_measure(state.previous) + name
    if mention.unit == "人次" and len(name) <= 3 and not name.endswith("量"):
        name += "人次"
    name += "增长" if name == "经济" and scene.around.is_change else ""
    name += _COUNTED.get((name, mention.unit), "")
    if mention.unit in RATES and QUANTITY.search(name) and not scene.around.is_change:
        name += "占比"
    name = _as_listed(name, head, scene, mention)
    belongs = bool(BELONGING.match(head)) and bool(state.recent) and not left.flow
    aside = (head in EVENTS and bool(state.recent)) or belongs
    return scene.head(name, mention.unit, is_aside=aside)


def _is_short_rate(head: str, scene: Scene) -> bool:
    """Whether a share says nothing without its subject."""
    return len(head) <= _SHORT and bool(SHARE_NOUN.search(head)) and not scene.catalogue.known(head)


def _with_subject(head: str, owned: bool, scene: Scene, mention: Mention) -> str:
    bare = is_bare_rate(head) or head in EVENTS or owned
    if scene.left.flow and not bare:
        return head
    state = scene.state
    unit = "" if scene.around.is_change else mention.unit
    if not bare and _is_short_rate(head, scene) and (base := state.subject() or state.topic):  # 服药率 of whom
        return completing.rate_of(base, head)
    if head in completing.GROUPS and not state.recent and not state.topic and (whole := scene.before_of(mention.unit)):
        return completing.of_group(head, whole)  # 期望寿命82.6岁;男性80.4岁
    if is_bare_rate(head) and LISTED.match(scene.around.left) and _is_rate_of(state.recent):
        return completing.rate_of(state.previous, head)  # 严重精神障碍患者报告患病率4.87‰、规范管理率94.3%
    aside = bool(state.recent) and state.recent[-1].is_aside and bool(LISTED.match(scene.around.left))
    said = state.subject() if bare and not (owned and aside) else state.previous  # 项目(投资1.9亿元、建筑面积2万平方米)
    return completing.complete(head, unit, said, state.topic)


def _is_rate_of(recent: list[Head]) -> bool:
    """Whether the last figure is a rate whose name says of whom."""
    last = recent[-1] if recent else None
    return last is not None and last.unit in RATES and len(completing.without_measure(last.name)) >= _SHORT


def _with_flow(name: str, head: str, scene: Scene) -> str:
    """The name with the verb that makes a flow of it: its own, or that of the list it stands in."""
    around, state, left = scene.around, scene.state, scene.left
    if left.flow:
        state.flow = left.flow
        return left.flow + name
    if "make" in around.tail.classes and _NEW.search(around.tail.words) and not RATE.search(name):
        state.flow = "新增"
        return "新增" + name
    if left.had_verb:
        state.flow = ""
        return name
    joined = bool(LISTED.match(around.left))
    alone = around.opens and not around.tail.classes - _BOUNDS and squeeze(around.tail.rest) == head
    inherits = state.recent and (joined or (alone and INHERITED.match(state.flow)))
    if state.flow and inherits and not RATE.search(name) and not PER_CAPITA.match(name):
        return state.flow + name
    return name


def _is_adjacent(head: str, scene: Scene) -> bool:
    """Whether a short head follows the number before without a sign: 普惠性托育机构95家托位8120个."""
    around, state, left = scene.around, scene.state, scene.left
    if not state.recent or state.taken or len(head) > 4 or around.tail.classes or left.had_verb or left.flow:
        return False
    return bool(_HAN.match(around.left)) and not around.opens


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
        return house.group() + name
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
