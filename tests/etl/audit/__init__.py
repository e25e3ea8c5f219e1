"""The audit trail and what binds it together."""
