"""Reads a report sentence by sentence: puts to every mention its name, kind, year, place and comparator."""

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.parse import framing, naming
from etl.parse.catalogue import Catalogue
from etl.parse.figures import Mention
from etl.parse.fold import squeeze
from etl.parse.heads import Namer
from etl.parse.lexicon import GROWTH, RATE
from etl.parse.outline import Outline, Span, clauses
from etl.parse.places import Family
from etl.parse.profile import five_years
from etl.parse.records import Comparator, Kind, Observation, Profile
from etl.parse.sections import Frame
from etl.parse.state import Around, Head, State

_GAP = re.compile(r"^\s*(?:以[上下内]|左右|上下)?\s*(?:、|和|及|与|以及)?\s*$")
_COMPARATOR_BEHIND = re.compile(r"^\s*(?:以[上下内]|左右|上下)")
_NONE_DIED = re.compile(r"(孕产妇|婴儿|新生儿|5岁以下儿童)[^,。;]{0,6}零死亡")
_LEVEL_OF = re.compile(r"(?:较|比)((?:19|20)\d\d|上|去)年?(?:底|末)?的?\($")  # 较2023年(35.62%)提高…
_DURATIONS = {"年", "天", "小时", "分钟", "个月", "周", "日", "秒", "工作日"}
# A name that a duration measures; any other duration says how long or how often something was done.
_LASTS = re.compile(r"日$|天数|时间|时长|周期|年限|寿命|半径|坐诊|响应|用时|工时|龄$|时限|服务圈|学时|课时")
_COMPARES = re.compile(r"^[,;\s]*(?:与|同|较|比|和)(?:上年|去年|(?:19|20)\d\d年)(?:末|底|同期)?(?:相比较?|比较|比)?$")
_ON_BASIS = re.compile(r"在?[^,。;]{0,8}基础上")


