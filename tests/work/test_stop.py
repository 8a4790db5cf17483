"""Asking to stop, and trying again."""

import os
import signal

import pytest

from etl.work import Patience, Stop, Stopped, patiently, stoppable


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_is_heard_and_obeyed_where_the_work_looks(signum: int) -> None:
    with stoppable() as stop:
        stop.check()
        os.kill(os.getpid(), signum)
        with pytest.raises(Stopped) as raised:
            stop.sleep(60)
    assert raised.value.signum == signum


def test_who_asks_twice_is_not_kept_waiting() -> None:
    with stoppable():
        os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGTERM)


def test_signals_do_afterwards_what_they_did_before() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with stoppable():
        assert signal.getsignal(signal.SIGTERM) != before
    assert signal.getsignal(signal.SIGTERM) == before


class Failing:
    """Fails so many times, then gives the number of tries."""

    def __init__(self, failures: int) -> None:
        self.tries, self.failures = 0, failures

    def __call__(self) -> int:
        self.tries += 1
        if self.tries <= self.failures:
            raise ConnectionError(f"try {self.tries}")
        return self.tries


def test_what_fails_is_tried_again_after_each_wait() -> None:
    assert patiently(Failing(2), ConnectionError, Patience((0, 0))) == 3


def test_patience_ends_with_the_last_failure() -> None:
    with pytest.raises(ConnectionError, match="try 3"):
        patiently(Failing(9), ConnectionError, Patience((0, 0)))


def test_another_failure_is_not_tried_again() -> None:
    failing = Failing(1)
    with pytest.raises(ConnectionError):
        patiently(failing, TimeoutError, Patience((0, 0)))
    assert failing.tries == 1


def test_who_asks_to_stop_does_not_wait_for_the_next_try() -> None:
    stop = Stop()
    stop.hear(signal.SIGINT, None)
    with pytest.raises(Stopped):
        patiently(Failing(1), ConnectionError, Patience((60,), stop))
