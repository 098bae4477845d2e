"""Verdicts that the next sentence gives: "Над морем три БПЛА. Сбиты нашей ПВО", "Налёт семи дронов. Атака отражена"."""

from claims.reading.families import COLON, DOWNED, OTHER_SUBJECT
from claims.reading.mention import Mention, Verdict
from claims.reading.tokens import Tokens
from claims.reading.words import Role, Voice

_RAID = ("атак", "налет", "попытк")
_FARTHEST = 2
"""Sentences on from an attack in which it is said to have been turned back."""


def judge_afterwards(tokens: Tokens, mentions: list[Mention]) -> None:
    """Gives a verb of a sentence without drones to the drones of the sentence before it."""
    if not tokens.topics & DOWNED:
        return
    counted = {mention.sentence for mention in mentions if mention.drone}
    for mention in mentions:
        if not mention.drone or mention.verdict not in (Verdict.OPEN, Verdict.FATE, Verdict.ATTACKED):
            continue
        steps = 0
        for number in range(mention.sentence + 1, len(tokens.bounds)):
            steps += tokens.apart(number - 1, number)
            if number in counted or steps > _FARTHEST:
                break
            if not tokens.said[number] & DOWNED:
                continue
            if (verb := _there_are_downed(tokens, number)) is not None and not mention.named:
                mention.verdict, mention.verb, mention.plural = Verdict.DOWN, verb, True
                break
            if steps == 1 and (verb := _their_pronoun(tokens, mention, number)) is not None:
                mention.verdict, mention.verb, mention.instrumental = Verdict.DOWN, verb, False
                break
            if steps == 1 and (verb := _opens_with_verb(tokens, mention, number)) is not None:
                mention.verdict, mention.verb = Verdict.DOWN, verb
                break
            if mention.verdict is Verdict.ATTACKED and (verb := _turned_back(tokens, number)) is not None:
                mention.verdict, mention.verb, mention.instrumental = Verdict.REPELLED, verb, False
                break


def judge_lists(tokens: Tokens, mentions: list[Mention]) -> None:
    """ "Сбито за сутки:" and lines below it that only count: the heading's verb is theirs."""
    if not (tokens.topics & DOWNED and tokens.topics & COLON):
        return
    of = {mention.sentence: mention for mention in mentions if mention.drone and mention.named}
    verb: int | None = None
    for number, (first, last) in enumerate(tokens.bounds):
        if not any(tokens.words[index].role not in _SIGNS for index in range(first, last)):
            continue
        mention = of.get(number)
        if mention is None:
            heads = tokens.role(last - 1) is Role.COLON and tokens.said[number] & DOWNED
            verb = _heading_verb(tokens, first, last) if heads else None
        elif verb is not None and mention.verdict is Verdict.OPEN:
            mention.verdict, mention.verb = Verdict.DOWN, verb


def _heading_verb(tokens: Tokens, first: int, last: int) -> int | None:
    """The verb of a heading that names nothing else that it could be said of."""
    if any(tokens.words[index].topics & OTHER_SUBJECT for index in range(first, last)):
        return None
    verbs = (index for index in range(first, last) if tokens.words[index].role is Role.DOWN)
    return next((index for index in verbs if tokens.words[index].voice is Voice.PASSIVE), None)


def _opens_with_verb(tokens: Tokens, mention: Mention, number: int) -> int | None:
    """ "Сбиты нашей ПВО": a verb without a subject, in the number of the drones."""
    within = tokens.within(number)
    first = next((index for index in within if tokens.words[index].role not in _SIGNS), None)
    if not mention.named or first is None:
        return None
    if tokens.forms[first] == "столько":
        first = next((index for index in within if tokens.words[index].role is Role.DOWN), first)
        return first if tokens.words[first].role is Role.DOWN else None
    word = tokens.words[first]
    if word.role is not Role.DOWN or word.voice is not Voice.PASSIVE or word.plural is (mention.low == 1):
        return None
    rest = [tokens.words[index] for index in within if index > first]
    if any(other.topics & OTHER_SUBJECT or other.role in (Role.NUMBER, Role.TARGET) for other in rest):
        return None
    return first


def _their_pronoun(tokens: Tokens, mention: Mention, number: int) -> int | None:
    """ "Полицейские сбили его из ружья": the pronoun stands for the drones of the sentence before."""
    wanted = "его" if mention.low == 1 or mention.plural is False else "их"
    for index in tokens.within(number)[:-1]:
        word = tokens.words[index]
        if word.role is Role.DOWN and word.voice is Voice.ACTIVE and tokens.forms[index + 1] == wanted:
            return index
    return None


def _there_are_downed(tokens: Tokens, number: int) -> int | None:
    """ "Отражают атаку БПЛА. Есть сбитые." """
    return next(
        (
            index
            for index in tokens.within(number)
            if tokens.forms[index] in ("сбитые", "уничтоженные") and "есть" in tokens.forms[max(0, index - 2) : index]
        ),
        None,
    )


def _turned_back(tokens: Tokens, number: int) -> int | None:
    """ "Силами ПВО атака (была) отражена" """
    within = tokens.within(number)
    for index in within:
        word = tokens.words[index]
        if word.role is Role.REPEL and word.voice is Voice.PASSIVE:
            near = tokens.forms[max(within[0], index - 4) : index + 4]
            return index if any(form.startswith(_RAID) for form in near) else None
    return None


_SIGNS = (Role.LINE, Role.BULLET, Role.DASH, Role.COLON, Role.STOP)
