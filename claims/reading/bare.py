"""Drones shot down without a number: "сбит беспилотник", "все они уничтожены", "отражена атака вражеских БПЛА"."""

from claims.model import Area
from claims.reading.agreement import has_own_verb
from claims.reading.all_down import all_down, most_down
from claims.reading.areas import heading_of
from claims.reading.claimed import Draft, areas_of, covers
from claims.reading.mention import Mention, Verdict
from claims.reading.pairing import Pairs
from claims.reading.place import Place
from claims.reading.tokens import Tokens
from claims.reading.words import Role, Voice


def unnumbered(
    tokens: Tokens, mentions: list[Mention], pairs: Pairs, places: list[Place], drafts: list[Draft]
) -> list[Draft]:
    """The drafts with those of mentions without a number that say something more."""
    bare = [mention for mention in mentions if mention.drone and not mention.named and mention.verdict is Verdict.DOWN]
    if drafts:
        return _beside_numbers(tokens, mentions, pairs, places, drafts)
    attacked = [
        mention
        for mention in mentions
        if mention.drone
        and mention.named
        and mention.verdict in (Verdict.ATTACKED, Verdict.REPELLED, Verdict.FATE, Verdict.OPEN)
    ]
    if bare:
        return [_joint(tokens, bare, attacked, pairs, places)]
    if attacked:
        verb = all_down(tokens, attacked[0])
        if verb is not None or attacked[0].verdict is Verdict.REPELLED:
            first = attacked[0]
            draft = _draft(tokens, first, first.low, first.high, pairs, places, "число из предложения об атаке")
            if verb is not None:
                own = [
                    place
                    for group in pairs.free
                    if tokens.sentence[group.start] == tokens.sentence[verb]
                    for place in group.places
                ]
                draft.areas = areas_of(tokens, own) or draft.areas
                draft.start, draft.end = min(draft.start, tokens.starts[verb]), max(draft.end, tokens.ends[verb])
            return [draft]
        most = most_down(tokens, attacked[0])
        if most is not None:
            draft = _draft(tokens, attacked[0], 2, None, pairs, places, "большая часть")
            draft.end = max(draft.end, tokens.ends[most])
            return [draft]
    raiders = [mention for mention in mentions if mention.drone and mention.verdict is Verdict.ATTACKED]
    if (
        raiders
        and (verb := all_down(tokens, raiders[0], said_of_all=True)) is not None
        and tokens.words[verb].voice is Voice.PASSIVE
    ):
        low, high = (1, 1) if raiders[0].plural is False else (2, None)
        draft = _draft(tokens, raiders[0], low, high, pairs, places, "все без числа")
        draft.start, draft.end = min(draft.start, tokens.starts[verb]), max(draft.end, tokens.ends[verb])
        return [draft]
    repelled = [
        mention for mention in mentions if mention.drone and not mention.named and mention.verdict is Verdict.REPELLED
    ]
    if repelled:
        first = repelled[0]
        low, high = (1, 1) if first.plural is False else (2, None) if first.plural else (1, None)
        return [_draft(tokens, first, low, high, pairs, places, "отражена атака без числа")]
    return []


def _joint(tokens: Tokens, bare: list[Mention], attacked: list[Mention], pairs: Pairs, places: list[Place]) -> Draft:
    main = max(bare, key=lambda mention: (_finite(tokens, mention), len(pairs.places(mention)) > 0, -mention.start))
    known = next(
        (mention for mention in attacked if mention.start < main.start or mention.verdict is Verdict.REPELLED), None
    )
    if known is not None and main.plural is not False:
        draft = _draft(tokens, main, known.low, known.high, pairs, places, "число из предложения об атаке")
    elif known is not None and known.low == 1:
        draft = _draft(tokens, main, 1, 1, pairs, places, "единственное число")
    else:
        plural = _shown_plural(tokens, main)
        low, high = (2, None) if plural else (1, 1)
        if _are_both(tokens, main):
            low, high = 2, 2
        draft = _draft(
            tokens, main, low, high, pairs, places, "множественное число" if plural else "единственное число"
        )
        if plural is None and len(draft.areas) > 1:
            draft.low, draft.high, draft.rule = 2, None, "без числа над несколькими местами"
    for mention in bare:
        if mention is main:
            continue
        own = areas_of(tokens, pairs.places(mention))
        if not draft.areas or (own and covers(draft.areas, own)):
            draft.areas = own or draft.areas
        draft.heading = draft.heading or _heading(tokens, mention, places)
    return draft


def _are_both(tokens: Tokens, mention: Mention) -> bool:
    """ "оба БПЛА сбиты": two, without another number."""
    return any(tokens.words[index].stem == "both" for index in range(max(0, mention.start - 1), mention.end))


def _finite(tokens: Tokens, mention: Mention) -> bool:
    return mention.verb is not None and tokens.words[mention.verb].voice in (Voice.PASSIVE, Voice.ACTIVE)


