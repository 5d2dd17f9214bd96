"""A component of the pipeline that learns nothing and keeps nothing; and what no component may do: lose a turn.

Rasa reads the annotations of `create` itself and knows only the spellings of `typing`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self, TypeVar

import structlog
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

Made = TypeVar("Made")
_log = structlog.get_logger("waymark.nlu")


def unless_it_fails(step: str, work: Callable[[], Made], otherwise: Made) -> Made:
    """What `work` gives; `otherwise` after a fault of ours, logged as `step` without a word of the message."""
    try:
        return work()
    except Exception as fault:
        _log.error(step, error=type(fault).__name__)
        return otherwise


class Component(GraphComponent):
    """Made without anything of its own; what the first message needs is made ready with it."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        """The component, ready."""
        cls.prepare()
        return cls()

    @classmethod
    def prepare(cls) -> None:
        """Load what would make the first message the slow one."""
