"""Names for figures without a head of their own: what was named before, or what follows."""

import itertools
import re

from etl.parse import behind, measures, naming
from etl.parse.coordination import parts, share_out
from etl.parse.figures import Mention
from etl.parse.fold import squeeze
from etl.parse.lexicon import GROWTH, PER_CAPITA, PRONOUN, RATE, SHARE_NOUN
from etl.parse.scene import NO_LEFT, RATES, Names, Scene
from etl.parse.state import Head

_ALL = re.compile(r"均|都|双双")
_AVERAGE = re.compile(
    r"^的?(?:(?:平均|总体)(?:水平|值)|均值)|^的(?:水平|平均数)|^的?(?:相比)?[,还仍尚]?(?:有|存在)?(?:较大|一定|不小|明显)?差距"
)
# Whose figure it is, and nothing of what it measures: 高于全省平均水平1.2个百分点.
_WIDER_ONLY = re.compile(
    r"^(?:而|但|也|均|都|仍|还|尚|则|却|略|稍|远|首次|明显|大幅|同期|同年|当年)*(?:(?:高于|低于|高出|不及|不到|未达到?|未到|超过|好于|优于|比|与|较)?(?:同期|同年|当年)?(?:ABOVE)(?:[县市]级[\u4e00-\u9fff]{2,6})?(?:的)?(?:平均|均)?(?:水平|值|数|增幅|降幅|增速)?的?|"
    r"(?:高于|低于|比|较)全市的?平均(?:水平)?)$"
)
_WIDER_END = re.compile(
    r"(?:高于|低于|高出|不及|不到|未达到?|未到|超过|好于|优于|比|与|较|离|距)?(?:WIDER)(?:平均)?的?$"
)
_HOW = re.compile("(?:首次|再次|仍然|一直|始终|持续|继续|稳定|总体|明显|大幅)+")  # 首次超过全省27.1%的平均水平
_PROSECUTED = re.compile(r"查处|立案|处罚")
_CASES = {"件", "起", "宗"}
_IN_SUM = re.compile(r"[,、\s]*(?:共计?|总计|合计|共有)(?:达到?)?")
_IN_ALL = re.compile(r"累计|总数|总量")
# 新增三级医院2家、达到11家: all there are now.
_UP_TO = re.compile(r"[,、\s]*(?:累计|总数|总量|已|共|分别)*(?:达到?|增至|增加[到至])$")
# 65岁以上老年人健康体检,目标6.2万人: a clause that names what the goal is of.
_TIME_ONLY = re.compile(
    r"\W*(?:截[至止])?(?=20|去年|上年|今年|目前|全)(?:(?:20\d\d年|去年|上年|今年|目前)[底末]?)?(?:全[市县区州])?[,]?(?:则|已|仅|也|预计)*(?:为|是|达到?|增至|增加到|升至|降至)"
)
_DONE_OF_IT = re.compile(r"[,、\s]*(?:已|现|目前|仅|只|全市)*完成(?:了|率)?(?:为|达)?")
_TASK = re.compile(
    r"(?:体检|检查|筛查|接种|救治|手术|培训|率|水平|人次|数|建设|改造|创建|提升|培养|引进|招聘|签约|配备|更新|迁建|扩建)$"
)
_NEW = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,8}(?:医院|中心|院区)(?=新?获批))?(?:获批|新获批|新增加|新增|[新又再]添|新建成|新建|新创建?|改造|新组建|新获|新认定|新评定?|新命名|新培育|新配备|新设|新[装配](?:置|备)?|新投放|新安装)"
)
_ON_BASIS = re.compile(r"^的?基础上")
_SAID = re.compile(r"[^,。;]*")
_MOST = re.compile(r"(?P<most>最[高低])的(?=达|为|是|有|仅|只|不|$)")
_PART_BEHIND = re.compile(r"[、,\s(]*其中")
_DASH = re.compile(r"^[—-]+(?:这?就?是)?")
_TAKE_PART = re.compile(r"\s*(?:参加|参与)(?:了)?(?P<what>[\u4e00-\u9fff“”]{2,16})")
_TO_LEARN = re.compile(r"\s*(?:赴|到|去|参加)[^,。;]{2,20}?(?P<how>进修|跟[岗班]学习|规培|研修)")
_PEOPLE = frozenset({"人", "人次"})
_MAKES = re.compile(r"^[^创建评]{2,16}(?:创成|建成|创建为|评为|升格为|转型为)(?=[\u4e00-\u9fff]{3,10}$)")
_BENEFITS = re.compile(r"[,、\s]*(?:共|累计|已|直接)*惠及了?")  # 义诊52场,惠及1.1万人: those who had it
_POINTS_OFF = re.compile(r"[,、;\s]*(?:共|各|被|合计)*扣(?:了|掉|除)?")  # 中医药人员仅2名,扣10分
_ONE_OF = re.compile(r"[,、;\s]*(?:前|后)?一[个项](?:比|较|同比|上升|下降|提高|增长|降|升|增|减)")
_POSTS = re.compile("(?:核定)?(?:事业|行政)?编制(?:数|总数)?$")
_FILLED = re.compile(r"[,、;\s]*(?:现|已|目前)*实有(?:人数|人员)?")
_BY_DAY = re.compile("^[日月周]均|[日月周]均$")
# What is said of several measures before each is told: 婴儿死亡率、5岁以下儿童死亡率双双下降,分别为2.1‰和3.0‰.
_GOES = re.compile(
    r"(?:双双|均|都|同步|继续|持续|稳步|稳中|保持|明显|大幅|显著|不断|逐年|进一步|有所|略有|全面|已|也)*(?:有所|往下走|往上走|下降|上升|降低|提高|提升|增长|增加|减少|回落|改善|好转|[优好低高]于[^、]*|达标|低位|平稳|稳定|向好)?(?:运行|态势|趋势)?$"
)
_LONGEST = 20


