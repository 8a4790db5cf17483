"""Keeps track, through a sentence, of the kind, the year and the place that its words give to its figures."""

import re

from etl.parse.left_out.setting import Setting
from etl.parse.meaning import levels, noting, times, told_behind
from etl.parse.meaning.placing import Placing
from etl.parse.names import years
from etl.parse.records import Kind, Profile
from etl.parse.report.family import Family
from etl.parse.report.frame import Frame
from etl.parse.report.sections import sets_goals
from etl.parse.report.titles import five_years
from etl.parse.sentence import framing, goals
from etl.parse.sentence.legends import is_bare
from etl.parse.sentence.scene import RATES
from etl.parse.sentence.state import Around, State
from etl.parse.words.lexicon import is_bare_rate

_ON_BASIS = re.compile(r"在[^,。;在]{0,8}基础上")
_BASIS_BEHIND = re.compile(r"^[^,。;、\d]{0,12}?的?基础上")  # 在已建成9个次中心的基础上
# 较2023年(35.62%)提高…, 比“十三五”末的812.6亿元增加…
_LEVEL_OF = re.compile(
    r"(?:较|比|与|同|[高低多少]于|超过)(?:((?:19|20)\d\d|上|去|前)年(?:底|末|同期)?|“?(十[二三四五]五)”?(?:时期)?期?末)(?:(?:预算|执行|决算|实际)数?)?的?\(?$"
)
_CHANGES_BEHIND = re.compile(
    r"\)|相比|好一?些|(?:再|又|也|明显|有所|大幅|略有|稳中有)*(?:提高|提升|增加|增长|上升|下降|降低|减少|缩短|回落|升|降)(?![至到为])"
)
_OPEN_YEAR = re.compile(r"[(;]\s*((?:19|20)\d\d)年(?:底|末)?\s*$")
_OF_SAME = re.compile(
    r"[,、;\s]*(?:其中|占|分别占|(?:同比|比上年|较上年|比去年|较去年)(?:分别)?(?:增长|下降|提高|增加|降低|减少)[^,。;、]{0,2}$)"
)  # a part of what the clause before told, or its change, of the same kind and year
_SAME_YEAR = re.compile("^[,、(]*(?:[高低好优]于)?同期(?=全|[\u4e00-\u9fff]{2,3}(?:全|[市省州县]))")
_COUNTED_BY = re.compile(r"按(?:照)?20\d\d年[^,。;\d]*人口数?$")  # 按2023年末常住人口218万人、人均94元测算
# 2023年底在册的171个村卫生室…抬到96%, in a plan: the year is that of what is there already
_THERE_ALREADY = re.compile(
    r"20\d\d年[底末]?(?:已经?)?(?:在册|在管|登记|备案|开设|设立|建成|投用|签约?|建档|确诊|改造|招录|立项)的$"
)
# 2017年成立总医院,把2家医院…: when it was founded, and not the year of what is counted behind
_EVENT = re.compile(
    r"(?:20\d\d年|去年)(?:\d{1,2}月(?:\d{1,2}日|底|初|份)?)?(?:在|于|起)?(?:正式|整体|率先|顺利)*(?:成立|组建|挂牌|揭牌|搬进|搬入|迁至|迁入|更名|整合|合并)"
    r"|(?:始建|成立|创建|创办|组建)于(?:19|20)\d\d年|20\d\d年由[^,。;\d]*(?:合并|整合|组建)(?:而成|组建|成立)?$"
    r"|^\W*(?:项目)?(?:已?于)?20\d\d年(?:\d{1,2}月(?:\d{1,2}日|底|初)?)?(?:正式|全面|顺利)?(?:开工|动工|开建|奠基|破土动工)(?:建设)?$"
)
# 寿命83.5岁,《规划》要求2025年达到84岁;死亡率1.5‰: of this clause alone
_PLAN_ASKS = re.compile(r"(?:《[^》]*》|(?<!免疫)规划|纲要)(?:要求|提出|明确|规定|确定)(?:到|至)?20\d\d年")
_BETWEEN = re.compile(r"[、,和及]\s*20\d\d年的")  # 由2022年的38.6%、2023年的41.7%提高到45.2%
_ANY_YEAR = re.compile(r"20\d\d|规划|期末|[今去明上]年|年[度初底末]|“?十[二三四五]五|全年|目前|力争|确保|到")
_NEAR = 12  # how far from a figure the words are that say who asks for it, in characters
_OF_YEAR = re.compile(r"年度(?!目标)|全年|今年|本年|(?<!到)20\d\d年(?![^,。;]{0,10}(?:目标|规划))")
_CITY_ASKS = re.compile(r"[全本]市|市级|市里|市定|市下达|市卫生健康委|市卫健委")


