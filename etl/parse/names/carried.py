"""Names for figures without a head of their own: what was named before, or what follows."""

import itertools
import re

from etl.parse.names.before import NEW, TASK, UP_TO, named_before
from etl.parse.sentence.scene import NO_LEFT, Names, Scene
from etl.parse.sentence.state import Head
from etl.parse.words import measures, naming
from etl.parse.words.coordination import parts, share_out
from etl.parse.words.lexicon import GROWTH, PRONOUN, RATE

_ALL = re.compile(r"(?<![平人户次例年月日床])均|都|双双")
_AVERAGE = re.compile(
    r"^的?(?:(?:平均|总体)(?:水平|值|线)|均值)|^的(?:水平|平均数)|^的?(?:相比)?[,还仍尚]?(?:有|存在)?(?:较大|一定|不小|明显)?差距"
)
# Whose figure it is, and nothing of what it measures: 高于全省平均水平1.2个百分点.
_WIDER_ONLY = re.compile(
    r"^(?:而|但|也|均|都|仍|还|尚|则|却|略|稍|远|首次|明显|大幅|同期|同年|当年)*"
    r"(?:(?:高于|低于|高出|不及|不到|未达到?|未到|超过|好于|优于|比|与|较)?(?:同期|同年|当年)?(?:ABOVE)(?:同期|同年)?"
    r"(?:[县市]级[\u4e00-\u9fff]{2,6})?(?:的)?(?:平均|均)?(?:水平|值|数|增幅|降幅|增速)?的?"
    r"|(?:高于|低于|比|较)全市的?平均(?:水平)?)$"
)
# 护理型床位占比28.4%,高于全市平均的25%: the level of all, in the report of one of their houses or of a city of its own.
_OWN_AVERAGE = re.compile(
    r"(?:而|但|也|均|都|仍|略|稍|远|明显)*(?:高于|低于|高出|不及|超过|好于|优于|比|较|与)?(?:全[市县区州盟旗省]|省|[本该]?地区|各县|县域|区域|行业|同[类级][\u4e00-\u9fff]{2,4})的?平均(?:水平|值|数)?的?"
)
_WIDER_END = re.compile(
    r"(?:高于|低于|高出|不及|不到|未达到?|未到|超过|好于|优于|比|与|较|离|距)?(?:WIDER)(?:平均)?的?$"
)
_HOW = re.compile("(?:首次|再次|仍然|一直|始终|持续|继续|稳定|总体|明显|大幅)+")  # 首次超过全省27.1%的平均水平
_FIRST = re.compile("前[两三四][项者]")
# What is said of several measures before each is told: 婴儿死亡率、5岁以下儿童死亡率双双下降,分别为2.1‰和3.0‰.
_GOES = re.compile(
    r"(?:双双|均|都|同步|继续|持续|稳步|稳中|保持|明显|大幅|显著|不断|逐年|进一步|有所|略有|全面|已|也)*(?:有所|往下走|往上走|下降|上升|降低|提高|提升|增长|增加|减少|回落|改善|好转|[优好低高]于[^、]*|达标|低位|平稳|稳定|向好)?(?:运行|态势|趋势)?$"
)


def pronoun(scene: Scene) -> Names | None:
    """去年这两个数字是73.5%、72.1%; 全省2.9人的平均水平."""
    average = _AVERAGE.match(scene.around.right)
    if average:  # 医师低于全省2.9人的平均水平: a head of its own stands before whose level it is
        rest = scene.around.tail.rest
        wider = scene.family.wider(_WIDER_END, rest)
        scene.left = naming.read_left(rest[: wider.start()] if wider else rest, scene.words)
        if len(scene.left.head) >= 2 and not _HOW.fullmatch(scene.left.head):
            return None
    said = average or PRONOUN.search(scene.around.left)
    if not said and not _is_wider_only(scene):
        return None
    scene.left = NO_LEFT
    return _first_ones(scene) or earlier(scene)


def _first_ones(scene: Scene) -> Names | None:
    """诊疗164万人次、出院3.9万人次,床位使用率68%,平均住院日8天,前两项增长11.3%和9.6%."""
    levels = [h for h in scene.state.distinct() if not h.is_change]
    count = len(scene.around.run)
    if not (1 < count < len(levels) and _FIRST.search(scene.around.left)):
        return None
    if len(levels) == 2 * count and scene.around.after.startswith("后"):  # 后两项一升一降,升了4.8个百分点,降了0.4天
        scene.state.queue = levels[count:]
    return scene.each(levels[:count])


