"""Looks, before a job starts, at what no compiler can see."""

from __future__ import annotations

from datetime import timedelta
from typing import Optional, Union

from pyflink.datastream import StreamExecutionEnvironment
from pyflink.datastream.connectors import Sink, Source

from jvm import java_class, java_duration, java_errors

__all__ = ["check_start"]


def check_start(
    env: StreamExecutionEnvironment,
    *ends: Union[Source, Sink],
    failure_detection: Optional[timedelta] = None,
) -> None:
    """Refuses a job that could not keep what it promises.

    Looks whether the streams exist, have a segment for each task and begin with an
    event that the schema takes, whether the controller grants the lease, and how soon
    Flink gives a lost machine up. What can't be found out from here is a warning in the
    log: the job itself will meet it.

    :param env: the environment of the job, configured
    :param ends: readers and writers of the job
    :param failure_detection: how soon a lost machine must be given up
    :raises ValueError: if the job could not keep what it promises; it names everything
        that was found, each with a code for ``pfc explain``
    """
    checks = java_class("pfl.pravega.StartChecks").of(
        env._j_stream_execution_environment
    )
    for end in ends:
        if isinstance(end, Source):
            checks.source(end.get_java_function())
        else:
            checks.sink(end.get_java_function())
    if failure_detection is not None:
        checks.failureDetection(java_duration(failure_detection))
    with java_errors():
        checks.run()
