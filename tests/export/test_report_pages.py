"""The pages of a city and of an indicator, as far as no browser is needed to judge them."""

import re
import sys
from dataclasses import replace

import pytest
from report_pages import CITY, INDICATOR

from etl.export import ExportError
from etl.export.report import city_page, indicator_page


@pytest.fixture(scope="module", params=["city", "indicator"])
def page(request: pytest.FixtureRequest) -> tuple[str, int]:
    """A page and the count of its sentences."""
    return (
        (city_page(CITY), len(CITY.quotes))
        if request.param == "city"
        else (indicator_page(INDICATOR), len(INDICATOR.quotes))
    )


@pytest.mark.parametrize("outside", ["url(", "@import", " src=", "<link", "fetch(", "<b>2024"])
def test_a_page_names_nothing_outside_itself_and_escapes_what_it_shows(page, outside: str) -> None:
    assert outside not in page[0]


def test_every_link_of_a_page_leads_to_a_sentence_in_it_or_to_targets_that_the_script_opens(page) -> None:
    html, sentences = page
    links = {link for link in re.findall('href="(.*?)"', html) if not re.match("#of/(met|missed|pending)/", link)}
    assert len(links) == sentences
    assert all(f'id="{link.removeprefix("#")}"' in html for link in links)


def test_sentences_are_numbered_in_the_order_of_the_page(page) -> None:
    numbers = [int(number) for number in re.findall('data-n="(.+?)"', page[0])]
    assert numbers == list(range(1, page[1] + 1))


def test_districts_of_one_name_have_a_row_each() -> None:
    districts = [replace(o, region_name="鼓楼区") for o in INDICATOR.outcomes]
    html = indicator_page(replace(INDICATOR, outcomes=tuple(districts)))
    assert ">鼓楼区 611000</text>" in html
    assert ">鼓楼区 330500</text>" in html


def test_places_without_values_have_a_page() -> None:
    assert "No report speaks of" in city_page(replace(CITY, outcomes=(), quotes={}))
    assert "No report speaks of it" in indicator_page(replace(INDICATOR, outcomes=(), quotes={}))


def test_a_place_that_only_plans_has_a_page() -> None:
    html = indicator_page(replace(INDICATOR, outcomes=INDICATOR.outcomes[2:]))
    assert "Targets and actuals" not in html
    assert ">43</a>" in html


def test_without_the_library_of_charts_a_line_tells_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(ExportError, match=r'needs vl_convert, .*pip install "zhibiao\[exports\]"'):
        city_page(CITY)
