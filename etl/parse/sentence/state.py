"""What a sentence has said so far, and what stands around a figure: the records that reading and naming share."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from etl.parse.numbers.mentions import Mention
from etl.parse.report.frame import Frame
from etl.parse.sentence.bounds import Tail
from etl.parse.sentence.demands import Demand
from etl.parse.sentence.goals import Goal
from etl.parse.sentence.legends import Legend

NO_LEGEND = Legend()
ALIKE = 1e-6  # what is left over when all parts are told
NO_TAIL = Tail("", frozenset(), "")


class Head(NamedTuple):
    """The name that a figure got, with what later figures of the sentence need of it. No name: a later head gives it.

    ``is_aside`` marks what happened to, or belongs to, what was named before: nothing is told of it in turn.
    ``year`` is its own, where the words give several figures a year each; ``whose`` a part of the place that is no
    division of its own (高新区), which only its own name has.
    """

    name: str
    unit: str
    place_code: str
    is_change: bool = False
    is_aside: bool = False
    year: int | None = None
    whose: str = ""


@dataclass(slots=True)
class State:
    """What a sentence has said so far."""

    # The frames that hold for the clause, and for the rest of the sentence.
    frame: Frame
    lasting: Frame
    # Heads: of the sentence before; all so far, in order; the last that stood together; those that wait for their
    # number (分别).
    before: list[Head] = field(default_factory=list)
    recent: list[Head] = field(default_factory=list)
    group: list[Head] = field(default_factory=list)
    goals: list[Head] = field(default_factory=list)  # those of the sentence before, of which this one tells the results
    queue: list[Head] = field(default_factory=list)
    flow: str = ""  # the verb that makes a flow of the listed heads
    prefix: str = ""  # what the counted nouns of a list share
    topic: str = ""  # what the last clause without a figure spoke of
    grown: str = ""  # that topic, where the clause said that it has become more or less
    clause_before: str = ""  # the words of the last clause with figures
    taken: int = 0  # how many characters behind the last number its own name has used up
    governs: bool = False  # whether a verb governs the counted nouns of the list
    # The last head that is no part of another (其中), how much of it no part has had yet, and how many heads stood when
    # it was told.
    whole: Head | None = None
    left_over: float = 0.0
    wholes: int = 0
    in_part: bool = False  # whether the list at hand names parts of the whole
    in_bracket: bool = False
    listed: int = 0  # how many runs the last clause with figures had
    compared: str = ""  # the words that hold all against a year
    was_goal: bool = False
    period: str = ""  # the part of the year named before
    sharer: str = ""  # what the last share was a share of
    making: str = ""  # the verb by which the things of the list come to be
    division: str = ""  # the last child division that a clause opened with
    divisions: tuple[str, ...] = ()  # those that one opened with together: 六合区、高淳区分别新增
    towns: tuple[str, ...] = ()  # those that a clause ranked
    outside: int = 0  # how many heads stood before the bracket that is open
    whole_outside: Head | None = None  # the whole of whose parts one is told before the bracket
    among: bool = False  # whether a list behind 其中 is
    years: tuple[int, ...] = ()  # those that the sentence opened with: 到2022年和2030年
    outer: tuple[Frame, Frame] | None = None  # the frames that hold again behind an open bracket
    told: Frame | None = None  # that of the last figure
    since: tuple[int, int] | None = None  # the two years that are compared: 由2015年的…提高到2020年的…
    each: str = ""  # those of which each has what is listed: 每个镇
    legend: Legend = NO_LEGEND  # what bare figures are
    by_head: str = ""  # by how many people what follows is measured: 按每千常住人口计
    rate: str = ""  # that of what opens the paragraph: 老年人健康管理。
    works: str = ""  # the house or project whose progress the sentence told last
    house: str = ""  # the one hospital whose measures the sentence tells
    staff_of: str = ""  # the kind of house whose people are told one by one
    label: str = ""  # what the item that the sentence stands in is about
    is_clause: bool = False  # whether a semicolon, and no full stop, parts the sentence from the one before
    of_them: bool = False  # whether the clause before ended in 中: what follows are some of those that it counted
    is_filter: bool = False  # whether the next figure says which are counted: 资产负债率超过60%的
    asked: Demand | None = None  # what a clause before asks of the figures: 按照省规划
    counted: dict[str, str] = field(default_factory=dict)  # the last name of each unit in the report

    @property
    def previous(self) -> str:
        """The last name, empty where there is none."""
        return next((h.name for h in reversed(self.recent) if h.name), "")

    def subject(self) -> str:
        """The last name that is no share: what a bare share (完成率) speaks of; else the last name."""
        for head in reversed(self.recent):
            if head.name and head.unit not in {"%", "‰"} and not head.is_change and not head.is_aside:
                return head.name
        return "" if self.recent and self.recent[-1].is_aside else self.previous

    def open_bracket(self) -> None:
        """What stands in the bracket is of the last figure before it."""
        self.outside = len(self.recent)
        self.whole_outside = self.whole if self.in_part else None
        if self.recent:
            self.whole = self.recent[-1]

    def close_bracket(self) -> None:
        """Forgets what the bracket told: what follows is of the whole again."""
        if 0 < self.outside < len(self.recent):
            del self.recent[self.outside :]
            self.whole = self.whole_outside or self.recent[-1]
        self.outside = 0

    @property
    def all_told(self) -> bool:
        """Whether the parts of the last whole make it up."""
        return abs(self.left_over) < ALIKE

    def leave_parts(self) -> None:
        """Forgets the parts of a whole that they make up: what follows is of the whole again."""
        if self.in_part and 0 < self.wholes < len(self.recent) and self.all_told:
            del self.recent[self.wholes :]
            self.in_part = False

    def distinct(self) -> list[Head]:
        """The heads so far, each name once, in the order of their last mention; a level before its changes."""
        seen: dict[tuple[str, str], Head] = {}
        for head in self.recent:
            earlier = seen.pop((head.name, head.place_code), None)
            seen[head.name, head.place_code] = earlier if earlier and head.is_change else head
        return list(seen.values())


class Around(NamedTuple):
    """A run of mentions under one head, and the words around it.

    ``unit`` is that of its first figure. ``left`` and ``right`` end at the neighbouring figures or the ends of the
    clause; ``last`` is what follows the last figure of the clause, ``after`` the clause behind, ``compared`` an earlier
    clause that holds all against a year (与上年相比), ``gap`` whose level the figures are the distance to (高于全省平均),
    ``making`` the verb by which what is counted comes to be. ``opens`` and ``follows`` say whether the run is the
    clause's first and whether another follows.
    """

    run: Sequence[Mention]
    unit: str
    left: str
    right: str
    last: str
    chain: str
    after: str
    clause: str
    opens: bool
    follows: bool
    compared: str = ""
    tail: Tail = NO_TAIL
    goal: Goal | None = None
    is_change: bool = False
    gap: str = ""
    making: str = ""

    @property
    def is_goal(self) -> bool:
        """Whether results are held against the figures."""
        return self.goal is not None
