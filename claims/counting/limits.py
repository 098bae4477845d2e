"""What a statement is limited to: a count, types of drone, a book of units or means."""

from claims.counting.voices import MINISTRY
from claims.model import Claim, Count, Office, Reading, Told

ABOUT = 10
""" "Около 30" is 27 to 33: a tenth either way, rounded to the wider."""

ABOUT_SAID = "около"
"""In the name of the rule that read a figure so."""

SAID_OF_ALL = "air_defence"
"""Officials say ПВО of whatever shot the drone down, so it limits nothing."""

CAN_BE = {"fixed_wing": ("fixed_wing", "jet"), "copter": ("copter", "fpv")}
"""Types exclude one another, but a jet drone may be called a fixed-wing one, an FPV drone a copter."""


def count_of(claim: Claim) -> Count:
    """How many, with "около" widened; ``low`` is never None."""
    said = claim.count
    if said.low is None:
        return Count(0, said.high)
    if said.low == said.high and ABOUT_SAID in claim.rule:
        return Count(said.low - -(-said.low // ABOUT), said.low + -(-said.low // ABOUT))
    return said


def kinds_of(told: Told, claim: Claim) -> frozenset[str]:
    """The types of drone that a claim counts; none where it counts them all.

    The ministry always says "самолётного типа": what a voice always says does not set its statements apart.
    """
    said = claim.uav if claim.uav is not None else told.reading.uav
    if said == ("fixed_wing",) and (told.office is Office.MINISTRY or told.voice == MINISTRY):
        return frozenset()
    return frozenset(kind for name in said for kind in CAN_BE.get(name, (name,)))


def book_of(reading: Reading, claim: Claim) -> str:
    """The units, or else the means, that a claim is limited to; empty where it is not."""
    units = claim.units if claim.units is not None else reading.units
    if units:
        return ", ".join(sorted(units))
    means = claim.means if claim.means is not None else reading.means
    return "" if SAID_OF_ALL in means else ", ".join(sorted(means))
