"""Servers that answer with errors, without end, by drips, with half of a page or not at all."""

import socket
import time
from dataclasses import replace

import pytest
from misbehaving import PAGE, Site, answer

from etl.config import Fetch
from etl.fetch import Journal, WebSource
from etl.fetch import fetch as fetch_all
from etl.read.manifest import Entry
from etl.work import Stop


def test_errors_of_the_server_are_tried_again(site: Site, rules: Fetch, fetch) -> None:
    def failing(handler) -> None:
        if site.pages_asked().count("/a.html") < 3:
            answer(handler, 503, Retry_After="0")
        else:
            answer(handler, 200, PAGE.encode())

    site.pages["/a.html"] = failing
    assert fetch("/a.html", rules).status == "new"
    assert site.pages_asked() == ["/a.html"] * 3


def test_an_error_that_stays_is_told_after_the_last_try_and_counted(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = lambda handler: answer(handler, 500)
    for failures in (1, 2):
        result = fetch("/a.html", rules)
        assert (result.status, result.may_pass, result.failures) == ("failed", True, failures)
        assert result.reason.endswith("/a.html answers 500")
    assert len(site.pages_asked()) == 6
    site.pages["/a.html"] = PAGE.encode()
    assert fetch("/a.html", rules).status == "new"
    site.pages["/a.html"] = lambda handler: answer(handler, 500)
    assert fetch("/a.html", rules).failures == 1


@pytest.mark.parametrize(
    ("status", "piece"), [(404, "is not there any more"), (410, "not there"), (403, "answers 403")]
)
def test_a_refusal_is_not_tried_again(site: Site, rules: Fetch, fetch, status: int, piece: str) -> None:
    site.pages["/a.html"] = lambda handler: answer(handler, status)
    result = fetch("/a.html", rules)
    assert (result.status, result.may_pass) == ("failed", False)
    assert piece in result.reason
    assert site.pages_asked() == ["/a.html"]


def test_a_server_that_says_unchanged_unasked_is_told(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = lambda handler: answer(handler, 304)
    result = fetch("/a.html", rules)
    assert (result.status, result.may_pass) == ("failed", False)
    assert result.reason.endswith("/a.html says that it has not changed since never; look at it in a browser")


def test_a_body_without_end_is_broken_off(site: Site, rules: Fetch, fetch) -> None:
    def endless(handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"<p>" * 20_000)

    site.pages["/a.html"] = endless
    result = fetch("/a.html", replace(rules, megabytes=0.5))
    assert result.reason.endswith("/a.html is larger than 0.5 MB, too large for a report; check the address")
    assert not list((rules.folder / "raw").glob("*.html"))


@pytest.mark.parametrize("part", ["headers", "body"])
def test_an_answer_that_drips_is_broken_off(site: Site, rules: Fetch, fetch, part: str) -> None:
    def dripping(handler) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\n" + b"\r\n" * (part == "body"))
        for _ in range(600):
            handler.wfile.write(b"X")
            handler.wfile.flush()
            time.sleep(0.05)

    site.pages["/a.html"] = dripping
    result = fetch("/a.html", replace(rules, request_seconds=0.4, tries=1))
    assert (result.status, result.may_pass) == ("failed", True)
    assert result.reason.endswith("/a.html takes longer than 0.4 s")


def test_a_body_that_is_cut_off_is_not_taken_for_a_report(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = lambda handler: answer(handler, 200, PAGE.encode(), Content_Length="5000")
    result = fetch("/a.html", rules)
    assert (result.status, result.may_pass) == ("failed", True)
    assert len(site.pages_asked()) == 3


def test_a_host_that_gives_no_answer_is_told_for_each_address_and_soon_left_alone(rules: Fetch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        urls = [f"http://127.0.0.1:{taken.getsockname()[1]}/{number}.html" for number in range(5)]
        results = list(fetch_all([WebSource(url, Entry("")) for url in urls], Journal(rules.folder), rules, Stop()))
    assert [(each.status, each.may_pass, each.failures) for each in results] == [("failed", True, 1)] * 5
    silent = [f"{url} is not asked, since its host gives no answer; the next run asks again" for url in urls[2:]]
    assert [each.reason for each in results[2:]] == silent
    assert "does not answer as it should" in results[1].reason
