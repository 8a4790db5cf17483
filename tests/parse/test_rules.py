"""Every row of the parser's tables does what its example says."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from etl.parse import Catalogue
from etl.parse.indicators.domains import DOMAIN_WORDS
from etl.parse.numbers.figures import find
from etl.parse.numbers.not_figures import NOT_FIGURES
from etl.parse.numbers.rule import NotFigure
from etl.parse.numbers.rules import rules_for
from etl.parse.records import FIGURE_REASONS
from etl.parse.report.as_at import FORMS as AS_AT
from etl.parse.report.as_at import as_at
from etl.parse.sentence.bounds import strip_tail
from etl.parse.sentence.goal_rules import GOAL_RULES, GOAL_SAID, GOALS_BEFORE, STANDARDS, GoalRule
from etl.parse.sentence.goals import goal
from etl.parse.text.fold import fold
from etl.parse.text.lines import NOISE
from etl.parse.text.outline import outline
from etl.parse.words.forms import Class, Form, any_of
from etl.parse.words.lexicon import BARE_RATE, GENERIC_TAIL, is_bare_rate, without_generic
from etl.parse.words.openings import OPENINGS, opening_at
from etl.parse.words.phrases import TRAILING, without_trailing
from etl.parse.words.rates import NOT_OF_RATE, RATES_OF_ALL, rate_of
from etl.parse.words.tails import TAILS, tails_at

# Where a rule looks at what stands before, its example in words that bring that about.
IN_CONTEXT = {
    "15日": "10月14日至15日",
    "10个月": "今年前10个月",
    "030600": "邮编:030600",
    "2.0版": "升级为2.0版",
    "553工程": "实施553工程",
    "180/110毫米汞柱": "血压180/110毫米汞柱",
}

TESTS = Path(__file__).parents[1]
REPORTS = [*(TESTS.parent / "seeds" / "reports").glob("*.txt"), *TESTS.glob("gold_*/texts/*.txt")]

ANY_OPENING = re.compile(
    "|".join(
        pattern
        for words in OPENINGS
        for pattern in (*(f.pattern for f in words.forms), any_of(words.words.split()))
        if pattern
    )
)
TAIL_PATTERNS = [(words.name, re.compile(f"(?:{words.pattern})$")) for words in TAILS]


def last_words(rows: Sequence[tuple[str, re.Pattern[str]]], left: str) -> list[tuple[str, int]]:
    """The classes of words in which ``left`` ends, and where in it they begin."""
    found = [(name, pattern.search(left)) for name, pattern in rows]
    return [(name, match.start()) for name, match in found if match and match.group()]


GOALS = [rule for rule in GOAL_RULES if rule.of != "none"]


def is_found(rule: GoalRule, left: str, right: str) -> bool:
    return rule.left.search(left) is not None and rule.right.match(right) is not None


def by_example(rows: Sequence[NotFigure]) -> list[object]:
    return [pytest.param(row, id=row.example) for row in rows]


def no_figures(rule: NotFigure, catalogue: Catalogue) -> list[str]:
    """The reasons of the numbers of the rule's example at which the rule itself applies."""
    text = fold(f"工作稳步推进。\n{IN_CONTEXT.get(rule.example, rule.example)}\n")
    _, figures = find(text, catalogue.units)
    return [
        f.reason
        for f in figures
        if rule.at.match(text, f.start) and (rule.before is None or rule.before.search(text, 0, f.start))
    ]


@pytest.mark.parametrize("rule", by_example(NOT_FIGURES))
def test_the_example_of_a_rule_is_no_figure_for_the_reason_it_gives(rule: NotFigure, catalogue: Catalogue) -> None:
    assert rule.reason in no_figures(rule, catalogue)


def test_every_rule_gives_a_reason_that_is_explained() -> None:
    assert {rule.reason for rule in NOT_FIGURES} <= FIGURE_REASONS.keys()


@pytest.mark.parametrize(
    ("words", "form"), [pytest.param(words, form, id=form.example) for words in TAILS for form in words.forms]
)
def test_the_words_that_lead_to_a_number_are_taken_off_the_name(words: Class, form: Form) -> None:
    tail = strip_tail(form.example)
    assert words.name in tail.classes
    assert form.example == tail.rest + tail.words
    assert re.search(f"(?:{form.pattern})$", form.example)


@pytest.mark.parametrize(("name", "word"), [(words.name, word) for words in TAILS for word in words.words.split()])
def test_a_word_that_leads_to_a_number_is_taken_off_the_name(name: str, word: str) -> None:
    assert name in strip_tail(f"家庭医生签约率{word}").classes


@pytest.mark.parametrize("rule", [pytest.param(rule, id="…".join(rule.example)) for rule in GOAL_RULES])
def test_the_words_of_a_goal_are_told_by_the_rule_whose_example_they_are(rule: GoalRule) -> None:
    assert next(other for other in GOAL_RULES if is_found(other, *rule.example)) is rule
    told = goal(*rule.example)
    assert (told is None) if rule.of == "none" else (told is not None and rule.of in {told.kind, "whose"})


