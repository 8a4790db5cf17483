"""Nights that bring their reports from the web."""

from collections.abc import Iterator

import pytest
from faults import ending, fork, one_catalogue, suicide_at
from misbehaving import PAGE, Site, answer
from nights import Place, content


@pytest.fixture(scope="module", autouse=True)
def one_catalogue_for_all() -> Iterator[None]:
    with one_catalogue():
        yield


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    made.start()
    yield made
    made.stop()


@pytest.fixture
def web(sqlite_place: Place, site: Site) -> Place:
    """A place that fetches the page a.html."""
    sqlite_place.settings(
        rest='[fetch]\ncontact = "tests@example.org"\ndelay_seconds = 0\ntries = 1\nallow_networks = ["127.0.0.0/8"]'
    )
    list_pages(sqlite_place, site, "a.html")
    return sqlite_place


def list_pages(place: Place, site: Site, *names: str) -> None:
    rows = "".join(f"商洛市,2024,{site.address}/{name}\n" for name in names)
    (place.folder / "sources.csv").write_text(f"place,year,url\n{rows}", encoding="utf-8")


def test_a_night_loads_what_is_new_or_changed_on_the_web(web: Place, site: Site) -> None:
    site.pages["/a.html"] = PAGE.encode()
    for page, fetched, files in (
        (PAGE, {"new": 1}, {"loaded": 1}),
        (PAGE, {"unchanged": 1}, {"unchanged": 1}),
        (PAGE.replace("26.8", "27.1"), {"changed": 1}, {"unchanged": 1, "loaded": 1}),
    ):
        site.pages["/a.html"] = page.encode()
        assert web.run("nightly") == (0, "", "")
        assert (web.summary["fetched"], web.summary["files"]) == (fetched, files)
    (newest,) = content(web.url, ("SELECT value, report_id FROM current_observation WHERE indicator_code = 'HP01'",))[0]
    assert newest == ("27.1", "2")
    assert content(web.url, ("SELECT DISTINCT url FROM report",)) == [[(f"{site.address}/a.html",)]]


def test_a_site_that_is_down_is_for_a_person_once_it_lasts(web: Place, site: Site) -> None:
    site.pages["/a.html"] = lambda handler: answer(handler, 500)
    assert [web.run("nightly")[0] for _ in range(3)] == [0, 0, 1]
    assert web.summary["attention"] == [f"{site.address}/a.html answers 500"]


def test_a_page_that_is_gone_is_for_a_person_at_once_and_what_was_loaded_stays(web: Place, site: Site) -> None:
    site.pages["/a.html"] = PAGE.encode()
    web.run("nightly")
    del site.pages["/a.html"]
    code, out, _ = web.run("nightly")
    assert code == 1
    assert "a.html is not there any more (404)" in out
    assert web.summary["files"] == {"unchanged": 1}


def test_what_could_not_be_read_is_for_a_person_while_its_address_holds_it(web: Place, site: Site) -> None:
    site.pages["/a.html"] = b"<html><script>location='/login'</script></html>"
    code, out, _ = web.run("nightly")
    assert code == 1
    assert "without a report's text" in out
    site.pages["/b.html"] = PAGE.encode()
    for name in ("a.html", "b.html"):
        # The page is mended; then the address is.
        site.pages["/a.html"] = PAGE.encode()
        list_pages(web, site, name)
        assert web.run("nightly") == (0, "", "")


@pytest.mark.parametrize(
    ("text", "piece"), [("place\n", "sources.csv has no column url"), ("", "sources.csv is empty")]
)
def test_sources_that_make_no_sense_cost_the_inbox_nothing(web: Place, text: str, piece: str) -> None:
    (web.folder / "sources.csv").write_text(text, encoding="utf-8")
    web.put({"a.html": PAGE})
    code, out, _ = web.run("nightly")
    assert code == 1
    assert piece in out
    assert web.summary["files"] == {"loaded": 1}


@pytest.mark.parametrize("stage", ["etl.fetch.client.request", "etl.fetch.journal.os.fsync", "etl.loading._write"])
def test_a_night_that_is_killed_while_it_fetches_is_mended_by_the_next(web: Place, site: Site, stage: str) -> None:
    list_pages(web, site, "a.html", "b.html")
    site.pages["/a.html"], site.pages["/b.html"] = PAGE.encode(), PAGE.replace("26.8", "27.1").encode()
    assert ending(fork(web, "nightly", fault=suicide_at(stage, 2))) == -9
    assert web.run("nightly")[0] == 0
    assert content(web.url, ("SELECT value FROM observation WHERE indicator_code = 'HP01'",)) == [
        [("26.8",), ("27.1",)]
    ]
    assert len(list((web.folder / "fetched" / "raw").glob("*.html"))) == 2
