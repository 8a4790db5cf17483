"""The pages of a city and of an indicator, by what a reader sees."""

from collections.abc import Callable
from typing import Any

import pytest
from report_pages import CITY, INDICATOR, crowded

from etl.export.report import city_page, indicator_page

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install -e '.[dev]')")
expect = sync_api.expect
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
PLACES = 150


@pytest.fixture(scope="module")
def html() -> dict[str, str]:
    """The pages by name; of the crowd three places at each end, since every chart takes a tenth of a second."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("etl.export.report.indicator._AN_END", 3)
        crowd = indicator_page(crowded(PLACES))
    return {"city": city_page(CITY), "indicator": indicator_page(INDICATOR), "crowd": crowd}


@pytest.fixture
def look_at(look: Callable[..., Any], html: dict[str, str]) -> Callable[..., Any]:
    """Shows one of the pages."""
    return lambda name, **options: look(html[name], **options)


def mark(page, told: str, within: str = ".wide"):
    """The mark of a chart that says so when a pointer rests on it."""
    return page.locator(f"{within} path").filter(has=page.locator("title", has_text=told))


@pytest.mark.parametrize("name", ["city", "indicator", "crowd"])
@pytest.mark.parametrize("options", [{}, PHONE, {"viewport": {"width": 320, "height": 600}}])
def test_a_page_needs_no_network_and_is_never_wider_than_the_screen(look_at, name: str, options) -> None:
    page = look_at(name, **options)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.trouble == []


def test_a_city_shows_its_targets_met_missed_and_pending(look_at) -> None:
    page = look_at("city")
    expect(page.get_by_role("heading", level=1)).to_have_text("商洛市")
    expect(page.locator("header .tally")).to_have_text("1 met1 missed1 pending")
    row = page.get_by_role("row").filter(has_text="孕产妇死亡率")
    assert row.inner_text().split() == ["孕产妇死亡率", "/10万", "2024", "≤", "6", "8.5", "2.5", "✗", "missed"]
    expect(mark(page, "健康水平: 1 missed")).to_be_visible()


def test_a_figure_opens_its_sentence(look_at) -> None:
    page = look_at("city")
    page.get_by_role("link", name="26.33").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("居民健康素养水平达到26.33%以上。")
    expect(dialog.locator("mark")).to_have_text("26.33%")
    expect(dialog).to_contain_text("第3份报告")
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()


def test_a_mark_of_a_chart_opens_its_sentence(look_at) -> None:
    page = look_at("city")
    mark(page, "商洛市 2025 居民健康素养水平: target ≥ 28 %", "figure").click()
    expect(page.get_by_role("dialog")).to_contain_text("28%")


@pytest.mark.parametrize("within", ["header .tally .missed a", ".domain .tally .missed a", ".wide"])
def test_a_count_opens_the_targets_behind_it_with_their_sentences(look_at, within: str) -> None:
    page = look_at("city")
    (mark(page, "2024: 1 missed") if within == ".wide" else page.locator(within)).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("h3")).to_have_text("2024 孕产妇死亡率 ✗ missed")
    assert dialog.locator("mark").all_text_contents() == ["6/10万", "8.5/10万"]
    assert dialog.locator("small").all_text_contents() == ["target", "actual"]


def test_without_scripts_a_figure_leads_to_its_sentence(look_at) -> None:
    page = look_at("city", java_script_enabled=False)
    page.get_by_role("link", name="26.33").click()
    expect(page.locator("#q3")).to_be_in_viewport()


def test_an_indicator_shows_places_from_best_to_worst_with_their_distances(look_at) -> None:
    page = look_at("indicator")
    rows = [row.inner_text().split() for row in page.locator("tbody tr").all()]
    assert rows == [
        ["湖州市", "43", "–", "…", "pending"],
        ["1", "湖州市", "–", "42", "no", "target", "7.835", "0"],
        ["2", "商洛市", "≥", "26", "26.33", "✓", "met", "-7.835", "-15.67"],
    ]
    chart = page.locator(".scorecard .wide svg")
    expect(chart.get_by_text("median 34.165")).to_be_visible()
    best, other = (page.locator(f".wide text:text-is('{name}')").bounding_box() for name in ("湖州市", "商洛市"))
    assert best["y"] < other["y"]


def test_dots_stand_where_their_values_are(look_at) -> None:
    page = look_at("indicator")

    def middle(told: str) -> float:
        box = mark(page, told).bounding_box()
        return box["x"] + box["width"] / 2

    target, actual, best = (
        middle("商洛市 2024 居民健康素养水平: target"),
        middle("商洛市 2024 居民健康素养水平: actual 26.33"),
        middle("actual 42"),
    )
    assert (actual - target) / (best - target) == pytest.approx((26.33 - 26) / (42 - 26), abs=0.01)


def test_of_many_places_the_ends_have_rows_and_the_ranks_name_every_one(look_at) -> None:
    page = look_at("crowd")
    rows = page.locator(".wide .role-axis-label text").all_text_contents()
    names = [row for row in rows if row.startswith(("第", "…", "⋯"))]
    assert [*names[:3], *names[4:]] == ["第1市", "第2市", "第3市", "第148市", "第149市", "第150市"]
    assert "144 more" in names[3]
    assert page.locator(".scorecard .wide path:has(title)").filter(has_text=": actual").count() == 6
    binned = page.locator(".scorecard .wide path").filter(has_text=" to ").all_text_contents()
    assert sum(int(told.rpartition(": ")[2]) for told in binned) == PLACES
    assert page.locator("#ranks details[open] tr.row").count() == PLACES
    assert page.locator("#ranks details:not([open]) summary").all_text_contents() == ["2023"]


def test_one_of_many_places_is_found_in_all_years_and_among_all_lines(look_at) -> None:
    page = look_at("crowd")
    page.get_by_label("Find a place").fill("第77市")
    rows = page.locator("#ranks tr.row:visible")
    assert [row.inner_text().split()[:4] for row in rows.all()] == [
        ["77", "第77市", "≥", "50"],
        ["77", "第77市", "≥", "50"],
    ]
    assert page.locator(".wide path.found title").all_text_contents() == ["第77市"]
    page.get_by_label("Find a place").fill("")
    assert rows.count() == PLACES


def test_on_a_phone_ranks_and_outcomes_are_seen_without_scrolling_aside(look_at) -> None:
    for name, wanted in (("crowd", ".place, .outcome"), ("city", "td, tbody th")):
        page = look_at(name, **PHONE)
        cells = page.locator(f"details[open] :is({wanted}), .domain :is({wanted})")
        assert cells.count() >= 10
        edges = cells.evaluate_all("cells => cells.map(c => c.getBoundingClientRect()).map(b => [b.left, b.right])")
        assert min(left for left, _ in edges) >= 0
        assert max(right for _, right in edges) <= 360


def test_a_phone_gets_charts_drawn_for_it(look_at) -> None:
    page = look_at("indicator", **PHONE)
    expect(page.locator(".scorecard .narrow svg")).to_be_visible()
    expect(page.locator(".scorecard .wide svg")).to_be_hidden()
    size = page.evaluate(
        "(e => e.getBoundingClientRect().height)(document.querySelector('.narrow text'))",
    )
    assert size >= 10


def test_paper_shows_every_sentence_under_the_number_beside_its_figure(look_at) -> None:
    page = look_at("city")
    page.emulate_media(media="print")
    figure = page.get_by_role("link", name="26.33").element_handle()
    number = page.evaluate("e => getComputedStyle(e, '::after').content", figure).strip('"')
    assert page.locator("#q3").get_attribute("value") == number
    expect(page.locator("#q3")).to_be_visible()
    expect(page.locator(".courses svg").first).to_be_visible()
