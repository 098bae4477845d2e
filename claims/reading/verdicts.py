"""What became of the drones of each mention: the verb that governs it decides, the nearest one of its own clause
first.
"""

from claims.reading.agreement import is_said_of
from claims.reading.governors import Governor, governor_after, governor_before
from claims.reading.items import is_item
from claims.reading.lexicon import listed
from claims.reading.mention import Mention, Verdict
from claims.reading.tokens import Tokens
from claims.reading.topics import JAMMED
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
        if mention.verdict is Verdict.OPEN and mention.named and _is_minus(tokens, mention):
            mention.verdict = Verdict.DOWN
        if (
            mention.verdict is Verdict.OPEN
            and mention.verb is None
            and earlier is not None
            and is_item(tokens, mention, earlier, named)
        ):
            mention.verdict, mention.verb = earlier.verdict, earlier.verb
        if mention.verdict in (Verdict.FATE, Verdict.ATTACKED) and mention.named and mention.noun is not None:
            _by_pronoun(tokens, mention)
        if mention.verdict is Verdict.FATE and tokens.topics & JAMMED and _jammed(tokens, mention, earlier, later):
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
        if not mention.named and mention.verdict is Verdict.DOWN and _are_none(tokens, mention):
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


def _jammed(tokens: Tokens, mention: Mention, earlier: Mention | None, later: Mention | None) -> bool:
    """ "упали в результате воздействия средств РЭБ", "попал под действие РЭБ", not "два упали, один подавлен РЭБ" """
    first, last = tokens.bounds[mention.sentence]
    first = max(first, earlier.end) if earlier is not None and earlier.named else first
    last = min(last, later.start) if later is not None and later.named else last
    forms = tokens.forms[first:last]
    return any(form in ("рэб", "радиоэлектронной") for form in forms) and any(
        form.startswith(("воздейств", "действи", "подавл", "влияни")) for form in forms
    )


def _are_none(tokens: Tokens, mention: Mention) -> bool:
    """ "Сбитых беспилотников над регионом нет", not "Пострадавших от обломков сбитых беспилотников нет" """
    if mention.plural is False or mention.verb is None or tokens.words[mention.verb].voice is not Voice.PARTICIPLE:
        return False
    forms = tokens.forms[slice(*tokens.bounds[mention.sentence])]
    return "нет" in forms and not any(form.startswith(("пострада", "разруш", "поврежд", "жертв")) for form in forms)


def _judge(tokens: Tokens, mention: Mention, earlier: Mention | None, later: Mention | None) -> None:
    if mention.named and _told_in_brackets(tokens, mention.end):
        mention.verdict = Verdict.ATTACKED
        return
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


def _is_minus(tokens: Tokens, mention: Mention) -> bool:
    """ "Минус (ещё) 3 БПЛА" """
    return "минус" in tokens.forms[max(0, mention.start - 2) : mention.start]


def _told_in_brackets(tokens: Tokens, index: int) -> bool:
    """ "21 БПЛА (сбито 14)": how many of the drones were shot down follows."""
    if tokens.role(index) is not Role.OPEN:
        return False
    verb = next((place for place in range(index + 1, index + 4) if tokens.role(place) is Role.DOWN), None)
    return verb is not None and Role.NUMBER in (tokens.role(verb + 1), tokens.role(verb + 2))


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
        if left is not None and left.verdict is Verdict.REPELLED and _of_a_raid(tokens, left, mention):
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


def _of_a_raid(tokens: Tokens, left: Governor, mention: Mention) -> bool:
    """ "пресечена попытка атаковать дроном", not "сорвали ротацию: дроном уничтожены двое"."""
    return any(word.role in _RAIDS for word in tokens.words[left.token + 1 : mention.start])


_RAIDS = frozenset((Role.STRIKE, Role.ATTEMPT, Role.ATTACK))


def _inner(tokens: Tokens, mention: Mention) -> Governor | None:
    """A participle inside the mention: "трёх сбитых беспилотников", "сбитый БПЛА"."""
    for index in range(mention.start, mention.noun or mention.start):
        word = tokens.words[index]
        if word.role is Role.DOWN:
            return Governor(Verdict.DOWN, index, 0, 0, word)
    return None


_NOMINATIVES = frozenset(
    listed("беспилотник беспилотники дрон дроны аппарат аппараты квадрокоптер квадрокоптеры коптер коптеры")
)


def _is_subject(tokens: Tokens, mention: Mention) -> bool:
    """ "при попытке атаки украинский БПЛА уничтожен": nominative, so not the attack's own drones."""
    if tokens.forms[mention.end - 1] in _NOMINATIVES:
        return True
    if tokens.forms[mention.end - 1] == "бпла" and tokens.words[mention.end].plural and not mention.named:
        return True
    before = tokens.forms[mention.start : mention.noun]
    return bool(before) and before[-1].endswith(("ый", "ий", "ые", "ие"))


def _strike(tokens: Tokens, mention: Mention, left: Governor, right: Governor | None) -> Governor:
    """ "атака двух беспилотников": turned back where a verb of turning back governs the attack."""
    if left.word.stem in ("применени", "использовани", "помощь", "помощи"):
        mention.instrumental = True
    elif (
        right is not None and right.distance == 0 and right.word.voice is Voice.PASSIVE and _is_subject(tokens, mention)
    ):
        return right
    sentence = tokens.sentence[left.token]
    index = left.token - 1
    while index >= 0 and tokens.sentence[index] == sentence and left.token - index <= 12:
        word = tokens.words[index]
        if word.voice is Voice.PROGRESS:
            return left
        if (word.role is Role.REPEL and "вш" not in tokens.forms[index]) or (
            word.role is Role.DOWN
            and word.voice is not Voice.PARTICIPLE
            and left.token - index <= 2
            and not mention.instrumental
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
