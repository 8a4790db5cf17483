"""A sentence and the names that its figures get, as a parameter of a test."""

from typing import Any

import pytest


def named(sentence: str, *expected: tuple[str, str], **kw: Any) -> Any:
    return pytest.param(sentence, [*expected], **kw)
