"""Whose statement is repeated: the ministry, a person by surname, an office."""

import re
from collections.abc import Iterator

from claims.reading.families import KNOWN_NAME, OFFICE_WORD, SAYING
from claims.reading.patterns import compiled
from claims.reading.surnames import ENGLISH, LATIN_NAMES, NAME, QUOTED, SURNAME_ALONE, known, nominative, surname
from claims.reading.tokens import Tokens
from claims.reading.topics import MINISTRY, OFFICE, SAYS, SURNAME

SPEAKERS = MINISTRY | OFFICE | SURNAME | SAYS
"""Topics of the words without one of which nobody else is said to speak."""

_MINISTRY = compiled(
    r"минобороны|\bв мо\b(?= рф|[.,;]|$)|\bmod\b|министерств\w+ обороны|\bмо рф\b|оборонн\w+ ведомств\w+|міноборони|"
    r"defen[cs]e ministry|ministry of defen[cs]e|"
    r"russian (?:air defen[cs]e systems|military|forces) (?:claimed|said|reported)"
)
_FORCES = re.compile(
    r"(?:сил\w*|средств\w*|пво|подразделени\w+|бойц\w+|расчет\w*|военн\w+|специалист\w+|рэб|"
    r"отряд\w*|помощь\w*|боец|обороны|защитник\w*)(?: и [а-я]+)?(?: противовоздушной "
    r"обороны)?(?: [а-я]+)? $"
)
_NOT_A_RELAY = re.compile(r"(?:спасибо|благодар\w+|благодарю|министр\w*)[^.\n]{0,40}$")
_SAYS = (
    r"(?:сообщи\w*|сообща\w*|заяви\w*|заявля\w*|рассказа\w*|написа\w*|пишет|уточни\w*|"
    r"утвержда\w*|объяви\w*|отметил\w*|подтверди\w*|добавил\w*|проинформирова\w*|"
    r"отчита\w*|повідоми\w*|передал\w*|said|wrote|reported|told)"
)
_SAYS_NEAR = re.compile(_SAYS)
_SAYS_WHO = re.compile(rf"{_SAYS} (?:[а-я]+ )?(?P<at>)")
_AFTER_DASH = re.compile(r"[—–-] (?:врио )?$")
_OFFICE_NAME = re.compile(
    r"вице-губернатор|губернатор|глав[аыуе]|мэр|градоначальник|оперативн\w+ штаб|оперштаб|governor|mayor|head"
)
_LONGEST_TITLE = 80
"""Characters before an office's name that may tell whose it is: "временно исполняющий обязанности калужского"."""
_OFFICE = re.compile(
    r"(?:(?P<acting>врио|временно исполняющ\w+ обязанности|и\. ?о\.) "
    rf")?(?P<adjective>[а-я-]+(?:ск|цк)(?:ий|ого|ому|им) )?(?P<office>{_OFFICE_NAME.pattern})(?P<tail>\w{{0,3}})"
    r"(?P<middle>(?: (?:региона|города|округа|района|республики|края|области|столицы|"
    r"[а-я]+(?:ской|цкой|ского|цкого) (?:области|края|республики|района|округа)|(?:российской "
    r")?столицы|россии|[а-я]+))?(?: [а-я]+)?)"
)
_SEVERAL = re.compile(r"глав\w* (?:регионов|субъектов|областей|республик|районов|округов)|губернатор(?:ы|ов|ами?)\b")
_OF_REGIONS = ("ской", "цкой", "ского", "цкого", "ская")


def relayed_from(
    tokens: Tokens, *, own_voice: str | None, own_person: str | None, within: tuple[int, int] | None = None
) -> str | None:
    """The voice whose statement a post, or a stretch ``within`` it, repeats: "mod_russia", a surname in the nominative,
    or the office.

    ``own_voice`` and ``own_person`` are the channel's: nobody relays himself.
    """
    if own_voice == "mod_russia" or not tokens.topics & SPEAKERS:
        return None
    folded = tokens.text.folded
    start, end = within or (0, len(folded))
    ministry = _ministry(folded, start, end) if tokens.topics & MINISTRY else None
    person = None
    if own_voice is None or tokens.topics & SURNAME:
        person = _person(tokens, start, end, own_person, own_voice)
    if ministry is not None and (person is None or own_person is not None or ministry < person[0]):
        return "mod_russia"
    return person[1] if person is not None else None