class Tracker:
    """What a report's clauses say of kind and year, and by ``placing`` of place."""

    def __init__(self, profile: Profile, family: Family):
        self.profile, self.family, self.setting = profile, family, Setting()
        self.placing = Placing(family)

    def note(self, words: str, state: State, default: Frame) -> None:
        """What a clause without a figure says for those behind it: year, kind, place, topic."""
        self.note_frame(words, state, default)
        noting.note_subject(words, state, self.setting)

    def note_frame(self, words: str, state: State, default: Frame) -> None:
        """What a clause without a figure says of year, kind and place, which the next sentence may go on with."""
        frame, lasting = times.reframe(words, state.frame, default, self.profile)
        if lasting and _EVENT.search(words):
            frame, lasting = state.frame, False
        if times.sets_time(words) or sets_goals(words):
            frame, lasting = frame._replace(kind="target"), True
        if frame.kind == "actual" != state.frame.kind and not lasting:
            frame = state.frame  # 盘活现有用房,新增托位600个: what there is now is told of this clause alone
        self.placing.note(words, state, frame, lasting, default)
        state.period = framing.period(words) or state.period
        state.years = years.named(words) if lasting else state.years

    def frame_of(self, around: Around, state: State, default: Frame) -> Frame:
        """The frame of a run. ``state.frame`` is what the rest of its clause has, ``state.lasting`` the sentence."""
        self._bracket(around, state)
        if around.opens and state.told and _OF_SAME.match(around.left):
            state.frame = state.told
        elif state.told and (_SAME_YEAR.search(around.left) or (around.opens and _of_what_was_told(around, state))):
            state.frame = state.told.at(state.frame.place_code)
        before = state.frame
        basis_behind = "基础上" in around.right and bool(_BASIS_BEHIND.match(around.right))
        counted = "按" in around.left and bool(_COUNTED_BY.search(around.left))
        between = state.since is not None and _BETWEEN.fullmatch(around.left) is not None
        there = "的" in around.left[-1:] and bool(_THERE_ALREADY.search(around.left))
        asked = default.kind == "actual" and "年" in around.left and bool(_PLAN_ASKS.search(around.left))
        local = asked or basis_behind or counted or there or between or "from" in around.tail.classes
        on_basis = not local and "基础上" in around.left
        words = _ON_BASIS.sub("", around.left) if on_basis else around.left
        if year := told_behind.YEAR.match(words):
            words = words[year.end() :]
        is_from = "from" in around.tail.classes and not levels.is_by(around)
        if is_from:  # 2024年力争床位由5.3张增至5.8张: the year is that of the second
            at = levels.opens_at(around.tail.words)
            before = self._reframed(around.tail.rest + around.tail.words[:at], state, default)
            words = around.tail.words[at:]
        frame, lasting = times.reframe(words, before, default, self.profile)
        if lasting and not local:
            aims_here = around.is_goal and frame.kind == "target" and default.kind == "actual"
            kept = frame._replace(kind=default.kind) if aims_here and frame.year == default.year else frame
            if not (aims_here and frame.year > default.year):  # 已达到2025年6张的目标。托位2.6个: of the year before it
                state.lasting, state.years = kept.at(state.lasting.place_code), ()
        compared = _LEVEL_OF.search(around.left) if _CHANGES_BEHIND.match(around.right) else None
        if compared:
            state.compared = compared.group()
            kind: Kind = frame.kind if "预算" in compared.group() else "actual"
            frame, local = frame._replace(kind=kind, year=_year_of(compared, frame.year)), True
        if state.legend.year and is_bare(
            around.left, around.right
        ):  # 签约率≥76%(74.3%), where brackets hold the year before
            return self.placing.placed(around, state, default)._replace(kind="actual", year=state.legend.year)
        state.frame = frame
        frame = self.placing.placed(around, state, default)
        if local:
            state.frame = before.at(state.frame.place_code)
        if behind := told_behind.frame(around, frame, default, self.profile):
            return behind
        if is_from:
            if first := levels.first(around, state, frame, self.profile, self.setting.ground):
                return first
            frame = levels.since(around, state, frame, before, self.profile)
        if default.kind == "actual" and around.run[0].is_share and goals.is_completion(around.left):
            return default.at(frame.place_code)  # 达到省下达的2025年4.5个目标的96%
        state.told = frame
        return frame

    def _reframed(self, words: str, state: State, default: Frame) -> Frame:
        """The frame after ``words``, which the sentence keeps where they name a year."""
        frame, lasting = times.reframe(words, state.frame, default, self.profile)
        if lasting:
            state.lasting = frame.at(state.lasting.place_code)
        return frame

    def _bracket(self, around: Around, state: State) -> None:
        """A year in a bracket behind a figure holds no longer than the bracket: 药占比26.4%(2022年为27.9%),住院费用5312元."""
        if around.left.startswith("("):
            state.outer = state.frame, state.lasting
        elif state.outer and ")" in around.left:
            state.frame, state.lasting = state.outer
            state.outer = None

    def end_clause(self, last: Around, state: State) -> None:
        """What the rest of the sentence has of a clause whose last figures are ``last``."""
        if state.outer and ")" in last.right:
            state.lasting = state.outer[1]
            state.outer = None
        state.frame = state.lasting
        if year := _OPEN_YEAR.search(last.right):  # 床位2.98万张(2011年:2.71万张)
            state.frame = framing.at_year(int(year.group(1)), state.frame, self.profile)

    def goal_frame(self, around: Around, frame: Frame) -> Frame:
        """The frame of a figure that results are held against; of any other the one it has."""
        goal = around.goal
        if goal is None:
            return frame
        assessed = self.profile.kind == "规划评估" and goal.kind == "target"
        end = self.profile.target_year if assessed and not _OF_YEAR.search(around.left) else None
        year = max(end, frame.year) if end else frame.year  # 建议2030年水平目标设为42%, in the last year of a plan
        year = goal.year or year
        words = around.left[-_NEAR:] + around.right[:_NEAR]
        of_city = (
            goal.kind == "target" and self.family.above("全市") and _CITY_ASKS.search(words)
        )  # of a county's report
        return frame._replace(kind="standard" if of_city else goal.kind, year=year)


def _of_what_was_told(around: Around, state: State) -> bool:
    """Whether a clause holds against others, or measures by a bare rate, what the clause before told: 签约率去年为41%,高于全省的38%.

    Not where several years of it were told (现有2.95个,去年为2.46个,与标准3.5个相比).
    """
    if _ANY_YEAR.search(around.left) or len(state.recent) > len(state.distinct()):
        return False
    if around.goal is not None:
        return around.goal.year is None
    is_of_counted = bool(state.recent) and state.recent[-1].unit not in RATES
    return is_of_counted and is_bare_rate(around.left.lstrip(",、; "))


def _year_of(compared: re.Match[str], year: int) -> int:
    """The year that ``_LEVEL_OF`` names, seen from ``year``."""
    named, plan = compared.groups()
    if plan:
        term = five_years(plan)
        return term[1] if term else year - 1
    return int(named) if named.isdigit() else year - (2 if named == "前" else 1)
