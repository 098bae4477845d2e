"""What a word says of people and things hurt: victims, wounds, damage, fire, and their denial."""

from enum import Enum

from claims.members import quickly_named
from claims.reading.lexicon import listed


@quickly_named
class Sign(Enum):
    """What a word says of consequences."""

    __hash__ = object.__hash__  # members are one of a kind, and are asked for a lot

    NONE = "none"
    VICTIM = "victim"
    DEAD = "dead"
    KILLED = "killed"
    HURT = "hurt"
    WOUND = "wound"
    PERSON = "person"
    PERSONS = "persons"
    LOSS = "loss"
    BROKEN = "broken"
    FIRE = "fire"
    GRASS = "grass"
    NO = "no"
    NOT = "not"
    WITHOUT = "without"
    NOBODY = "nobody"
    THERE_ARE = "there are"
    TREATED = "treated"


_STEMS: tuple[tuple[Sign, str], ...] = (
    (Sign.VICTIM, "пострадавш раненых раненые раненым постраждал casualt injuries victims"),
    (Sign.DEAD, "погибш жертв убитых убитые deaths fatalit"),
    (Sign.KILLED, "погиб скончал убит killed died"),
    (Sign.HURT, "пострадал поранен ранен травмирован контужен ранил injured injuring wounded hurt госпитализир"),
    (Sign.WOUND, "ранени травм ушиб порез ожог контузи баротравм акубаротравм осколочн"),
    (
        Sign.PERSONS,
        (
            "людей люди жители жителей детей дети бойцы бойцов сотрудники сотрудников "
            "рабочих рабочие женщины мужчины civilians people residents граждан "
            "медики работников работники школьников военнослужащих волонтеров подростков "
            "военных женщинам мужчинам жителям людям workers"
        ),
    ),
    (
        Sign.PERSON,
        (
            "человек житель жительниц мужчин женщин девушк девочк мальчик ребенок ребенк "
            "подрост водител пенсионер школьник боец сотрудник "
            "хозяйк хозяин супруг полицейск военнослужащ гражданин механизатор тракторист "
            "мать матер отец отц сестр брат бабушк дедушк внук внучк дочь дочер сын муж жена жену "
            "охранник пассажир работник person man woman child civilian "
            "боец доброволец волонтер селянин местн девятикласс рабочий жител машинист помощник фельдшер электрик "
            "монтер сварщик слесар комбайнер шофер пастух почтальон продавец дачник рыбак велосипедист мотоциклист "
            "студент младен юнош росгвардеец спасател член"
        ),
    ),
    (Sign.LOSS, "разрушени повреждени последстви ущерб руйнуван пошкодженн damage destruction возгораний"),
    (
        Sign.BROKEN,
        (
            "поврежд повреди разруш выбит посеч пробит вылетел обруш damaged destroyed-by "
            "перебит порван оборван лопнул деформирован разбит разлетел выбил "
            "воронк побит попадани сгорел выгорел изрешет обесточен destroying пробил порвал оборвал перебил повалил "
            "посек задел пошкодж зруйнов вибит"
        ),
    ),
    (Sign.FIRE, "пожар возгоран загор горит горят сгор горел горени пожеж займан fire burning"),
    (Sign.GRASS, "лес леса лесу лесн трав сухост камыш стерн растительност подстилк мусор лесополос"),
    (Sign.NO, "нет отсутству избежать немає"),
    (Sign.NOT, "не not"),
    (Sign.WITHOUT, "без без-то no ни without"),
    (Sign.NOBODY, "никто никого nobody"),
    (Sign.THERE_ARE, "есть имеются имеется"),
    (Sign.TREATED, "обратил доставлен доставил оказа больнице реанимации"),
)


_EXACT = frozenset(listed("лес леса лесу не not без no ни нет есть дети люди fire man woman"))


_UNLIKE = (
    "пожарн",
    "травл",
    "травян",
    "пробит-",
    "нетр",
    "безопасн",
    "человеческ",
    "человечн",
    "местност",
    "местных",
    "местный",
    "местные",
    "местное",
    "местного",
    "местной",
    "местном",
    "местны",
    "гражданск",
    "жительств",
)


_TABLE = tuple(
    (sign, frozenset(stems.split()), tuple(stem for stem in stems.split() if stem not in _EXACT and len(stem) > 2))
    for sign, stems in _STEMS
)


def sign_of(form: str) -> Sign:
    """What a folded word form says of consequences; ``Word.sign`` keeps it."""
    if form.startswith(_UNLIKE):
        return Sign.NONE
    return next((sign for sign, whole, stems in _TABLE if form in whole or form.startswith(stems)), Sign.NONE)
