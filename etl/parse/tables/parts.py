"""Tables that stand in one: two side by side, and one under the other with headings of its own."""

from collections.abc import Iterator, Sequence

from etl.parse.records import Table
from etl.parse.tables.columns import ACTUAL, TARGET
from etl.parse.tables.headings import NAME, NUMBER, words_of_cell

_HEADINGS = 4  # rows among which the headings of a table stand
_FEWEST = 3  # cells of a row of headings


def parts(text: str, table: Table) -> Iterator[Table]:
    """The tables that stand in ``table``, each with its own headings."""
    for one in _under_headings(text, table):
        yield from _beside(text, one)


def _beside(text: str, table: Table) -> list[Table]:
    """Two tables that stand side by side under the same headings, each by itself: 项目 | 决算数 | 项目 | 决算数."""
    for at, row in enumerate(table.rows[:_HEADINGS]):
        titles, half = [words_of_cell(text, cell) for cell in row], len(row) // 2
        if half > 1 and titles[:half] == titles[half:] and all(titles) and NAME.search(titles[0]):
            rows = [r for r in table.rows[at:] if len(r) == 2 * half]
            return [Table(tuple(r[:half] for r in rows)), Table(tuple(r[half:] for r in rows))]
    return [table]


def _under_headings(text: str, table: Table) -> Iterator[Table]:
    """The parts of a table that later rows of headings open: 资金(万元) | 全年预算数, and 三级指标 | 年度指标值 below its sums."""
    start, has_values = 0, False
    for at, row in enumerate(table.rows):
        words = [words_of_cell(text, cell) for cell in row]
        if has_values and _is_heading(words):
            yield Table(table.rows[start:at])
            start, has_values = at, False
        has_values = has_values or any(map(NUMBER.match, words[1:]))
    yield Table(table.rows[start:])


def _is_heading(words: Sequence[str]) -> bool:
    """Whether a row is one of titles: of a name, and of two columns of targets or results at least."""
    told = sum(bool(TARGET.search(w) or ACTUAL.search(w)) for w in words[1:])
    return len(words) >= _FEWEST and told >= 2 and bool(NAME.search(words[0])) and not any(map(NUMBER.match, words))
