"""What is kept of what was fetched: its bytes, where it came from and when, under the suffix it is read by."""

import hashlib
import json

import pytest
from misbehaving import PAGE, Site, answer

from etl.config import Fetch
from etl.fetch import Journal
from etl.jobs import gather
from etl.read import read
from etl.read.manifest import Entry


def lines(rules: Fetch) -> list[dict]:
    return [json.loads(line) for line in (rules.folder / "journal.jsonl").read_text("utf-8").splitlines()]


def test_what_is_fetched_is_kept_unaltered_with_address_time_and_headers(site: Site, rules: Fetch, fetch) -> None:
    raw = PAGE.encode("gb18030") + b"\r\n\0"
    site.pages["/a.html"] = raw
    site.headers["/a.html"] = {"ETag": '"1"', "X_Odd": "yes"}
    assert fetch("/a.html", rules).status == "new"
    (line,) = lines(rules)
    assert line["file"] == f"raw/{hashlib.sha256(raw).hexdigest()}.html"
    assert (rules.folder / line["file"]).read_bytes() == raw
    assert line["url"] == f"{site.address}/a.html"
    assert line["at"].endswith("+00:00")
    assert (line["headers"]["etag"], line["headers"]["x-odd"]) == ('"1"', "yes")


def test_redirects_are_followed_and_the_last_address_kept(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/old"] = lambda handler: answer(handler, 301, Location="new.html")
    site.pages["/new.html"] = PAGE.encode()
    assert fetch("/old", rules).status == "new"
    assert lines(rules)[0]["final_url"] == f"{site.address}/new.html"


@pytest.mark.parametrize("validator", ["ETag", "Last_Modified"])
def test_what_the_server_says_is_unchanged_is_not_sent_again(site: Site, rules: Fetch, fetch, validator: str) -> None:
    told = {"ETag": '"1"', "Last_Modified": "Tue, 03 Mar 2026 10:00:00 GMT"}[validator]
    asked = {"ETag": "If-None-Match", "Last_Modified": "If-Modified-Since"}[validator]

    def page(handler) -> None:
        if handler.headers[asked] == told:
            handler.send_response(304)
            handler.end_headers()
        else:
            answer(handler, 200, PAGE.encode(), **{validator: told})

    site.pages["/a.html"] = page
    assert [fetch("/a.html", rules).status for _ in range(3)] == ["new", "unchanged", "unchanged"]
    assert len(lines(rules)) == 1


def test_the_same_bytes_are_unchanged_and_others_changed_without_any_validator(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = PAGE.encode()
    assert [fetch("/a.html", rules).status for _ in range(2)] == ["new", "unchanged"]
    site.pages["/a.html"] = PAGE.replace("26.8", "27.1").encode()
    assert fetch("/a.html", rules).status == "changed"
    assert len(list((rules.folder / "raw").glob("*.html"))) == 2


def test_what_was_removed_by_hand_is_fetched_anew_and_no_report_till_then(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = PAGE.encode()
    site.headers["/a.html"] = {"ETag": '"1"'}
    fetch("/a.html", rules)
    (path,) = (rules.folder / "raw").glob("*.html")
    path.unlink()
    assert list(Journal(rules.folder).reports({})) == []
    assert fetch("/a.html", rules).status == "new"
    assert [found for found, _ in Journal(rules.folder).reports({})] == [path]


def test_a_line_cut_off_by_a_kill_is_passed_over(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = PAGE.encode()
    fetch("/a.html", rules)
    journal = rules.folder / "journal.jsonl"
    journal.write_text(journal.read_text("utf-8") + '{"url": "http://x', encoding="utf-8")
    site.pages["/a.html"] = PAGE.replace("26.8", "27.1").encode()
    assert fetch("/a.html", rules).status == "changed"
    assert [path.suffix for path, _ in Journal(rules.folder).reports({})] == [".html", ".html"]


def test_a_wrong_charset_of_the_server_does_not_matter(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = PAGE.encode("gb18030")
    site.headers["/a.html"] = {"Content_Type": "text/html; charset=iso-8859-1"}
    fetch("/a.html", rules)
    assert "居民健康素养水平" in read(rules.folder / lines(rules)[0]["file"]).text


@pytest.mark.parametrize(
    ("path", "content_type", "body", "suffix"),
    [
        ("/a?id=3", "text/plain", PAGE[15:40].encode(), ".txt"),
        ("/report.txt", "text/html", "总结".encode(), ".txt"),
        ("/a", "application/octet-stream", b"%PDF-1.7\n", ".pdf"),
        ("/report.html", "text/html", b"%PDF-1.7\n", ".pdf"),
        ("/a.jpg", "image/jpeg", b"\xff\xd8\xff", ".html"),
    ],
)
def test_content_gets_the_suffix_by_which_it_is_read(
    site: Site, rules: Fetch, fetch, path: str, content_type: str, body: bytes, suffix: str
) -> None:
    site.pages[path] = body
    site.headers[path] = {"Content_Type": content_type}
    fetch(path, rules)
    assert lines(rules)[0]["file"].endswith(suffix)


def test_what_is_fetched_can_be_loaded_as_a_folder_with_what_sources_csv_says(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = PAGE.encode()
    fetch("/a.html", rules, place="商洛市", year=2024)
    batch = gather([rules.folder / "raw"])
    (source,) = batch.sources
    assert source.entry == Entry(source.path.name, "商洛市", 2024, f"{site.address}/a.html")
    assert batch.remarks == ()