def _shown_plural(tokens: Tokens, mention: Mention) -> bool | None:
    if mention.plural is not None:
        return mention.plural
    if "all" in mention.cues:
        return True
    if mention.verb is not None and not _beside_another_target(tokens, mention):
        return tokens.words[mention.verb].plural
    return None


def _beside_another_target(tokens: Tokens, mention: Mention) -> bool:
    """ "перехвачены ракета над A и БПЛА над B": a plural that two single things share."""
    assert mention.verb is not None
    between = tokens.words[mention.verb + 1 : mention.start]
    return any(word.role is Role.TARGET and word.plural is False for word in between) and not any(
        word.role is Role.NUMBER for word in between
    )


def _beside_numbers(
    tokens: Tokens, mentions: list[Mention], pairs: Pairs, places: list[Place], drafts: list[Draft]
) -> list[Draft]:
    drafts = list(drafts)
    only_more = all("more" in draft.cues for draft in drafts)
    numbered = list(drafts)
    for index, mention in enumerate(mentions):
        following = next((draft for draft in numbered if draft.mention.start > mention.start), None)
        more = following is not None and "more" in following.cues
        if mention.drone and mention.verdict is Verdict.DOWN and (more or pairs.places(mention)):
            beside = mention.sentence in [draft.mention.sentence for draft in numbered]
            if beside and has_own_verb(
                tokens, mention, [other for other in mentions if other.sentence == mention.sentence]
            ):
                drafts.append(_draft(tokens, mention, 1, 1, pairs, places, "единственное число"))
                continue
        if (
            not mention.drone
            or mention.named
            or mention.instrumental
            or any(draft.mention.sentence == mention.sentence for draft in numbered)
        ):
            continue
        if mention.verdict is not Verdict.DOWN and not (mention.verdict is Verdict.REPELLED and only_more):
            continue
        own = areas_of(tokens, pairs.places(mention))
        plural = _shown_plural(tokens, mention) or "all" in mention.cues
        attacked = next(
            (
                other
                for other in reversed(mentions[:index])
                if other.drone and other.named and other.verdict in (Verdict.ATTACKED, Verdict.FATE)
            ),
            None,
        )
        if "all" in mention.cues and attacked is not None:
            drafts.append(
                _draft(tokens, mention, attacked.low, attacked.high, pairs, places, "число из предложения об атаке")
            )
            continue
        if not own or not (_finite(tokens, mention) or only_more):
            continue
        shown = _shown_plural(tokens, mention)
        told = next((draft for draft in reversed(numbered) if draft.mention.start < mention.start), None)
        if told is not None and shown and (told.low or 2) > 1 and own != told.areas and _narrower(told, own, mention):
            told.areas = own
            continue
        draft = numbered[0]
        if len(numbered) == 1 and not only_more and (shown is None or shown == ((draft.low or 2) > 1)):
            if not draft.areas or covers(draft.areas, own) or draft.low == 1:
                draft.areas = own
            continue
        if (
            len(numbered) == 1
            and not draft.areas
            and "total" not in draft.cues
            and not (more and only_more and shown is False)
            and not _elsewhere(tokens, draft, pairs)
        ):
            continue
        if not only_more and any(draft.areas and covers(own, draft.areas) for draft in drafts):
            continue
        if any(draft.areas and covers(draft.areas, own) for draft in drafts) and not plural:
            continue
        low, high = (2, None) if plural else (1, 1)
        drafts.append(_draft(tokens, mention, low, high, pairs, places, "без числа рядом с числами"))
    drafts.sort(key=lambda draft: draft.mention.start)
    return drafts


def _elsewhere(tokens: Tokens, draft: Draft, pairs: Pairs) -> bool:
    """Whether a figure that was given no place stands in a sentence that names one: of the villages attacked there."""
    return any(tokens.sentence[group.start] == draft.mention.sentence for group in pairs.others(set()))


def _narrower(told: Draft, own: tuple[Area, ...], mention: Mention) -> bool:
    """ "Сбиты 4 БПЛА над областью. Беспилотники уничтожены над районами A и B": the same ones, placed better."""
    near = mention.sentence - told.mention.sentence <= 6
    broad = bool(told.areas) and all(area.district is None for area in told.areas)
    return near and broad and covers(told.areas, own)


def _heading(tokens: Tokens, mention: Mention, places: list[Place]) -> str | None:
    end = mention.end
    while end < len(tokens.forms) and tokens.sentence[end] == mention.sentence:
        end += 1
    start = mention.start
    while start and tokens.sentence[start - 1] == mention.sentence:
        start -= 1
    return heading_of(tokens, places, start, end)


def _draft(
    tokens: Tokens, mention: Mention, low: int | None, high: int | None, pairs: Pairs, places: list[Place], rule: str
) -> Draft:
    own = pairs.places(mention)
    areas: tuple[Area, ...] = areas_of(tokens, own)
    start, end = tokens.starts[mention.start], tokens.ends[mention.end - 1]
    if mention.verb is not None:
        start, end = min(start, tokens.starts[mention.verb]), max(end, tokens.ends[mention.verb])
    return Draft(low, high, areas, start, end, rule, mention, _heading(tokens, mention, places), cues=set(mention.cues))
