"""Signing in against a real OpenID provider that runs on this machine."""
