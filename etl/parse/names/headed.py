"""Names from the head before the number: 县域内就诊率达到91%, 新增社区医院3家, 市级重点学科4个、特色专科6个."""

import re

from etl.parse.left_out import accounts, finishing
from etl.parse.left_out.subjects import is_short_rate
from etl.parse.names.joint import holds_for_all, is_joint
from etl.parse.sentence.scene import Names, Scene
from etl.parse.sentence.state import Head
from etl.parse.text.fold import squeeze
from etl.parse.words import behind, measures, phrases
from etl.parse.words.coordination import as_many, parts, share_out, sharers
from etl.parse.words.lexicon import ILLNESS, PER_CAPITA, is_bare_rate
from etl.parse.words.rates import rate_of

# What each is counted by its own unit.
_COUNTED = re.compile(r"(?:人次|床位|托位|机构|中心|医院|卫生[院室]|人员|医师|护士|医生|步道|讲座|设备)$")
_SUM = re.compile(r"(?P<list>[^,。;]+?、[^,。;]+?)[两三四五六七八](?:大|类|种|个|项)+(?P<noun>[\u4e00-\u9fff]{2,8})$")
_PER_HEAD_LAST = re.compile(r"(?P<list>[^,。;]+?)(?P<per>每(?:千|万|10万)(?:名)?(?:常住)?人口)(?:拥有|配备)?")
_BY_HEAD_LAST = re.compile(
    r"(?P<who>[\u4e00-\u9fff()]{0,8}?(?:医师|医生|护士|人员|监督员|药师|床位|托位))(?:配备|拥有)?(?:达到?|折合|约合|平均|合)*(?P<per>每(?:百|千|万|十万|10万)(?:名)?(?:常住)?(?:人口|人))"
)
_RATE_ALONE = re.compile(r"(?:基层)?(?:规范|健康|系统)?(?:管理|服务|随访|治疗|服药|检查|筛查|接种)率$")
_HOW_MANY = re.compile(r"(?:在管|管理|登记|在册|随访|签约)人数")
_PEOPLE = re.compile(r".{2,16}?(?:患者|病人|感染者|老年人|孕产妇|儿童|居民|人群)")
_EACH_DONE = re.compile(
    r"(?:目标|任务)?(?P<one>[^、]{2,10})、(?P<two>[^、]{2,10})各(?P<deed>筛(?:查|$)|检查|培训|救治|接种|完成)"
)
_KINDS = re.compile(rf"(?P<kinds>{ILLNESS}(?:、{ILLNESS})+)等?[两三四]?[\u4e00-\u9fff]{{0,8}}患者")
_EACH_WHO = re.compile(
    r"(?:^|[,;])(?P<who>[^,。;]{2,20}?、[^,。;]{2,20}?)(?:分别|各)(?=(?:下派|选派|派出|派驻|开展|完成|接诊|收治|引进|招聘|帮扶|建成|投入))[^,。;、]{2,14}$"
)
_A_HOUSE = re.compile("(?:医院|院|中心|医共体|集团|卫生院)$")
# 发病较多的山阳县、镇安县分别为318例、276例: of what was named before.
_MOST = re.compile(r"^[\u4e00-\u9fff]{0,6}?(?:较|最|偏)[多高低少大]的?")
# 分别为72%,71%: the next figure of those that 分别 spreads stands behind a comma, and nothing before it.
_BARE_NEXT = re.compile(r"\s*\d[\d.]*\s*(?:[%‰]|/10万|[万亿]?[\u4e00-\u9fff]{0,3})(?:[,。;]|$)")


def headed(scene: Scene) -> Names | None:
    """The head or heads before the numbers, shared out among them."""
    if len(squeeze(scene.left.head)) < 2 and scene.left.head not in measures.SEXES:
        return None
    return _of_each_before(scene) or _of_places(scene) or _shared_out(scene)