def _is_wider_only(scene: Scene) -> bool:
    rest = scene.around.tail.rest.strip(" (,、")
    is_wider = scene.family.names_wider(rest) and scene.family.wider(_WIDER_ONLY, rest) is not None
    average = rest + "平均" * ("平均" in scene.around.tail.words)
    return is_wider or ("平均" in average and bool(scene.state.recent) and _OWN_AVERAGE.fullmatch(average) is not None)


def earlier(scene: Scene) -> Names:
    """The heads said before, one for each number; where there are none, what follows or what the clause before spoke of."""
    around, state = scene.around, scene.state
    run = around.run
    if state.queue and len(run) == 1:
        return scene.each([state.queue.pop(0)])
    if state.queue and len(run) > 1:
        waiting, state.queue = _waiting(state.queue, state.distinct(), len(run)), []
        return scene.each(waiting)
    of_topic = state.topic and (not around.is_change or state.topic == state.grown)
    if len(run) > 1 and of_topic and (members := _of_topic(scene)):
        return [[scene.head(name, m.unit)] for name, m in zip(members, run, strict=True)]
    recent = state.distinct()
    places = scene.spread_places(state.topic)
    if places and "spread" in around.tail.classes and (recent or state.before):
        name = (recent or state.before)[-1].name
        return [[scene.head(name, m.unit, p)] for m, p in zip(run, places, strict=True)]
    if not recent and (PRONOUN.search(around.left) or (around.is_goal and not TASK.search(state.topic))):
        recent = state.before
    if not recent and len(run) > 1 and around.is_change and around.opens:
        recent = state.before  # 执业医师1.2万人、注册护士1.5万人。比上年分别增长5.2%和6.1%
    if (
        len(run) > 1 and around.is_change and "降价" in around.left and len(recent) >= len(run)
    ):  # 平均降价分别为58%和72%
        return scene.each([h._replace(name=measures.price_of(h.name)) for h in _levels(recent, len(run))])
    if len(run) > 1 and len(recent) >= len(run):
        heads = _levels(recent, len(run))
        return scene.each([h._replace(name=NEW.sub("", h.name)) for h in heads] if UP_TO.match(around.left) else heads)
    if len(run) == 1 and "spread" in around.tail.classes and around.follows and len(recent) >= 2:
        state.queue = recent[-1:]
        return scene.each([recent[-2]])
    if len(run) == 1 and _ALL.search(around.left) and len(state.group) > 1:
        return scene.all_of(state.group)
    if len(run) == 1 and around.is_change and _were_last(state.group, state.recent):
        return scene.all_of(state.group)  # 收、支总计各增加317万元,增长6.4%
    if len(run) == 1 and _ALL.search(around.left) and (around.is_goal or GROWTH.search(around.left)):
        return scene.all_of(_alike(recent))
    heads = [named_before(mention, scene) for mention in run]
    if 1 < len(run) == len(state.divisions) and len({(h.name, h.place_code) for h in heads}) == 1:
        heads = [h._replace(place_code=p) for h, p in zip(heads, state.divisions, strict=True)]
    if 1 < len(run) == len(state.towns):  # 筛查完成率,高河镇、月山镇位列前两位,分别为118%、112%
        heads = [_of_town(h, town, state.towns[-1]) for h, town in zip(heads, state.towns, strict=True)]
    return [[h] for h in heads]  # 乳源、翁源2个试点县诊疗量分别增长12.6%、9.8%


def _of_town(head: Head, town: str, last: str) -> Head:
    """The measure of one of several, the ``last`` of which its name may hold: 甲院、乙院得分较低,分别为79分、78分."""
    return head._replace(name=head.name.rpartition(last)[2] or head.name, whose=town)


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
    """What the clause before spoke of, where its members are as many as the figures: 婴儿、5岁以下儿童死亡率保持低位,分别为2.1‰和3.4‰;
    甲镇、乙镇卫生院业务收入出现下滑,分别下降6.8%、4.1%."""
    topic = _GOES.sub("", scene.state.topic)
    is_one = RATE.search(topic) or topic == scene.state.grown
    members = share_out(parts(topic), scene.words, scene.catalogue.known) if is_one else []
    return members if len(members) == len(scene.around.run) else []


def _alike(recent: list[Head]) -> list[Head]:
    """The heads that stand last and side by side in one unit: 治疗比例94.6%,治疗成功率97.1%,均超过国家90%的要求."""
    last = recent[-1:]
    alike = itertools.takewhile(lambda h: h.unit == last[0].unit and not h.is_change, reversed(recent))
    return list(alike)[:2][::-1] or last


def _levels(recent: list[Head], count: int) -> list[Head]:
    """The last ``count`` heads, levels before changes."""
    levels = [h for h in recent if not h.is_change]
    return (levels if len(levels) >= count else recent)[-count:]
