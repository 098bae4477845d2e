"""Whether a post's figure is so many more since the voice's last report ("ещё N")."""

from claims.reading.claimed import Draft
from claims.reading.mention import Mention


def is_increment(figures: list[Draft], drafts: list[Draft], mentions: list[Mention]) -> bool:
    """ "ещё" counts only at the post's first or only figure, and not beside a running total, which says the whole.

    ``figures`` are all that the post gives, the headline among them; ``drafts`` the claims; ``mentions`` all drones
    named: "два упали, ещё один подавлен" goes on with those that fell.
    """
    if not figures:
        return False
    first = min(figures, key=lambda draft: draft.start)
    if "more" not in first.cues or first.part_of is not None:
        return False
    if any(
        mention.drone
        and mention.named
        and mention.sentence == first.mention.sentence
        and mention.end <= first.mention.start
        for mention in mentions
    ):
        return False
    return not any(
        draft.part_of is None and ("total" in draft.cues or any(other.part_of is draft for other in drafts))
        for draft in drafts
        if draft is not first
    )