@pytest.mark.parametrize("form", [pytest.param(form, id=form.example) for form in STANDARDS])
def test_the_words_of_a_standard_make_a_figure_one(form: Form) -> None:
    left = form.example
    assert re.search(form.pattern, left)
    assert goal(left, "").kind == goal(left + "不低于", "").kind == "standard"


@pytest.mark.parametrize("form", [pytest.param(form, id=form.example) for form in GOALS_BEFORE])
def test_the_words_of_a_goal_before_a_figure_make_it_a_target(form: Form) -> None:
    assert re.search(form.pattern, form.example)
    assert goal(form.example, "").kind == "target"


@pytest.mark.parametrize(("subject", "rate", "name"), [row[-1] for row in (*NOT_OF_RATE, *RATES_OF_ALL)])
def test_a_rate_takes_of_its_subject_what_belongs_to_it(subject: str, rate: str, name: str) -> None:
    assert rate_of(subject, rate) == name


@pytest.mark.parametrize(("pattern", "line"), [pytest.param(*row, id=row[1]) for row in NOISE])
def test_a_line_that_the_page_adds_is_noise(pattern: str, line: str) -> None:
    text = fold(f"全市卫生健康工作稳步推进。\n{line}\n各项任务全面完成。")
    assert [text[start:end] for start, end in outline(text).noise] == [fold(line)]
    assert re.search(pattern, fold(line))


@pytest.mark.parametrize(("domain", "example"), [pytest.param(d, e, id=d) for d, _, e in DOMAIN_WORDS])
def test_the_words_of_a_name_tell_its_domain(domain: str, example: str, catalogue: Catalogue) -> None:
    assert catalogue.domain(example) == domain


def test_the_heading_tells_the_domain_of_a_name_that_does_not(catalogue: Catalogue) -> None:
    assert catalogue.domain("完成量", "三、中医药传承创新") == "tcm"
    assert catalogue.domain("完成量") == "other"


def test_no_rule_that_matches_a_number_is_passed_over() -> None:
    texts = [fold(path.read_text(encoding="utf-8")) for path in REPORTS]
    texts += [fold(IN_CONTEXT.get(rule.example, rule.example)) for rule in NOT_FIGURES]
    for text in texts:
        for start in (run.start() for run in re.finditer(r"\d+", text)):
            matching = {
                rule
                for rule in NOT_FIGURES
                if rule.at.match(text, start) and (rule.before is None or rule.before.search(text, 0, start))
            }
            assert matching <= set(rules_for(text, start)), text[start : start + 32]


def test_no_words_that_lead_to_a_number_are_passed_over() -> None:
    texts = [fold(path.read_text(encoding="utf-8")) for path in REPORTS]
    for left in {
        text[max(0, n.start() - 16) : n.start()].rstrip() for text in texts for n in re.finditer(r"\d+", text)
    }:
        while left:
            tried = last_words(tails_at(left[-1]), left)
            assert tried == last_words(TAIL_PATTERNS, left), left
            left = left[: tried[0][1] if tried else 0].rstrip()


def test_no_words_that_open_a_name_are_passed_over() -> None:
    for text in [fold(path.read_text(encoding="utf-8")) for path in REPORTS]:
        for start in (sign.end() for sign in re.finditer(r"[,。;:、\d](?!\s|$)", text)):
            gated, plain = opening_at(text[start]), ANY_OPENING.match(text, start)
            match = gated and gated.match(text, start)
            assert (match and match.span()) == (plain and plain.span()), text[start : start + 12]


def test_what_spares_a_search_hides_nothing_that_it_would_find() -> None:
    for text in [fold(path.read_text(encoding="utf-8")) for path in REPORTS]:
        for start in (sign.start() for sign in re.finditer(r"[,。;:、\d]", text)):
            left, right = text[max(0, start - 16) : start].strip(), text[start : start + 16]
            assert without_trailing(left) == TRAILING.sub("", left)
            assert without_generic(left) == GENERIC_TAIL.sub("", left)
            assert is_bare_rate(left[-6:]) == bool(BARE_RATE.match(left[-6:]))
            assert GOAL_SAID.search(left + right) or not any(is_found(rule, left, right) for rule in GOALS), left


@pytest.mark.parametrize("form", [pytest.param(form, id=form.example) for form in AS_AT])
def test_an_assessment_says_of_which_year_its_figures_are(form: Form) -> None:
    assert re.search(form.pattern, form.example)
    assert as_at(f"我局于2025年5月启动评估,{form.example}。") == 2024


def test_what_the_figures_are_compared_with_says_no_year_of_theirs() -> None:
    assert as_at("我局于2025年5月启动评估,基期数据为2020年底数据。") is None
