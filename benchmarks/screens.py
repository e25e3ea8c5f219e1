"""The screens that are measured, by their names in an address."""

FIRST = "overview"  # the screen at the bare address
START = "compare"
OTHER = "cases"
CHARTED = ("overview", "trends", OTHER, "outreach", "county", "health")
WORDED = ("sources", "method")
SCREENS = (*CHARTED, *WORDED)
