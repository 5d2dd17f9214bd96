"""Groups that some schemes are for, and who is a carer."""
