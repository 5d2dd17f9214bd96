"""Rasa's graph run node after node: one message at a time has no use for a scheduler."""

from functools import cache
from graphlib import TopologicalSorter
from typing import Any

from rasa.engine.runner.dask import DaskGraphRunner


class InOrder:
    """The loaded graph of a model, as its runner holds it, run without dask's scheduler."""

    def __init__(self, runner: DaskGraphRunner) -> None:
        self._schema, self._nodes = runner._graph_schema, runner._instantiated_nodes
        self._needed = cache(self._order)

    def run(self, inputs: dict[str, Any], targets: list[str]) -> dict[str, Any]:
        """What each of the nodes `targets` answers, given `inputs` by placeholder."""
        done = {name: (name, value) for name, value in inputs.items()}
        for name, needs in self._needed(*targets):
            if name not in done:
                done[name] = self._nodes[name](*(done[need] for need in needs))
        return dict(done[target] for target in targets)

    def _order(self, *targets: str) -> list[tuple[str, list[str]]]:
        nodes = self._schema.minimal_graph_schema(list(targets)).nodes
        needs = {name: list(node.needs.values()) for name, node in nodes.items()}
        return [(name, needs.get(name, [])) for name in TopologicalSorter(needs).static_order()]
