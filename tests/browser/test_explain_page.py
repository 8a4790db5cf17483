"""What a reader does with the page of a report."""

import re

import pytest
from reading import EXTRACTION, HOSTILE, TEXT, hostile

pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install -e '.[dev]')")
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 380, "height": 740}, "has_touch": True, "is_mobile": True}
FLASHING = re.compile(r"\bflash\b")
BEDS, CHANGE, SHARED = "#o6", "#o2", ("#o4", "#o5")


def words_of(page, row: str):
    return page.locator(f'#text [data-rows~="{row[1:]}"]')


def test_a_click_on_a_row_shows_its_words(open_page) -> None:
    page = open_page()
    expect(words_of(page, BEDS)).not_to_be_in_viewport()
    page.locator(f"{BEDS} a").click()
    expect(words_of(page, BEDS)).to_be_in_viewport(ratio=1)
    expect(words_of(page, BEDS)).to_have_class(FLASHING)
    expect(words_of(page, BEDS)).to_be_focused()
    assert words_of(page, BEDS).text_content() == "12100张"


def test_every_row_leads_to_the_words_it_was_read_from(open_page) -> None:
    page = open_page()
    read = [*EXTRACTION.observations, *EXTRACTION.figures]
    rows = page.locator(".rows > li")
    assert rows.count() == len(read)
    for row, reading in zip(rows.all(), read, strict=True):
        words = words_of(page, "#" + row.get_attribute("id"))
        assert "".join(words.all_text_contents()) == TEXT[reading.start : reading.end]


def test_a_click_on_words_shows_their_rows(open_page) -> None:
    page = open_page()
    words_of(page, BEDS).click()
    expect(page.locator(BEDS)).to_be_in_viewport()
    expect(page.locator(BEDS)).to_have_class(FLASHING)
    expect(page.locator(f"{BEDS} .details")).to_be_visible()
    words_of(page, SHARED[0]).click()
    for row in SHARED:
        expect(page.locator(row)).to_have_class(FLASHING)


def test_a_row_that_filters_hide_comes_back_when_its_words_are_clicked(open_page) -> None:
    page = open_page()
    page.locator("#observations [name=kind]").select_option("actual")
    expect(page.locator(BEDS)).to_be_hidden()
    words_of(page, BEDS).click()
    expect(page.locator(BEDS)).to_be_visible()


def test_words_of_another_number_open_the_list_of_other_numbers(open_page) -> None:
    page = open_page()
    expect(page.locator("#f3")).to_be_hidden()
    words_of(page, "#f3").click()
    expect(page.locator("#f3")).to_be_in_viewport()
    page.locator("#f3 a").click()
    expect(words_of(page, "#f3")).to_be_focused()


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("kind", "target", {"o6", "o7"}),
        ("kind", "standard", {"o3"}),
        ("measure", "change", {"o2"}),
        ("year", "2025", {"o6", "o7"}),
        ("domain", "健康促进", {"o1", "o2", "o3"}),
        ("catalogue", "not catalogued", {"o4", "o5"}),
    ],
)
def test_a_filter_leaves_what_it_names(open_page, name: str, value: str, left: set[str]) -> None:
    page = open_page()
    page.locator(f"#observations [name={name}]").select_option(value)
    rows = page.locator("#observations .rows > li:visible")
    assert {row.get_attribute("id") for row in rows.all()} == left
    expect(page.locator("#observations output")).to_have_text(f"{len(left)} of 7")
    for row in ("o1", "o4", "o6"):
        dimmed = "off" in words_of(page, f"#{row}").get_attribute("class").split()
        assert dimmed == (row not in left)
    page.get_by_role("button", name="show all").click()
    expect(page.locator("#observations output")).to_have_text("7 of 7")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("床位", {"o6"}),
        ("12100张", {"o6"}),
        ("12,100", {"o6"}),
        ("hp01 standard", {"o3"}),
        ("b类", {"o5"}),
        ("无此", set()),
    ],
)
def test_a_search_leaves_what_holds_all_its_words(open_page, words: str, left: set[str]) -> None:
    page = open_page()
    page.locator("#observations [name=search]").fill(words)
    rows = page.locator("#observations .rows > li:visible")
    assert {row.get_attribute("id") for row in rows.all()} == left


