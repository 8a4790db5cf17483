"""Classes of words, as the tables beside this module hold them: plain words, and forms that a pattern says."""

import re
from collections.abc import Iterable
from typing import NamedTuple

HAN = "[\u4e00-\u9fff]"  # one Chinese character


class Form(NamedTuple):
    """Words that a pattern says, with a sentence part in which it finds them.

    ``at`` are the characters at which such words may begin or end, whichever end their table looks at, so that most
    forms need no try at a given place; empty for any.
    """

    pattern: str
    example: str
    at: str = ""


class Class(NamedTuple):
    """A class of words: its plain words, blanks between them, its forms, and the words that may follow each of both."""

    name: str
    words: str = ""
    forms: tuple[Form, ...] = ()
    after: str = ""

    @property
    def pattern(self) -> str:
        """The pattern of all its words."""
        either = any_of(self.words.split(), (form.pattern for form in self.forms))
        return f"(?:{either})(?:{any_of(self.after.split())})?" if self.after else either

    def ending_in(self, end: str) -> str:
        """The pattern of its words that may end in the character ``end``; empty where there are none."""
        after = self.after.split()
        ends_after = any(word.endswith(end) for word in after)
        words = [w for w in self.words.split() if ends_after or w.endswith(end)]
        forms = [f.pattern for f in self.forms if ends_after or not f.at or end in f.at]
        either = any_of(words, forms)
        return f"(?:{either})(?:{any_of(after)})?" if either and after else either

    def beginning_in(self, first: str) -> str:
        """The pattern of its words that may begin with the character ``first``; empty where there are none.

        The forms stand before the plain words, which may open one of them: 通过“人博会”等渠道, and 通过.
        """
        forms = [form.pattern for form in self.forms if not form.at or first in form.at]
        words = any_of(word for word in self.words.split() if word.startswith(first))
        return "|".join([*forms, words] if words else forms)


def any_of(words: Iterable[str], forms: Iterable[str] = ()) -> str:
    """The pattern of any of the plain ``words``, a longer one before one that opens it, or else of the ``forms``."""
    return "|".join([*map(re.escape, sorted(words, key=len, reverse=True)), *forms])
