"""The one kind of error that a user sees."""


class UserError(Exception):
    """Something that a user can mend. Its text is one line: what is wrong, and how to mend it.

    Every part raises a subclass of its own (``ReadError``, …); the command line prints the text and exits with 2.
    """