def test_filters_narrow_together_and_leave_the_other_list_alone(open_page) -> None:
    page = open_page()
    page.locator("#observations [name=year]").select_option("2025")
    page.locator("#observations [name=search]").fill("死亡率")
    expect(page.locator("#observations output")).to_have_text("1 of 7")
    page.get_by_role("button", name="Other numbers").click()
    expect(page.locator("#figures output")).to_have_text("4 of 4")
    page.locator("#figures [name=reason]").select_option("unexplained")
    expect(page.locator("#figures output")).to_have_text("1 of 4")


def test_a_number_tells_its_reason_to_pointer_and_keyboard(open_page) -> None:
    page = open_page()
    tip = page.get_by_role("tooltip")
    words_of(page, "#f3").hover()
    expect(tip).to_contain_text("slogan")
    expect(tip).to_contain_text("a code name")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    words_of(page, "#f2").press("Tab")  # on to the next words, as with the keyboard
    expect(words_of(page, "#o7")).to_be_focused()
    expect(tip).to_contain_text("5岁以下儿童死亡率 ≤ 4 ‰")
    expect(tip).to_contain_text("HS04")
    expect(words_of(page, "#o7")).to_have_attribute("aria-describedby", "tip")
    page.keyboard.press("Enter")
    expect(page.locator("#o7 a")).to_be_focused()


def test_words_that_measure_two_things_tell_both(open_page) -> None:
    page = open_page()
    words_of(page, SHARED[0]).hover()
    for name in ("A类机构检查率", "B类机构检查率"):
        expect(page.get_by_role("tooltip")).to_contain_text(name)


def test_a_link_to_words_opens_the_page_at_them(open_page) -> None:
    page = open_page()
    page.goto(page.url + "#at-o6")
    page.reload()
    expect(words_of(page, BEDS)).to_be_in_viewport()
    expect(words_of(page, BEDS)).to_have_class(FLASHING)


def test_a_hostile_report_does_nothing(open_page) -> None:
    page = open_page(HOSTILE, hostile())
    words_of(page, "#o1").hover()
    page.locator("#o1 a").click()
    page.locator("#observations [name=search]").fill("<script>")
    words_of(page, "#f1").first.click()
    assert page.evaluate("window.hacked") is None
    assert page.trouble == []
    assert page.locator("img, svg, iframe, link, object, embed").count() == 0
    assert page.locator("script").count() == 1
    shown = "\n".join(page.locator("#text p, #text h2, #text h3").all_text_contents())
    assert shown.split() == HOSTILE.split()


def test_the_page_asks_nothing_of_the_network(open_page) -> None:
    assert open_page().trouble == []


@pytest.mark.parametrize("options", [{"viewport": {"width": 320, "height": 600}}, PHONE, {"color_scheme": "dark"}])
def test_the_page_is_never_wider_than_the_screen(open_page, options) -> None:
    page = open_page(**options)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_on_a_phone_the_list_comes_over_the_text_and_goes_when_words_are_shown(open_page) -> None:
    page = open_page(**PHONE)
    expect(page.locator(BEDS)).not_to_be_in_viewport()
    page.locator(".open").tap()
    page.locator(f"{BEDS} a").tap()
    expect(words_of(page, BEDS)).to_be_in_viewport()
    expect(page.locator(BEDS)).to_be_hidden()
    words_of(page, "#o7").tap()
    expect(page.get_by_role("tooltip")).to_contain_text("HS04")
    words_of(page, "#o7").tap()
    expect(page.locator("#o7")).to_be_in_viewport()
    page.get_by_role("button", name="Close the list").tap()
    expect(page.locator("#o7")).to_be_hidden()


def test_paper_shows_text_and_both_lists_without_what_can_only_be_clicked(open_page) -> None:
    page = open_page()
    page.emulate_media(media="print")
    for shown in ("#text", BEDS, "#f3", ".profile"):
        expect(page.locator(shown)).to_be_visible()
    for hidden in (".filters >> nth=0", ".tabs", ".open"):
        expect(page.locator(hidden)).to_be_hidden()
    noted = page.evaluate("e => getComputedStyle(e, '::after').content", words_of(page, SHARED[0]).element_handle())
    assert noted == '"4,5"'


def test_dark_screens_get_a_dark_page(open_page) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    assert open_page(color_scheme="dark").evaluate(ground) != open_page(color_scheme="light").evaluate(ground)


def test_without_scripts_both_lists_are_there_and_their_links_lead_on(open_page) -> None:
    page = open_page(java_script_enabled=False)
    expect(page.locator("#f3")).to_be_visible()
    page.locator(f"{BEDS} a").click()
    expect(words_of(page, BEDS)).to_be_in_viewport()
