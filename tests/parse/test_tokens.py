"""Words of clauses, by jieba and by rjieba."""

import re
from pathlib import Path

import pytest

from etl.parse.text.fold import fold
from etl.parse.words.tokens import Words, by_jieba, by_rjieba

TESTS = Path(__file__).parents[1]
REPORTS = [*(TESTS.parent / "seeds" / "reports").glob("*.txt"), *TESTS.glob("gold_*/texts/*.txt")]


def clauses() -> set[str]:
    return {
        clause
        for path in REPORTS
        for clause in re.split(r"[,。;:!?\n]", fold(path.read_text(encoding="utf-8")))
        if clause
    }


def test_rjieba_cuts_every_clause_as_jieba_does() -> None:
    pytest.importorskip("rjieba", reason="rjieba is not installed (pip install 'zhibiao[fast]')")
    slow, fast = by_jieba(), by_rjieba()
    assert {clause: [*fast(clause)] for clause in clauses()} == {clause: [*slow(clause)] for clause in clauses()}


def test_the_words_of_a_clause_are_the_clause_and_words_of_this_field_stay_whole() -> None:
    cut = Words().cut("推动家庭医生签约率达到75%")
    assert "".join(cut) == "推动家庭医生签约率达到75%"
    assert {"家庭医生", "签约率"} <= set(cut)
