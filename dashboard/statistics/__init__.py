"""Intervals, standings and funnels of counts: arithmetic only, without a table or a screen."""
