"""The page in a real browser: the system's Chromium, driven by Playwright. Where either is missing, these tests skip."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
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


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Opens what ``explain`` makes of a report; options are those of Playwright's ``new_context``.

    ``page.trouble`` lists what the page asked of the network, and what its scripts complained of.
    """
    contexts = []

    def opened(text: str = TEXT, extraction: Extraction = EXTRACTION, **options: Any) -> Any:
        file = tmp_path / "page.html"
        file.write_text(explain_page(text, extraction, REFERENCE, "report.txt"), encoding="utf-8")
        # Motion would make a test wait for where a scroll ends.
        contexts.append(browser.new_context(**({"reduced_motion": "reduce"} | options)))
        page = contexts[-1].new_page()
        page.trouble = []
        page.on("request", lambda request: page.trouble.append(request.url) if request.url != file.as_uri() else None)
        page.on("pageerror", lambda error: page.trouble.append(str(error)))
        page.on("console", lambda message: page.trouble.append(message.text))
        page.on("dialog", lambda dialog: page.trouble.append(dialog.message))
        page.goto(file.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
