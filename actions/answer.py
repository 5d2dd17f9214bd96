"""Questions about the schemes: of one, answered from its record, or of several that were shown."""

from collections.abc import Sequence
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.answers.benefits import affects, whom_to_ask
from actions.answers.one import answered, answers
from actions.answers.pick import PICKS
from actions.answers.reply import Reply
from actions.answers.several import difference, not_told_apart, pair, said_of_some, sorted_out
from actions.answers.status import say_status
from actions.asked import NO_SIDE, asked_by, meant_unnamed
from actions.finding import show_found, surely_found
from actions.in_general import answer_in_general
from actions.kindness import consoled_over_age
from actions.meant import named, shown, talked_of
from actions.money import answer_money
from actions.owning_up import own_up
from actions.passing_on import lead_to_page
from actions.searching import search_for
from actions.set_aside import show_others, turned_down_in
from actions.training import wanted
from actions.unclear import ask_which
from knowledge.aspects import OF_ALL, Asked, asks_of_all
from knowledge.assess import Assessment
from knowledge.complaints import unheard
from knowledge.refusing import complains
from knowledge.sayings import said_on
from knowledge.scheme import Scheme
from knowledge.turning import turns_to_something

PICKING = {"first", *PICKS}  # sides by which one of those shown is picked


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
    if lead_to_page(dispatcher, tracker):
        return []
    asked, items, said = asked_by(tracker), surely_found(tracker), named(tracker)
    complaint = complains(slots.said(tracker)) or unheard(slots.said(tracker))
    if complaint:
        speech.say(dispatcher, tracker, "utter_got_wrong")
    if answer_money(dispatcher, tracker):
        return []
    if not items and not _says_itself(said, asked.sides) and answer_in_general(dispatcher, tracker):
        return []
    if not said and own_up(dispatcher, tracker):
        return show_found(dispatcher, tracker, items) if items else []
    if items and wanted(tracker) and (not said or asked.sides in NO_SIDE):
        return show_found(dispatcher, tracker, items)
    if complaint and asked.sides == ("what",) and not (said or items):
        speech.say(dispatcher, tracker, "utter_say_again")
        return []
    if _of_several(dispatcher, tracker, asked.sides, items, said):
        return []
    picks_one = not PICKING.isdisjoint(asked.sides)
    if not (said or picks_one) and turns_to_something(slots.said(tracker)):
        return search_for(dispatcher, tracker)
    scheme = said or meant_unnamed(tracker, asked.sides, items)
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
    asked = asked_by(tracker, scheme)
    others = [item for item in found if asked.more and item.scheme is not scheme]
    for reply, extra in answers(tracker, scheme, Asked(asked.sides, asked.more and not others)):
        buttons = None if extra else _back_to_list(tracker)
        _say(dispatcher, tracker, reply, extra, buttons, scheme=scheme.name)
    say_status(dispatcher, tracker, scheme, asked="closed" in asked.sides)
    shown_now = show_found(dispatcher, tracker, others) if others else []
    kept = {slots.DISCUSSED: scheme.id, slots.ANSWERED: answered(tracker, scheme, asked)}
    return [*shown_now, *slots.set_all(kept)]


def _says_itself(scheme: Scheme | None, sides: tuple[str, ...]) -> bool:
    """Whether a scheme is named that is not only asked if one must, or that has a sentence of its own on that."""
    return scheme is not None and (sides != ("must",) or bool(said_on(scheme, "must")))


def _of_none(dispatcher: CollectingDispatcher, tracker: Tracker, sides: tuple[str, ...]) -> list[Any]:
    """The answer where no scheme is meant: what is so of all, the others where some are turned down, or which it is."""
    if turned_down_in(tracker):
        return show_others(dispatcher, tracker, slots.listed(tracker, slots.PUT_ASIDE))
    if sides == ("affects",):
        _say(dispatcher, tracker, affects(tracker), whom_to_ask(tracker))
        return []
    if sides == ("sure",):
        speech.say(dispatcher, tracker, "utter_side_sure")
        return []
    if consoled_over_age(dispatcher, tracker):
        return []
    said = said_of_some(tracker, sides[0])
    return ask_which(dispatcher, tracker, sides[0], said)


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
    if "behalf" in aspects and asks_of_all(slots.said(tracker)):
        of_all = "self"  # who may put somebody forward, of all of them
    of_any = of_all == "ways" and not (said or talked_of(tracker))
    if of_all and (of_any or asks_of_all(slots.said(tracker))) and shown(tracker) and not items:
        dispatcher.utter_message(text=sorted_out(tracker, of_all))
        return True
    return False


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
