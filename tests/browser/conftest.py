"""The page in a real browser: the system's Chromium, driven by Playwright. Where either is missing, these tests skip."""

import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any

import pytest
from builders import REFERENCE
from reading import EXTRACTION, TEXT

from etl.export.explain import explain_page
from etl.parse.records import Extraction

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
# No sandbox: Chromium has none for root, and the pages are our own.
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    driver = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install -e '.[dev]')")
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("no Chromium on this machine (apt-get install chromium fonts-noto-cjk)")
    with driver.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield running
        running.close()


@pytest.fixture(scope="session")
def look(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Any]]:
    """Shows a page, loaded afresh; options are those of Playwright's ``new_context``.

    A context costs more than all that a test does in it, so tests of the same options share one: pages keep nothing.
    ``page.trouble`` lists what the page asked of the network, and what its scripts complained of.
    """
    folder = tmp_path_factory.mktemp("pages")
    pages: dict[str, Any] = {}

    def shown(html: str, **options: Any) -> Any:
        file = folder / f"{sha256(html.encode()).hexdigest()}.html"
        if not file.exists():
            file.write_text(html, encoding="utf-8")
        if repr(options) not in pages:
            # Motion would make a test wait for where a scroll ends.
            page = pages[repr(options)] = browser.new_context(reduced_motion="reduce", **options).new_page()
            page.on("request", lambda request: page.trouble.append(request.url) if request.url != page.own else None)
            page.on("pageerror", lambda error: page.trouble.append(str(error)))
            page.on("console", lambda message: page.trouble.append(message.text))
            page.on("dialog", lambda dialog: page.trouble.append(dialog.message))
        page = pages[repr(options)]
        page.own, page.trouble = file.as_uri(), []
        page.emulate_media(media="null")
        page.mouse.move(0, 0)
        page.goto(page.own)
        return page

    yield shown
    for page in pages.values():
        page.context.close()


@pytest.fixture
def open_page(look: Callable[..., Any]) -> Callable[..., Any]:
    """Shows what ``explain`` makes of a report."""

    def opened(text: str = TEXT, extraction: Extraction = EXTRACTION, **options: Any) -> Any:
        return look(explain_page(text, extraction, REFERENCE, "report.txt"), **options)

    return opened
