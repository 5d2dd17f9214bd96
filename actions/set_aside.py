"""What the latest message turns down: put aside, and in no list from then on."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.cards import show
from actions.fitting import current, fresh
from actions.wiring import wiring
from knowledge import words
from knowledge.complaints import unheard
from knowledge.naming import called as all_names
from knowledge.naming import named_among
from knowledge.parts import tells_something
from knowledge.phrases import plain
from knowledge.pointing import each_of, only_names, turned_to
from knowledge.questions import SHOWN
from knowledge.refusing import No, after_no, is_last, is_wanted, refuses_all, turned_down
from knowledge.scheme import Scheme

MOST_NEXT = 3  # cards after one is put aside


class ActionSetAside(Action):
    """Runs on every message, by the slot's custom mapping: a no may stand beside anything."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_set_aside"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Put aside what the message turns down, and say so."""
        no = turned_down_in(tracker)
        return slots.set_all({slots.PUT_ASIDE: put_aside(dispatcher, tracker, no)}) if no else []


def turned_down_in(tracker: Tracker) -> list[Scheme]:
    """The schemes that the latest message turns down, of those shown or talked of, in their order."""
    picked = slots.heard(tracker).get("scheme") if slots.intent(tracker) == "not_that_one" else None
    if picked:
        return [scheme for scheme in _seen(tracker) if scheme.id == picked]
    text = slots.said(tracker)
    if refuses_all(text) and not tracker.get_slot(slots.REQUESTED):
        wanted = _called(tracker, No(text, first=False)) if is_wanted(text) else None
        return [scheme for scheme in _just_shown(tracker) if scheme is not wanted]
    return _meant(tracker)


def _just_shown(tracker: Tracker) -> list[Scheme]:
    """What "none of them" is said of: what the last reply found, else all shown; nothing where it only asked which."""
    if slots.asked_which(tracker):
        return []
    found = slots.found_before(tracker)
    return [scheme for scheme in _shown(tracker) if not found or scheme.id in found]


def turns_down_another(tracker: Tracker) -> bool:
    """Whether the words of the latest message turn down what is neither shown nor coming."""
    no = turned_down(slots.said(tracker))
    return not turned_down_in(tracker) and any(not is_last(each.words) for each in no)


def put_aside(dispatcher: CollectingDispatcher, tracker: Tracker, schemes: list[Scheme]) -> list[str]:
    """Say that `schemes` are put aside. Returns the ids of all that are."""
    said = slots.said(tracker)
    every = len(schemes) > 1 and refuses_all(said)
    names = words.both([scheme.name for scheme in schemes], language=speech.language(tracker))
    called = speech.text(tracker, "utter_all_of_these") if every else names
    sorry = unheard(said) or any(no.scolds for no in turned_down(said))
    speech.say(dispatcher, tracker, "utter_set_aside_sorry" if sorry else "utter_set_aside", scheme=called)
    ids = [*slots.listed(tracker, slots.PUT_ASIDE), *(scheme.id for scheme in schemes)]
    return list(dict.fromkeys(ids))


def show_others(dispatcher: CollectingDispatcher, tracker: Tracker, aside: list[str]) -> list[dict[str, Any]]:
    """Cards for the next that fit and are not put `aside`; for what was seen only where nothing else is left."""
    fitting = fresh(current(tracker).recommended, aside)
    new = fresh(fitting, slots.listed(tracker, slots.SHOWN))[:MOST_NEXT]
    items = new or fitting[:SHOWN]
    name = "utter_others_next" if new else "utter_others"
    show(dispatcher, tracker, name if items else "utter_others_none", items)
    stand = [each for each in slots.listed(tracker, slots.SHOWN) if each not in aside] if new else []
    now = list(dict.fromkeys([*(item.scheme.id for item in items), *stand]))
    last = slots.just_shown(tracker, (item.scheme.id for item in new)) if new else {}
    return slots.set_all({slots.PUT_ASIDE: aside, slots.SHOWN: now, **last})


def _seen(tracker: Tracker) -> list[Scheme]:
    """Every scheme shown or talked of, put aside or not."""
    last = wiring.catalogue().schemes.get(str(tracker.get_slot(slots.DISCUSSED)))
    return list(dict.fromkeys([*_shown(tracker), *([last] if last else [])]))


def _meant(tracker: Tracker) -> list[Scheme]:
    """Those named; "take that off" beside a name is said of that one, and else of the one talked of last.

    While a question of ours is open, "that" may be what was asked for.
    """
    no = [
        each._replace(words=part.strip()) for each in turned_down(slots.said(tracker)) for part in _each(each)
    ]
    called = [_called(tracker, each) for each in no if not is_last(each.words)]
    named = list(dict.fromkeys(scheme for scheme in (*called, *_by_whole_name(tracker)) if scheme))
    points = any(is_last(each.words) for each in no) and not tracker.get_slot(slots.REQUESTED)
    last = _last(tracker) if points else None
    return named or ([last] if last else [])


def _by_whole_name(tracker: Tracker) -> list[Scheme]:
    """Those that stand by their whole name after a bare "no"."""
    said = set(map(plain, after_no(slots.said(tracker))))
    return [scheme for scheme in _seen(tracker) if not said.isdisjoint(map(plain, all_names(scheme)))]


def _each(no: No) -> list[str]:
    return each_of(no.words) or [""]


def _last(tracker: Tracker) -> Scheme | None:
    """What was talked of last, or the only one that was shown."""
    some = _seen(tracker)
    last = next((scheme for scheme in some if scheme.id == tracker.get_slot(slots.DISCUSSED)), None)
    return last or (some[0] if len(some) == 1 else None)


def _called(tracker: Tracker, no: No) -> Scheme | None:
    """What it is for: a name of what was shown or fits, or words that point at one shown."""
    some, catalogue = _seen(tracker), wiring.catalogue()
    coming = [item.scheme for item in current(tracker).recommended]
    by_record = no.first and len(no.words.split()) == 1
    named = named_among(no.words, [*some, *coming], slots.person(tracker))
    in_list = named or turned_to(no.words, _shown(tracker), catalogue, by_record)
    found = in_list or turned_to(no.words, some, catalogue, by_record)
    scorns = no.scolds and not slots.heard(tracker).get("taken_back")  # else a fact is thrown back, no scheme
    found = found or (_whose_card_says(no.words, some) if scorns else None)
    return None if found and no.barely and not only_names(no.words, found) else found


def _whose_card_says(words_of_it: str, some: list[Scheme]) -> Scheme | None:
    """The only one of `some` whose card has all the words: what is scorned may be no name, as "hgv driving"."""
    said = {word for word in plain(words_of_it).split() if tells_something(word)}
    cards = ((scheme, plain(" ".join((scheme.name, scheme.summary, *scheme.check)))) for scheme in some)
    found = [scheme for scheme, card in cards if said and said <= set(card.split())]
    return found[0] if len(found) == 1 else None


def _shown(tracker: Tracker) -> list[Scheme]:
    schemes = wiring.catalogue().schemes
    return [schemes[each] for each in slots.listed(tracker, slots.SHOWN) if each in schemes]