def _of_each_before(scene: Scene) -> Names | None:
    """A measure of each of what was named before: 高血压患者8.4万人、糖尿病患者6.1万人,规范管理率分别达到75.2%和73.1%."""
    head, run = scene.left.head, scene.around.run
    if (
        len(run) > 1
        and (is_bare_rate(head) or is_short_rate(head, scene))
        and (kinds := _kinds_before(scene, len(run)))
    ):
        return [[scene.level(rate_of(kind, head), m.unit)] for kind, m in zip(kinds, run, strict=True)]
    two = scene.state.listed == 2 or len(scene.state.group) == 2
    both = two and len(run) == 1 and "all" in scene.around.tail.classes and is_bare_rate(head)
    before = scene.state.distinct() if both or len(run) > 1 else []
    if len(run) > 1 and len(before) >= len(run):
        last = before[-len(run) :]
        if PER_CAPITA.fullmatch(head):  # 按常住人口折算,每千人口分别为…: none of the population itself
            each = [h for h in before if "人口" not in h.name][-len(run) :]
            if len(each) == len(run):
                return [[scene.head(head + h.name, m.unit)] for h, m in zip(each, run, strict=True)]
        if _HOW_MANY.fullmatch(head) and all(map(_PEOPLE.match, (h.name for h in last))):
            people = [_PEOPLE.match(h.name).group() for h in last]  # type: ignore[union-attr]
            return [[scene.level(who + head, m.unit)] for who, m in zip(people, run, strict=True)]
        if is_bare_rate(rate := head.removeprefix("基层")):
            names = [rate_of(h.name, rate).replace(rate, head) for h in last]
            return [[scene.level(n, m.unit)] for n, m in zip(names, run, strict=True)]
    if of_same := _other_rate_of_each(head, before[-len(run) :], scene):
        return of_same
    subjects = scene.state.topic.split("、") if len(run) > 1 and is_short_rate(head, scene) else []
    # 高血压、糖尿病管理继续加强,管理率分别达到72%、70%
    if len(subjects) == len(run) and not scene.opening_places(scene.state.topic):
        return [[scene.level(rate_of(s, head), m.unit)] for s, m in zip(subjects, run, strict=True)]
    if both and len(before) >= 2:
        return [[scene.level(rate_of(h.name, head), run[0].unit) for h in before[-2:]]]
    return None


def _kinds_before(scene: Scene, count: int) -> list[str]:
    """The illnesses that the clause before listed of those that it counted: 管理高血压、糖尿病等慢病患者23.6万人,规范管理率分别为76%、75%."""
    said = _KINDS.search(scene.state.clause_before) if "分别" in scene.around.left else None
    kinds = said.group("kinds").split("、") if said else []
    return [kind.removesuffix("患者") + "患者" for kind in kinds] if len(kinds) == count else []


def _other_rate_of_each(head: str, told: list[Head], scene: Scene) -> Names | None:
    """Another rate of each of which one was told: 高血压、糖尿病患者规范管理率分别为75%、74%,控制率分别为66%、59%."""
    run = scene.around.run
    if not 1 < len(run) == len(told) or not is_short_rate(head, scene):
        return None
    rate = _RATE_ALONE.search(told[0].name)
    whose = [h.name.removesuffix(rate.group()) for h in told if h.name.endswith(rate.group())] if rate else []
    if len(whose) < len(told) or not all(whose):
        return None
    return [[scene.level(who + head, m.unit)] for who, m in zip(whose, run, strict=True)]


def _of_places(scene: Scene) -> Names | None:
    """The same measure of several divisions: 其中山阳县、柞水县分别为90.3%、87.5%; 缙云县、遂昌县分别新增托位120个和90个."""
    if codes := scene.only_places(scene.left.head):
        name = scene.state.previous or scene.state.topic or scene.before_of(scene.around.unit)
        if name and len(scene.around.run) == 1 and "各" in scene.around.tail.words:
            own = scene.family.without_places(name)  # 阆中市、仪陇县各3个
            return [[scene.head(own, scene.around.unit, code) for code in codes]]
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
    run, left = scene.around.run, scene.left
    if len(run) == 1:
        return _of_one(scene)
    if each := _each_who(scene):
        return each
    if places := _places_before(scene):
        return [[scene.head(left.flow + left.head, m.unit, p)] for m, p in zip(run, places, strict=True)]
    towns = scene.state.towns
    if len(towns) == len(run) and _is_one_measure(scene):  # 水东镇、水西镇行动快,完成率分别为100%、98%
        name, own = left.flow + left.head, scene.family.own.code
        return [[scene.head(name, m.unit, own)._replace(whose=town)] for m, town in zip(run, towns, strict=True)]
    members = (
        _by_head(left.head)
        or _summed(scene)
        or _town_and_country(scene)
        or _shared(as_many(left.head, len(run)), scene)
    )[-len(run) :]
    apart = run[0].end < run[1].start  # 5.82万户17.94万人 measure one thing
    if apart and len(members) == len(run):
        noun = _noun_behind(scene)
        return [[finishing.finished(m + noun, scene, mention)] for m, mention in zip(members, run, strict=True)]
    first = finishing.finished(left.head, scene, run[0])
    return [[first]] + [[scene.level(measures.carried(first.name, m.unit, run[0].unit), m.unit)] for m in run[1:]]


