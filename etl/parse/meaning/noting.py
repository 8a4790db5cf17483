"""What a clause without a figure speaks of, or holds the figures behind it against."""

import re

from etl.parse.left_out import towns
from etl.parse.left_out.setting import Setting
from etl.parse.left_out.works import works_of
from etl.parse.report.by_opening import is_label
from etl.parse.sentence import demands
from etl.parse.sentence.state import Head, State
from etl.parse.words import measures, topics
from etl.parse.words.times import LAST, YEAR

_COMPARES = re.compile(
    rf"^[,;\s]*(?:与|同|较|比|和|跟)(?:{YEAR}|{LAST})(?:同期)?的?(?:(?:预算|决算|执行)数?)?(?:相比较?|比较|比)?$"
)
# 按每千常住人口计,床位6.4张、医师3.1人
_BY_HEAD = re.compile(
    r"[\s◆★●▶·,;]*(?:按|以|折算[到成为]?|折合|平均到?)*(?P<people>每(?:千|万|十万|百)(?:名)?(?:常住|户籍)?人口)(?:计算?|来?看|口径)?"
)
# 请各责任单位倒排工期,体检率达到70%以上: who is told to do it is nothing that is spoken of
# 新增救护车16辆,同时,信访件382件: what is told anew is not what the verb before it governs
_ANEW = re.compile(r"[\s,;]*(?:与此)?同时|[\s,;]*(?:此外|另外|截[至止]目前|目前|截[至止]年底)")
_ORDERS = re.compile(r"\W*(?:请|责成|督促|敦促)(?:各|有关|相关|[\u4e00-\u9fff]{1,6}[县区市镇院局])")
_NONE_DIED = re.compile(r"(孕产妇|婴儿|新生儿|5岁以下儿童)[^,。;]{0,6}零死亡")
_BUILT = re.compile(
    r"(?:已|将|全面|正式|如期|主体|顺利)*(?:动工|开工|建成|建设|投用|投入使用|启用|竣工|封顶|交付|运行|完工|启动)+(?:使用)?"
)


def note_subject(words: str, state: State, setting: Setting) -> None:
    """What a clause without a figure speaks of, or holds the figures behind it against."""
    none = _NONE_DIED.search(words)
    if none:  # no figure, but what a standard behind it is held against
        unit = "/10万" if none.group(1) == "孕产妇" else "‰"
        state.recent.append(Head(none.group(1) + "死亡率", unit, state.frame.place_code))
    if _ANEW.fullmatch(words):
        state.flow = ""
    if _COMPARES.match(words):
        state.compared = words
        return
    if asked := demands.demand(words):
        state.asked = asked
        return
    if by_head := _BY_HEAD.fullmatch(words):
        state.by_head = by_head.group("people")
        return
    if ranked := towns.ranked(words):
        state.towns = ranked
        return
    if _ORDERS.match(words):
        return
    state.towns = towns.judged(words) or state.towns
    state.works = works_of(words) or state.works
    topic = topics.topic_of(_task(state, setting) if is_label(words) else words)
    if len(topic) >= 2 and not (state.topic and _BUILT.fullmatch(topic)):
        state.topic, state.flow = topic, ""
        state.grown = topic if topics.grows(words) else ""


def _task(state: State, setting: Setting) -> str:
    """What 目标任务: and 完成情况: in a list of tasks speak of: the task that opens their paragraph, or the one before."""
    if setting.opening:
        return setting.task()
    task = state.before[0].name if state.before and setting.is_inside else setting.heading
    return task.removeprefix(measures.flow_of(task))
