"""What a sentence keeps of the figures that it has told: the whole and its parts, a bracket, a group, what it speaks of."""

import re

from etl.parse.left_out import works
from etl.parse.left_out.part import goes_on
from etl.parse.meaning.filing import Told
from etl.parse.sentence.state import Around, State

_CONTINUES_PART = re.compile(r"^[,、;\s(]*(?:其中|[内包]含|内有|里面|、|和|及|,)|^\(")


def enter(around: Around, state: State) -> None:
    """Leaves the parts of a whole where a run does not go on with them, and opens or closes the bracket it begins with."""
    left = around.left.removeprefix(")")  # 其中医院86家(占42%)、卫生院120家
    goes = state.in_bracket or bool(_CONTINUES_PART.match(left)) or goes_on(around, state)
    if state.in_part and not goes:
        if len(around.run) == 1 and "spread" not in around.tail.classes:  # 分别 is of the parts, in their order
            state.leave_parts()
        state.in_part = False
    if around.left.startswith("("):
        state.open_bracket()
    elif around.left.startswith(")"):
        state.close_bracket()


def keep(found: list[Told], around: Around, state: State) -> None:
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
    if state.works and heads and state.works not in heads[-1].name and not state.in_part:
        state.works = ""  # of something else, and so is what follows
    if heads and around.unit in works.SIZES:
        state.works = works.sized(heads[-1].name) or state.works
