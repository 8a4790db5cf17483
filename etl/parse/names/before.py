"""The name of one figure without a head of its own, from what was told before it or the words behind it."""

import re

from etl.parse.names import becoming
from etl.parse.names.those import TOLD_BY_MARK
from etl.parse.names.topical import is_of_topic
from etl.parse.numbers.mentions import Mention
from etl.parse.sentence.scene import RATES, Scene
from etl.parse.sentence.state import Head
from etl.parse.text.fold import squeeze
from etl.parse.words import behind, measures, naming
from etl.parse.words.lexicon import PER_CAPITA, PRONOUN, SHARE_NOUN

_PROSECUTED = re.compile(r"查处|立案|处罚")
_CASES = {"件", "起", "宗"}
_IN_SUM = re.compile(r"[,、\s]*(?:共计?|总计|合计|共有)(?:达到?)?")
_IN_ALL = re.compile(r"累计|总数|总量")
# 新增三级医院2家、达到11家: all there are now.
UP_TO = re.compile(
    r"[,、\s]*(?:全[市县区州省盟旗]|累计|总数|总量|年内|年底|已|共|将|分别)*(?:达到?|增至|增加[到至]|累计(?:分别)?[为是有])$"
)
# 65岁以上老年人健康体检,目标6.2万人: a clause that names what the goal is of.
TASK = re.compile(
    r"(?:体检|检查|筛查|接种|救治|手术|培训|管理|率|水平|人次|数|建设|改造|创建|提升|培养|引进|招聘|签约|配备|更新|迁建|扩建)$"
)
NEW = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,8}(?:医院|中心|院区)(?=新?获批))?(?:获批|新获批|新增加|新增|[新又再]添|新建成|新建|新?创建|新创|改造|新组建|新获|新认定|新评定?|新命名|新培育|新配备|新设|新[装配](?:置|备)?|新投放|新安装)"
)
_ON_BASIS = re.compile(r"^的?基础上")
_SAID = re.compile(r"[^,。;]*")
_MOST = re.compile(r"(?P<most>最[高低])的(?=达|为|是|有|仅|只|不|$)")
_DASH = re.compile(r"^[—-]+(?:这?就?是)?")
_TAKE_PART = re.compile(r"\s*(?:参加|参与)(?:了)?(?P<what>[\u4e00-\u9fff“”]{2,16})")
_TO_LEARN = re.compile(r"\s*(?:赴|到|去|参加)[^,。;]{2,20}?(?P<how>进修|跟[岗班]学习|规培|研修)")
_PEOPLE = frozenset({"人", "人次"})
_MARKED = frozenset({"分", "%", "天", "元"})  # units of marks that tell which are counted
_AT_STAGE = re.compile("^(?:竣工|完工|在建|续建|开工|投用)(?=项目|工程)")  # 竣工项目12个,新开工9个
_COURSE = re.compile("(?P<what>轮训|研修|讲座|演练|比武|复训|讲堂)班?(?:人次|人数)?$")
_BENEFITS = re.compile(r"[,、\s]*(?:共|累计|已|直接)*惠及了?")  # 义诊52场,惠及1.1万人: those who had it
# 实施大学生乡村医生专项计划,招聘48人
_USED_FOR = re.compile(r"(?:以上|左右)?的?(?P<what>[\u4e00-\u9fff]{2,10}用于[\u4e00-\u9fff]{2,10})")
_PROGRAMME = re.compile(
    r"(?:实施|落实|推进|开展|启动)?“?(?P<who>[\u4e00-\u9fff]{2,12}(?:医[师生]|人才|护士|人员|医学生|村医))”?(?:专项|引进|培养|招聘)*(?:计划|项目|行动|工程|政策)”?"
)
_POSTS = re.compile("(?:核定)?(?:事业|行政)?编制(?:数|总数)?$")
_FILLED = re.compile(r"[,、;\s]*(?:现|已|目前|年[末底]|期末)*实有(?:人数|人员)?")
_LONGEST = 20


