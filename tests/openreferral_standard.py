"""What HSDS-UK 3.0 asks of an answer, written down for these tests.

The standard's own schemas are not kept here (CC BY-SA 4.0, https://github.com/openreferral/specification, with the
UK profile's patches at https://github.com/OpenReferralUK/uk-profile). This table restates the part that this feed
uses: for each entity its fields, with their types, and those that must be there. A field that is not in the table is
refused, so that nothing outside the standard slips in.
"""

from datetime import date
from urllib.parse import urlsplit
from uuid import UUID

import jsonschema

UUID_, URI, EMAIL, DATE = ({"type": "string", "format": f} for f in ("uuid", "uri", "email", "date"))
TEXT, NUMBER = {"type": "string", "minLength": 1}, {"type": "number"}
FORMATS = jsonschema.FormatChecker(formats=())


def entity(required, **fields):
    return {"type": "object", "required": required, "additionalProperties": False, "properties": fields}


def several(item):
    return {"type": "array", "items": item}


def one_of(*values):
    return {"enum": list(values)}


TERM = entity(
    ["id", "name", "description"],
    **{"id": UUID_, "parent_id": UUID_, "taxonomy_id": UUID_, "term_uri": URI},
    **dict.fromkeys(("name", "description", "taxonomy", "term"), TEXT),
)
TAXONOMY = entity(
    ["id", "name", "description"],
    **{"id": UUID_, "uri": URI, "taxonomy_terms": several(TERM)},
    **dict.fromkeys(("name", "description", "version"), TEXT),
)
ATTRIBUTE = entity(
    ["id"], id=UUID_, link_id=UUID_, taxonomy_term_id=UUID_, link_type=TEXT, taxonomy_term=TERM
)
ADDRESS_TEXTS = ("address_1", "city", "state_province", "postal_code", "country")
ADDRESS = entity(
    ["id", *ADDRESS_TEXTS, "address_type"],
    **{"id": UUID_, "address_type": one_of("physical", "postal", "virtual")},
    **dict.fromkeys((*ADDRESS_TEXTS, "attention", "region"), TEXT),
)
LOCATION = entity(
    ["id", "location_type"],
    **{"id": UUID_, "location_type": one_of("physical", "postal", "virtual"), "addresses": several(ADDRESS)},
    **{"name": TEXT, "description": TEXT},
    **{
        "latitude": {"type": "number", "minimum": -90, "maximum": 90},
        "longitude": {"type": "number", "minimum": -180, "maximum": 180},
    },
)
PHONE = entity(["id", "number"], id=UUID_, contact_id=UUID_, number=TEXT, description=TEXT)
# The full HSDS has `phones` of a contact. The UK profile took the list out and left `contact_id` in the phone.
CONTACT = entity(["id"], id=UUID_, service_id=UUID_, name=TEXT, title=TEXT, phones=several(PHONE))
COST_OPTION = entity(["id"], id=UUID_, service_id=UUID_, option=TEXT, amount=NUMBER, amount_description=TEXT)
SERVICE_AREA = entity(
    ["id"],
    **{"id": UUID_, "service_id": UUID_, "uri": URI},
    **{"extent_type": one_of("geojson", "topojson", "kml", "text")},
    **dict.fromkeys(("name", "extent", "service_area"), TEXT),
)
ORGANIZATION = entity(
    ["id", "name", "description"],
    **{"id": UUID_, "name": TEXT, "description": TEXT, "email": EMAIL, "website": URI, "uri": URI},
)
AT_LOCATION = entity(["id"], id=UUID_, service_id=UUID_, location_id=UUID_, location=LOCATION)
SERVICE = entity(
    ["id", "name", "status"],
    **{"id": UUID_, "url": URI, "email": EMAIL, "assured_date": DATE, "assurer_email": EMAIL},
    **{"status": one_of("active", "inactive", "defunct", "temporarily closed")},
    **dict.fromkeys(("name", "description", "fees", "accreditations", "alert"), TEXT),
    **{"minimum_age": NUMBER, "maximum_age": NUMBER, "organization": ORGANIZATION},
    **{"service_areas": several(SERVICE_AREA), "service_at_locations": several(AT_LOCATION)},
    **{"cost_options": several(COST_OPTION), "contacts": several(CONTACT), "attributes": several(ATTRIBUTE)},
)
PLACE = {**AT_LOCATION, "properties": {**AT_LOCATION["properties"], "service": SERVICE}}
COUNT = {"type": "integer", "minimum": 0}
FLAG = {"type": "boolean"}
ENVELOPE = {
    "type": "object",
    "required": [
        *("total_items", "total_pages", "page_number", "size"),
        *("first_page", "last_page", "empty", "contents"),
    ],
    "properties": {
        **{"total_items": COUNT, "total_pages": COUNT, "page_number": COUNT, "size": COUNT},
        **{"first_page": FLAG, "last_page": FLAG, "empty": FLAG, "contents": several({"type": "object"})},
    },
}


def listed(item):
    """The envelope of a list of such items."""
    return {**ENVELOPE, "properties": {**ENVELOPE["properties"], "contents": several(item)}}


def faults(schema, answer):
    """What is wrong with an answer, a line each."""
    found = jsonschema.Draft202012Validator(schema, format_checker=FORMATS).iter_errors(answer)
    return [f"{'.'.join(map(str, fault.absolute_path))}: {fault.message}" for fault in found]


@FORMATS.checks("uuid", raises=ValueError)
def _uuid(text):
    return str(UUID(text)) == text


@FORMATS.checks("date", raises=ValueError)
def _date(text):
    return date.fromisoformat(text).isoformat() == text


@FORMATS.checks("uri", raises=ValueError)
def _uri(text):
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not set(text) & set(' "<>')


@FORMATS.checks("email")
def _email(text):
    name, _, host = text.partition("@")
    return bool(name) and "." in host and not set(text) & set(" <>,")
