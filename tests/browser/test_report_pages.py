"""The pages of a city and of an indicator, by what a reader sees."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from report_pages import CITY, INDICATOR

from etl.export.report import city_page, indicator_page

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install -e '.[dev]')")
expect = sync_api.expect
PHONE = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "is_mobile": True}
PAGES = {"city": city_page(CITY), "indicator": indicator_page(INDICATOR)}


@pytest.fixture
def look_at(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Opens one of the pages; ``page.trouble`` is what it asked of the network, or its scripts complained of."""
    contexts = []

    def opened(name: str, **options: Any) -> Any:
        file = tmp_path / "page.html"
        file.write_text(PAGES[name], encoding="utf-8")
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.trouble = []
        page.on("request", lambda request: page.trouble.append(request.url) if request.url != file.as_uri() else None)
        page.on("pageerror", lambda error: page.trouble.append(str(error)))
        page.on("console", lambda message: page.trouble.append(message.text))
        page.goto(file.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name", PAGES)
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
    bars = page.locator(".wide [aria-label*='健康水平: 1 missed']")
    expect(bars).to_be_visible()


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
    page.locator(".courses a").filter(has=page.locator("[aria-label*='2025 居民健康素养水平: target ≥ 28 %']")).click()
    expect(page.get_by_role("dialog")).to_contain_text("28%")


def test_without_scripts_a_figure_leads_to_its_sentence(look_at) -> None:
    page = look_at("city", java_script_enabled=False)
    page.get_by_role("link", name="26.33").click()
    expect(page.locator("#q3")).to_be_in_viewport()


def test_an_indicator_shows_places_from_best_to_worst_with_their_distances(look_at) -> None:
    page = look_at("indicator")
    rows = [row.inner_text().split() for row in page.locator("tbody tr").all()]
    assert rows == [
        ["2025", "湖州市", "43", "–", "…", "pending"],
        ["2024", "1", "湖州市", "–", "42", "7.835", "0", "no", "target"],
        ["2", "商洛市", "≥", "26", "26.33", "-7.835", "-15.67", "✓", "met"],
    ]
    chart = page.locator(".scorecard .wide svg")
    expect(chart.get_by_text("median 34.165")).to_be_visible()
    best, other = (page.locator(f".wide text:text-is('{name}')").bounding_box() for name in ("湖州市", "商洛市"))
    assert best["y"] < other["y"]


def test_dots_stand_where_their_values_are(look_at) -> None:
    page = look_at("indicator")

    def middle(told: str) -> float:
        box = page.locator(f".wide [aria-label*='{told}']").bounding_box()
        return box["x"] + box["width"] / 2

    target, actual, best = middle("商洛市 2024 居民健康素养水平: target"), middle("actual 26.33"), middle("actual 42")
    assert (actual - target) / (best - target) == pytest.approx((26.33 - 26) / (42 - 26), abs=0.01)


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
