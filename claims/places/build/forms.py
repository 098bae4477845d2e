"""Case forms of town names, from the morphological dictionary, with what it gets wrong put right."""

from pymorphy3.analyzer import Parse

from claims.places.build.cyrillic import analyser
from claims.places.cases import adjective, noun

_CASES = ("gent", "datv", "accs", "ablt", "loct")
_PARTICLES = frozenset({"на", "над", "ла"})
# Nominative: genitive, dative, accusative, instrumental, prepositional. Words the dictionary lacks or bends wrongly.
_BY_HAND = {
    "белгород": "белгорода белгороду белгород белгородом белгороде",
    "орел": "орла орлу орел орлом орле",
    "елец": "ельца ельцу елец ельцом ельце",
    "олонец": "олонца олонцу олонец олонцом олонце",
    "гороховец": "гороховца гороховцу гороховец гороховцом гороховце",
    "грязовец": "грязовца грязовцу грязовец грязовцом грязовце",
    "торопец": "торопца торопцу торопец торопцом торопце",
    "юрьевец": "юрьевца юрьевцу юрьевец юрьевцом юрьевце",
    "городец": "городца городцу городец городцом городце",
    "малоярославец": "малоярославца малоярославцу малоярославец малоярославцом малоярославце",
    "валуйки": "валуек валуйкам валуйки валуйками валуйках",
    "сухиничи": "сухиничей сухиничам сухиничи сухиничами сухиничах",
    "люберцы": "люберец люберцам люберцы люберцами люберцах",
    "луховицы": "луховиц луховицам луховицы луховицами луховицах",
    "мытищи": "мытищ мытищам мытищи мытищами мытищах",
    "химки": "химок химкам химки химками химках",
    "клинцы": "клинцов клинцам клинцы клинцами клинцах",
    "щигры": "щигров щиграм щигры щиграми щиграх",
    "ливны": "ливен ливнам ливны ливнами ливнах",
    "лиски": "лисок лискам лиски лисками лисках",
    "семилуки": "семилук семилукам семилуки семилуками семилуках",
    "грязи": "грязей грязям грязи грязями грязях",
    "шахты": "шахт шахтам шахты шахтами шахтах",
    "ровеньки": "ровеньков ровенькам ровеньки ровеньками ровеньках",
    "саки": "сак сакам саки саками саках",
    "алешки": "алешек алешкам алешки алешками алешках",
    "пологи": "пологов пологам пологи пологами пологах",
    "липки": "липок липкам липки липками липках",
    "россошь": "россоши россоши россошь россошью россоши",
    "керчь": "керчи керчи керчь керчью керчи",
    "обь": "оби оби обь обью оби",
    "симферополь": "симферополя симферополю симферополь симферополем симферополе",
    "мариуполь": "мариуполя мариуполю мариуполь мариуполем мариуполе",
    "мелитополь": "мелитополя мелитополю мелитополь мелитополем мелитополе",
    "сочи": "сочи сочи сочи сочи сочи",
    "туапсе": "туапсе туапсе туапсе туапсе туапсе",
    "посад": "посада посаду посад посадом посаде",
    "таруса": "тарусы тарусе тарусу тарусой тарусе",
    "медынь": "медыни медыни медынь медынью медыни",
    "юхнов": "юхнова юхнову юхнов юхновом юхнове",
    "суджа": "суджи судже суджу суджей судже",
    "чистополь": "чистополя чистополю чистополь чистополем чистополе",
    "волочек": "волочка волочку волочек волочком волочке",
    "белый": "белого белому белый белым белом",
    "великий": "великого великому великий великим великом",
    "чкаловск": "чкаловска чкаловску чкаловск чкаловском чкаловске",
    "озеры": "озер озерам озеры озерами озерах",
    "кубинка": "кубинки кубинке кубинку кубинкой кубинке",
    "калач": "калача калачу калач калачом калаче",
    "балашов": "балашова балашову балашов балашовом балашове",
}


def case_forms(name: str) -> tuple[str, ...]:
    """The folded forms of a folded name, the nominative first, without repetition; "о" is declined and not."""
    words = name.split(" ")
    if len(words) > 2 and words[1] in _PARTICLES:  # Ростов на Дону
        return tuple(f"{form} {' '.join(words[1:])}" for form in case_forms(words[0]))
    columns = [_word_forms(word, last=i == len(words) - 1, first=words[0]) for i, word in enumerate(words)]
    return tuple(dict.fromkeys(" ".join(forms) for forms in zip(*columns, strict=True)))


def _word_forms(word: str, *, last: bool, first: str) -> tuple[str, ...]:
    if "-" in word:
        return _hyphened(word)
    if word in _BY_HAND:
        return (word, *_BY_HAND[word].split(" "))
    if not last and first == word and word.endswith(("ый", "ий", "ой")):
        return adjective(word)[0]
    if not last and word.endswith(("ые", "ие")):
        return adjective(word[:-2] + ("ий" if word[-3] in "гкхжчшщ" or word.endswith("ние") else "ый"))[2]
    if len(word) < 4:
        return _from_dictionary(word)
    if word.endswith("ое"):
        masculine = adjective(word[:-2] + ("ий" if word[-3] in "гкхжчшщ" else "ый"))[0]
        return (word, masculine[1], masculine[2], word, masculine[4], masculine[5])
    if word.endswith(("яя", "нее")) and not last:
        bent = adjective(word[:-2] + "ий")
        return bent[1] if word.endswith("яя") else (word, *bent[0][1:3], word, *bent[0][4:])
    if word.endswith("ая"):
        return adjective(word[:-2] + ("ий" if word[-3] in "гкхжчшщ" else "ый"))[1]
    if word.endswith(("ский", "цкий", "ный", "ской", "ной", "вый")):
        return adjective(word)[0]
    if word.endswith(("ово", "ево", "ино", "ыно")):
        stem = word[:-1]
        return (word, stem + "а", stem + "у", word, stem + "ом", stem + "е")
    if word.endswith(("ск", "цк", "град", "город", "ов", "ев", "ин", "ын")):
        return noun(word)
    return _from_dictionary(word)


def _hyphened(word: str) -> tuple[str, ...]:
    parts = word.split("-")
    if len(parts) > 2 and parts[1] in _PARTICLES:  # Ростов-на-Дону
        return tuple("-".join((form, *parts[1:])) for form in _word_forms(parts[0], last=True, first=parts[0]))
    left, right = "-".join(parts[:-1]), parts[-1]
    rights = _word_forms(right, last=True, first=right)
    declined = left.endswith(("ск", "о", "г", "й")) and right.endswith(("ий", "ый")) and not left.endswith("о")
    lefts = noun(left) if declined and not left.endswith("й") else (left,) * 6
    return tuple(f"{one}-{other}" for one, other in zip(lefts, rights, strict=True))


def _fits(parse: Parse, word: str) -> bool:
    tag = parse.tag
    return "NOUN" in tag and "nomn" in tag and parse.word == word


def _from_dictionary(word: str) -> tuple[str, ...]:
    parses = [parse for parse in analyser().parse(word) if _fits(parse, word)]
    parses.sort(key=lambda parse: ("Geox" not in parse.tag, "plur" in parse.tag and not word.endswith(("ы", "и"))))
    if not parses:
        return noun(word) if len(word) > 1 else (word,) * 6
    number = "plur" if "plur" in parses[0].tag else "sing"
    forms = [word]
    for case in _CASES:
        bent = parses[0].inflect({case, number})
        forms.append(bent.word.replace("ё", "е") if bent is not None else word)
    if forms[3] != word and "anim" in parses[0].tag:
        forms[3] = word
    return tuple(forms)
