"""Reads a report sentence by sentence: puts to every mention its name, kind, year, place and comparator."""

import re
from collections.abc import Sequence

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.left_out.part import goes_on
from etl.parse.left_out.setting import Setting
from etl.parse.meaning.filing import Filing, Told
from etl.parse.meaning.telling import Where, derived_frame, observation
from etl.parse.meaning.tracking import Tracker
from etl.parse.names.heads import name_run
from etl.parse.names.years import each_its_year, of_term
from etl.parse.numbers.mentions import Mention
from etl.parse.records import Observation, Profile
from etl.parse.report.family import Family
from etl.parse.report.frame import Frame
from etl.parse.sentence import framing, gaps
from etl.parse.sentence.runs import runs, settle, words_of
from etl.parse.sentence.scene import LISTED, NO_MEASURE_BY_HEAD, RATES, Scene
from etl.parse.sentence.state import Around, Head, State
from etl.parse.text.fold import squeeze
from etl.parse.text.outline import Outline, Span, clauses
from etl.parse.words.lexicon import PER_CAPITA, RATE

_DURATIONS = {"年", "天", "小时", "分钟", "个月", "周", "日", "秒", "工作日"}
# A name that a duration measures; any other duration says how long or how often something was done.
_INDEX = re.compile(r"(?:值|系数|强度|指数|CMI|评分)(?:\([^()]{1,8}\))?$")
_LASTS = re.compile(r"日$|天数|时间|时长|周期|年限|寿命|半径|坐诊|响应|用时|工时|龄$|中位数|时限|服务圈|学时|课时")
_NEAR = 8  # how far from a duration 平均 is that makes it a figure, in characters
_AVERAGES = ("平均", "人均")
_BY_HEAD = frozenset({"张", "人", "个", "名"})  # units of what is measured by head
_LEADS = {"reach", "to", "from", "range", "≥", "≤"}
_LARGE = 10_000  # a number written with 万 or 亿 is a figure even where no unit stands
_CONTINUES_PART = re.compile(r"^[,、;\s(]*(?:其中|[内包]含|内有|里面|、|和|及|,)|^\(")
# 力争建设省级临床重点专科3个: new ones, where the indicator is all there are.
_MAKES = re.compile("建设|争创|遴选|打造|创建|创成")
_MAKING = re.compile(
    rf"(?:^|[,、;\s]|力争|确保|计划|推进|继续|支持|年内|再|并)(?P<verb>{_MAKES.pattern})(?!项目|单位|工作)(?![^,。;、]*(?:共|达|有|总数|至|到|率))[^,。;、]{{0,14}}$"
)
_EACH_HAS = re.compile(
    r"[,、;\s]*(?:并|为|确保|力争|实现|年内|做到|推动)*(?P<each>每(?:个|所|家|张)[\u4e00-\u9fff()、]{1,10}?)(?:至少|要|应|均|都|各|再|仅|只)*"
    r"(?:建成|建有|建设|建(?=$)|设立|设置|设有|有|储备|配备|配齐|配|派驻|开设|拥有|办好|新建)"
)
# 采购预算9640万元, 调整后预算数: what was planned to be spent, whatever the report reviews.
_PLANNED_SUM = re.compile(
    r"(?:采购|支出|经费|[待车境]费|部门|调整后?|全年|年度|收入)预算(?:数|安排|金额)?$|^年初预算(?!.*(?:拨付|执行))"
)
_PAID_OUT = re.compile("实际|列支")  # 公务接待费预算6.5万元,实际列支3.2万元
_PLANS_SUM = re.compile(
    r"(?:^|[,、;(]|今年|我[委局])(?:年初(?:预算)?安排|[^,、。;]{0,8}预算(?:收入|支出)年初安排|预算列入|控制在(?:年初|全年)?预算)[^,、。;]{0,16}$"
)  # 支出1.4亿元,年初安排9884万元


