"""The domain: circumstances, places, rules, assessment, questions and ranking. No Rasa, no web, no clock."""
