"""Names for figures that results are held against, and for what is told of two results at once."""

import re

from etl.parse.left_out import accounts
from etl.parse.names.before import TASK
from etl.parse.names.carried import earlier
from etl.parse.names.headed import headed
from etl.parse.names.shares import per_capita
from etl.parse.sentence import gaps, goals
from etl.parse.sentence.scene import NO_LEFT, RATES, Names, Scene
from etl.parse.sentence.state import Head
from etl.parse.text.fold import squeeze
from etl.parse.words import measures, naming, phrases
from etl.parse.words.coordination import parts
from etl.parse.words.lexicon import RATE, is_bare_rate
from etl.parse.words.rates import rate_of

_PAIRED = re.compile(r"前者|后者")
# Words of a goal that are no name: what is left when they are gone is one.
_GOAL_WORDS = re.compile(
    r"(?:原定|原计划|全部|(?<!人)均|都|分别|依次|没有|不[低高]于|不[少大]于|不超过|未能?|尚未|实现|完成|达到|超过"
    r"|过(?<=率过)了?|超出|高于|低于|好于|优于|控制|压在|[给划][的出]|这几条线|在|与|距离?|较|离|比(?!例|重)(?<!占比)(?<!对比)|按照?|对照|符合"
    r"|自治区(?:定|要求|(?=考核|标准|目标|任务|$))|自定|省定|省控|国控|省里?|国家|全省|全国|上级|市里"
    r"|规定|下达|提出|确定|定下|(?<=年初)定|要求|设定|既定|年初|年度|全年|预期(?!寿命)|规划(?<!免疫规划)|(?:行动)?方案"
    r"|计划数?|目标数?|任务数?|标准值?(?!化)|指标(?:体系|值)?|控制[线值]|考核线?|责任书|市级|的|为|是|\((?![^()]*\))|[市县州]上|我[市县区州旗盟局委]|还|尚|仍|也|刚|但|而|虽|，|,|、)+"
)
_YEAR = re.compile(r"^(?:19|20)\d\d年?(?=[^\d])")
_OTHERS = re.compile(r"[\u4e00-\u9fff]{2,7}[市省州]")  # 建档率78.2%。怀化市考核要求为75%。
_NUMBERED = re.compile(r"^\s*(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,2}是)\s*")
_SPENT = re.compile("(?:决算|执行|实际支出)数?$")
_DONE_OF_IT = re.compile(r"[,、;\s]*完成(?:了|率)?(?:为|达)?")
_ASKED = re.compile("(?:任务|目标)(?:任务)?[数量值]?$")
_OF_BUDGET = re.compile("完成(?:年初|全年|年度)?预算的$")
# 老年人体检完成全年任务的85%以上
_OF_TASK = re.compile(
    "(?:截至[^,]{2,8})?(?:[\\d一二三四]{1,2}(?:月|季度)[底末]?前?)?(?:仅|只|已|须|要|应|共|基本|累计)*完成(?:了)?(?:全年|年度|年初|省定|市定|既定|目标|计划)*任务(?:数|量)?的?$"
)
_BUDGET = re.compile("(?:年中|调整后?)?预算数?")
_WHICH_BUDGET = re.compile("(?:^|[^为占完成])(?P<which>(?:年初|年中|调整后?|全年|年度)+预算数?)$")
_HELD_AGAINST = re.compile(
    "[比较](?:全[国省市区州县]|国家|[省部]|自治区|上级).*$"
)  # 住院率比全省平均12.3%低1.2个百分点
_OVER = re.compile("[,、;]*超额完成(?:了|约|近)?")
_PART_DONE = re.compile(
    r"(?:已经?|目前|累计|约|仅|年内|[,、])*完成(?:了)?总?(?P<what>(?:投资|建设|施工|工程|形象)?进度|工程量|[\u4e00-\u9fff]{0,4}(?:工程|施工)|主体(?:结构|建设)?|土建)的(?:约|近)?$"
)
_ASIDE = re.compile(r"\([^()]*\)")
_SHORT = 3  # 增速: whose is said before
_BEHIND_GOAL = frozenset({"的", "的约", "的近", ")的", ")的约", ")的近"})