class Reader:
    """Reads the sentences of one report. ``untold`` says of the mentions that are no observation why, ``lasting`` what
    the last sentence leaves to one behind a semicolon."""

    def __init__(self, page: Outline, profile: Profile, catalogue: Catalogue):
        assert profile.place_code is not None
        self.page, self.catalogue = page, catalogue
        self.family = Family(catalogue.places, profile.place_code)
        self.tracker, self.filing = Tracker(profile, self.family), Filing(catalogue, self.family)
        self.untold: dict[int, str] = {}
        self._before: list[Head] = []
        self._counted: dict[str, str] = {}
        self._levels: dict[str, float] = {}
        self._years: tuple[int, ...] = ()
        self.lasting = Frame("actual", profile.actual_year or profile.target_year or 0, profile.place_code)

    def sentence(
        self,
        sentence: Span,
        mentions: Sequence[Mention],
        default: Frame,
        setting: Setting,
        running: Frame,
    ) -> list[Observation]:
        """The observations of one sentence, in text order.

        ``default`` is what its paragraph says of kind, year and place, ``setting`` what stands above it, ``running`` what
        holds where it begins.
        """
        state = State(running, running, self._before, counted=self._counted)
        self._levels = {}
        heading = setting.heading
        state.topic, state.legend = setting.topic(self.catalogue), setting.legend
        state.rate = setting.rate(self.catalogue)
        state.works, state.label = setting.works(), setting.label()
        if len(setting.labels) > 1:
            state.queue = [Head(name, "", running.place_code) for name in setting.labels]
        if setting.is_new_to(self.tracker.setting):  # what one section told last is no subject of the next
            state.before = []
        self.tracker.setting = setting
        if running is not default:
            state.years = self._years
        found: list[Told] = []
        spans = clauses(self.page, sentence)
        for i, clause in enumerate(spans):
            inside = [m for m in mentions if clause.start <= m.start < clause.end]
            if not inside:
                is_followed = mentions[-1].start >= clause.end
                note = self.tracker.note if is_followed else self.tracker.note_frame
                note(words_of(self.page, clause), state, default)
                continue
            after = words_of(self.page, spans[i + 1]) if i + 1 < len(spans) else ""
            state.taken, state.was_goal, state.is_filter = 0, False, False
            arounds = runs(self.page, clause, inside, after)
            for around in arounds:
                if "平均" in around.left or around.right.startswith("的平均"):
                    around = around._replace(left=self.family.as_wider(around.left))
                settled = settle(around, state.taken, state.compared, state.asked)
                state.taken = 0
                found += self._read(settled, state, default, sentence, heading)
            self.tracker.end_clause(arounds[-1], state)
            if state.asked and state.asked.outright:
                state.asked = None
            if ")" in arounds[-1].right:
                state.close_bracket()
                state.in_bracket = False
            state.prefix, state.governs, state.listed = "", False, len(arounds)
        self._before = state.distinct()
        self._counted |= {
            h.unit: h.name
            for h in reversed(state.recent)
            if h.name and not (h.is_change or h.is_aside or PER_CAPITA.match(h.name))
        }
        self.lasting, self._years = state.lasting, state.years
        named = [self.filing.named(o, found[i:], heading) for i, (o, _) in enumerate(found)]
        return self.filing.coded_once(named, heading)

    def _by_how_much(self, around: Around) -> Around:
        """A run that tells by how much a result is above or below that of others, where only its size says so."""
        level = self._levels.get(around.unit, 0.0)
        if around.gap or len(around.run) > 1 or around.unit in RATES or not level:
            return around
        gap = gaps.gap_by_size(around.left, around.run[0].value, level)
        return around._replace(gap=gap, goal=None, is_change=False) if gap else around

    def _read(self, around: Around, state: State, default: Frame, sentence: Span, heading: str) -> list[Told]:
        around = self._by_how_much(around)
        frame = self.tracker.frame_of(around, state, default)
        if state.is_filter:
            state.is_filter = False
            self.untold |= dict.fromkeys((m.start for m in around.run), "threshold")
            return []
        goes = state.in_bracket or bool(_CONTINUES_PART.match(around.left)) or goes_on(around)
        if state.in_part and not goes:
            if len(around.run) == 1 and "spread" not in around.tail.classes:  # 分别 is of the parts, in their order
                state.leave_parts()
            state.in_part = False
        state.making = _making(around.left, state.making)
        if state.making:
            around = around._replace(making=state.making)
        if around.left.startswith("("):
            state.open_bracket()
        elif around.left.startswith(")"):
            state.close_bracket()
        named, rule = name_run(Scene(around, state, frame, self.catalogue, self.family))
        named = [[self._completed(h, m.unit) for h in its] for m, its in zip(around.run, named, strict=True)]
        if state.by_head:
            named = [[_by_head(h, m, state.by_head) for h in its] for m, its in zip(around.run, named, strict=True)]
        state.each = _each(around.left, "" if around.opens else state.each)
        if state.each and around.unit not in RATES:
            named = [[h._replace(name=state.each + h.name.removeprefix(state.each)) for h in its] for its in named]
        years = of_term(around.left, self.tracker.profile.title) or state.years
        if 1 < len(around.run) == len(years):
            named = each_its_year(named, years)
        wider = framing.wider_place(around, self.family)
        frame = self.tracker.goal_frame(around, frame)
        if around.gap.endswith("差距"):  # 距2025年目标还差0.38人: today's distance
            frame = default.at(frame.place_code)
        derivation = f"name: {rule}; {derived_frame(frame, default, around)}"
        where = Where(sentence, heading, derivation, state.period)
        found: list[Told] = []
        for mention, heads in zip(around.run, named, strict=True):
            for head in heads:
                if wider:
                    head = head._replace(place_code=wider)
                if self._is_told(mention, head, around):
                    told = observation(
                        mention, head, self._framed(head, frame, around, state), around, where, self.filing
                    )
                    found.append((told, head))
        self._levels |= {o.unit: o.value for o, _ in found if o.measure == "level"}
        _remember(found, around, state)
        return found

    def _completed(self, head: Head, unit: str) -> Head:
        setting = self.tracker.setting
        name = setting.completed(head.name, unit)
        if name.endswith("率"):
            name = setting.of_whom(name, self.catalogue)
        return head if name == head.name else head._replace(name=name)

    def _framed(self, head: Head, frame: Frame, around: Around, state: State) -> Frame:
        is_sum = frame.kind == "actual" and head.unit == "元" and not head.is_change
        of_planned = state.in_part and state.whole and _PLANNED_SUM.search(state.whole.name)  # 年初预算…,其中拨款…
        is_sum = is_sum and not _PAID_OUT.search(around.left)
        if is_sum and (of_planned or _PLANNED_SUM.search(head.name) or _PLANS_SUM.search(around.left)):
            frame = frame._replace(kind="target")
        return frame if head.year is None else framing.at_year(head.year, frame, self.tracker.profile)

    def _is_told(self, mention: Mention, head: Head, around: Around) -> bool:
        """Whether a number is a figure: one without a unit is, where a rate, a reached level or a multiplier says so."""
        on_average = "平均" in around.left[-_NEAR:] or head.name.startswith(_AVERAGES)
        if mention.unit in _DURATIONS and not (
            around.is_change or around.is_goal or on_average or _LASTS.search(head.name)
        ):
            self.untold[mention.start] = "frequency"
            return False
        if mention.unit:
            return True
        if not head.name:
            return False
        led = bool(_LEADS & around.tail.classes) and not head.is_change
        if (mention.value % 1 or led) and _INDEX.search(head.name):  # CMI值1.07,上升0.04; 指数达到1.0
            return True
        return led or mention.value >= _LARGE or bool(RATE.search(head.name)) or self.catalogue.known(head.name)


