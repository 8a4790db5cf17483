"""Looks for many words in a text at once."""

from collections.abc import Iterable

import ahocorasick


class Literals:
    """Words with a number each, all found in one pass over a text. Picklable."""

    def __init__(self, words: Iterable[tuple[str, int]]):
        numbers: dict[str, list[int]] = {}
        for word, number in words:
            numbers.setdefault(word, []).append(number)
        self._automaton = ahocorasick.Automaton()
        for word, its in numbers.items():
            self._automaton.add_word(word, its)
        self._automaton.make_automaton()
        self._any = bool(numbers)

    def found(self, text: str) -> set[int]:
        """The numbers of all words that stand in ``text``."""
        if not self._any:  # an automaton of no words cannot be asked
            return set()
        return {number for _, its in self._automaton.iter(text) for number in its}
