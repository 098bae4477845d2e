"""The running service: command line, settings, wiring, schedule, digests, alerts, delivery."""
