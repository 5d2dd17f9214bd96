"""The intent of a message, put right by what was read in it: the classifier sees the words, not the facts."""

from collections.abc import Set
from dataclasses import dataclass

from bot.nlu.whose.losses import LOSS
from bot.nlu.work.preferences import PREFERENCES
from knowledge.fields import FIELDS

UNSURE = 0.35
ANSWERS = {"affirm", "deny", "dont_know", "rather_not_say"}
TELLING = {"tell", "for_someone_else", *ANSWERS}
# With these what was told is lost, so a guess will not do.
CLEARING = {"start_over", "forget_me", "withdraw", "for_someone_else"}
SURE_TO_CLEAR = 0.5
# Of a call to forget a part only: sure enough to offer that all is forgotten, and not to do it.
FORGET, HALF_SURE = "forget_me", 0.6
# A message may ask for these although it tells a fact.
ASKING = {
    *("ask_why", "ask_scheme", "ask_about_us", "ask_privacy", "ask_benefits", "show_more", "show_results"),
    *("not_that_one", "nearer", "online_only", "search", "go_back", "start_over", "forget_me"),
    *("talk_to_person", "hand_over", "withdraw"),
}
# What a question about a scheme is taken for.
_MAY_BE_OF_SCHEME = {
    *("ask_scheme", "ask_why", "ask_benefits", "ask_about_us", "ask_privacy", "talk_to_person", "search"),
    *("help", "out_of_scope", "not_that_one", "hand_over", "show_more", "go_back", "carry_on", "nearer"),
    *("online_only", "greet", "insult"),
}
# What a complaint that nobody listens is taken for; the form then says sorry and asks no more.
_GRUMBLES = {
    *(
        "insult",
        "out_of_scope",
        "ask_why",
        "help",
        "ask_about_us",
        "carry_on",
        "greet",
        "go_back",
        "start_over",
    ),
}
_GRUMBLES_AT_QUESTION = _GRUMBLES | {"ask_scheme", "not_that_one", "search", "show_more"}
SORROWS = {"grief", "heavy", "lonely", "caring", "livelihood", "blow"}
LAMENTS = SORROWS | {LOSS, "weary", "worry", "child_worry"}
_NOT_BESIDE_LAMENTS = {"talk_to_person", "hand_over", "show_results", "insult", "crisis", "affirm", "deny"}
# What a plain question is taken for while a question of ours is open: "you didnt answer. do I have to".
_SEEMS_OF_NOTHING = {"rather_not_say", "out_of_scope", "goodbye"}
_PARTINGS = {"goodbye", "thank"}
_COURTESIES = {"greet", *_PARTINGS}
PLACES = {"area", "area_candidates"}
# What a message may tell of the person.
FACTS = {*FIELDS, PREFERENCES, "area_candidates", LOSS, *SORROWS}
# What a message tells that is no circumstance: it takes one back, or turns to somebody else.
TURNS = {"taken_back", "wrong", "objects", "next_person", "same_person", "of_client"}
# Facts that a message about something else may seem to tell: a place, a wish.
_WISHES = {PREFERENCES, "needs", "wants_work", "looking_for_work", "wrong", "objects"}
_SLIGHT = {*PLACES, *_WISHES, "caring"}
# How sure the classifier must be of another intent where facts were read: slight ones, others with a request, others.
DESPITE_SLIGHT, DESPITE_FACTS, BY_CHANCE = 0.4, 0.6, 0.8


@dataclass(frozen=True, slots=True)
class Heard:
    """What was read in a message, and the question `asked` that it answers, if one is open.

    told: the facts it tells, by entity. declined: it will not tell something. named: a place or a benefit is all that
    it says, as in "LS9". see_now: it asks to be shown what there is. of_scheme: schemes have been shown, and it asks
    about one. openly: as questions do. alone: it does nothing else. along: it asks whether somebody may come along.
    asks: schemes have been shown, and it has a question mark. without: it says what a handover is to leave out.
    handing_over: one has just been shown, and awaits a yes. unheard: it says that it was not listened to. private: it
    has a word of who sees what is told. thanks: it ends with thanks. seen: it says that what is shown had been seen.
    laments: it tells what is hard, and asks for nothing. plain: it plainly asks about help, of whatever scheme.
    parting: it asks nothing, and parts with us. person: it asks for somebody to talk to. code: it says yes to a code.
    """

    told: Set[str] = frozenset()
    asked: str | None = None
    declined: bool = False
    named: bool = False
    see_now: bool = False
    of_scheme: bool = False
    openly: bool = False
    alone: bool = False
    along: bool = False
    asks: bool = False
    without: bool = False
    handing_over: bool = False
    unheard: bool = False
    private: bool = False
    thanks: bool = False
    seen: bool = False
    laments: bool = False
    plain: bool = False
    parting: bool = False
    person: bool = False
    code: bool = False


