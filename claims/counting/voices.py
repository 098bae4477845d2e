"""Whose statement a claim is. Relays are the voice that they relay; a governor and his headquarters are one voice."""

from claims.model import Claim, Office, Told

MINISTRY = "mod_russia"
OF_A_REGION = frozenset({Office.GOVERNOR, Office.HEADQUARTERS, Office.MAYOR})


def voice_of(told: Told, claim: Claim) -> str | None:
    """The key of the voice that a claim belongs to; None where no office stands behind it.

    A news channel is no office: what it does not attribute is left to the offices' own posts.
    """
    relayed = claim.relayed_from or told.reading.relayed_from
    if relayed is None:
        return None if told.office is Office.NEWS else told.voice
    if relayed == MINISTRY:
        return MINISTRY
    if told.office in OF_A_REGION:  # his headquarters, his deputy, himself: all speak for the region
        return told.voice
    regions = {area.region for area in claim.areas}
    if len(regions) == 1:  # an official who speaks of one region speaks for it, and regions' voices are keyed by region
        return regions.pop()
    return relayed.casefold()


def speaks_for_itself(told: Told, claim: Claim) -> bool:
    """Whether the claim is the channel's own voice's."""
    return voice_of(told, claim) == told.voice
