"""The commands of the legal-aid program that build and inspect snapshots."""
