"""Processes that share work: what comes out does not tell how many there were, nor that one died."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator

import psutil
import pytest

from etl.work import Stop, Stopped, ordered


def doubling() -> Callable[[int], int]:
    return double


def double(number: int) -> int:
    # Later items are done sooner: the order is not that of finishing.
    time.sleep(0.002 * (20 - number % 20))
    return 2 * number


def dying() -> Callable[[int], int]:
    return die_of_seven


def die_of_seven(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def sleeping() -> Callable[[int], int]:
    return sleep_long


def sleep_long(number: int) -> int:
    time.sleep(60)
    return number


def minus(number: int) -> int:
    return -number


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_come_in_the_order_of_the_items_whatever_the_number_of_workers(workers: int) -> None:
    assert list(ordered(doubling, range(40), workers, minus, Stop())) == [2 * n for n in range(40)]


def test_items_are_taken_only_a_few_ahead_of_the_results() -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(1000):
            taken += 1
            yield number

    results = ordered(doubling, items(), 2, minus, Stop())
    for done in range(1, 21):
        next(results)
        assert taken <= done + 6
    results.close()


def test_an_item_that_kills_its_process_twice_is_told_and_the_others_are_done() -> None:
    assert list(ordered(dying, range(12), 2, minus, Stop())) == [*range(7), -7, *range(8, 12)]


def test_no_process_is_left_when_the_caller_takes_no_more() -> None:
    results = ordered(doubling, range(100), 2, minus, Stop())
    next(results)
    results.close()
    assert workers_alive() == []


def test_who_asks_to_stop_does_not_wait_for_what_the_processes_have_in_hand() -> None:
    stop = Stop()
    threading.Timer(0.5, stop.hear, (signal.SIGTERM, None)).start()
    with pytest.raises(Stopped, match="SIGTERM"):
        list(ordered(sleeping, range(4), 2, minus, stop))
    assert workers_alive() == []


def workers_alive() -> list[psutil.Process]:
    mine = psutil.Process().children()
    return [process for process in mine if "spawn_main" in " ".join(process.cmdline())]
