"""Where nothing local is known: told to the resident, and counted for the council."""

from knowledge.store.gaps import GapStore


async def test_a_council_without_local_help_is_counted_and_one_with_it_is_not(conversations, clock):
    for place in ("Ipswich", "Bolton"):
        started = await conversations.start("web", "en")
        await conversations.say(started.token, text=f"I'm 40, I live in {place} and I have a job")
        await conversations.say(started.token, text="just show me the list")
    month = f"{clock():%Y-%m}"
    assert GapStore(conversations.store.engine).counts() == [("E07000202", month, 1)]
