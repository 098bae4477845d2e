"""What bars a mention from being an interception by the Russian side: the other side's claims, wars elsewhere,
gaps in the text.
"""

import re

from claims.reading.mention import Mention, Verdict
from claims.reading.place import Place
from claims.reading.tokens import Tokens
from claims.reading.topics import CLIP, DENIED, NOT_IN_EARNEST, OTHER_SIDE, PEACEFUL
from claims.reading.words import Role

_OTHER_SIDE = (
    r"воздушны\w+ сил\w* (?:всу|украин|вс укр)|\bвоздушные силы\b|украинск\w+ (?:пво|"
    r"противовоздушн|военные заяв|воздушн)|пво украины\b|силы обороны|"
    r"киев(?:е|а|у|ом|ск\w+ област\w*)?\b(?!ск)|"
    r"одесс\w+\b(?! (?:район|округ))|харьков\w*|сумах|сумск\w+\b(?! (?:район|округ))|суммы|"
    r"полтав(?:[аеыу]\b|ой\b|щин\w*|ск\w+ (?:област|район)\w*)|львов\w*|днепропетр\w+|"
    r"николаев(?:е|а|ск\w+ област\w*)\b|чернигов\w*\b(?! (?:район|округ))|"
    r"житомир\w*|винниц\w+|хмельниц\w+|тернопол\w+|черкас\w+\b(?! (?:район|округ))|ровенск\w+ област|"
    r"луцк\w*|кривой рог|"
    r"кривом роге|измаил\w*|днепре\b|"
    r"\bшахед\w*|shahed|\bгеран\w+|российск\w+ (?:дрон|беспилотник|бпла|удар|налет|атак|"
    r"войск\w+ атак|военные атак|ракет)|россия (?:атаковала|выпустила|нанесла|ночью нанесла)|"
    r"украин\w* сб|повітрян\w+ сил|в україні|генштаб всу|укроборон\w*|ukraine'?s air force|"
    r"ukrainian air defen|over ukraine|ukraine'?s air defen|the air force said|russian (?:attack )?(?:drones|uavs)"
)
_ELSEWHERE = (
    r"зеленск\w+ (?:заяв|сообщ|напис)|цахал|израил\w+|сектор\w* газа|хезболл\w+|"
    r"хусит\w+|ливан\w*|\bиран\w*\b|турци\w+|турецк\w+|сири[яию]\b|сирийск\w+|"
    r"польш\w+|польск\w+|варшав\w+|бухарест\w*|вильнюс\w*|таллин\w*|румыни\w+|испани\w+|индии\b|пакистан\w*|сша сбил|"
    r"pentagon|israel|gaza|"
    r"houthi|йемен\w*|судан\w*|азербайджан\w*|армени\w+|"
    r"(?:пво|сил\w*|военн\w+|миноборон\w+|авиаци\w+|истребител\w+) (?:республики )?"
    r"(?:беларус|литв|латви|эстони|молдов|финлянди)\w+|(?:белорусск|литовск|латвийск|эстонск|молдавск|румынск|"
    r"финск)\w+ (?:пво|военн|сил|авиаци|власт|миноборон|истребител)\w*|"
    r"(?:литва|латвия|эстония|молдавия|финляндия|беларусь) (?:сбил|сообщ|заяв|перехват)\w*"
)
_BARRED = re.compile(rf"(?<!\w)(?:{_OTHER_SIDE}|{_ELSEWHERE})")
_NOT_IN_EARNEST = re.compile(
    r"в ходе учени|на учени[яи]|провел\w* учени|"
    r"отработа\w+ (?:уничтожени|отражени|перехват)|учебн\w+ цел|мишен|условн\w+ противник|полигон|на счету "
    r"(?:расчета|экипажа|бойца|группы|подразделени)|мотор сич|цех\w* сборки|счет уничтоженных|"
    r"в 19\d\d году|великой отечественной"
)
_PEACEFUL = re.compile(
    r"шоу|таможн|скидк|распродаж|продаж[аеуи]\b|цен[аыу]\b|магазин\w* (?:дрон|беспилот|электрон)|"
    r"гонк|гонок|заезд|урожа|"
    r"посев|агродрон|сельхоз|опрыскив|фестивал|соревнован|турнир|чемпионат|молни|приговор|"
    r"осужд|суд\b|законопроект|тариф|любител"
)
_PLAY = re.compile(r"шоу|скидк|распродаж|гонк|гонок|заезд|соревнован|турнир|чемпионат")
_WAR = re.compile(
    r"\bпво\b|рэб|украинск|вражеск|противник|\bвсу\b|минобороны|губернатор \w+ сообщил|"
    r"атак\w+ бпла|отражен|противовоздушн|боевой работы"
)
_CLIP = re.compile(
    r"расчет\w* (?:зрк|зрпк|пзрк|зенитн|[«\"]?тор|[«\"]?панцир|[«\"]?бук|[«\"]?стрел|с-\d)|"
    r"зр(?:п?к|пк) [«\"]|на кадрах|кадры|кадрах|объективного контроля|с позывным|позывной|"
    r"группировк\w+ (?:войск )?[«\"]|несения боевого дежурства|боевая работа (?:зенит|расчет)|"
    r"подпишись"
)
_AT_THE_FRONT = re.compile(
    r"на [а-я-]+(?:ск|цк)ом направлении|линии (?:боевого )?соприкосновения|группировк\w+ (?:войск )?[«\"]|позывн|"
    r"снайпер|(?:гвардии|рядовой|рядового) |ефрейтор|сержант|объективного контроля"
)
_ON_DUTY = re.compile(r"дежурн\w+ (?:средств|сил)|\bпво\b|противовоздушн|террористическ\w+ атак")
_OFFICIAL = re.compile(
    r"минобороны (?:россии|рф)|министерство обороны (?:россии|рф)|губернатор|российск\w+ "
    r"(?:пво|средства пво|регион|област|миноборон)|в россии|регион\w* рф|мэр москвы|"
    r"местны\w+ власт|власт\w+ регион|оперштаб"
)


