"""Danger told in a conversation, and what comes after it."""

from tests.bot.gateway.conftest import BEGIN, begun, said


async def test_what_is_told_beside_danger_is_kept_and_the_lines_are_shown(api):
    token = await begun(api)
    reply = await said(api, token, text="im 34 in bolton and i want to kill myself")
    assert reply["messages"][0]["help_lines"]
    assert (reply["circumstances"]["age"], reply["circumstances"]["area"]["name"]) == (34, "Bolton")
    assert reply["asks"] is None


async def test_after_an_alarm_nothing_is_asked_however_one_looks_and_then_the_question_is_open_again(api):
    token = await begun(api)
    asked = (await said(api, token, text="im 19", message_id="1"))["asks"]
    assert asked == "area"
    assert (await said(api, token, text="im 19", message_id="1"))["asks"] == asked
    for _ in range(2):
        assert (await said(api, token, text="i want to kill myself", message_id="2"))["asks"] is None
    assert (await (await api.get(f"{BEGIN}/{token}")).json())["asks"] is None
    assert (await said(api, token, text="im safe, sorry. im in bolton"))["circumstances"]["area"][
        "name"
    ] == "Bolton"


async def test_who_was_misread_hears_a_sorry_and_goes_on(api):
    token = await begun(api)
    await said(api, token, text="im 34 in bolton and i want to kill myself")
    after = await said(api, token, text="no im not suicidal, i only said im tired. im out of work")
    assert "I'm sorry" in after["messages"][0]["text"]
    assert not any("help_lines" in message for message in after["messages"])
    assert after["circumstances"]["work"] == "unemployed"
    later = await said(api, token, text="im looking for work")
    assert not any("I'm sorry" in message["text"] for message in later["messages"])


async def test_danger_after_danger_is_met_again(api):
    token = await begun(api)
    await said(api, token, text="i want to kill myself")
    assert (await said(api, token, text="i really want to die"))["messages"][0]["help_lines"]


async def test_after_an_alarm_nothing_is_asked_until_something_is_told_or_they_go_on(api):
    token = await begun(api)
    await said(api, token, text="my husband is 54, port talbot, he lost his job")
    await said(api, token, text="he said last night he wants to kill himself")
    after = await said(api, token, text="he's in the garden now, how do i get him to talk to somebody")
    assert not any("?" in message["text"] for message in after["messages"])
    assert after["circumstances"].get("health_condition") is None
    assert after["messages"][0]["text"].startswith("Those lines")
    assert "Samaritans" in [line["name"] for line in after["messages"][-1]["help_lines"]]
    went_on = (await said(api, token, text="ok go on"))["messages"]
    assert "?" in went_on[-1]["text"]
    assert not any("Sorry" in message["text"] for message in went_on)


async def test_what_is_told_after_an_alarm_leads_to_the_next_question(api):
    token = await begun(api)
    await said(api, token, text="i want to kill myself")
    assert "?" in (await said(api, token, text="im 34 in bolton"))["messages"][-1]["text"]


async def test_who_opens_up_after_an_alarm_is_thanked_and_asked_nothing(api):
    token = await begun(api)
    await said(api, token, text="im 54 in port talbot, some nights theyd all be better off without me")
    after = await said(api, token, text="I'm not going to do anything daft. Havent told anyone that before")
    assert [message["text"][:9] for message in after["messages"]] == ["Thank you"]
    assert after["asks"] is None
    meant = (await said(api, token, text="You didnt get me wrong"))["messages"]
    assert "Samaritans" in [line["name"] for line in meant[0]["help_lines"]]
    assert not any("?" in message["text"] for message in meant)


async def test_a_passive_wish_after_an_alarm_has_the_lines_and_company_near(api):
    token = await begun(api)
    await said(api, token, text="im 54 in port talbot, some nights theyd all be better off without me")
    await said(api, token, text="what courses are there")
    text = "whats the point if nobody wants me. Is there a bloke I could just talk to, not a helpline"
    lines, near = (await said(api, token, text=text))["messages"]
    assert lines["help_lines"]
    assert "andys-man-club" in [card["scheme"] for card in near["recommendations"]]


async def test_what_sounds_like_a_wish_is_none_where_life_was_never_in_doubt(api):
    token = await begun(api)
    await said(api, token, text="im 54 in port talbot")
    answer = await said(api, token, text="whats the point of another course")
    assert not any("help_lines" in message for message in answer["messages"])


async def test_who_denies_it_for_everybody_and_asks_is_answered(api):
    token = await begun(api)
    await said(api, token, text="my son is 22, taunton, he says he wants to die")
    text = "Nobody is going to hurt themselves. I am just tired. Is there help for carers or not?"
    after = (await said(api, token, text=text))["messages"]
    assert "those lines are there" in after[0]["text"]
    assert "carers-uk" in [card["scheme"] for m in after for card in m.get("recommendations", ())]


async def test_a_line_out_of_place_brings_a_sorry_without_an_alarm(api):
    token = await begun(api)
    await said(api, token, text="im 47 in stoke")
    after = await said(api, token, text="samaritans? im annoyed not suicidal. show me help")
    assert after["messages"][0]["text"].startswith("Sorry")
