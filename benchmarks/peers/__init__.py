"""The same charts and the same three filters in other frameworks, measured in the same run."""
