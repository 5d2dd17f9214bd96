"""Whatever a feed says, each service comes out as a record that can be loaded, or as a reason."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import records
from knowledge.checking import faults
from knowledge.openreferral.ids import uuid_of
from tests.knowledge.importing.taking import JOB_CLUB, take

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)
KEYS = [
    *JOB_CLUB,
    "minimum_age",
    "fees",
    "schedules",
    "cost_options",
    "contacts",
    "organization",
    "eligibilitys",
]
FIELDS = st.sampled_from(
    ["age", "area", "work", "benefits", "lone_parent", "about", "needs", "nothing", "any_of"]
)
DEMANDS = st.sampled_from(
    ["yes", "no", "16..24", "..", "9..1", "unemployed", "not:pip", "not:", "E08000001", "x", ""]
)


@st.composite
def own_terms(draw):
    """Terms that claim to be of our taxonomy, and are made as ours are."""
    code = f"{draw(FIELDS)}:{draw(DEMANDS)}"
    role = draw(
        st.sampled_from(["eligibility", "aimed_at", "eligibility_way_1", "eligibility_way_2", "kind"])
    )
    term = {"id": uuid_of("term", "circumstance", code), "term": code, "name": code}
    return {"id": code, "link_type": role, "taxonomy_term": term}


def holds(told):
    with TemporaryDirectory() as folder:
        path = Path(folder)
        (outcome,) = take(path, told)
        assert (outcome.result == "new") == (len(records.files(path)) == 1)
        assert outcome.result == "new" or outcome.why
        assert {fault.field for fault in faults(path)} <= {"summary"}


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), ANYTHING, max_size=4))
def test_any_value_in_any_field(changes):
    holds({**JOB_CLUB, **changes})


@settings(max_examples=150, deadline=None)
@given(st.lists(own_terms(), max_size=5))
def test_any_terms_of_our_own_taxonomy(terms):
    holds({**JOB_CLUB, "attributes": [*JOB_CLUB["attributes"], *terms]})


@settings(max_examples=50, deadline=None)
@given(ANYTHING)
def test_anything_in_the_place_of_a_service(told):
    holds(told)
