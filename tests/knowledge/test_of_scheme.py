"""Whether a sentence asks about a scheme on the screen, by its words alone."""

import pytest

from knowledge.of_scheme import asks_of_scheme, only_asks, turns_to_something


@pytest.mark.parametrize(
    "text",
    [
        "is working wales free",
        "yeah but is it free",
        "is any of this free",
        "does it cost anything",
        "do I need an appointment or just turn up?",
        "what? I asked if I need an appointment",
        "is there web chat or text instead of phoning",
        "can someone tell me which one to try first",
        "which one is best for me? please short",
        "is it for carers",
        "is there one where I just turn up",
        "which can i do online",
        "is it full days",
        "can i apply for him",
        "can i see this in welsh",
        "has he got to be on UC for the trailblazer",
        "which of these does he need me to refer and which can he do himself",
        "what papers he should bring",
        "will it mess with my UC",
        "what about this ReAct thing, is that money for training?",
        "whats the difference between the first one and the second one",
        "will they take me at 58",
        "ydy o am ddim",
        "oes na web chat neu tecst yn lle ffonio?",
        "oes rhaid i fi deithio i fangor",
        "ydw i'n rhy hen",
        "pa un sydd orau i fi?",
    ],
)
def test_a_question_about_a_side_of_it_does(text):
    assert asks_of_scheme(text)


@pytest.mark.parametrize(
    "text",
    [
        "I already went to Working Wales and they said no, I'm 58",
        "i dont get paid till friday",
        "i have to pay rent",
        "im on UC and have a bad back",
        "is there anything free for bikes",
        "got any free courses",
        "where can i get free food",
        "can i get free childcare",
        "is there a walking group",
        "where for part time cleaning jobs near darwen",
        "what else for veterans?",
        "what about apprenticeships",
        "what is there for carers",
        "i need help with my cv",
        "is this free",
        "do you speak welsh",
        "how are you",
        "who can see it",
        "are you keeping all this about the hospital? who can see it",
        "who made this",
        "oes rhywbeth am ddim i fi",
        "",
    ],
)
def test_telling_searching_and_what_is_asked_of_waymark_do_not(text):
    assert not asks_of_scheme(text)


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("will they take me at 58", True),
        ("is it free? do i get paid", True),
        ("i'm 58. will they take me", False),
        ("i'm 58", False),
    ],
)
def test_a_message_may_ask_and_tell(text, only):
    assert only_asks(text) is only


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("what about the rent deposit, my mate says people get help with that", True),
        ("and the birth certificate, does anyone help with that", True),
        ("where for part time cleaning jobs near darwen", True),
        ("what else for veterans?", True),
        ("what about parking", False),
        ("what about that one", False),
        ("is it free", False),
        ("can my mum come", False),
        ("is there any chance it is free", False),
    ],
)
def test_what_names_something_new_is_not_about_the_scheme_before(text, new):
    assert turns_to_something(text) is new