def gap(scene: Scene) -> Names | None:
    """居民健康素养水平36.8%,高出全市平均1.3个百分点: the distance to the level of others has a name of its own."""
    words, state, run = scene.around.gap, scene.state, scene.around.run
    if not words:
        return None
    before = gaps.before_gap(scene.around.left)
    head = phrases.noun_phrase(scene.without_place(before)).removesuffix("分别")
    members = parts(head) if len(run) > 1 else [head]
    if len(head) < _SHORT:
        members = [_HELD_AGAINST.sub("", state.previous) or state.topic]
    if len(members) < len(run) and "分别" in scene.around.left and len(last := scene.state.group) == len(run):
        members = [h.name for h in last]
    names = members if len(members) == len(run) else members[:1] * len(run)
    each = gaps.each_gap(words) if len(run) > 1 else []
    gaps_told = each if len(each) == len(run) else [words] * len(run)
    told = zip(names, gaps_told, run, strict=True)
    return [[scene.level(name + how, m.unit)._replace(is_aside=True)] for name, how, m in told]


def goal(scene: Scene) -> Names | None:
    """没有完成61%的目标: the name is that of the result before."""
    if not scene.around.is_goal:
        return None
    found = pair(scene) or per_capita(scene)
    if found is not None:
        return found
    rest = _NUMBERED.sub("", scene.around.tail.rest)
    served = naming.SERVED.match(phrases.strip_opening(rest))  # 计划为65岁以上老年人提供健康体检
    own = served.group() if served else "、".join(filter(None, (_GOAL_WORDS.sub("", p) for p in rest.split("、"))))
    own = _YEAR.sub("", own)  # 2023年度“三公”经费预算, of which 年度 is gone
    own = scene.family.without_places(own) if scene.family.code_of(own) is None else ""  # 天河区目标900个
    of_us = "我" in rest and len(squeeze(own)) < _SHORT + 1 and not RATE.search(own)  # 株洲下达我市400个
    own = "" if _OTHERS.fullmatch(own) or of_us else own
    if budget := _budget(own, rest, scene):
        return [[scene.level(budget, m.unit)] for m in scene.around.run]
    # 发放手册4455份,白内障复明手术任务数566例: a deed of its own, and not what was told before
    asked = _ASKED.search(rest) if len(own) > _SHORT else None
    named = (asked and TASK.search(rest[: asked.start()])) or RATE.search(own) or scene.catalogue.known(own)
    if len(squeeze(own)) < 2 or (scene.state.recent and (len(squeeze(own)) < 3 or not named)):
        scene.left = NO_LEFT
        both = _of_both(scene) if "其中" not in scene.around.left else None  # …,其中加强针离80%的要求尚远: of one
        return both or _of_growth(earlier(scene), scene)
    scene.left = naming.read_left(own, scene.words)
    return headed(scene) or earlier(scene)


def _budget(own: str, rest: str, scene: Scene) -> str:
    """Which budget a sum is, of those that a year has: 年初预算326万元,调整后预算391万元; empty for any other goal."""
    if not own and "调整" in rest and scene.state.previous.endswith("年初预算"):  # 年初预算3.6亿元,年中调整为4亿元
        return scene.state.previous.removesuffix("年初预算") + "调整后预算"
    which = _WHICH_BUDGET.search(rest) if _BUDGET.fullmatch(own) else None
    return (accounts.of_account(own, scene, scene.around.run[0]) or which.group("which")) if which else ""


def _of_both(scene: Scene) -> Names | None:
    """高血压、糖尿病患者规范管理率分别为72.6%、72.1%,高于省里70%的要求: one standard of what was told together right before."""
    group, recent, run = scene.state.group, scene.state.recent, scene.around.run
    together = len(group) > 1 and recent[-len(group) :] == group and len({h.unit for h in group}) == 1
    if len(run) > 1 or not together or group[0].unit != scene.around.unit or group[0].unit not in RATES:
        return None
    return scene.all_of(group)


def _of_growth(found: Names, scene: Scene) -> Names:
    """医疗总费用增幅7.1%,低于省定8%的控制线: the standard is one for the growth that it is held against."""
    last = scene.state.recent[-1] if scene.state.recent else None
    if last is None or not last.is_change or last.unit != "%" or scene.around.unit != "%":
        return found
    return [[h._replace(is_change=h.is_change or h.name == last.name) for h in heads] for heads in found]


