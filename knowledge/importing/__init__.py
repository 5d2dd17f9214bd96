"""A council's own list taken in: Open Referral UK 3.0 and 1.0, and CSV. docs/openreferral.md says what becomes of it.

documents → service → record → keep → report: bytes, one shape of services, records of ours, files, what was done.
"""
