"""What became of the drones of each mention: the verb that governs it decides, the nearest one of its own clause
first.
"""

from claims.reading.agreement import is_said_of
from claims.reading.governors import Governor, governor_after, governor_before
from claims.reading.harm import Sign, sign_of
from claims.reading.lexicon import listed
from claims.reading.mention import Mention, Verdict
from claims.reading.tokens import Tokens
from claims.reading.topics import DAYPART, JAMMED
from claims.reading.words import Role, Voice


def judge(tokens: Tokens, mentions: list[Mention], named: set[int]) -> None:
    """Sets the verdict and the verb of every mention; ``Verdict.OPEN`` is left where no verb says anything.

    ``named`` are the tokens that name places.
    """
    for place, mention in enumerate(mentions):
        if mention.verdict is Verdict.OURS:
            continue
        earlier = mentions[place - 1] if place else None
        if earlier is not None and earlier.verdict is Verdict.OPEN and not earlier.named:
            earlier = next(
                (other for other in reversed(mentions[:place]) if other.verdict is not Verdict.OPEN or other.named),
                earlier,
            )
        later = mentions[place + 1] if place + 1 < len(mentions) else None
        _judge(tokens, mention, earlier, later)
        if (
            mention.verdict is Verdict.OPEN
            and mention.verb is None
            and earlier is not None
            and _is_item(tokens, mention, earlier, named)
        ):
            mention.verdict, mention.verb = earlier.verdict, earlier.verb
        if mention.verdict in (Verdict.FATE, Verdict.ATTACKED) and mention.named and mention.noun is not None:
            _by_pronoun(tokens, mention)
        if mention.verdict is Verdict.FATE and tokens.topics & JAMMED and _jammed(tokens, mention):
            mention.verdict = Verdict.DOWN
        if (
            not mention.named
            and mention.verdict is Verdict.DOWN
            and mention.verb is not None
            and tokens.words[mention.verb].role is Role.FATE
        ):
            continue
        if not mention.named and mention.verdict is Verdict.DOWN and not is_said_of(tokens, mention, named):
            mention.verdict = Verdict.OPEN


_PRONOUNS = frozenset(("они", "он", "все", "оба", "обе", "всех"))


def _by_pronoun(tokens: Tokens, mention: Mention) -> None:
    """ "три дрона летели к объекту, они были уничтожены": the pronoun stands for the drones."""
    last = tokens.bounds[mention.sentence][1]
    for index in range(mention.end, last):
        if tokens.forms[index] not in _PRONOUNS:
            continue
        for verb in range(index + 1, min(last, index + 5)):
            word = tokens.words[verb]
            if word.role is Role.DOWN and word.voice is Voice.PASSIVE and word.plural is not False:
                mention.verdict, mention.verb = Verdict.DOWN, verb
                return


def _jammed(tokens: Tokens, mention: Mention) -> bool:
    """ "упали в результате воздействия средств РЭБ", "попал под действие РЭБ" """
    forms = tokens.forms[slice(*tokens.bounds[mention.sentence])]
    return any(form in ("рэб", "радиоэлектронной") for form in forms) and any(
        form.startswith(("воздейств", "действи", "подавл", "влияни")) for form in forms
    )


_ITEM_LENGTH = 16
"""Tokens of a list item without a verb: "▪️ 41 БпЛА – над территорией Белгородской области"."""


def _is_item(tokens: Tokens, mention: Mention, earlier: Mention, named: set[int]) -> bool:
    """Whether a mention in a sentence without a verb goes on with the list that the mention before it is in or
    opens.
    """
    if not mention.named or earlier.verdict is not Verdict.DOWN or not 0 < mention.sentence - earlier.sentence <= 3:
        return False
    first, last = tokens.bounds[mention.sentence]
    if _only_flew(tokens, mention, last) or any(form.startswith(_FIRED) for form in tokens.forms[first:last]):
        return False
    if mention.noun is None and mention.end < last and _only_goes_on(tokens, mention, first, last):
        return True
    return any(index in named for index in range(first, last)) or (
        last - first <= _ITEM_LENGTH and mention.noun is not None
    )


_FIRED = ("боеприпас", "обстрел", "снаряд", "удар")
"""What a list of attacks counts beside drones: "20 боеприпасов и 28 дронов"."""


def _only_flew(tokens: Tokens, mention: Mention, last: int) -> bool:
    """ "41 беспилотник (22 сбиты)", "18 беспилотников, из них 9 сбиты": what was downed is told after."""
    after = tokens.forms[mention.end : mention.end + 4]
    opens = tokens.role(mention.end) is Role.OPEN and tokens.role(mention.end + 1) is Role.NUMBER
    return (opens or after[:2] == [",", "из"] or "из" in after[2:4]) and any(
        tokens.words[index].role is Role.DOWN for index in range(mention.end, last)
    )


