"""The knowledge base in the shape of Open Referral UK (HSDS-UK 3.0). docs/openreferral.md has the mapping."""
