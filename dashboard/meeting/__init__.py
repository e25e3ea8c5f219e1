"""The meeting pack: charts chosen for a meeting, in order, kept in the address."""
