"""The audit trail: what people did, a line each, every line bound to all before it."""

from etl.audit.trail import Damage, Trail, append, read, trail_of

__all__ = ["Damage", "Trail", "append", "read", "trail_of"]