def pronoun(scene: Scene) -> Names | None:
    """去年这两个数字是73.5%、72.1%; 全省2.9人的平均水平."""
    average = _AVERAGE.match(scene.around.right)
    if average:  # 医师低于全省2.9人的平均水平: a head of its own stands before whose level it is
        rest = scene.around.tail.rest
        wider = scene.family.wider(_WIDER_END, rest)
        scene.left = naming.read_left(rest[: wider.start()] if wider else rest, scene.words)
        if len(scene.left.head) >= 2 and not _HOW.fullmatch(scene.left.head):
            return None
    if (turn := _in_turn(scene)) is not None:
        return turn
    said = average or PRONOUN.search(scene.around.left)
    if not said and not _is_wider_only(scene):
        return None
    scene.left = NO_LEFT
    return earlier(scene)


def _in_turn(scene: Scene) -> Names | None:
    """就诊率、诊疗量占比分别为82.6%、61.5%,一个上升0.9个百分点,一个上升2.2个百分点."""
    around, state = scene.around, scene.state
    if not around.is_change or len(around.run) > 1 or not _ONE_OF.match(around.left):
        return None
    if not state.queue and len(levels := _levels(state.distinct(), 2)) == 2:
        state.queue = levels
    return scene.each([state.queue.pop(0)]) if state.queue else None


def _is_wider_only(scene: Scene) -> bool:
    rest = scene.around.tail.rest.strip(" (,、")
    return scene.family.names_wider(rest) and scene.family.wider(_WIDER_ONLY, rest) is not None


