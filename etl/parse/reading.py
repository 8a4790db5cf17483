"""Reads a report sentence by sentence: puts to every mention its name, kind, year, place and comparator."""

import re
from collections.abc import Sequence

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.left_out import among, owners
from etl.parse.left_out.setting import Setting
from etl.parse.meaning import remembering
from etl.parse.meaning.filing import Filing, Told
from etl.parse.meaning.measured import is_mere_duration, measures_bare
from etl.parse.meaning.planned_sums import is_planned
from etl.parse.meaning.telling import Where, derived_frame, observation
from etl.parse.meaning.tracking import Tracker
from etl.parse.names import for_all
from etl.parse.names.against_goals import Goals
from etl.parse.names.heads import name_run
from etl.parse.names.years import each_its_year, of_recent, of_term
from etl.parse.numbers.mentions import Mention
from etl.parse.records import Observation, Profile
from etl.parse.report.family import Family
from etl.parse.report.frame import Frame
from etl.parse.sentence import framing, gaps
from etl.parse.sentence.runs import runs, settle, words_of
from etl.parse.sentence.scene import RATES, Names, Scene
from etl.parse.sentence.state import Around, Head, State
from etl.parse.text.outline import Outline, Span, clauses
from etl.parse.words.lexicon import PER_CAPITA

