"""What one post says. ``reader.read`` is the way in; the rest are its named rules, one subject a file."""

RULES_VERSION = 3
"""Raised with every change of the rules that changes readings; ``reread`` compares it with what is stored."""
