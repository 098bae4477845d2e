"""Speeds and sizes: ``python -m tests.bench``, which ``make bench`` calls. Nothing here is a test."""
