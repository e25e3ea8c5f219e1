"""What views show, made once and kept small, for every process of a server to take."""

from dashboard.prepared.once import prepared_once

__all__ = ["prepared_once"]