class Reader:
    """Reads the sentences of one report."""

    def __init__(self, page: Outline, profile: Profile, catalogue: Catalogue):
        assert profile.place_code is not None
        self.page, self.profile, self.catalogue = page, profile, catalogue
        self.family = Family(catalogue.places, profile.place_code)
        self.namer = Namer(catalogue, self.family)
        self._before: list[Head] = []
        self.untold: dict[int, str] = {}

    def sentence(self, sentence: Span, mentions: Sequence[Mention], default: Frame, heading: str) -> list[Observation]:
        """The observations of one sentence, in text order."""
        state = State(default, default, self._before)
        found: list[tuple[Observation, Head]] = []
        spans = clauses(self.page, sentence)
        for i, clause in enumerate(spans):
            inside = [m for m in mentions if clause.start <= m.start < clause.end]
            if not inside:
                self._note(self._words(clause), state, default)
                continue
            after = self._words(spans[i + 1]) if i + 1 < len(spans) else ""
            state.taken, state.was_goal = 0, False
            runs = self._runs(clause, inside, after)
            for around in runs:
                around = self._settled(around, state)
                state.taken = 0
                found += self._read(around, state, default, sentence, heading)
            state.frame, state.prefix, state.listed = state.lasting, "", len(runs)
        self._before = state.distinct()
        return [self._named(o, found[i:]) for i, (o, _) in enumerate(found)]

    def _words(self, span: Span) -> str:
        return self.page.text[span.start : span.end].replace("\n", "")

    def _named(self, observation: Observation, rest: list[tuple[Observation, Head]]) -> Observation:
        """An observation that waited for its name gets that of the next one."""
        if observation.name:
            return observation
        name = next((h.name for _, h in rest if h.name), "") or "未名"
        return self._coded(replace(observation, name=name), "")

    def _note(self, words: str, state: State, default: Frame) -> None:
        """What a clause without a figure says for those behind it: year, kind, place, topic."""
        frame, lasting = framing.reframe(words, state.frame, default, self.profile)
        own = self._place_opening(words)
        state.frame = replace(frame, place_code=own or default.place_code)
        if lasting:
            state.lasting = replace(frame, place_code=default.place_code)
        none = _NONE_DIED.search(words)
        if none:
            state.recent.append(
                Head(none.group(1) + "死亡率", "/10万" if "孕产妇" in none.group(1) else "‰", state.frame.place_code)
            )
        if _COMPARES.match(words):
            state.compared = words
            return
        topic = naming.topic_of(words)
        if len(topic) >= 2:
            state.topic, state.flow = topic, ""

    def _place_opening(self, words: str) -> str | None:
        place, where = framing.place_of(words, self.family)
        if place and where and not squeeze(naming.strip_opening(_without(words[: where[0]], self.family.own_names))):
            return place
        return None

    def _runs(self, clause: Span, mentions: Sequence[Mention], after: str) -> list[Around]:
        """The runs of mentions that only 、 or 和 part, each with the words left and right of it."""
        text = self.page.text
        groups: list[list[Mention]] = []
        for mention in mentions:
            if groups and _GAP.match(text[groups[-1][-1].end : mention.start]):
                groups[-1].append(mention)
            else:
                groups.append([mention])
        ends = [*(g[0].start for g in groups[1:]), max(clause.end, groups[-1][-1].end)]
        last = self._words(Span(groups[-1][-1].end, ends[-1]))
        found = []
        for i, (group, end) in enumerate(zip(groups, ends, strict=True)):
            left = self._words(Span(groups[i - 1][-1].end if i else clause.start, group[0].start))
            found.append(
                Around(
                    run=_of_one_unit(group),
                    left=_COMPARATOR_BEHIND.sub("", left) if i else left,
                    right=self._words(Span(group[-1].end, end)),
                    last=last,
                    after=after,
                    clause=self._words(clause),
                    opens=i == 0,
                    follows=i + 1 < len(groups),
                )
            )
        return found

    def _settled(self, around: Around, state: State) -> Around:
        """A run with what its words say, less those that the name before it has used up."""
        left = around.left[state.taken :]
        is_goal = framing.goal(left, around.right) is not None
        around = replace(around, left=left, tail=framing.strip_tail(left), is_goal=is_goal, compared=state.compared)
        return replace(around, is_change=not is_goal and self._is_change(around))

    def _is_change(self, around: Around) -> bool:
        unit, classes = around.run[-1].unit, around.tail.classes
        if unit in {"百分点", "千分点"}:
            return True
        if GROWTH.search(around.left):
            return True
        if {"to", "from"} & classes or "change" not in classes:
            return False
        compared = (
            bool({"base", "upon"} & classes) or bool(re.search(r"同比|较|比", around.left)) or bool(around.compared)
        )
        return compared or unit in {"%", "‰", "倍", "成", "岁", "天", "元", "分钟"}

    def _read(
        self, around: Around, state: State, default: Frame, sentence: Span, heading: str
    ) -> list[tuple[Observation, Head]]:
        local = bool({"from", "on"} & around.tail.classes) or bool(re.match(r"^的?基础上", around.right))
        words = around.left if local else _ON_BASIS.sub("", around.left)
        before = state.frame
        frame, lasting = framing.reframe(words, before, default, self.profile)
        if lasting and not local:
            state.lasting = replace(frame, place_code=state.lasting.place_code)
        compared = _LEVEL_OF.search(around.left) if around.right.startswith(")") else None
        if compared:
            frame, local = (
                replace(
                    frame, kind="actual", year=int(compared.group(1)) if compared.group(1).isdigit() else frame.year - 1
                ),
                True,
            )
        state.frame = frame
        frame = self._narrowed(around, state, default)
        if not re.match(r"^[,、;\s(]*(?:其中|、|和|及|,)", around.left) and not around.left.startswith("("):
            state.in_part = False
        if around.left.startswith("(") and state.recent:
            state.whole = state.recent[-1]
        named = self.namer.names(around, state, frame)
        if "from" in around.tail.classes and not re.search(r"上年|去年|20\d\d年", around.left):
            frame = replace(frame, kind="actual", year=self._year_before(around.tail.words, frame.year))
        if framing.wider_place(around.left, around.right, self.family):
            named = [[replace(h, place_code=frame.place_code) for h in heads] for heads in named]
        goal = framing.goal(around.left, around.right)
        if goal is not None:
            frame = replace(frame, kind=goal.kind, year=self._year_of_goal(goal, frame))
        found = [
            (self._observation(mention, head, frame, around, sentence, heading), head)
            for mention, heads in zip(around.run, named, strict=True)
            for head in heads
            if self._is_told(mention, head, around)
        ]
        heads = [h for _, h in found]
        state.recent += heads
        if len(heads) > 1:
            state.group = heads
        if heads and not state.in_part and not around.is_change and not heads[-1].is_aside:
            state.whole = heads[-1]
        state.was_goal = around.is_goal
        state.topic = ""
        if local:
            state.frame = replace(before, place_code=state.frame.place_code)
        return found

    def _year_before(self, words: str, year: int) -> int:
        """The year of the first of two levels (由…提高到…): the one named, the base of the plan assessed, or the one before."""
        term = five_years(words)
        if term:
            return term[1] if "末" in words else term[0]
        assessed = five_years(self.profile.title) if self.profile.kind == "规划评估" else None
        return assessed[0] - 1 if assessed else year - 1

    def _year_of_goal(self, goal: framing.Goal, frame: Frame) -> int:
        assessed = self.profile.kind == "规划评估" and goal.kind == "target"
        return self.profile.target_year if assessed and self.profile.target_year else frame.year

    def _is_told(self, mention: Mention, head: Head, around: Around) -> bool:
        """Whether a number is a figure: one without a unit is, where a rate, a reached level or a multiplier says so."""
        if mention.unit in _DURATIONS and not (around.is_change or around.is_goal or _LASTS.search(head.name)):
            self.untold[mention.start] = "frequency"
            return False
        if mention.unit:
            return True
        if not head.name:
            return False
        leads = {"reach", "to", "from", "range", "≥", "≤"} & around.tail.classes
        return (
            bool(RATE.search(head.name) or self.catalogue.known(head.name) or (leads and not head.is_change))
            or mention.value >= 10000
        )

    def _narrowed(self, around: Around, state: State, default: Frame) -> Frame:
        wider = framing.wider_place(around.left, around.right, self.family)
        if wider:
            return replace(state.frame, place_code=wider)
        if state.in_bracket and ")" in around.left:
            state.frame = replace(state.frame, place_code=default.place_code)
        state.in_bracket = around.left.rfind("(") > around.left.rfind(")") or (
            state.in_bracket and ")" not in around.left
        )
        inner = around.tail.rest.rpartition("(")[2] if state.in_bracket else around.tail.rest
        place = self._place_opening(inner)
        if place:
            state.frame = replace(state.frame, place_code=place)
            if not state.in_bracket and "其中" not in around.left:
                state.lasting = replace(state.lasting, place_code=place)
        elif re.match(r"[,、\s而]*全[市县区]", around.left):
            state.frame = replace(state.frame, place_code=default.place_code)
            state.lasting = replace(state.lasting, place_code=default.place_code)
        return state.frame

    def _observation(
        self, mention: Mention, head: Head, frame: Frame, around: Around, sentence: Span, heading: str
    ) -> Observation:
        sign: Comparator = (
            "range"
            if mention.upper is not None
            else framing.comparator(around.tail, around.right, around.left, around.is_goal)
        )
        if sign == "=" and mention.inner:
            sign = mention.inner
        value, upper = mention.value, mention.upper
        if around.is_change and framing.is_fall(around.left):
            value, upper = -value, (-upper if upper is not None else None)
        kind: Kind = frame.kind
        place = self.catalogue.places.by_code[head.place_code or frame.place_code]
        observation = Observation(
            mention.start, mention.end, sentence.start, sentence.end, head.name, value, upper, mention.unit, sign, kind,
            "change" if around.is_change else "level", frame.year, framing.base_year(around.left, frame.year) or framing.base_year(around.compared, frame.year) if around.is_change else None,
            framing.period(around.clause), place.name, place.code, "other", None, "",
        )  # fmt: skip
        return self._coded(observation, heading)

    def _coded(self, observation: Observation, heading: str) -> Observation:
        found = self.catalogue.indicator(
            self.family.without_places(observation.name), observation.unit, observation.measure == "change"
        )
        domain = found.domain if found else self.catalogue.domain(observation.name, heading)
        return replace(observation, code=found.code if found else None, domain=domain)


def _of_one_unit(run: list[Mention]) -> list[Mention]:
    """分别提高2个和3个百分点: the unit behind the last number is that of all."""
    if run[-1].unit == "百分点":
        return [replace(m, unit="百分点") if m.unit in {"个", ""} else m for m in run]
    return run


def _joined(words: str) -> str:
    return words.replace("\n", "")


def _without(words: str, names: Sequence[str]) -> str:
    for name in names:
        words = words.replace(name, "")
    return words
