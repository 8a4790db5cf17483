"""Puts a name to every figure of a run: the first rule that can gives it."""

from collections.abc import Callable

from etl.parse.left_out import works
from etl.parse.names import (
    against_goals,
    allowances,
    authorities_in_turn,
    carried,
    counted,
    done_for,
    durations,
    extremes,
    headed,
    held,
    legend_names,
    money,
    progress,
    reached,
    scores,
    sent,
    shares,
)
from etl.parse.names.standing import standing
from etl.parse.names.years import of_years
from etl.parse.sentence.scene import Names, Scene
from etl.parse.words import behind, naming, phrases
from etl.parse.words.coordination import parts
from etl.parse.words.lexicon import BELONGING

Rule = Callable[[Scene], Names | None]


def _in_bracket(scene: Scene) -> Names | None:
    """市公共卫生临床医疗中心(设置床位600张): what stands before the bracket has what stands in it."""
    if not scene.outer or not (scores.is_score(scene) or BELONGING.match(scene.left.head)):
        return None
    subject = naming.read_left(scene.without_place(scene.outer), scene.words).head
    subject = parts(subject)[-1] if subject else ""  # 市中心医院新院区、市传染病医院(设置床位300张)
    name = subject + scene.left.head
    return [[scene.level(name, m.unit)._replace(is_aside=True)] for m in scene.around.run]


def _of_thing_behind(scene: Scene) -> Names | None:
    """总投资9.8亿元、总建筑面积14.2万平方米的市医院新院区: what each is of stands behind the last."""
    around = scene.around
    if not around.last.startswith("的"):
        return None
    head = phrases.strip_opening(around.tail.rest)
    listed = works.belongs(around.right.strip(" 、,"))
    if not works.belongs(head) or not (listed or around.right == around.last):
        return None
    thing = works.works_of(around.last[1:]) or behind.counted_name(around.last, scene.words, False)[0]
    return [[scene.level(thing + head, m.unit)] for m in around.run]


# Each rule with the word that `derivation` tells of it, in the order in which they are asked.
BEFORE_LOOKING: tuple[tuple[str, Rule], ...] = (
    ("legend", legend_names.told),
    ("authorities in turn", authorities_in_turn.in_turn),
    ("result of a goal", against_goals.of_goals),
    ("gap", held.gap),
    ("first or last", extremes.extreme),
    ("standing", standing),
    ("goal", held.goal),
    ("years", of_years),
    ("pair", held.pair),
    ("duration", durations.duration),
    ("state", progress.state),
    ("rest", progress.rest),
    ("investment", money.of_total),
    ("completion", held.completion),
    ("share of what follows", shares.share_of_right),
    ("allowance", allowances.allowance),
    ("per head", shares.per_capita),
    ("share of what stands before", shares.share),
)
AFTER_LOOKING: tuple[tuple[str, Rule], ...] = (
    ("bracket", _in_bracket),
    ("score", scores.next_score),
    ("pronoun", carried.pronoun),
    ("thing behind", _of_thing_behind),
    ("money", money.money),
    ("reached", reached.reached),
    ("sent away", sent.away),
    ("done for", done_for.done_for),
    ("noun behind", counted.counted),
    ("head before", headed.headed),
    ("carried over", carried.earlier),
)


def name_run(scene: Scene) -> tuple[Names, str]:
    """The heads of each mention of a run, and the rule that gave them."""
    for told, rule in BEFORE_LOOKING:
        found = rule(scene)
        if found is not None:
            return found, told
    scene.look_left()
    for told, rule in AFTER_LOOKING:
        found = rule(scene)
        if found is not None:
            return found, told
    raise AssertionError("the last rule names every figure")
