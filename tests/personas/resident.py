"""A simulated resident: hears a reply, and says or presses what this person would."""

from typing import Any

from tests.personas.people import USUAL, Persona

Said = dict[str, Any]  # the body of a request: {"text": ...} or {"choice": ...}
WORDS = {
    "unemployed": "I'm out of work",
    "employed": "I've got a job",
    "off_sick": "I'm off sick from my job",
    "self_employed": "I'm self employed",
    "studying": "I'm at college",
    "retired": "I'm retired",
    "universal_credit": "universal credit",
    "esa": "ESA",
    "jsa": "JSA",
    "pip": "PIP",
    "carers_allowance": "carer's allowance",
    "mental_health": "it's my mental health",
    "physical": "it's a physical problem",
    "disability": "a disability",
    "long_term_illness": "a long term illness",
    "neurodivergence": "I'm autistic",
    "learning_disability": "a learning disability",
    "addiction": "drink",
    "carer": "I care for someone",
    "care_leaver": "I grew up in care",
    "homeless": "I've no home",
    "ex_offender": "I've been in prison",
    "veteran": "I was in the army",
    "refugee": "I'm a refugee",
    "domestic_abuse": "my ex hurt me",
    "substance": "drugs",
}
BEGINNINGS = 2
PRESSED = {True: "yes", False: "no", "unemployed": "out-of-work-and-looking", "employed": "in-a-job"}


class Resident:
    """One persona talking. `truth` is what is true of them now; `refused` what they have refused so far."""

    def __init__(self, persona: Persona) -> None:
        self.persona, self.truth = persona, {**USUAL, **persona.truth}
        self.refused: set[str] = set()
        self._times: dict[str, int] = {}
        self._asides, self._then = list(persona.asides), list(persona.then)
        self._seen_results = False

    def next(self, reply: dict[str, Any]) -> Said | None:
        """What they say to `reply`; None when they have what they came for and nothing more to say."""
        self._seen_results |= any(message.get("recommendations") for message in reply["messages"])
        asks = reply["asks"]
        if self._asides and (asks or not self._seen_results):
            return {"text": self._asides.pop(0)}
        if asks:
            return self._answer(asks, reply)
        if self._seen_results:
            return self._after() if self._then else None
        return self._begin(choices(reply)) if self._count("begin") <= BEGINNINGS else None

    def _begin(self, values: list[str]) -> Said:
        """What they say when nothing is asked and nothing has been shown: who they are, or that they won't say."""
        if self.persona.refuses == "all":
            skip = next((value for value in values if "skip" in value), None)
            return {"choice": skip} if skip else {"text": self.persona.refusal}
        return {"text": f"I'm {self.truth['age']} and I live in {self.truth['area']}"}

    def _after(self) -> Said:
        said = self._then.pop(0)
        if isinstance(said, str):
            return {"text": said}
        self.truth.update(said.get("now", {}))
        return {"text": said["says"]} if "says" in said else {"choice": said["chooses"]}

    def _answer(self, asks: str, reply: dict[str, Any]) -> Said:
        values = choices(reply)
        if _asks_consent(asks, values):
            return self._consent()
        if self.persona.refuses == "all" or asks in self.persona.refuses:
            self.refused.add(asks)
            return {"choice": "rather-not-say"} if self.persona.presses else {"text": self.persona.refusal}
        if asks in self.persona.answers:
            return {"text": self._line(asks)}
        told = self.truth.get(asks)
        pressed = PRESSED.get(told) if isinstance(told, str | bool) else None
        if self.persona.presses and pressed in values:
            return {"choice": pressed}
        return {"text": in_words(told) if asks != "months_out_of_work" else _length(told)}

    def _consent(self) -> Said:
        if self.persona.refuses == "all" or "health_condition" in self.persona.refuses:
            self.refused.update(("health_condition", "health_types"))
            return (
                {"choice": "no-leave-my-health-out"}
                if self.persona.presses
                else {"text": self.persona.refusal}
            )
        return {"choice": "yes-you-can-ask"} if self.persona.presses else {"text": self._line("consent")}

    def _line(self, asks: str) -> str:
        lines = self.persona.answers.get(asks, "yes")
        lines = [lines] if isinstance(lines, str) else lines
        return lines[min(self._count(asks), len(lines)) - 1]

    def _count(self, what: str) -> int:
        self._times[what] = self._times.get(what, 0) + 1
        return self._times[what]


def choices(reply: dict[str, Any]) -> list[str]:
    """The values of the choices that a reply offers."""
    return [choice["value"] for message in reply["messages"] for choice in message.get("choices", ())]


def in_words(told: Any) -> str:
    """A circumstance as somebody with nothing more to say would put it."""
    match told:
        case None:
            return "don't know"
        case bool():
            return "yes" if told else "no"
        case []:
            return "none"
        case list():
            return " and ".join(in_words(item) for item in told)
    return WORDS.get(told, str(told))


def _length(months: int | None) -> str:
    if months is None:
        return in_words(None)
    years, rest = divmod(months, 12)
    return f"about {years} years" if years and not rest else f"about {months} months"


def _asks_consent(asks: str, values: list[str]) -> bool:
    return asks == "health_condition" and "yes-you-can-ask" in values
