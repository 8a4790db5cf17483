"""``zhibiao report`` over a warehouse."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text


def test_a_city_and_an_indicator_become_pages(zhibiao, warehouse: Path) -> None:
    for words, told in (
        (("--city", "商洛"), "商洛市, 7 figures"),
        (("--indicator", "HP01"), "居民健康素养水平, 4 figures"),
    ):
        result = zhibiao("report", *words, "-o", "page.html")
        assert (result.exit_code, result.stdout) == (0, f"page.html: {told}\n"), result.stderr
        assert "<mark>26.8%</mark>" in Path("page.html").read_text("utf-8")


def test_a_figure_of_the_page_is_that_of_the_warehouse(zhibiao, warehouse: Path) -> None:
    zhibiao("report", "--city", "商洛市", "-o", "page.html")
    page = Path("page.html").read_text("utf-8")
    assert page.index('<span lang="zh-CN">健康水平</span>') < page.index('<span lang="zh-CN">健康促进</span>')
    with create_engine(f"sqlite:///{warehouse}").connect() as connection:
        rows = connection.execute(text("SELECT actual_value, actual_observation_id FROM target_vs_actual")).all()
    for value, id_ in rows:
        assert id_ is None or f'href="#q{id_}" data-n=' in page
        assert id_ is None or f">{value:g}</a>" in page


@pytest.mark.parametrize(
    ("words", "piece"),
    [
        ((), "say one of --city NAME and --indicator NAME"),
        (("--city", "商洛", "--indicator", "HP01"), "say one of"),
        (("--city", "商路市"), "did you mean 商洛市"),
        (("--city", "朝阳"), "names several places; give the code of one: "),
        (("--indicator", "zzzz"), "no indicator is called"),
    ],
)
def test_what_cannot_be_shown_is_said_in_one_line(zhibiao, warehouse: Path, words, piece: str) -> None:
    result = zhibiao("report", *words, "-o", "page.html")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert piece in result.stderr
    assert not Path("page.html").exists()
