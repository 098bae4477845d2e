"""Which forms of a town's name are ordinary words or people's names as well."""

from functools import cache

from claims.places.build.cyrillic import analyser

_LARGE = 4_000
"""Inhabitants from which a smaller place with an unmistakable name is named without saying that it is a village."""
_CITY = 100_000
_WEAK_FORMS = frozenset({"короче", "рудней", "пушкина", "иванова", "иванову", "ивановом"})

# The dictionary has a homonym, but where the posts have the word with a capital letter it is the town.
_STRONG = frozenset(
    """
    орел калуга сочи елец курган бахмут балаклава феодосия беслан березники люберцы электросталь лесозаводск дубовка
    щербинка лиски раменское дмитров касимов ессентуки энгельс бирюч белебей салават муром ростов азнакаево рудня
    реутов петушки кубинка каргополь белев тутаев губкин курчатов кропоткин шебекино белово чернушка барыш карасук
    сясьстрой котельники короча дебальцево апатиты темников данков чаплыгин ковров вязники балашов алексин азов
    шарья харцызск никольское домодедово сургут златоуст певек белореченск
 чехов королев клин шахты строитель
    алешки узловая пушкино одинцово гуково зверево видное отрадное ярцево сафоново балабаново ермолино белоусово
    волжский фурманов лермонтов нариманов кириллов рубежное снежное токмак судак саки пологи иваново
    """.split()  # noqa: SIM905
)
# No dictionary has these as anything else, but the posts do.
_WEAK = frozenset(
    """
    владимир киров гагарин чкаловск маркс гусев жуков пушкин суворов артем семенов данилов михайлов
    мирный светлый советский нижний сим аша
    """.split()  # noqa: SIM905
)


@cache
def _ordinary(word: str) -> bool:
    parses = [parse for parse in analyser().parse(word) if parse.is_known]
    return any("Geox" not in parse.tag and "Abbr" not in parse.tag for parse in parses)


def is_weak(form: str, name: str, *, town: bool, population: int) -> bool:
    """Whether a folded form of the folded ``name`` needs a word such as "город" beside it to be the place."""
    if not town and population < _LARGE:
        return True
    if name in _STRONG:
        return form in _WEAK_FORMS
    if " " in form or "-" in form:
        return False
    if name in _WEAK:
        return True
    if form == name and population >= _CITY and not name.endswith("ий"):
        return False
    # "курском" is над Курском and в Курском районе: the noun tells, and both are places.
    return _ordinary(form) and not form.endswith(("ском", "цком"))
