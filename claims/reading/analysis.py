"""The rules in their order, from a text that may matter to its reading."""

from dataclasses import dataclass
from datetime import UTC, datetime

from claims.model import Basis, Casualties, Claim, Count, Kind, Office, Reading, Window
from claims.reading.areas import Place, Use, find_places
from claims.reading.bare import unnumbered
from claims.reading.claimed import Draft, drafts_of, share_heading
from claims.reading.consequences import consequences_of
from claims.reading.ground import ground
from claims.reading.headline import settle
from claims.reading.kinds import other_kind
from claims.reading.language import language_of
from claims.reading.means import means_of, types_of, units_of
from claims.reading.mentions import Mention, mentions
from claims.reading.bars import bar
from claims.reading.occasion import window_of
from claims.reading.pairing import pair
from claims.reading.text import prepare
from claims.reading.tokens import Tokens, split
from claims.reading.verdicts import judge
from claims.reading.words import Role


def analyse(
    original: str,
    date: datetime,
    *,
    channel: str | None,
    voice: str | None,
    office: Office | None,
    region: str | None,
    zone: str,
    language: str | None,
) -> Reading:
    """The reading of a text that speaks of drones."""
    text = prepare(original)
    said = language_of(text.folded, text.cased, language)
    tokens = split(text)
    found = mentions(tokens)
    places = find_places(tokens, region)
    judge(tokens, found, {index for place in places for index in range(place.start, place.end)})
    bar(tokens, found, places)
    pairs = pair(tokens, found, places)
    drafts = unnumbered(tokens, found, pairs, places, drafts_of(tokens, found, pairs, places))
    if not drafts:
        return Reading(language=said, kind=other_kind(text.folded, drones=any(mention.drone for mention in found)))
    share_heading(tokens, drafts, places)
    ground(tokens, drafts, pairs, places, region)
    claims, whole = settle(drafts)
    stretch = _stretch(tokens, drafts)
    window = window_of(tokens, claims, date, zone, official=region is not None or channel == "mod_russia")
    casualties, damage = consequences_of(tokens)
    return Reading(
        language=said,
        kind=Kind.INTERCEPTION,
        downed=whole,
        claims=_claims(text, claims),
        increment=bool(drafts and "more" in drafts[0].cues and len({draft.mention.sentence for draft in claims}) == 1),
        window=window.window if window is not None else Window(),
        uav=types_of(stretch),
        means=means_of(stretch),
        casualties=casualties,
        damage=damage,
    )


def _claims(text, drafts: list[Draft]) -> tuple[Claim, ...]:
    index = {id(draft): place for place, draft in enumerate(drafts)}
    return tuple(
        Claim(
            count=draft.count,
            areas=draft.areas,
            span=text.span(draft.start, draft.end),
            rule=draft.rule,
            heading_to=draft.heading,
            part_of=index.get(id(draft.part_of)) if draft.part_of is not None else None,
        )
        for draft in drafts
    )


def _stretch(tokens: Tokens, drafts: list[Draft]) -> str:
    sentences = {draft.mention.sentence for draft in drafts}
    return tokens.text.folded