def settled(intent: str, confidence: float, heard: Heard) -> str:
    """The intent, given the classifier's with its confidence, 0 to 1.

    Facts make it `tell`, unless it surely asks for something or the facts are plainly read by chance; a refusal of the
    open question is just that; words that told nothing and that the classifier is unsure of are out of scope.
    """
    told, asked = heard.told, heard.asked
    if heard.without and heard.handing_over and intent not in ("affirm", "hand_over"):
        return "rather_not_say"
    if heard.code and heard.handing_over:
        return "affirm"
    if heard.person and intent in _MAY_BE_OF_SCHEME:
        return "talk_to_person"
    if heard.parting and not told and (heard.thanks or not asked) and intent in _MAY_BE_OF_SCHEME | {"tell"}:
        return "goodbye"
    if heard.see_now and not heard.declined:
        return "tell" if told - _WISHES else "show_results"
    if heard.unheard and _only_grumbles(intent, heard):
        return "tell"
    if heard.seen and not told and not heard.of_scheme and intent in _GRUMBLES:
        return "show_more"
    if heard.laments and intent not in _NOT_BESIDE_LAMENTS | CLEARING | _PARTINGS and not heard.declined:
        return "tell"
    if intent in ("not_that_one", FORGET) and "taken_back" in told:
        return "tell"
    if heard.asks and intent in _PARTINGS:
        return "ask_scheme"
    quietly = not (told or intent in _PARTINGS)  # "cheers, ill ring them monday" sounds like asking when
    if heard.of_scheme and (heard.openly or quietly) and _asks_though_telling(intent, heard):
        return "ask_scheme"
    if told and (heard.named or not _despite(intent, confidence, heard)):
        return "for_someone_else" if told == {"about"} else "tell"
    if heard.of_scheme and intent in _MAY_BE_OF_SCHEME:
        return "ask_scheme"
    if heard.plain and asked and not (told or heard.declined) and intent in _SEEMS_OF_NOTHING:
        return "ask_scheme"
    if heard.declined and asked and not told:
        return "dont_know" if intent == "dont_know" else "rather_not_say"
    sure_enough = SURE_TO_CLEAR if intent in CLEARING else UNSURE
    if heard.thanks and not (asked or told) and intent in ("out_of_scope", "tell"):
        return "thank"
    if confidence < sure_enough and not (asked and intent in ANSWERS):
        return "rather_not_say" if heard.without else "out_of_scope"
    return "out_of_scope" if intent == "crisis" else intent


def _only_grumbles(intent: str, heard: Heard) -> bool:
    """Whether a complaint that nobody listens wants nothing else: no answer about a scheme, once some are shown."""
    if intent == "ask_privacy":
        return not heard.private
    if heard.asked:
        return intent in _GRUMBLES_AT_QUESTION
    return not heard.of_scheme and intent in _GRUMBLES | ANSWERS


def _despite(intent: str, confidence: float, heard: Heard) -> bool:
    """Whether a message is about something else although facts were read in it: "did Liverpool win"."""
    if intent in TELLING or (heard.asked and (heard.asked in heard.told or intent not in ASKING)):
        return False
    if heard.told <= _SLIGHT:
        return confidence >= (DESPITE_FACTS if intent in _COURTESIES else DESPITE_SLIGHT)
    return confidence >= (DESPITE_FACTS if intent in ASKING else BY_CHANCE)


def _asks_though_telling(intent: str, heard: Heard) -> bool:
    """Whether a question about a scheme is taken for telling: "is the Hull one free", "I'm 58. Am I too old".

    What it tells is kept. Where a question of ours is open, only one that tells next to nothing goes before it.
    """
    if not heard.asked:
        clears = intent in CLEARING and not (heard.along and intent == "for_someone_else")
        return not heard.told & TURNS and not clears
    if intent not in TELLING or heard.asked in heard.told or intent in ANSWERS:
        return False
    return heard.alone or heard.told <= _SLIGHT
