"""Questions about the schemes: of one, answered from its record, or of several that were shown."""

from collections.abc import Sequence
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.answers.benefits import affects, whom_to_ask
from actions.answers.one import answered, answers
from actions.answers.reply import Reply
from actions.answers.several import difference, first_shown, not_told_apart, pair, sorted_out
from actions.answers.status import say_status
from actions.finding import show_found, surely_found
from actions.meant import named, shown, talked_of
from actions.searching import search_for
from actions.set_aside import show_others, turned_down_in
from actions.unclear import ask_which, left_open
from knowledge.aspects import OF_ALL, Asked, asked_in, asks_of_all
from knowledge.assess import Assessment
from knowledge.naming import called
from knowledge.of_scheme import turns_to_something
from knowledge.refusing import complains, without_refused
from knowledge.scheme import Scheme

_NO_SIDE = (("what",), ("unsure",))


class ActionAnswer(Action):
    """Answers a question about schemes; nothing that their records do not hold is said."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """The sides asked about of the scheme meant; where that may be any of several, they are offered to choose."""
        return answer_question(dispatcher, tracker)


def answer_question(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Any]:
    """The same, for whoever finds that a message is a question about a scheme."""
    asked, items, said = _asked(tracker), surely_found(tracker), named(tracker)
    if complains(slots.said(tracker)):
        speech.say(dispatcher, tracker, "utter_got_wrong")
        if asked.sides == ("what",) and not (said or items):
            speech.say(dispatcher, tracker, "utter_say_again")
            return []
    if _of_several(dispatcher, tracker, asked.sides, items, said):
        return []
    if not said and turns_to_something(slots.said(tracker)):
        return search_for(dispatcher, tracker)
    scheme = said or _meant(tracker, asked.sides, items)
    if scheme:
        return answer(dispatcher, tracker, scheme, items)
    return show_found(dispatcher, tracker, items) if items else _of_none(dispatcher, tracker, asked.sides)


def answer(
    dispatcher: CollectingDispatcher, tracker: Tracker, scheme: Scheme, found: Sequence[Assessment] = ()
) -> list[Any]:
    """Say what the latest message asks about `scheme`, which is talked of from here on; of one turned down, no more.

    found: what to show where something else is asked for beside it.
    """
    if scheme in turned_down_in(tracker):
        return show_others(dispatcher, tracker, slots.listed(tracker, slots.PUT_ASIDE))
    asked = _asked(tracker, scheme)
    others = [item for item in found if asked.more and item.scheme is not scheme]
    for reply, extra in answers(tracker, scheme, Asked(asked.sides, asked.more and not others)):
        buttons = None if extra else _back_to_list(tracker)
        _say(dispatcher, tracker, reply, extra, buttons, scheme=scheme.name)
    say_status(dispatcher, tracker, scheme, asked="closed" in asked.sides)
    shown_now = show_found(dispatcher, tracker, others) if others else []
    kept = {slots.DISCUSSED: scheme.id, slots.ANSWERED: answered(tracker, scheme, asked)}
    return [*shown_now, *slots.set_all(kept)]


def _of_none(dispatcher: CollectingDispatcher, tracker: Tracker, sides: tuple[str, ...]) -> list[Any]:
    """The answer where no scheme is meant: what is so of all, the others where some are turned down, or which it is."""
    if sides in _NO_SIDE and turned_down_in(tracker):
        return show_others(dispatcher, tracker, slots.listed(tracker, slots.PUT_ASIDE))
    if sides == ("affects",):
        _say(dispatcher, tracker, affects(tracker), whom_to_ask(tracker))
        return []
    if sides == ("sure",):
        speech.say(dispatcher, tracker, "utter_side_sure")
        return []
    return ask_which(dispatcher, tracker, sides[0])


def _of_several(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    aspects: tuple[str, ...],
    items: list[Assessment],
    said: Scheme | None,
) -> bool:
    """Answer what is asked of several schemes at once, unless `items` are asked for. Returns whether it was.

    said: the scheme that is named. Where none is meant, who cannot phone asks of all.
    """
    if "difference" in aspects:
        two = pair(tracker)
        _say(dispatcher, tracker, difference(two) if two else not_told_apart(tracker))
        return True
    if "shown_in" in aspects:
        _say(dispatcher, tracker, Reply("utter_answer_shown_in"))
        return True
    of_all = next((aspect for aspect in aspects if aspect in OF_ALL), None)
    of_any = of_all == "ways" and not (said or talked_of(tracker))
    if of_all and (of_any or asks_of_all(slots.said(tracker))) and shown(tracker) and not items:
        dispatcher.utter_message(text=sorted_out(tracker, of_all))
        return True
    return False


def _meant(tracker: Tracker, sides: tuple[str, ...], items: list[Assessment]) -> Scheme | None:
    """The scheme meant where none is named; the first shown where it is asked which is, or any will do.

    "Do they do beauty courses" asks for what it names, not about what was talked of last.
    """
    of_all = asks_of_all(slots.said(tracker))
    if "first" in sides or (left_open(tracker) and of_all):
        return first_shown(tracker)
    asked_for = _asked_for(tracker, items)
    if asked_for:
        return asked_for
    passed_over = items and (sides in _NO_SIDE or of_all)
    return None if passed_over or (sides in _NO_SIDE and turned_down_in(tracker)) else talked_of(tracker)


def _asked_for(tracker: Tracker, items: list[Assessment]) -> Scheme | None:
    """The one of those shown that is asked for in words people use for it: "is the english class free"."""
    some = shown(tracker)
    return next((item.scheme for item in items if item.scheme in some), None)


def _asked(tracker: Tracker, scheme: Scheme | None = None) -> Asked:
    """What is asked about: as the button says, else as the words do."""
    chosen = slots.heard(tracker).get("aspect")
    if chosen:
        return Asked((str(chosen),), more=False)
    found = asked_in(without_refused(slots.said(tracker)), called(scheme) if scheme else ())
    if found.sides != ("what",):
        return found
    return Asked((left_open(tracker) or ("unsure" if found.more else "what"),), more=False)


def _say(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    reply: Reply,
    extra: dict[str, Any] | None = None,
    buttons: list[speech.Button] | None = None,
    **values: Any,
) -> None:
    speech.say(dispatcher, tracker, reply.name, buttons=buttons, extra=extra, **{**values, **reply.values})


def _back_to_list(tracker: Tracker) -> list[speech.Button] | None:
    """A way on from an answer with no number or page; none while a question is open, which is one."""
    if tracker.active_loop or not shown(tracker):
        return None
    return [{"title": speech.text(tracker, "utter_button_again_list"), "payload": "/show_results"}]