def _by_head(head: Head, mention: Mention, people: str) -> Head:
    """A head with what its sentence measures by, where its figure is small enough for it."""
    measured = mention.unit in _BY_HEAD and mention.value < NO_MEASURE_BY_HEAD and not PER_CAPITA.match(head.name)
    return head._replace(name=people + head.name) if measured and head.name else head


def _each(left: str, before: str) -> str:
    """Those of which each has what is counted (每个镇储备2台制氧机、20个血氧仪); empty where all have it."""
    said = _EACH_HAS.match(left) if "每" in left else None
    return squeeze(said.group("each")) if said else before if not left or LISTED.match(left) else ""


def _making(left: str, before: str) -> str:
    """The verb in ``left`` by which what is counted comes to be, or that of the list before; empty where there is none."""
    said = _MAKING.search(left) if _MAKES.search(left) else None
    return said.group("verb") if said else before if LISTED.match(left) else ""


def _remember(found: list[Told], around: Around, state: State) -> None:
    """What the sentence keeps of a run that has been read: of a distance to others nothing, as what follows is of the thing."""
    if around.gap:
        return
    heads = [head for _, head in found]
    state.recent += heads
    if len(heads) > 1:
        state.group = heads
    if heads and not state.in_part and not around.is_change and not heads[-1].is_aside:
        state.whole = heads[-1]
        state.left_over, state.wholes = found[-1][0].value, len(state.recent)
    elif heads and state.in_part and state.whole and not around.is_change:
        state.left_over -= sum(o.value for o, head in found if head.unit == state.whole.unit)
    state.was_goal = around.is_goal
    state.topic = ""
    if state.works and heads and state.works not in heads[-1].name:
        state.works = ""  # of something else, and so is what follows
