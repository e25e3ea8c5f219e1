"""Tests of the benchmarks: that they measure and tell, never how fast something was."""
