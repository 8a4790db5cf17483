"""The pages of a city and of an indicator, as far as no browser is needed to judge them."""

import re
import sys
from dataclasses import replace

import pytest
from report_pages import CITY, INDICATOR

from etl.export import ExportError
from etl.export.report import city_page, indicator_page

PAGES = {"city": lambda: city_page(CITY), "indicator": lambda: indicator_page(INDICATOR)}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("outside", ["url(", "@import", " src=", "<link", "fetch(", "<b>2024"])
def test_a_page_names_nothing_outside_itself_and_escapes_what_it_shows(page: str, outside: str) -> None:
    assert outside not in PAGES[page]()


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_a_page_leads_to_a_sentence_in_it(page: str) -> None:
    html = PAGES[page]()
    links = set(re.findall('href="(.*?)"', html))
    assert len(links) == len((CITY if page == "city" else INDICATOR).quotes)
    assert all(f'id="{link.removeprefix("#")}"' in html for link in links)


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
