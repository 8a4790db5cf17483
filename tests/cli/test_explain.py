"""``zhibiao explain`` as users meet it; tests/browser has what the page then does."""

from pathlib import Path

import pytest
from texts import UNPLACED


def test_explain_writes_a_page_and_says_what_is_on_it(zhibiao, reports: Path) -> None:
    result = zhibiao("explain", "reports/shangluo-2023.txt", "-o", "page.html")
    assert result.exit_code == 0
    assert result.stdout.startswith("page.html: 4 observations, ")
    page = Path("page.html").read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "居民健康素养水平" in page
    assert zhibiao("explain", "reports/shangluo-2023.txt", "-o", "-").stdout == page


def test_explain_heeds_the_manifest_and_the_options(zhibiao, reports: Path) -> None:
    (reports / "unplaced.txt").write_text(UNPLACED, encoding="utf-8")
    result = zhibiao("explain", "reports/unplaced.txt", "-o", "page.html")
    assert result.exit_code == 1
    assert "unplaced.txt,PLACE,YEAR,,," in result.stderr
    assert "does not tell its place and year" in Path("page.html").read_text("utf-8")
    (reports / "manifest.csv").write_text("file,place,year\nunplaced.txt,商洛市,2022\n", encoding="utf-8")
    assert zhibiao("explain", "reports/unplaced.txt", "-o", "page.html").exit_code == 0
    assert "商洛市 611000" in Path("page.html").read_text("utf-8")
    assert zhibiao("explain", "reports/unplaced.txt", "-o", "page.html", "--place", "湖州市").exit_code == 0
    assert "湖州市 330500" in Path("page.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "piece"),
    [
        (("reports/shangluo-2023.txt",), "Missing option '-o'"),
        (("absent.txt", "-o", "page.html"), "absent.txt does not exist"),
        (("reports", "-o", "page.html"), "is a directory"),
        (("reports/shangluo-2023.txt", "-o", "absent/page.html"), "make its folder"),
        (("reports/shangluo-2023.txt", "-o", "reports"), "is no ordinary file"),
    ],
)
def test_what_goes_wrong_is_told_in_one_line(zhibiao, reports: Path, words, piece: str) -> None:
    result = zhibiao("explain", *words)
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert piece in line
    assert [path.name for path in Path().iterdir()] == ["reports"]