def pair(scene: Scene) -> Names | None:
    """前者同比增长1.8%,后者同比下降2.1%."""
    match = _PAIRED.search(scene.around.left)
    if not match:
        return None
    group = scene.state.group if len(scene.state.group) >= 2 else _levels_in_order(scene)
    if len(group) < 2:
        return None
    chosen = group[-2] if match.group() == "前者" else group[-1]
    before, _, behind = scene.around.tail.rest.partition(match.group())
    own = phrases.strip_opening(behind) or phrases.strip_opening(before)
    if is_bare_rate(own) and match.group() == "前者" and not behind:  # 规范管理率前者77.6%、后者76.9%
        other = rate_of(group[-1].name, own)
        scene.state.group = [group[-2], group[-1]._replace(name=other, unit=scene.around.unit)]
        return [[scene.level(rate_of(chosen.name, own), m.unit)] for m in scene.around.run]
    if is_bare_rate(own):
        return [[scene.level(measures.without_measure(chosen.name) + own, m.unit)] for m in scene.around.run]
    return [[chosen._replace(unit=m.unit, is_change=scene.around.is_change)] for m in scene.around.run]


def _levels_in_order(scene: Scene) -> list[Head]:
    """What has been told so far, each once, in the order in which it was first named."""
    heads = scene.state.recent
    levels = [h for h in heads if not h.is_change]
    return list({(h.name, h.place_code): h for h in levels}.values())


def _part_done(scene: Scene) -> str:
    """How much of some works is done, and of which: 市妇幼保健院迁建项目完成总工程量的65%; empty for anything else."""
    said = _PART_DONE.search(scene.around.left) if "完成" in scene.around.left else None
    if not said:
        return ""
    own = phrases.noun_phrase(scene.without_place(scene.around.left[: said.start()].strip(" ,、;")))
    state = scene.state
    works = own or state.works or measures.without_worth(state.subject()) or state.topic
    return f"{_ASIDE.sub('', works)}{said.group('what')}完成比例"


def completion(scene: Scene) -> Names | None:
    """为年度任务700台的102.9%: how much of the task is done."""
    around, state = scene.around, scene.state
    behind_goal = state.was_goal and squeeze(around.left) in _BEHIND_GOAL
    of_task = around.unit in RATES or around.unit == "倍"  # 是计划任务的2.1倍
    if of_task and _OF_BUDGET.search(around.left):
        return [[scene.level("预算完成率", around.unit)] for _ in around.run]
    if of_task and state.recent and _SPENT.search(state.recent[-1].name) and _DONE_OF_IT.fullmatch(around.left):
        return [[scene.level("预算完成率", around.unit)] for _ in around.run]  # 年初预算326万元,决算391万元,完成120%
    if of_task and not state.recent and (task := _OF_TASK.search(around.tail.rest + around.tail.words)):
        subject = phrases.noun_phrase(scene.without_place(around.left[: task.start()])) or state.topic
        return [[scene.level(subject + "任务完成率", m.unit)] for m in around.run] if subject else None
    if of_task and state.recent and _OVER.fullmatch(squeeze(around.left)):  # 新增托位2180个,超额完成9%
        return [[scene.level(state.subject() + "超额完成比例", around.unit)] for _ in around.run]
    if of_task and (done := _part_done(scene)):
        return [[scene.level(done, around.unit)] for _ in around.run]
    if not of_task or not state.recent or not (behind_goal or goals.is_completion(around.left)):
        return None
    several = state.group if len(state.group) == len(around.run) else state.distinct()[-len(around.run) :]
    if len(around.run) > 1 and len(several) == len(around.run):
        return [[scene.level(h.name.removesuffix("完成率") + "完成率", around.unit)] for h in several]
    last = state.recent[-1]
    subject = last.name if last.name.endswith("投资") else state.subject()
    name = subject.removesuffix("完成率").replace("完成投资", "投资") + "完成率"
    return [[scene.level(name, around.unit)] for _ in around.run]
