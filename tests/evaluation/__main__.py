"""`python -m tests.evaluation`, `make evaluate`: measures everything on both halves and writes docs/evaluation."""

from bot import runtime
from bot.assistant import make_dialogue
from tests.evaluation import circumstances, elsewhere, intents, questions, report, safety
from tests.evaluation.messages import HALVES


def main() -> None:
    """Measure, write the report, print the figures."""
    runtime.prepare()
    ours = {
        half: {"Waymark": intents.ours(half), "its classifier alone": intents.alone(half)} for half in HALVES
    }
    theirs, talk = intents.diet(HALVES), make_dialogue()
    figures = report.Figures(
        circumstances={half: circumstances.measure(half) for half in HALVES},
        safety={half: safety.measure(half) for half in HALVES},
        intents={half: ours[half] | theirs.get(half, {}) for half in HALVES},
        questions={half: questions.measure(half, talk) for half in HALVES},
        elsewhere=elsewhere.measure(),
    )
    report.write(figures)
    print(f"\n{'':32}{'target':>8}{'dev':>8}{'test':>8}")
    for name, (dev, test) in figures.shares().items():  # type: ignore[misc]
        print(f"{name:32}{report.TARGETS[name]:8.1%}{dev:8.1%}{test:8.1%}")
    for name, part in figures.intents["test"].items():
        print(f"{name:32}{part.whole:8.1%} of the test half's intents, {part.median_ms:.1f} ms a message")
    print(f"\nReport: {report.PAGE}/README.md    Misses of the dev half: {report.MISSES}")


if __name__ == "__main__":
    main()