def _only_goes_on(tokens: Tokens, mention: Mention, first: int, last: int) -> bool:
    """ "Всего с начала суток – 58.", "Ещё пять – на счету огневых групп.": a figure that adds to those before it."""
    if mention.end < last - 1 and tokens.role(mention.end) is not Role.DASH:
        return False
    if any(sign_of(form) in _OF_PERSONS for form in tokens.forms[first:last]):
        return False
    if "total" in mention.cues:
        return all(
            tokens.words[index].role in (Role.TOTAL, Role.DASH, Role.LINE, Role.BULLET, Role.COLON)
            or tokens.words[index].topics & DAYPART
            or tokens.forms[index] in _OF_A_DAY
            for index in range(first, mention.start)
        )
    return "more" in mention.cues and mention.start - first <= 2


_OF_PERSONS = frozenset(
    (Sign.VICTIM, Sign.DEAD, Sign.KILLED, Sign.HURT, Sign.WOUND, Sign.PERSON, Sign.PERSONS, Sign.BROKEN)
)
_OF_A_DAY = frozenset(listed("за с полуночи вечера начала этот эту сегодня текущих уже на данный момент по"))


def _judge(tokens: Tokens, mention: Mention, earlier: Mention | None, later: Mention | None) -> None:
    left = governor_before(tokens, mention, earlier)
    right = governor_after(tokens, mention, later)
    chosen = _choose(tokens, mention, left, right)
    if chosen is not None:
        mention.verdict, mention.verb = chosen.verdict, chosen.token
        _as_part(tokens, mention, earlier)
    elif earlier is not None and earlier.sentence == mention.sentence and earlier.verdict is not Verdict.OURS:
        mention.verdict, mention.verb = earlier.verdict, earlier.verb
        if earlier.verdict is Verdict.ATTACKED and "of" not in mention.cues and mention.noun is None:
            mention.verdict = Verdict.OPEN


def _as_part(tokens: Tokens, mention: Mention, earlier: Mention | None) -> None:
    """ "из них два летели на Москву": what only flew is part of what was shot down before."""
    if (
        mention.verdict is not Verdict.FATE
        or mention.verb is None
        or earlier is None
        or earlier.verdict is not Verdict.DOWN
    ):
        return
    if mention.cues & {"part", "of"} and tokens.words[mention.verb].stem in ("лете", "направля", "двига", "следова"):
        mention.verdict, mention.verb = Verdict.DOWN, earlier.verb


def _choose(tokens: Tokens, mention: Mention, left: Governor | None, right: Governor | None) -> Governor | None:
    inner = _inner(tokens, mention)
    if inner is not None:
        return inner
    if left is not None and left.word.role is Role.DOWN and left.commas == 0:
        if left.word.voice is Voice.NOUN and left.distance <= 4:
            return left
        if left.word.voice is Voice.PARTICIPLE and left.distance <= (6 if mention.noun is not None else 0):
            return left
    if left is not None and left.word.role is Role.STRIKE and left.distance <= 2 and mention.noun is not None:
        return _strike(tokens, mention, left, right)
    if mention.instrumental and mention.noun is not None:
        if left is not None and left.verdict is Verdict.REPELLED:
            return left
        if right is not None and right.verdict is Verdict.REPELLED and right.commas == 0:
            return right
        if left is not None and left.verdict is Verdict.DOWN and left.word.voice is Voice.NOUN:
            return left
        return Governor(Verdict.ATTACKED, mention.start, 0, 0, tokens.words[mention.start])
    if right is not None and right.distance == 0 and right.word.role is not Role.STRIKE:
        return right
    if left is not None and left.commas == 0 and left.distance <= 4:
        return left
    if (
        right is not None
        and right.commas == 0
        and right.word.role is not Role.STRIKE
        and right.word.voice is not Voice.NOUN
    ):
        return right
    if left is not None and left.commas == 0:
        return left
    if right is not None and right.word.role is not Role.STRIKE:
        return right
    return left


def _inner(tokens: Tokens, mention: Mention) -> Governor | None:
    """A participle inside the mention: "трёх сбитых беспилотников", "сбитый БПЛА"."""
    for index in range(mention.start, mention.noun or mention.start):
        word = tokens.words[index]
        if word.role is Role.DOWN:
            return Governor(Verdict.DOWN, index, 0, 0, word)
    return None


def _strike(tokens: Tokens, mention: Mention, left: Governor, right: Governor | None) -> Governor:
    """ "атака двух беспилотников": turned back where a verb of turning back governs the attack."""
    if left.word.stem in ("применени", "использовани", "помощь", "помощи"):
        mention.instrumental = True
    sentence = tokens.sentence[left.token]
    index = left.token - 1
    while index >= 0 and tokens.sentence[index] == sentence and left.token - index <= 12:
        word = tokens.words[index]
        if word.voice is Voice.PROGRESS:
            return left
        if word.role is Role.REPEL or (
            word.role is Role.DOWN and word.voice is not Voice.PARTICIPLE and left.token - index <= 2
        ):
            return Governor(Verdict.REPELLED, index, left.distance, 0, word)
        if word.role in (Role.DOWN, Role.ATTACK, Role.FATE):
            break
        index -= 1
    if right is not None and right.word.role is Role.REPEL:
        return right
    if right is not None and right.word.role is Role.DOWN and right.distance <= 1 and mention.low is not None:
        return right
    return left
