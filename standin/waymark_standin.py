"""Lets Rasa run without TensorFlow. `waymark.pth` imports this whenever the environment's Python starts.

Rasa imports TensorFlow only to define its neural components, which we do not use. When an import of it finds
nothing, the finder here answers with modules whose attributes are inert classes: fit to be named in annotations
and inherited from, refusing every call. With TensorFlow installed it answers nothing at all.
"""

import os
import sys
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

STOOD_IN = frozenset({"tensorflow", "tensorflow_hub", "tensorflow_text", "keras"})


class _Inert(type):
    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        raise _needs_tensorflow()

    def __instancecheck__(cls, value: object) -> bool:
        # matplotlib asks of every value whether it is a tensor
        return False

    def __getattr__(cls, name: str) -> "_Inert":
        return _inert(name)

    def __or__(cls, other: Any) -> Any:
        return cls

    __ror__ = __or__


class _Base(metaclass=_Inert):
    def __class_getitem__(cls, item: Any) -> Any:
        return cls


class _Module(ModuleType):
    def __getattr__(self, name: str) -> _Inert:
        return _inert(name)


class StandIn:
    """Finds and loads `STOOD_IN` and anything inside them."""

    @staticmethod
    def find_spec(name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """The spec of an inert module; None for any other name, and for all if TensorFlow itself is installed."""
        if name.partition(".")[0] in STOOD_IN and not path and PathFinder.find_spec("tensorflow") is None:
            return ModuleSpec(name, StandIn, is_package=True)  # type: ignore[arg-type]
        return None

    @staticmethod
    def create_module(spec: ModuleSpec) -> ModuleType:
        """An inert module."""
        return _Module(spec.name)

    @staticmethod
    def exec_module(module: ModuleType) -> None:
        """Nothing to run."""


def _inert(name: str) -> _Inert:
    if name.startswith("__"):
        raise AttributeError(name)
    return _Base


def _needs_tensorflow() -> Exception:
    from rasa.shared.exceptions import RasaException  # the command line shows these without a stack trace

    error: Exception = RasaException(
        "DIETClassifier, TEDPolicy, ResponseSelector and Rasa's other neural components need TensorFlow, which "
        "is not installed. Choose other components in config.yml, or run 'make diet', which installs the group "
        "'diet', TensorFlow included, in an environment of its own (CPython 3.11)."
    )
    return error


def activate() -> None:
    """Stand in for TensorFlow; keep Rasa's telemetry and crash reports off, in child processes too."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    if StandIn not in sys.meta_path:
        sys.meta_path.append(StandIn)


activate()
