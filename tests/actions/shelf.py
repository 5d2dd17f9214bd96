"""A few schemes that the tests of actions know."""

from tests.knowledge.people import catalogue, made

BOLTON = ["E08000001"]
WALK = made(
    "walk",
    {"area": ["Bolton"]},
    kind="peer_support",
    summary="A walking group for people who feel alone.",
    join={"url": "https://example.org/walk", "how": "Sign up online."},
)
YOUNG = made(
    "young", {"area": {"nation": "England"}, "age": {"from": 16, "to": 24}}, kind="youth_hub", cost="free"
)
UC = made("credit scheme", {"area": {"nation": "England"}, "benefits": ["universal_credit"]})
GONE = made(
    "gone programme", {"area": {"nation": "England"}}, closed=True, closes="2024-09", successor="young"
)
ALL = catalogue(WALK, YOUNG, UC, GONE)
