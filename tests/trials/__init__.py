"""Trials: testers talk to a running Waymark as residents would, and judge what they get. See GUIDE.md."""