def earlier(scene: Scene) -> Names:
    """The heads said before, one for each number; where there are none, what follows or what the clause before spoke of."""
    around, state = scene.around, scene.state
    run = around.run
    if state.queue and len(run) == 1:
        return scene.each([state.queue.pop(0)])
    if state.queue and len(run) > 1:
        waiting, state.queue = _waiting(state.queue, state.distinct(), len(run)), []
        return scene.each(waiting)
    if len(run) > 1 and not around.is_change and state.topic and (members := _of_topic(scene)):
        return [[scene.head(name, m.unit)] for name, m in zip(members, run, strict=True)]
    recent = state.distinct()
    places = scene.spread_places(state.topic)
    if places and "spread" in around.tail.classes and (recent or state.before):
        name = (recent or state.before)[-1].name
        return [[scene.head(name, m.unit, p)] for m, p in zip(run, places, strict=True)]
    if not recent and (PRONOUN.search(around.left) or (around.is_goal and not _TASK.search(state.topic))):
        recent = state.before
    if not recent and len(run) > 1 and around.is_change and around.opens:
        recent = state.before  # 执业医师1.2万人、注册护士1.5万人。比上年分别增长5.2%和6.1%
    if len(run) > 1 and len(recent) >= len(run):
        heads = _levels(recent, len(run))
        return scene.each(
            [h._replace(name=_NEW.sub("", h.name)) for h in heads] if _UP_TO.match(around.left) else heads
        )
    if len(run) == 1 and "spread" in around.tail.classes and around.follows and len(recent) >= 2:
        state.queue = recent[-1:]
        return scene.each([recent[-2]])
    if len(run) == 1 and _ALL.search(around.left) and len(state.group) > 1:
        return scene.all_of(state.group)
    if len(run) == 1 and around.is_change and _were_last(state.group, state.recent):
        return scene.all_of(state.group)  # 收、支总计各增加317万元,增长6.4%
    if len(run) == 1 and _ALL.search(around.left) and (around.is_goal or GROWTH.search(around.left)):
        return scene.all_of(_alike(recent))
    heads = [_carried(mention, scene) for mention in run]
    if 1 < len(run) == len(state.divisions) and len({(h.name, h.place_code) for h in heads}) == 1:
        heads = [h._replace(place_code=p) for h, p in zip(heads, state.divisions, strict=True)]
    return [[h] for h in heads]  # 乳源、翁源2个试点县诊疗量分别增长12.6%、9.8%


def _waiting(queue: list[Head], recent: list[Head], count: int) -> list[Head]:
    """What waits for ``count`` figures: one for each, or a measure of each of the things before (16条产业链、18个专业镇营业收入)."""
    if len(queue) == count:
        return queue
    first, things = queue[0], recent[-count:]
    measure = first.name.removeprefix(things[-1].name) if things else ""
    if len(things) == count and 0 < len(measure) < len(first.name):
        return [first._replace(name=thing.name + measure) for thing in things]
    return [first] * count


def _were_last(group: list[Head], recent: list[Head]) -> bool:
    """Whether changes of several were told at once, right before."""
    return bool(group) and recent[-len(group) :] == group and all(h.is_change for h in group)


def _of_topic(scene: Scene) -> list[str]:
    """The rates that the clause before spoke of, where they are as many as the figures: 婴儿、5岁以下儿童死亡率保持低位,分别为2.1‰和3.4‰."""
    topic = _GOES.sub("", scene.state.topic)
    members = share_out(parts(topic), scene.words, scene.catalogue.known) if RATE.search(topic) else []
    return members if len(members) == len(scene.around.run) else []


def _alike(recent: list[Head]) -> list[Head]:
    """The heads that stand last and side by side in one unit: 治疗比例94.6%,治疗成功率97.1%,均超过国家90%的要求."""
    last = recent[-1:]
    alike = itertools.takewhile(lambda h: h.unit == last[0].unit and not h.is_change, reversed(recent))
    return list(alike)[:2][::-1] or last


def _of_sentence_before(scene: Scene, unit: str) -> str:
    """新建服务站12个。已建成9个。; 改造100万平方米。完成92%。: of what the sentence before told, where this names nothing."""
    if name := scene.before_of(unit):
        return name
    of_task = unit in RATES and scene.state.before and _DONE_OF_IT.fullmatch(scene.around.left)
    return scene.state.before[-1].name + "完成率" if of_task else scene.state.label


