"""The rules in their order, from a text that may matter to its reading."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from claims.model import Casualties, Claim, Count, Kind, Office, Reading, Window
from claims.reading import attributes
from claims.reading.afterwards import judge_afterwards, judge_lists
from claims.reading.areas import find_places
from claims.reading.bare import unnumbered
from claims.reading.bars import bar, in_jest
from claims.reading.brackets import without_bracketed_wholes
from claims.reading.claim_windows import windows_of
from claims.reading.claimed import Draft, drafts_of, share_heading
from claims.reading.consequences import consequences_of
from claims.reading.doubts import doubts_of
from claims.reading.ground import ground
from claims.reading.headline import settle
from claims.reading.increments import is_increment
from claims.reading.kinds import is_cumulative, other_kind, without_long_periods
from claims.reading.language import language_of
from claims.reading.late_verbs import give_verb_back
from claims.reading.mention import Mention, Verdict
from claims.reading.mentions import mentions
from claims.reading.occasion import window_of
from claims.reading.pairing import pair
from claims.reading.place import Place
from claims.reading.relays import relayed_from
from claims.reading.text import prepare
from claims.reading.tokens import Tokens, split
from claims.reading.unreal import bar_unreal, is_tale
from claims.reading.verdicts import judge
from claims.reading.voices import MINISTRY_VOICE, settle_apart, told_apart, told_in_turn
from claims.reading.windows import Found
from claims.sources import source_of

_EARLIEST, _LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(9990, 1, 1, tzinfo=UTC)
"""Dates beyond these are read as these: windows are reckoned some days around a post's date."""
_NO_WINDOW = Window()


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the rules saw on the way to a reading; ``explain`` draws it."""

    tokens: Tokens
    mentions: list[Mention]
    places: list[Place]
    drafts: list[Draft]
    window: Found | None
    reading: Reading


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
) -> Analysis:
    """The reading of a text that speaks of drones, with what led to it."""
    date = min(max(date, _EARLIEST), _LATEST)
    text = prepare(original)
    said = language_of(text.folded, text.cased, language)
    source = source_of(channel)
    own_voice = voice or (source.voice if source is not None else None) or region
    tokens = split(text)
    found = mentions(tokens)
    places = find_places(tokens, region)
    judge(tokens, found, {index for place in places for index in range(place.start, place.end)})
    judge_lists(tokens, found)
    judge_afterwards(tokens, found)
    bar(tokens, found, places, own_voice)
    bar_unreal(tokens, found, places, date)
    give_verb_back(tokens, found, places)
    pairs = pair(tokens, found, places)
    drafts = unnumbered(tokens, found, pairs, places, drafts_of(tokens, found, pairs, places))
    numbered = bool(drafts)
    drafts = without_bracketed_wholes(tokens, without_long_periods(tokens, drafts, region))
    if not drafts:
        return _no_interception(tokens, found, places, said, cumulative=numbered)
    own_person = source.person if source is not None else None
    relayed = relayed_from(tokens, own_voice=own_voice, own_person=own_person)
    share_heading(tokens, drafts, places)
    voices = told_in_turn(tokens, drafts, own_voice=own_voice)
    ground(tokens, drafts, pairs, places, region, relayed, voices or {})
    unplaced = not any(draft.mention.named or draft.areas or draft.heading for draft in drafts)
    if own_voice is None and unplaced and is_tale(tokens, [draft.mention for draft in drafts]):
        return _no_interception(tokens, found, places, said, cumulative=False)
    if voices is None:
        claims, whole = settle(drafts)
        voices = told_apart(tokens, drafts, claims, own_voice=own_voice, own_person=own_person)
    said_first, until = drafts, len(tokens.bounds)
    if voices is None:
        own = claims
    else:
        claims, whole = settle_apart(drafts, voices)
        relayed = next(iter(voices.values()))
        own = [claim for claim in claims if voices[claim.mention.sentence] == relayed]
        said_first = [draft for draft in drafts if voices[draft.mention.sentence] == relayed]
        until = min((draft.mention.sentence for draft in drafts if draft not in said_first), default=until)
    official = region is not None or own_voice is not None
    window = window_of(tokens, said_first, date, zone, official=official, until=until)
    post = attributes.of_post(tokens, drafts)
    told = _claims(tokens, claims, post)
    if voices is None:
        hours = windows_of(tokens, claims, window, date, zone)
        told = tuple(replace(claim, window=own) if own else claim for claim, own in zip(told, hours, strict=True))
    else:
        told = tuple(
            replace(
                claim,
                relayed_from=voices[draft.mention.sentence],
                window=_window(window_of(tokens, [draft], date, zone, official=False)),
            )
            if voices[draft.mention.sentence] != relayed
            else claim
            for claim, draft in zip(told, claims, strict=True)
        )
    casualties, damage = consequences_of(tokens)
    reading = Reading(
        language=said,
        kind=Kind.INTERCEPTION,
        downed=whole,
        claims=told,
        increment=is_increment(drafts, claims, found),
        window=_window(window),
        uav=post.uav or (),
        means=post.means or (),
        units=post.units or (),
        casualties=casualties,
        damage=damage,
        relayed_from=relayed,
        doubts=doubts_of(tokens, own, whole, places, said, nationwide=MINISTRY_VOICE in (own_voice, relayed)),
    )
    return Analysis(tokens, found, places, claims, window, reading)


def _window(found: Found | None) -> Window:
    return found.window if found is not None else _NO_WINDOW


def _no_interception(
    tokens: Tokens, found: list[Mention], places: list[Place], said: str, *, cumulative: bool
) -> Analysis:
    drones = any(mention.drone for mention in found)
    downed = any(mention.verdict is Verdict.DOWN and not mention.drone for mention in found) and not any(
        mention.drone and mention.verdict in (Verdict.ATTACKED, Verdict.FATE) for mention in found
    )
    kind = (
        Kind.CUMULATIVE
        if cumulative or (drones and is_cumulative(tokens.text.folded) and not in_jest(tokens.text.folded))
        else other_kind(tokens.text.folded, drones=drones, other_targets=downed)
    )
    casualties, damage = consequences_of(tokens) if kind is not Kind.OTHER else (Casualties(), None)
    reading = Reading(language=said, kind=kind, casualties=casualties, damage=damage)
    return Analysis(tokens, found, places, [], None, reading)


def _rule(tokens: Tokens, draft: Draft) -> str:
    """What read a claim's number, the verb that says what became of the drones, and whence its place if not beside."""
    verb = draft.mention.verb
    said = draft.rule if verb is None else f"{draft.rule}: {tokens.forms[verb]}"
    return f"{said}; место: {draft.where}" if draft.where and draft.areas else said


def _claims(tokens: Tokens, drafts: list[Draft], post: attributes.Attributes) -> tuple[Claim, ...]:
    each = attributes.of_claims(tokens, drafts, post)
    index = {id(draft): place for place, draft in enumerate(drafts)}
    return tuple(
        Claim(
            count=Count(draft.low, draft.high),
            areas=draft.areas,
            span=tokens.text.span(draft.start, draft.end),
            rule=_rule(tokens, draft),
            heading_to=draft.heading,
            part_of=index.get(id(draft.part_of)) if draft.part_of is not None else None,
            uav=own.uav,
            means=own.means,
            units=own.units,
        )
        for draft, own in zip(drafts, each, strict=True)
    )