def _each_who(scene: Scene) -> Names | None:
    """What each of several houses does in turn: 县人民医院、县中医院分别下派专家186人次、124人次."""
    said = _EACH_WHO.search(scene.around.left)
    who = parts(said.group("who")) if said else []
    run, left = scene.around.run, scene.left
    if len(who) != len(run) or not all(map(_A_HOUSE.search, who)) or "、" in left.head:
        return None
    return [[scene.level(f"{w}{left.flow}{left.head}", m.unit)] for w, m in zip(who, run, strict=True)]


def _shared(members: list[str], scene: Scene) -> list[str]:
    """Each with what it shares, but none with the tail of a thing that is counted otherwise: 托位、门诊人次分别为375个、912人次."""
    shared, run = share_out(members, scene.words, scene.catalogue.known), scene.around.run
    if len(members) != len(run) or not (shared and _COUNTED.search(shared[-1])):
        return shared
    return [
        member if whole.startswith(member) and mention.unit != run[-1].unit else whole
        for member, whole, mention in zip(members, shared, run, strict=True)
    ]


def _of_one(scene: Scene) -> Names:
    """The head of a single number: the first of several that others behind it will have, or all that it holds for."""
    around, mention, head = scene.around, scene.around.run[0], scene.left.head
    if "spread" in around.tail.classes and (around.follows or _BARE_NEXT.match(around.after)):
        members = share_out(parts(head), scene.words, scene.catalogue.known)
        if len(members) > 1:
            scene.state.queue = [scene.head(m, "") for m in members[1:]]
            return [[scene.head(members[0], mention.unit)]]
    if "人" in head[-3:] and (said := _BY_HEAD_LAST.fullmatch(head)):  # 全科医生折合每万人口3.28人
        return [[scene.head(said.group("per") + said.group("who"), mention.unit)]]
    if each := _EACH_DONE.fullmatch(head):  # 宫颈癌、乳腺癌各筛查14.2万人
        return [[finishing.finished(each.group(part) + each.group("deed"), scene, mention) for part in ("one", "two")]]
    if head.endswith("收、支") and (total := accounts.TOTAL.search(around.tail.words)):  # 收、支总计均为587万元
        of = head.removesuffix("收、支")
        return [[scene.head(of + side + total.group(), mention.unit) for side in ("收入", "支出")]]
    raw = sharers(head)
    if len(raw) > 1 and not is_joint(raw, scene) and not scene.family.narrowed(raw[0]):  # of several divisions at once
        shared = share_out(raw, scene.words, scene.catalogue.known)
        if holds_for_all(shared, shared if "、" in head else raw, scene):
            return [[finishing.finished(m, scene, mention) for m in shared]]
    return [[finishing.finished(head, scene, mention)]]


def _places_before(scene: Scene) -> tuple[str, ...]:
    """The divisions of which one measure is told in turn, where a clause before named them: 六合区、高淳区新增5个,完成率仅60.8%、58%."""
    places = scene.state.divisions
    return places if len(places) == len(scene.around.run) and _is_one_measure(scene) else ()


def _is_one_measure(scene: Scene) -> bool:
    """Whether the head names one measure, and no division, of which the figures stand apart."""
    run = scene.around.run
    is_one = len(parts(scene.left.head)) == 1 and not scene.family.narrowed(scene.left.head)
    return is_one and run[0].end < run[1].start and len({m.unit for m in run}) == 1


def _by_head(head: str) -> list[str]:
    """执业医师、注册护士每千人口分别为3.28人和3.67人: each of them by head."""
    said = _PER_HEAD_LAST.fullmatch(head)
    return [said.group("per") + member for member in parts(said.group("list"))] if said else []


def _summed(scene: Scene) -> list[str]:
    """胸痛、卒中、创伤三类中心分别建成8个、7个、6个: each of the list with the noun that sums it up."""
    said = _SUM.search(scene.around.tail.rest) if len(scene.around.run) > 1 else None
    listed = parts(phrases.noun_phrase(said.group("list"))) if said else []
    return [m + said.group("noun") for m in listed] if said and len(listed) == len(scene.around.run) else []


def _town_and_country(scene: Scene) -> list[str]:
    """城乡居民收入分别增长4.1%、6%: the towns' first."""
    head = scene.left.head
    if len(scene.around.run) != 2 or "spread" not in scene.around.tail.classes or not head.startswith("城乡"):
        return []
    return ["城镇" + head[2:], "农村" + head[2:]]


def _noun_behind(scene: Scene) -> str:
    """What is counted of each of the heads: 市、县医院45项和80项检查结果."""
    around = scene.around
    if around.is_change or around.run[-1].is_share or not behind.opens_noun(around.right, scene.words):
        return ""
    return behind.counted_name(around.right, scene.words, False)[0]