_DENIAL = re.compile(
    r"(?:информаци|сообщени|сведени|данны|слух)\w*[^.\n]{0,80}? не (?:подтвер|соответств|имеет отношени)"
    r"|не соответств\w+ действительности|\bфейк|ложн\w+ (?:информаци|сообщени)|недостоверн|\bвброс|опроверг"
    r"|(?:reports?|claims?) [^.\n]{0,60}(?:not (?:true|confirmed)|false|denied)"
)


def _bar_denied(tokens: Tokens, mentions: list[Mention]) -> None:
    """ "Информация о пяти сбитых не подтвердилась": what a sentence only denies was not shot down."""
    if not tokens.topics & DENIED:
        return
    for mention in mentions:
        if _DENIAL.search(tokens.text.folded, *tokens.stretch(mention.sentence)):
            mention.verdict = Verdict.OURS


def in_jest(folded: str) -> bool:
    """Whether a text is of an exercise, of history, of a plant that was struck."""
    return _NOT_IN_EARNEST.search(folded) is not None


def bar(tokens: Tokens, mentions: list[Mention], places: list[Place], voice: str | None) -> None:
    """Takes the verdict from mentions that cannot be drones downed by the Russian side in this post."""
    _bar_loose_numbers(tokens, mentions)
    _bar_denied(tokens, mentions)
    folded = tokens.text.folded
    topics = tokens.topics
    if (topics & NOT_IN_EARNEST and _NOT_IN_EARNEST.search(folded) is not None) or (
        topics & PEACEFUL
        and (_PEACEFUL if voice is None else _PLAY).search(folded) is not None
        and _WAR.search(folded) is None
    ):
        for mention in mentions:
            mention.verdict = Verdict.OURS
        return
    if (
        not any(mention.named for mention in mentions if mention.verdict is Verdict.DOWN)
        and topics & CLIP
        and _CLIP.search(folded) is not None
    ):
        for mention in mentions:
            mention.verdict = Verdict.OURS
        return
    if (
        voice in (None, "mod_russia")
        and topics & CLIP
        and _AT_THE_FRONT.search(folded) is not None
        and _ON_DUTY.search(folded) is None
        and _OFFICIAL.search(folded) is None
    ):
        for mention in mentions:
            mention.verdict = Verdict.OURS
        return
    if not topics & OTHER_SIDE:
        return
    barred = _barred(folded, 0, len(folded))
    if not barred:
        return
    lines = {tokens.lines[tokens.at(start)] for start in barred if tokens.at(start) < len(tokens.forms)}
    named = {tokens.sentence[place.start] for place in places if place.area.region}
    title = min(lines, default=0) == 0
    for mention in mentions:
        if mention.sentence in named:
            if _barred_sentence(tokens, mention) and not _home_named(tokens, mention):
                mention.verdict = Verdict.OURS
            continue
        if mention.line in lines or title or _barred_sentence(tokens, mention):
            if _OFFICIAL.search(folded, *_sentence_span(tokens, mention)) and not _barred_sentence(tokens, mention):
                continue
            mention.verdict = Verdict.OURS


_FROM = re.compile(r"(?:со стороны|с территории|с направления|из|с) $")


def _barred(folded: str, start: int, end: int) -> list[int]:
    """Where the other side or another country is named, and not as where drones came from."""
    return [
        match.start()
        for match in _BARRED.finditer(folded, start, end)
        if not _FROM.search(folded, max(0, match.start() - 16), match.start())
    ]


def _sentence_span(tokens: Tokens, mention: Mention) -> tuple[int, int]:
    first = mention.start
    while first and tokens.sentence[first - 1] == mention.sentence:
        first -= 1
    last = mention.end
    while last < len(tokens.forms) and tokens.sentence[last] == mention.sentence:
        last += 1
    return tokens.starts[first], tokens.ends[last - 1]


def _barred_sentence(tokens: Tokens, mention: Mention) -> bool:
    return bool(_barred(tokens.text.folded, *_sentence_span(tokens, mention)))


def _home_named(tokens: Tokens, mention: Mention) -> bool:
    return _OFFICIAL.search(tokens.text.folded, *_sentence_span(tokens, mention)) is not None


def _bar_loose_numbers(tokens: Tokens, mentions: list[Mention]) -> None:
    """A number without a noun counts drones only where drones were counted or named shortly before, or with it."""
    last: int | None = None
    for index, mention in enumerate(mentions):
        if mention.noun is not None:
            if mention.drone and (mention.verdict is not Verdict.OURS or "threat" in mention.cues):
                last = mention.sentence
            elif not mention.drone:
                last = None if last != mention.sentence else last
            continue
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        with_next = (
            following is not None
            and following.drone
            and following.noun is not None
            and following.sentence == mention.sentence
        )
        if (
            not with_next
            and not _of_drones_below(tokens, mention, mentions)
            and (last is None or mention.sentence - last > 14)
        ):
            mention.drone = False
        elif mention.drone and not with_next:
            last = mention.sentence


def _of_drones_below(tokens: Tokens, mention: Mention, mentions: list[Mention]) -> bool:
    """ "сбито – 16 … Всего сбито 25 беспилотников": a number behind a verb of downing, before drones are named."""
    sign = tokens.role(mention.start - 1) in (Role.DASH, Role.COLON)
    if tokens.role(mention.start - 1 - sign) is not Role.DOWN:
        return False
    return any(
        other.drone and other.named and other.noun is not None and other.start > mention.end for other in mentions
    )