_BY_THOUSAND = 3.0  # what most measures by thousand heads have, at least, where none is told
_AMONG = re.compile(r"中(?<![高初集其]中)[\s,]*$")  # 抽查的580份档案中,73份用药记录不完整


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
        self._goals = Goals()
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
        state = self._opening(setting, running)
        state.is_clause = self.page.text[sentence.start - 1 : sentence.start] == ";"
        state.goals = self._goals.enter(words_of(self.page, sentence), state.is_clause)
        if running is not default:
            state.years = self._years
        self._levels = {}
        where = Where(sentence, setting.heading)
        found: list[Told] = []
        spans = clauses(self.page, sentence)
        for i, clause in enumerate(spans):
            inside = [m for m in mentions if clause.start <= m.start < clause.end]
            if inside:
                after = words_of(self.page, spans[i + 1]) if i + 1 < len(spans) else ""
                found += self._clause(runs(self.page, clause, inside, after), state, default, where)
            else:
                is_followed = mentions[-1].start >= clause.end
                note = self.tracker.note if is_followed else self.tracker.note_frame
                words = words_of(self.page, clause)
                note(words, state, default)
                state.house = owners.house_of_clause(words, state.house)
                state.staff_of = among.kind_of(words.rstrip(",、 ")) or state.staff_of
        self._keep(state)
        self._goals.leave(self._before)
        named = [self.filing.named(o, found[i:], where.heading) for i, (o, _) in enumerate(found)]
        return self.filing.coded_once(named, where.heading)

    def _opening(self, setting: Setting, running: Frame) -> State:
        """What is known where a sentence begins."""
        is_new = setting.is_new_to(self.tracker.setting)  # what one section told last is no subject of the next
        self.tracker.setting = setting
        state = State(running, running, [] if is_new else self._before, counted=self._counted)
        state.topic, state.legend = setting.topic(self.catalogue), setting.legend
        state.rate = setting.rate(self.catalogue)
        state.works, state.label = setting.works(), setting.label()
        if len(setting.labels) > 1:
            state.queue = [Head(name, "", running.place_code) for name in setting.labels]
        return state

    def _keep(self, state: State) -> None:
        """Keeps what a sentence leaves to those behind it."""
        self._before = state.distinct()
        self._counted |= {
            h.unit: h.name
            for h in reversed(state.recent)
            if h.name and not (h.is_change or h.is_aside or PER_CAPITA.match(h.name))
        }
        self.lasting, self._years = state.lasting, state.years

    def _clause(self, arounds: Sequence[Around], state: State, default: Frame, where: Where) -> list[Told]:
        """The observations of the runs of one clause."""
        found: list[Told] = []
        state.taken, state.was_goal, state.is_filter = 0, False, False
        for around in arounds:
            if "平均" in around.left or around.right.startswith("的平均"):
                around = around._replace(left=self.family.as_wider(around.left))
            settled = settle(around, state.taken, state.compared, state.asked)
            state.taken = 0
            found += self._read(settled, state, default, where)
        self.tracker.end_clause(arounds[-1], state)
        state.of_them = state.of_them or _AMONG.search(arounds[-1].right) is not None
        if state.asked and state.asked.outright:
            state.asked = None
        if ")" in arounds[-1].right:
            state.close_bracket()
            state.in_bracket = False
        state.prefix, state.governs, state.listed = "", False, len(arounds)
        state.clause_before = arounds[0].clause
        return found

    def _by_how_much(self, around: Around) -> Around:
        """A run that tells by how much a result is above or below that of others, where only its size says so."""
        level = self._levels.get(around.unit) or (_BY_THOUSAND if "每千" in around.left else 0.0)
        if around.gap or around.unit in RATES or not level:
            return around
        gap = gaps.gap_by_size(around.left, max(m.value for m in around.run), level)
        return around._replace(gap=gap, goal=None, is_change=False) if gap else around

    def _read(self, around: Around, state: State, default: Frame, where: Where) -> list[Told]:
        around = self._by_how_much(around)
        frame = self.tracker.frame_of(around, state, default)
        if state.is_filter:
            state.is_filter = False
            self.untold |= dict.fromkeys((m.start for m in around.run), "threshold")
            return []
        remembering.enter(around, state)
        state.making = for_all.making(around.left, state.making)
        if state.making:
            around = around._replace(making=state.making)
        named, rule = self._named(around, state, frame)
        wider = framing.wider_place(around, self.family)
        frame = self.tracker.goal_frame(around, frame)
        if around.gap.endswith("差距"):  # 距2025年目标还差0.38人: today's distance
            frame = default.at(frame.place_code)
        derivation = f"name: {rule}; {derived_frame(frame, default, around)}"
        where = Where(where.sentence, where.heading, derivation, state.period)
        found: list[Told] = []
        for mention, heads in zip(around.run, named, strict=True):
            for head in heads:
                if wider:
                    head = head._replace(place_code=wider)
                if self._is_told(mention, head, around):
                    its_frame = self._framed(head, frame, around, state)
                    found.append((observation(mention, head, its_frame, around, where, self.filing), head))
        self._levels |= {o.unit: o.value for o, _ in found if o.measure == "level"}
        remembering.keep(found, around, state)
        return found

    def _named(self, around: Around, state: State, frame: Frame) -> tuple[Names, str]:
        """The heads of each figure of a run, and the rule that gave them."""
        named, rule = name_run(Scene(around, state, frame, self.catalogue, self.family))
        topic = state.topic if around.opens else ""
        led = around.tail.words
        named = [
            [self._completed(h, m.unit, topic, led) for h in its] for m, its in zip(around.run, named, strict=True)
        ]
        named, state.house = owners.of_house(named, around, state.house)
        kind = among.kind_of(around.left)
        if kind or (state.staff_of and among.ends(around.left)):
            state.staff_of = kind
        named = among.of_kind(named, state.staff_of) if state.staff_of else named
        if state.by_head:
            named = for_all.by_head(named, around.run, state.by_head)
        state.each = for_all.each(around.left, "" if around.opens else state.each)
        if state.each and around.unit not in RATES:
            named = for_all.of_each(named, state.each)
        years = of_term(around.left, self.tracker.profile.title) or of_recent(around, named, frame.year) or state.years
        if 1 < len(around.run) == len(years):
            named = each_its_year(named, years)
        return named, rule

    def _completed(self, head: Head, unit: str, topic: str, led: str) -> Head:
        name = self.tracker.setting.named(head.name, unit, topic, led, self.catalogue)
        return head if name == head.name else head._replace(name=name)

    def _framed(self, head: Head, frame: Frame, around: Around, state: State) -> Frame:
        if frame.kind == "actual" and is_planned(head, around, state):
            frame = frame._replace(kind="target")
        return frame if head.year is None else framing.at_year(head.year, frame, self.tracker.profile)

    def _is_told(self, mention: Mention, head: Head, around: Around) -> bool:
        if not mention.unit:
            return measures_bare(mention, head, around, self.catalogue)
        if is_mere_duration(mention, head, around):
            self.untold[mention.start] = "frequency"
            return False
        return True
