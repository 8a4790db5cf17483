"""The group of all commands: what goes wrong in any of them is said in one line on standard error."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import Any, NoReturn

import click

from etl.errors import UserError
from etl.store import StoreError
from etl.work import Stopped

NEEDS_A_PERSON = 1
FAILED = 2
INTERRUPTED = 130
UNREAD = 141
SIGNALLED = 128
"""A program that a signal ended exits with this and the number of the signal."""


class LateCommands(Mapping[str, click.Command]):
    """The commands of a package by verb; a verb's module is imported when the command itself is asked for.

    ``status`` need not wait for the web server of ``browse``.
    """

    def __init__(self, package: str, verbs: Sequence[str]) -> None:
        self._package = package
        self._verbs = verbs

    def __getitem__(self, verb: str) -> click.Command:
        if verb not in self._verbs:
            raise KeyError(verb)
        command: click.Command = getattr(import_module(f"{self._package}.{verb}"), verb)
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(self._verbs)

    def __len__(self) -> int:
        return len(self._verbs)


class OneLineErrors(click.Group):
    """A group that prints errors as ``zhibiao: …`` in one line, and ends with the documented exit codes."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line and exit; takes what click's ``main`` takes."""
        for stream in (sys.stdout, sys.stderr):
            # A terminal of another encoding shows a question mark rather than a traceback.
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="replace")
        try:
            code = super().main(*args, **(extra | {"standalone_mode": False}))
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(FAILED)
        except click.UsageError as error:
            where = error.ctx.command_path if error.ctx else "zhibiao"
            fail(f"{error.format_message().rstrip('.')}; see {where} --help")
        except click.ClickException as error:
            fail(error.format_message())
        except (UserError, StoreError) as error:
            fail(str(error))
        except click.Abort:
            _interrupted(INTERRUPTED)
        except Stopped as error:
            _interrupted(SIGNALLED + error.signum)
        except SystemExit:
            # Commands leave by other ways; this is how click and rich leave when nobody reads their output any more.
            _forget_output()
            sys.exit(UNREAD)
        sys.exit(code if isinstance(code, int) else 0)


def _interrupted(code: int) -> NoReturn:
    click.echo("zhibiao: interrupted; what was done before stays, and the same command goes on from there", err=True)
    sys.exit(code)


def fail(reason: str) -> NoReturn:
    """End with the reason in one line."""
    click.echo(f"zhibiao: {' '.join(reason.split())}", err=True)
    sys.exit(FAILED)


def _forget_output() -> None:
    # What still waits in the buffer would be written at exit, and fail with a message of the interpreter's.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