def _ministry(folded: str, start: int, end: int) -> int | None:
    for match in _MINISTRY.finditer(folded, start, end):
        before = folded[max(start, match.start() - 40) : match.start()]
        if _FORCES.search(before) or _NOT_A_RELAY.search(before) or match.group().startswith("министерством"):
            continue
        if before.rstrip().endswith("🔹") and match.start() > 200:
            continue
        return match.start()
    return None


def _person(
    tokens: Tokens, start: int, end: int, own_person: str | None, own_voice: str | None
) -> tuple[int, str] | None:
    folded, cased, topics = tokens.text.folded, tokens.text.cased, tokens.topics
    own = surname(own_person) if own_person else ""
    found: list[tuple[int, str]] = []
    for match in QUOTED.finditer(cased, start, end) if topics & KNOWN_NAME else ():
        name = match["name"]
        if known(name).replace("ё", "е") != own:
            found.append((match.start("name"), known(name)))
            break
    for match in ENGLISH.finditer(folded, start, end) if topics & KNOWN_NAME else ():
        name = LATIN_NAMES[match.group()]
        if surname(name) != own:
            found.append((match.start(), name))
            break
    for match in _offices(folded, start, end) if topics & OFFICE_WORD else ():
        name_match = _named(cased, match.start(), min(end, match.end() + 45))
        if (
            name_match is not None
            and "\n" not in cased[match.start() : name_match.start()]
            and "." not in cased[match.end() : name_match.start()]
        ):
            named = nominative(name_match["surname"])
            if _acts(tokens, name_match.end()):
                continue
            if surname(named) != own and own_voice is None:
                found.append((match.start(), named))
                break
        alone = SURNAME_ALONE.match(cased, match.start("office"))
        if alone is not None and own_voice is None and not alone["surname"].endswith(_OF_REGIONS):
            found.append((match.start(), nominative(alone["surname"])))
            break
        if _SEVERAL.match(folded, match.start("office")):
            continue
        near = folded[max(start, match.start() - 30) : min(end, match.end() + 40)]
        if (
            own_voice is None
            and (_SAYS_NEAR.search(near) or _AFTER_DASH.search(folded[max(start, match.start() - 8) : match.start()]))
            and not match["tail"].strip("аыуе")
        ):
            found.append((match.start() + 1000, _office(match)))
            break
    if not found and own_voice is None and topics & SAYING:
        said = _SAYS_WHO.search(folded[start:end])
        if said is not None:
            name_match = NAME.match(cased, start + said.start("at"))
            if name_match is not None:
                found.append((name_match.start(), nominative(name_match["surname"])))
    return min(found) if found else None


def _offices(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The offices with what stands around their names, which are looked for first: they begin with few letters."""
    while (name := _OFFICE_NAME.search(folded, start, end)) is not None:
        titled = folded[name.start() - 1 : name.start()] == " "
        first = max(start, name.start() - _LONGEST_TITLE) if titled else name.start()
        match = _OFFICE.search(folded, first, end)
        if match is None:
            return
        yield match
        start = match.end()


def _acts(tokens: Tokens, place: int) -> bool:
    """ "Мэр Сергей Котляров выехал на место": who does something else than speak is not quoted."""
    index = tokens.at(place)
    return (
        index < len(tokens.forms)
        and tokens.forms[index].endswith(("ехал", "был", "ил", "овал", "ался", "ился"))
        and not tokens.words[index].topics & SAYS
    )


def _named(cased: str, start: int, end: int) -> re.Match[str] | None:
    """The first name and surname; "Губернатор Калужской" are none."""
    return next((name for name in NAME.finditer(cased, start, end) if not name["surname"].endswith(_OF_REGIONS)), None)


def _office(match: re.Match[str]) -> str:
    office = match["office"]
    acting = "врио " if match["acting"] else ""
    if office.startswith("глав"):
        middle = match["middle"].strip().split(" ")[0]
        middle = (
            middle
            if middle in ("региона", "города", "округа", "района", "республики", "края", "области")
            else "региона"
        )
        return f"{acting}{'главы' if acting else 'глава'} {middle}"
    if office in ("губернатор", "мэр"):
        return f"{acting}{office}{'а' if acting else ''}"
    return office
