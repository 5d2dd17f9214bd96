"""The stand-in for TensorFlow: inert, never in the way of the real one, clear when it is not enough."""

import subprocess
import sys

import pytest


def python(script, **options):
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, **options)
    return done.stdout.strip() or done.stderr


@pytest.mark.parametrize(
    "name", ["tensorflow", "tensorflow.keras.utils", "tensorflow_hub", "tensorflow_text", "keras"]
)
def test_every_python_of_the_environment_finds_a_module(name):
    assert "StandIn" in python(f"import sys, {name}; print(sys.modules['{name}'])")


@pytest.mark.parametrize("name", ["tensorflows", "keras_tuner", "no_such_module"])
def test_a_module_of_another_name_is_still_missing(name):
    assert "ModuleNotFoundError" in python(f"import {name}")


def test_an_installed_tensorflow_goes_first(tmp_path):
    (tmp_path / "tensorflow").mkdir()
    (tmp_path / "tensorflow" / "__init__.py").write_text("__version__ = 'real'")
    assert python("import tensorflow; print(tensorflow.__version__)", cwd=tmp_path) == "real"


@pytest.mark.parametrize("missing", ["tensorflow.compiler", "keras", "tensorflow_text"])
def test_what_an_installed_tensorflow_lacks_stays_missing_because_it_probes_for_it(tmp_path, missing):
    (tmp_path / "tensorflow").mkdir()
    (tmp_path / "tensorflow" / "__init__.py").touch()
    assert "ModuleNotFoundError" in python(f"import tensorflow, {missing}", cwd=tmp_path)
    assert "ModuleNotFoundError" not in python(f"import {missing}")


def test_its_attributes_can_be_named_and_inherited_from():
    import tensorflow as tf

    class Layer(tf.keras.layers.Layer):
        def call(self, value: tf.Tensor | None) -> tf.types.experimental.Function[tf.Tensor]:
            return value

    assert issubclass(Layer, tf.keras.Model)


@pytest.mark.parametrize("value", [1, "text", None, object(), [], print])
def test_nothing_is_an_instance_of_them(value):
    import tensorflow as tf

    assert not isinstance(value, tf.Tensor)
    assert not isinstance(value, tf.Variable | tf.RaggedTensor)


def test_a_call_says_what_to_install():
    import tensorflow as tf
    from rasa.shared.exceptions import RasaException

    class Model(tf.keras.Model):
        pass

    for call in (tf.constant, tf.keras.metrics.Mean, Model):
        with pytest.raises(RasaException, match=r"(?s)DIETClassifier.*make diet.*group 'diet'"):
            call(1)


def test_it_claims_no_special_attribute():
    import tensorflow as tf

    assert not hasattr(tf, "__wrapped__")
    assert not hasattr(tf.Tensor, "__array__")
