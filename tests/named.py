"""A sentence and what its figures get, a tuple each, as a parameter of a test."""

from typing import Any

import pytest


def named(sentence: str, *expected: tuple[Any, ...], **kw: Any) -> Any:
    return pytest.param(sentence, [*expected], **kw)
