"""Completes a head that says too little alone with what was named before: 完成率 → 肺功能筛查完成率, 乙类 → 乙类传染病."""

from collections.abc import Callable

from etl.parse.left_out import short_deeds, short_houses, short_people, short_rates, short_verbs
from etl.parse.left_out.short import UNIT_COUNTS, Short
from etl.parse.words.verbs import EVENTS

# In the order in which they are asked.
_RULES: tuple[Callable[[Short], str | None], ...] = (
    short_verbs.value_of,
    short_verbs.said_again,
    short_rates.aged,
    short_rates.mortal,
    short_rates.other_standard,
    short_rates.up_to_standard,
    short_rates.dose,
    short_rates.bare_rate,
    short_rates.of_those_meant,
    short_rates.of_whole,
    short_houses.of_each,
    short_houses.of_house,
    short_houses.belonging,
    short_houses.of_house_before,
    short_houses.in_debt,
    short_houses.of_village,
    short_houses.of_posts,
    short_houses.dispatched,
    short_houses.crew,
    short_houses.posts,
    short_houses.member,
    short_rates.standard,
    short_deeds.yield_of,
    short_deeds.found_out,
    short_deeds.really,
    short_deeds.missing,
    short_deeds.vaccinated,
    short_rates.aged_on_average,
    short_deeds.amount,
    short_deeds.hit,
    short_deeds.left_over,
    short_deeds.saved,
    short_people.took_part,
    short_people.examined,
    short_people.entitled,
    short_people.aid_given,
    short_people.on_list,
    short_deeds.twin,
    short_deeds.goods,
    short_people.managed,
    short_people.earning,
    short_people.insured,
    short_people.alive,
    short_deeds.dead,
    short_rates.per_head,
    short_rates.cases,
    short_rates.of_ill,
    short_rates.treated,
    short_houses.on_record,
    short_people.served,
    short_deeds.event,
    short_rates.per_capita,
    short_deeds.prize,
    short_houses.level,
    short_rates.share,
)
_MUTUAL_RESULTS = "检查检验结果互认"
_MUTUALLY = frozenset("项次 人次 次 份 例次".split())
_PAID = frozenset("支付 拨付 下拨 到位".split())  # 已支付2.71亿元


def complete(head: str, unit: str, previous: str, topic: str) -> str:
    """A head with what went before, where it says too little alone.

    Args:
        head: The head as read.
        unit: The unit of its figure.
        previous: The name before it in the sentence, empty where there is none.
        topic: What the clause before spoke of, empty where unknown.
    """
    if head == "互认" and unit in _MUTUALLY:  # 互认项目186项,全年互认14.3万项次
        return _MUTUAL_RESULTS
    short = Short(head, unit, previous, topic, previous or topic)
    if not short.base:
        if unit == "元" and head in _PAID:
            return head + "资金"
        return head + UNIT_COUNTS.get(unit, "") if head in EVENTS else head
    for rule in _RULES:
        name = rule(short)
        if name is not None:
            return name
    return head
