"""Lists that come before their verb: "Крым: 9, Ростовская область: 6 – столько БПЛА уничтожено ночью", "«Орлан»: 14
дронов … Все сбиты".
"""

from claims.reading.items import is_a_units
from claims.reading.mention import Mention, Verdict
from claims.reading.place import Place, Use
from claims.reading.tokens import Tokens
from claims.reading.words import Role

_FEWEST = 2
"""Items that make a list: one place with a number can be anything."""


def give_verb_back(tokens: Tokens, mentions: list[Mention], places: list[Place]) -> None:
    """Numbers beside places, without a verb, that stand right before drones shot down are drones shot down."""
    down = (mention for mention in mentions if mention.drone and mention.verdict is Verdict.DOWN)
    main = next((mention for mention in down if mention.noun is not None), None)
    if main is None or main.verb is None:
        return
    ends = {place.end for place in places if place.use is Use.AREA}
    items: list[Mention] = []
    for mention in mentions[: mentions.index(main)]:
        without = mention.verdict is Verdict.OPEN or mention.verb == main.verb
        if (
            mention.named
            and without
            and (
                _beside(tokens, mention, ends) or is_a_units(tokens, mention) or (mention.drone and "all" in main.cues)
            )
        ):
            items.append(mention)
        else:
            items.clear()
    if len(items) < _FEWEST or tokens.apart(items[-1].sentence, main.sentence) > 1:
        return
    for mention in items:
        mention.drone, mention.verdict, mention.verb = True, Verdict.DOWN, main.verb


def _beside(tokens: Tokens, mention: Mention, ends: set[int]) -> bool:
    """A number without a noun right behind a place, or behind a place and a dash or a colon."""
    if mention.noun is not None:
        return False
    sign = tokens.role(mention.start - 1) in (Role.DASH, Role.COLON)
    return mention.start - sign in ends