def named_before(mention: Mention, scene: Scene) -> Head:
    """What was told last in the sentence, or else in the one before, as the words and the unit of the figure take it up."""
    around, state = scene.around, scene.state
    if not state.recent:
        return _of_the_sentence_before(mention, scene)
    if state.topic and _IN_SUM.fullmatch(around.left):  # 发热门诊应设尽设,共计178个
        return scene.head(state.topic, mention.unit)
    if is_of_topic(mention, scene):  # 婴儿死亡率3‰,签约率稳步提升,达到62%
        return scene.head(state.topic, mention.unit)
    if same := _in_its_place(mention, scene):
        return same
    if around.is_change:
        return _changed(state.recent[-1], mention, scene)
    return _in_other_words(state.recent[-1], mention, scene) or _of_the_last(state.recent[-1], mention, scene)


def _of_the_sentence_before(mention: Mention, scene: Scene) -> Head:
    """What the sentence before told, where this one has told nothing yet; else what the words behind the figure name."""
    around, state = scene.around, scene.state
    if around.is_goal and (same := _of_each_division(mention, scene)):  # 增城区目标300个
        return same
    if around.is_goal and state.before and not TASK.search(state.topic):
        alike = [h for h in state.before if h.unit == mention.unit and not h.is_change] or state.before
        return alike[-1]._replace(unit=mention.unit)
    if PRONOUN.search(around.left) and state.before:  # 目前这一比例已升至34%
        return scene.head(state.before[-1].name, mention.unit)
    if not behind.opens_noun(around.right, scene.words) and (same := _of_each_division(mention, scene)):
        return same
    # 新建服务站12个。已建成9个。: of what the sentence before told, where this names nothing.
    score = "平均得分" if mention.unit == "分" and "平均" in around.left else ""  # 按百分制评分,全县平均82.6分
    return scene.head(_named_behind(scene) or scene.before_of(mention.unit) or state.label or score, mention.unit)


def _changed(last: Head, mention: Mention, scene: Scene) -> Head:
    """What a change is of: the last figure, or the one before it where its unit or its size says so."""
    recent = scene.state.recent
    if last.unit in RATES and mention.unit == "元":  # 完成预算的86.57%,比上年减少3.17万元: of the sum
        last = next((h for h in reversed(recent) if h.unit == "元"), last)
    if last.name.endswith("完成率") and mention.unit == "%":  # 完成预算的83.7%,比上年下降9.7%
        last = next((h for h in reversed(recent) if h.unit not in RATES and not h.is_change), last)
    if PER_CAPITA.match(last.name) and mention.unit == last.unit and not scene.may_be(last, mention.unit):
        last = next((h for h in reversed(recent) if scene.may_be(h, mention.unit)), last)
    if "降价" in scene.around.tail.words:  # 落地集采药品596种,平均降价53%
        return scene.head(measures.price_of(last.name), mention.unit)
    return scene.head(last.name, mention.unit)


def _in_other_words(last: Head, mention: Mention, scene: Scene) -> Head | None:
    """A name that the words around the figure make of the last one: 核定编制786名、实有641名 → 实有人员; None where they make none."""
    left, unit = scene.around.left, mention.unit
    if unit == last.unit == "元" and (done := becoming.done_of(last, left)):
        return scene.head(done, unit)
    if unit == last.unit == "人" and _POSTS.search(last.name) and _FILLED.fullmatch(left):
        return scene.head(_POSTS.sub("实有人员", last.name), unit)
    if last.whose and last.unit not in RATES and unit in RATES and squeeze(left) == "/":
        return last._replace(name=last.name + "完成率", unit=unit)  # 高河镇812人/90.2%: how much of its task is done
    most = _MOST.search(left)
    if most and last.unit == unit:  # 平均资产负债率68.3%,最高的达91.2%
        return scene.head(most.group("most") + last.name.removeprefix("平均"), unit)
    if unit != last.unit and unit in _MARKED and (told := TOLD_BY_MARK.match(last.name)):
        which = most.group("most") + "的" if most else ""
        return scene.head(which + told.group("what"), unit)  # 得分在95分以上的县2个(莲都区96.1分)
    counted = _counted_last(last, mention, scene)
    if _BENEFITS.fullmatch(left) and (reached := measures.benefiting(counted.name, unit)):
        return scene.head(reached, unit)
    if scene.left.flow and unit == "人" and (learns := _TO_LEARN.match(scene.around.right)):  # 选派214人赴上海进修
        return scene.head(f"外出{learns.group('how')}人员", unit)
    return None


