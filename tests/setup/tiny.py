"""The smallest Rasa project that trains, for tests of the stock command."""

import subprocess
import sys
from pathlib import Path

CONFIG = """
recipe: default.v1
language: en
assistant_id: tiny
pipeline:
  - name: WhitespaceTokenizer
  - name: CountVectorsFeaturizer
  - name: {classifier}
policies:
  - name: RulePolicy
"""
DOMAIN = """
version: "3.1"
intents: [greet, leave]
responses:
  utter_hello: [{text: "Hello there"}]
  utter_bye: [{text: "Goodbye"}]
"""
DATA = """
version: "3.1"
nlu:
  - {intent: greet, examples: "- hello\\n- good morning\\n- hi\\n"}
  - {intent: leave, examples: "- bye\\n- see you\\n- I must go\\n"}
rules:
  - {rule: greet, steps: [{intent: greet}, {action: utter_hello}]}
  - {rule: leave, steps: [{intent: leave}, {action: utter_bye}]}
"""


def write(folder, classifier="LogisticRegressionClassifier"):
    """Write the project into `folder`."""
    (folder / "data").mkdir()
    (folder / "config.yml").write_text(CONFIG.format(classifier=classifier))
    (folder / "domain.yml").write_text(DOMAIN)
    (folder / "data" / "all.yml").write_text(DATA)


def rasa(folder, *arguments, **options):
    """Run the stock command in `folder`. Returns the finished process, with what it printed."""
    command = [str(Path(sys.executable).parent / "rasa"), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, **options)