def _levels(recent: list[Head], count: int) -> list[Head]:
    """The last ``count`` heads, levels before changes."""
    levels = [h for h in recent if not h.is_change]
    return (levels if len(levels) >= count else recent)[-count:]


def _carried(mention: Mention, scene: Scene) -> Head:
    around, state, left = scene.around, scene.state, scene.left
    if not state.recent:
        if around.is_goal and (same := _of_each_division(mention, scene)):  # 增城区目标300个
            return same
        if around.is_goal and state.before and not _TASK.search(state.topic):
            alike = [h for h in state.before if h.unit == mention.unit and not h.is_change] or state.before
            return alike[-1]._replace(unit=mention.unit)
        if PRONOUN.search(around.left) and state.before:  # 目前这一比例已升至34%
            return scene.head(state.before[-1].name, mention.unit)
        if _TIME_ONLY.fullmatch(around.left) and not state.topic and (told := scene.before_of(mention.unit)):
            return scene.head(told, mention.unit)  # 2011年全市为10.8‰
        if not behind.opens_noun(around.right, scene.words) and (same := _of_each_division(mention, scene)):
            return same
        if around.is_change and not state.topic and (changed := scene.before_of(mention.unit)):
            return scene.head(changed, mention.unit)  # 实有床位13876张。比上年增加287张
        return scene.head(_named_behind(scene) or _of_sentence_before(scene, mention.unit), mention.unit)
    if state.topic and _IN_SUM.fullmatch(around.left):  # 发热门诊应设尽设,共计178个
        return scene.head(state.topic, mention.unit)
    if same := _in_its_place(mention, scene):
        return same
    last = state.recent[-1]
    if around.unit in _PEOPLE and not around.is_change and (part := _TAKE_PART.match(around.right)):
        return scene.head(squeeze(part.group("what")), mention.unit)
    if mention.unit == last.unit == "人" and _POSTS.search(last.name) and _FILLED.fullmatch(around.left):
        return scene.head(_POSTS.sub("实有人员", last.name), mention.unit)  # 核定编制786名、实有641名
    if around.is_change:
        if _BY_DAY.search(last.name) and len(state.recent) > 1:  # 呼入6.1万次,日均168次,比上年多9400次: of all
            last = state.recent[-2]
        if last.unit in RATES and mention.unit == "元":  # 完成预算的86.57%,比上年减少3.17万元: of the sum
            last = next((h for h in reversed(state.recent) if h.unit == "元"), last)
        if PER_CAPITA.match(last.name) and mention.unit == last.unit and not scene.may_be(last, mention.unit):
            last = next((h for h in reversed(state.recent) if scene.may_be(h, mention.unit)), last)
        if "降价" in around.tail.words:  # 落地集采药品596种,平均降价53%
            return scene.head(measures.price_of(last.name), mention.unit)
        return scene.head(last.name, mention.unit)
    if last.whose and last.unit not in RATES and mention.unit in RATES and squeeze(around.left) == "/":
        return last._replace(
            name=last.name + "完成率", unit=mention.unit
        )  # 高河镇812人/90.2%: how much of its task is done
    # 筛查3.19万人,完成率103%,其中缙云县1.26万人
    if last.unit in RATES and not last.is_change and mention.unit not in RATES:
        last = next((h for h in reversed(state.recent) if h.unit == mention.unit and not h.is_change), last)
    if (most := _MOST.search(around.left)) and last.unit == mention.unit:  # 平均资产负债率68.3%,最高的达91.2%
        return scene.head(most.group("most") + last.name.removeprefix("平均"), mention.unit)
    if _BENEFITS.fullmatch(around.left) and (reached := measures.benefiting(last.name, mention.unit)):
        return scene.head(reached, mention.unit)
    if mention.unit == "分" and _POINTS_OFF.fullmatch(around.left):
        return scene.head(last.name.removesuffix("得分").removesuffix("总分") + "扣分", mention.unit)
    name = measures.carried(last.name, mention.unit, last.unit)
    if scene.frame.place_code not in (
        last.place_code,
        scene.family.own.code,
    ):  # 定襄县、五寨县支付率超过90%,偏关县46.5%
        name = scene.family.without_places(name) or name
    if left.flow and mention.unit == "人" and (learns := _TO_LEARN.match(around.right)):  # 选派214人赴上海进修
        return scene.head(f"外出{learns.group('how')}人员", mention.unit)
    if left.flow and _PROSECUTED.search(left.flow) and mention.unit in _CASES:
        name = left.flow + "案件"
    elif left.flow and _PROSECUTED.search(left.flow) and mention.unit == "人":
        name = left.flow + "人数"
    elif left.flow:
        name = left.flow + name.removeprefix(measures.flow_of(name))
    elif _IN_ALL.search(around.left) or _UP_TO.match(
        around.left
    ):  # the stock itself, and not that of a part in a bracket
        whole = state.whole
        is_flow = whole is not None and whole.unit == mention.unit and _NEW.match(whole.name)
        name, state.flow = _NEW.sub("", whole.name if whole and is_flow else name), ""
    return scene.head(name, mention.unit)


