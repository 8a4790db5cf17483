"""A head that may say too little alone, with what went before it."""

import re
from typing import NamedTuple

UNIT_COUNTS = {"人": "人数", "例": "例数", "次": "次数"}
SHARES = frozenset({"%", "‰"})
IN_ALL = re.compile("(?:总量|总数)$")


class Short(NamedTuple):
    """A head and the ``unit`` of its figure, the name ``previous`` to it, the ``topic`` before; ``base`` is either."""

    head: str
    unit: str
    previous: str
    topic: str
    base: str