def _counted_last(last: Head, mention: Mention, scene: Scene) -> Head:
    """The last figure, or for a count behind a share or a cost the last count: 筛查3.19万人,完成率103%,其中缙云县1.26万人;
    储备项目46个,总投资38.7亿元,年内开工28个."""
    alone = scene.around.opens and mention.unit != last.unit and mention.unit not in RATES
    if alone and UP_TO.match(scene.around.left):  # 建成驿站15个,为2300名侨胞提供咨询,年内增至20个
        return next((h for h in reversed(scene.state.recent) if h.unit == mention.unit and not h.is_change), last)
    is_aside = last.unit in RATES or last.name.endswith("投资")
    if not is_aside or last.is_change or mention.unit in RATES or mention.unit == last.unit:
        return last
    return next((h for h in reversed(scene.state.recent) if h.unit == mention.unit and not h.is_change), last)


def _of_the_last(last: Head, mention: Mention, scene: Scene) -> Head:
    """The last figure's name with the unit, the place and the verb of this one."""
    around, state = scene.around, scene.state
    flow = scene.left.flow
    last = _counted_last(last, mention, scene)
    name = measures.carried(last.name, mention.unit, last.unit)
    if scene.frame.place_code not in (last.place_code, scene.family.own.code):  # 定襄县支付率超过90%,偏关县46.5%
        name = scene.family.without_places(name) or name
    if flow and mention.unit == "人" and SHARE_NOUN.search(last.name):  # 45岁以上占48%,近三年招聘12人
        name = flow + "人员"
    elif flow:
        name = _with_flow(flow, name, mention.unit)
    elif became := becoming.become(around):
        name = became + NEW.sub("", name)
    elif _IN_ALL.search(around.left) or UP_TO.match(
        around.left
    ):  # the stock itself, and not that of a part in a bracket
        whole = state.whole
        is_flow = whole is not None and whole.unit == mention.unit and NEW.match(whole.name)
        name, state.flow = NEW.sub("", whole.name if whole and is_flow else name), ""
    return scene.head(name, mention.unit)


def _with_flow(flow: str, name: str, unit: str) -> str:
    """The last figure's ``name`` with the verb of this one, which makes a flow of it, in place of its own."""
    if _PROSECUTED.search(flow) and unit in _CASES:
        return flow + "案件"
    if unit in _PEOPLE and len(flow) < (at := name.find(flow)):  # 护士长培训班4期,培训210人次
        return name[: at + len(flow)] + ("人次" if unit == "人次" else "人数")
    if flow == "培训" and unit in _PEOPLE and (course := _COURSE.search(name)):  # 举办村医轮训班4期,培训312人次
        return name[: course.end("what")] + ("人次" if unit == "人次" else "人数")
    name = _AT_STAGE.sub("", name) if flow.endswith(("开工", "竣工", "完工", "投用")) else name
    base = NEW.sub("", name) if NEW.match(name) else name.removeprefix(measures.flow_of(name))
    return flow + base.removeprefix(measures.flow_of(base))  # 新建、迁建医院6家,改扩建18家


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
    name = scene.before_of(unit) or scene.state.counted.get(unit, "")
    return scene.head(name, mention.unit) if name else None


def _named_behind(scene: Scene) -> str:
    """The name of a figure that opens its sentence; empty where a later figure will give it."""
    around, state, left = scene.around, scene.state, scene.left
    if _ON_BASIS.match(around.right):
        return ""
    said = _SAID.match(around.right).group()  # type: ignore[union-attr]
    part = _TAKE_PART.match(said)
    if part and around.unit in _PEOPLE:  # 5.13万人次参加无偿献血
        return squeeze(part.group("what"))
    dash = _DASH.match(said)
    if dash:
        return naming.read_left(said[dash.end() :], scene.words).head
    if len(squeeze(said)) >= 3 and not said.startswith("(") and (left.flow or not state.topic):
        if around.unit in RATES and (used := _USED_FOR.match(said)):  # 坚持三分之二以上财力用于民生
            return squeeze(used.group("what")) + "比例"
        return squeeze(said).strip("、和")[:_LONGEST] + measures.UNIT_NOUNS.get(around.unit, "")
    if _PROSECUTED.search(left.flow) and around.unit in _CASES and not _PROSECUTED.search(state.topic):
        return left.flow + "案件"  # 强化监管,立案查处31起
    if left.flow and around.unit == "人" and (of := _PROGRAMME.fullmatch(state.topic)):
        return left.flow + of.group("who")
    topic = state.topic.removesuffix("建设") if left.flow else state.topic  # 推进村卫生室建设,新建12所
    return left.flow + topic