def _in_its_place(mention: Mention, scene: Scene) -> Head | None:
    """What stood in this place of the sentence before, of another division: 东海县88家、托位4385个;赣榆区92家、4210个."""
    state, here = scene.state, scene.frame.place_code
    place = len(state.recent) + scene.around.run.index(mention)
    if here == scene.family.own.code or len(state.before) <= place:
        return None
    if any(head.place_code != here for head in state.recent):
        return None
    there = state.before[place]
    same = (
        there.unit == mention.unit
        and scene.may_be(there, mention.unit)
        and there.place_code != here
        and not there.is_change
    )
    return scene.head(there.name, mention.unit) if same else None


def _of_each_division(mention: Mention, scene: Scene) -> Head | None:
    """The measure of the sentence before, for a division that opens this one: 就诊率90.2%。金沙县93.1%、黔西市92.4%."""
    if scene.frame.place_code == scene.family.own.code:
        return None
    unit, said = mention.unit, scene.state.topic or scene.state.rate
    if unit in RATES and SHARE_NOUN.search(said):  # 高血压患者规范管理率:公安县79.3%
        return scene.head(said, unit)
    if same := _in_its_place(mention, scene):
        return same
    name = scene.before_of(unit) or scene.state.counted.get(unit, "") or scene.counted_by_head(unit)
    return scene.head(name, mention.unit) if name else None


def _named_behind(scene: Scene) -> str:
    """The name of a figure that opens its sentence; empty where a later figure will give it."""
    around, state, left = scene.around, scene.state, scene.left
    if _PROSECUTED.search(left.flow) and around.unit in _CASES:  # 开展专项整治,立案查处92起
        return left.flow + "案件"
    if _ON_BASIS.match(around.right):
        return ""
    said = _SAID.match(around.right).group()  # type: ignore[union-attr]
    if left.flow and _PART_BEHIND.match(said):  # 招聘210人、其中高层次人才20人
        return left.flow + (_made(state.topic) or measures.UNIT_NOUNS.get(around.unit, ""))
    part = _TAKE_PART.match(said)
    if part and around.unit in _PEOPLE:  # 5.13万人次参加无偿献血
        return squeeze(part.group("what"))
    dash = _DASH.match(said)
    if dash:
        return naming.read_left(said[dash.end() :], scene.words).head
    if len(squeeze(said)) >= 3 and not said.startswith("(") and (left.flow or not state.topic):
        return squeeze(said).strip("、和")[:_LONGEST] + measures.UNIT_NOUNS.get(around.unit, "")
    return left.flow + (_made(state.topic) if left.flow else state.topic)


def _made(topic: str) -> str:
    """What a clause without a figure says was made, of which the next counts the new ones: 两家卫生院创成社区医院,全县新增2家."""
    return topic[made.end() :] if (made := _MAKES.search(topic)) else topic
