"""A message followed word by word, from whom it speaks of to whom it speaks of next."""

from typing import Literal

from bot.nlu.whose.mentioned import client_word, is_only_named, is_said_of, own_topics
from bot.nlu.whose.named import after_preposition, asked_for, is_nobody, with_writer, year_olds
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

Whose = Literal["person", "child", "other"]
# "Her son" may be the child of whom the message tells.
_MAY_BE_OWN = frozenset(("his", "her", "their", "for", "like", "other"))
# "A lad on my caseload" goes on about the lad.
_AT = ("on", "in", "at", "from", "of", "near")


class Follow:
    """Follows `message`: for another than the writer, of children, or in answer to a question about the person.

    clients: once followed, the words that name the person whom the writer asks for.
    """

    def __init__(self, message: Message, for_other: bool, of_children: bool, answers: bool) -> None:
        self._message = message
        self._for_other = for_other
        unborn = {n for hit in message.hits("family", "pregnant") for n in range(hit.start, hit.end)}
        named = (*asked_for(message), *year_olds(message), *message.hits("people"))
        self._named = {hit.start: hit for hit in named if hit.start not in unborn}
        self._child_words = {
            n for hit in message.hits("children", "own", "child") for n in range(hit.start, hit.end)
        } - unborn
        self._own_topics = set(own_topics(message))
        self._client = client_word(message, self._named.values())
        self._of_children = of_children
        of_child = of_children or message.has("childcare")
        answered = answers and not self._named and members("writer").isdisjoint(message.norms)
        self._last: Whose | None = "child" if of_child and not for_other else None
        if for_other or (answered and not of_child):
            self._last = "person"
        self._in_passing = False
        self.clients: set[int] = set()

    def whose(self) -> list[Whose]:
        """For each word, whom it is about."""
        found: list[Whose] = []
        now: Whose = "person"
        for position in range(len(self._message)):
            if self._leads_back(position, now):
                now = "person"
            now = self._turn(position) or now
            found.append(now)
        self._describe(found)
        return found

    def _leads_back(self, position: int, now: Whose) -> bool:
        """Whether a full stop, a "so", or a verb without a subject leads back to the person asked for."""
        word = self._message.norms[position]
        if self._in_passing and (self._message.is_break(position) or word in members("after_passing")):
            self._in_passing = False
            return True
        verbs = members("own_verbs") | (members("after_child") if now == "child" else frozenset())
        if now == "child" and position in self._own_topics:
            return True
        opens = self._message.is_break(position - 1) or (
            now == "child" and self._message.word(position - 1) in ("and", "n", "an", "&")
        )
        return self._message.is_end(position) or word in members("resets") or (opens and word in verbs)

    def _describe(self, whose: list[Whose]) -> None:
        """What stands between "my" and a name is said of whom it names: "my disabled husband"."""
        for hit in self._named.values():
            start = hit.start
            while start - 1 >= max(0, hit.start - 3) and self._message.norms[start - 1] not in members(
                "my_words"
            ):
                start -= 1
            led = not members("prepositions").isdisjoint(self._message.norms[start : hit.start])
            named = self._message.norms[hit.start] in members("my_words")
            mine = self._message.word(start - 1) in members("my_words") and not named
            if mine and not led and hit.start not in self.clients:
                whose[start : hit.start] = ["other"] * (hit.start - start)

    def _turn(self, position: int) -> Whose | None:
        word = self._message.norms[position]
        if position in self._named:
            return self._at_name(self._named[position])
        if position in self._child_words and word in members("offspring"):
            described = self._message.word(position + 1) in members("said_of")
            described = described and not with_writer(self._message, position - 1)
            if described or not self._for_other:
                self._last = "child"
            return "child" if described else None
        if word == "mine" and self._of_children:
            return "child"
        if word in members("they"):
            return self._at_they(position)
        helped = self._message.word(position - 1) in members("helps")
        if self._for_other and word in members("of_them") and helped:
            return "person"
        if self._is_writer(position):
            return "other" if self._for_other else "person"
        return None

    def _at_they(self, position: int) -> Whose | None:
        word = self._message.norms[position]
        if {"me", "us"} & set(self._message.norms[position + 1 : position + 4]):
            return None
        if word == "they" and self._message.word(position + 1) not in members("said_of_them"):
            return None
        return self._last or (None if word.startswith("the") else "other")

    def _at_name(self, hit: Hit) -> Whose | None:
        if self._for_other and (hit.meaning == "client" or self._message.norms[hit.end - 1] == self._client):
            self._last = "person"
            self.clients.update(range(hit.start, hit.end))
            return "person"
        if is_nobody(self._message, hit):
            return None
        of_others = self._message.word(hit.start - 1) in members("of_others") - _MAY_BE_OWN
        whose: Whose = "child" if hit.meaning == "young" and not of_others else "other"
        if not self._for_other:
            self._last = whose
        if hit.meaning == "client" and not self._for_other:
            return None
        if with_writer(self._message, hit.start):
            return None
        led = after_preposition(self._message, hit.start)
        if self._message.word(hit.end) in members("said_of") or is_said_of(self._message, hit):
            self._in_passing = self._message.word(hit.end) == "with" and led
            return whose
        self._in_passing = self._in_passing or is_only_named(self._message, hit)
        counted = self._message.word(hit.start - 1) in members("counts")
        return None if counted or led else whose

    def _is_writer(self, position: int) -> bool:
        word = self._message.norms[position]
        if self._for_other and (self._is_shared(position) or self._is_clause(position)):
            return False
        if word == "me" and self._message.word(position + 1) in ("and", "n", "&"):
            return True
        if self._for_other and self._message.word(position - 1) in _AT:
            return False
        if word in ("my", "our", "me"):
            return word != "me" and not self._names(position + 1)
        if word == "ill":
            return self._message.word(position + 1) in members("after_will")
        return word in members("writer")

    def _is_shared(self, position: int) -> bool:
        """Whether "we" tells where both live: "we're in Bideford"."""
        after = self._message.norms[position + 1 : position + 3]
        return self._message.norms[position] in ("we", "were") and bool(
            {"live", "living", "in"}.intersection(after)
        )

    def _is_clause(self, position: int) -> bool:
        """Whether "I" only says more of the person before it: "a young man I support"."""
        return position - 1 in self.clients

    def _names(self, position: int) -> bool:
        """Whether a name follows, perhaps after an age or adjectives: "17 year old daughter"."""
        for at in range(position, position + 6):
            if at in self._named:
                return True
            word = self._message.word(at)
            if at > position and not (
                word.isdecimal() or word in members("before_a_name") | {"year", "yr", "years", "and"}
            ):
                return False
        return False
