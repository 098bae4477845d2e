"""The small words around a number: more, in all, of these, each, all; and whose drones they are."""

from claims.reading.families import ALL, AT_WORK, MORE, OF_WHICH, SINCE, TOTAL, UPDATED, WIELDED
from claims.reading.lexicon import listed
from claims.reading.mention import Mention, Verdict
from claims.reading.tokens import Tokens
from claims.reading.words import Role

_OURS = frozenset(
    listed(
        "оператор операторы операторов операторами расчет расчеты расчетов расчетами "
        "подразделения подразделениями подразделений "
        "помощью помощи наши наших нашими нашего российские российских российскими российского "
        "российским российский своих свои "
        "экипажи экипажей производство производства сборки поставки поставку закупку шахед "
        "шахедов шахеды герань герани гераней наш пу управления запуска хранения "
        "производству производстве части частей применению операторам разработки запуск запуски "
        "дислокации сбросами сбросов сброс сбросы российский ударами "
        "ударом видео лица кадры съемка съемки защиты защите борьбе угроза угрозы угрозе опасность опасности "
        "russian our"
    )
)


_PART_ENDS = {
    "числе": ("том", "part"),
    "них": ("из", "part"),
    "которых": ("из", "of"),
    "which": ("of", "of"),
    "them": ("of", "part"),
    "числі": ("тому", "part"),
    "их": ("среди", "part"),
}


def _cue_part(tokens: Tokens, mention: Mention) -> None:
    """ "в том числе", "из них" before the number, in its sentence and with no other number between."""
    index = mention.start - 1
    while index >= 0 and tokens.sentence[index] == mention.sentence and mention.start - index <= 14:
        if tokens.words[index].role is Role.NUMBER:
            return
        cue = _PART_ENDS.get(tokens.forms[index])
        if cue is not None and tokens.forms[index - 1] == cue[0]:
            if tokens.role(index - 2) is Role.NUMBER and cue[0] == "из":
                return
            mention.cues.add(cue[1])
            if tokens.role(index + 1) is Role.COLON:
                mention.cues.add("split")
            return
        index -= 1


def _is_tool(tokens: Tokens, mention: Mention) -> bool:
    """ "расчётом (ударных) FPV-дронов", "сброшенный с дрона": drones that do something are the Russian side's here."""
    wielded = tokens.topics & WIELDED
    if wielded and any(word.topics & WIELDED for word in tokens.words[mention.start : mention.noun]):
        return True
    index = mention.start - 1
    while index > 0 and tokens.words[index].role is Role.ADJECTIVE:
        index -= 1
    if index < 0 or tokens.sentence[index] != mention.sentence:
        return False
    if tokens.forms[index] in ("с", "со"):
        return not mention.named and not mention.instrumental
    return wielded != 0 and tokens.words[index].topics & WIELDED != 0 and tokens.words[index].role is Role.WORD


_BEGUN = frozenset(listed("атаки налета ночи дня суток вечера утра тревоги отражения"))


def _since_it_began(tokens: Tokens, mention: Mention) -> bool:
    """ "Таким образом, с начала атаки уничтожили 14": a running total."""
    if not tokens.said[mention.sentence] & SINCE:
        return False
    first = max(tokens.bounds[mention.sentence][0] + 1, mention.start - 14)
    return any(
        tokens.forms[index] == "начала" and tokens.forms[index - 1] == "с" and tokens.forms[index + 1] in _BEGUN
        for index in range(first, mention.start - 1)
    )


def cue(tokens: Tokens, mention: Mention) -> None:
    """Marks a mention with the cues around it; drones of the Russian side or of no one get their verdict here."""
    forms, words, start, end = tokens.forms, tokens.words, mention.start, mention.end
    before = words[start - 1] if start else None
    cues = mention.cues
    if mention.named or before is not None:
        if before is not None and before.role is Role.EACH and mention.start:
            if not (start > 1 and words[start - 2].topics & AT_WORK):
                cues.add("each")
            before = words[start - 2] if start > 1 else None
        if before is not None and forms[start - 1] == "минус" and start > 1:
            before = words[start - 2]
        if before is not None and before.role is Role.MORE and before.stem != "also":
            cues.add("more")
        if (
            mention.noun is not None
            and tokens.topics & MORE
            and any(
                words[place].role is Role.MORE and words[place].stem != "also" and forms[place + 1] != "than"
                for place in range(start, mention.noun)
            )
        ):
            cues.add("more")
        said = tokens.said[mention.sentence]
        if said & UPDATED:
            cues.add("update")
        if said & OF_WHICH:
            _cue_part(tokens, mention)
        if before is not None and before.role is not Role.AND:
            cues.add("apart")
        if before is not None and before.role is Role.COLON:
            cues.add("listed")
        if forms[end - 1 : end] == ["остальные"]:
            cues.add("rest")
        if before is not None and before.role is Role.PART:
            cues.add("part")
        if end < len(forms) and forms[end] in ("из", "of") and tokens.role(end + 1) in (Role.THEM, Role.WHICH):
            cues.add("of")
        if tokens.topics & ALL and any(
            words[place].role is Role.ALL for place in range(max(0, start - 1), mention.noun or end)
        ):
            cues.add("all")
        for place in range(max(tokens.bounds[mention.sentence][0], start - 22), start) if said & TOTAL else ():
            if forms[place] == "всего" and place and forms[place - 1] in ("больше", "чаще"):
                cues.add("part")
            elif words[place].topics & TOTAL and not any(
                words[between].role is Role.COLON for between in range(place + 2, start)
            ):
                cues.add("total")
        if forms[start - 1 : start] != ["еще"] and _since_it_began(tokens, mention):
            cues.add("total")
    if mention.noun is not None:
        low = max(0, start - 2)
        if tokens.role(start - 1) in (Role.COLON, Role.DASH, Role.STOP):
            low = start
        if mention.drone and (not _OURS.isdisjoint(forms[low : mention.noun]) or _is_tool(tokens, mention)):
            mention.verdict = Verdict.OURS
            if any(form.startswith(("опасност", "угроз")) for form in forms[low : mention.noun]):
                cues.add("threat")
