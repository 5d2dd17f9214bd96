"""The table of circumstances: every fact a resident may tell us, its kind and its possible values.

The one place that lists them. The contract's names and values are spelled here and nowhere else.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Kind = Literal["flag", "whole", "choice", "choices", "place"]


@dataclass(frozen=True, slots=True)
class Field:
    """One circumstance.

    kind: flag (yes/no), whole (a whole number from `lowest` to `highest`), choice (one of `values`),
    choices (any of `values`, an empty list meaning "told: none") or place.
    sensitive: special category data under UK GDPR Article 9, asked only after consent.
    """

    name: str
    kind: Kind
    values: tuple[str, ...] = ()
    lowest: int = 0
    highest: int = 120
    sensitive: bool = False


HEALTH_TYPES = (
    "mental_health",
    "physical",
    "disability",
    "long_term_illness",
    "neurodivergence",
    "learning_disability",
    "addiction",
)
WORK = ("unemployed", "employed", "off_sick", "self_employed", "studying", "retired")
BENEFITS = (
    "universal_credit",
    "esa",
    "jsa",
    "pip",
    "dla",
    "carers_allowance",
    "income_support",
    "pension_credit",
    "housing_benefit",
)
GROUPS = (
    "carer",
    "care_leaver",
    "homeless",
    "ex_offender",
    "veteran",
    "refugee",
    "domestic_abuse",
    "substance",
)
NEEDS = (
    "mental_health",
    "peer_support",
    "confidence",
    "skills",
    "cv_help",
    "job_search",
    "debt",
    "housing",
    "transport",
    "english",
    "benefits_advice",
)

_FIELDS = (
    Field("about", "choice", ("self", "other")),
    Field("age", "whole"),
    Field("area", "place"),
    Field("health_condition", "flag", sensitive=True),
    Field("health_types", "choices", HEALTH_TYPES, sensitive=True),
    Field("has_children", "flag"),
    Field("youngest_child_age", "whole"),
    Field("childcare_need", "flag"),
    Field("lone_parent", "flag"),
    Field("pregnant", "flag", sensitive=True),
    Field("work", "choice", WORK),
    Field("months_out_of_work", "whole", highest=1200),
    Field("benefits", "choices", BENEFITS),
    Field("wants_work", "flag"),
    Field("looking_for_work", "flag"),
    Field("groups", "choices", GROUPS, sensitive=True),
    Field("needs", "choices", NEEDS),
)

FIELDS: MappingProxyType[str, Field] = MappingProxyType({field.name: field for field in _FIELDS})
