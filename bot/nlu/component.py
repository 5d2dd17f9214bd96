"""A component of the pipeline that learns nothing and keeps nothing.

Rasa reads the annotations of `create` itself and knows only the spellings of `typing`.
"""

from __future__ import annotations

from typing import Any, Self

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage


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
