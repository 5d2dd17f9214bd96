"""What the trained model takes for a question about the schemes on the screen, and what it does not."""

import pytest

SHOWN = ("workwell", "youth-hubs")


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
async def test_a_question_about_a_scheme_shown_is_heard_as_one(dialogue, text):
    assert (await dialogue.parse(text, shown=SHOWN))["intent"]["name"] == "ask_scheme"


@pytest.mark.parametrize(
    "text",
    [
        "I already went to Working Wales and they said no, I'm 58",
        "i dont get paid till friday",
        "im on UC and have a bad back",
        "is there anything free for bikes",
        "got any free courses",
        "where can i get free food",
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
    ],
)
async def test_telling_searching_and_what_is_asked_of_waymark_are_not(dialogue, text):
    assert (await dialogue.parse(text, shown=SHOWN))["intent"]["name"] != "ask_scheme"


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("will they take me at 58", True),
        ("is it free? do i get paid", True),
        ("i'm 58. will they take me", False),
        ("i'm 58", False),
    ],
)
async def test_a_message_may_ask_and_tell(dialogue, text, alone):
    names = {each["entity"] for each in (await dialogue.parse(text, shown=SHOWN))["entities"]}
    assert ("asks_alone" in names) is alone


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("can i get uc while i still have a job", "uc_in_work"),
        ("do they reassess me if i try a bit of work, im on lcwra", "lcwra_work"),
        ("im on uc and pip", None),
        ("is workwell free", None),
    ],
)
async def test_a_plain_question_about_benefits_has_its_topic(dialogue, text, topic):
    read = await dialogue.parse(text)
    assert next((each["value"] for each in read["entities"] if each["entity"] == "topic"), None) == topic
