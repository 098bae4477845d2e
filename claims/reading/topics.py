"""Which subjects a word belongs to, as bits: a rule whose subject no word of the post has need not look at the text.

``Word.topics`` holds the bits of a form, ``Tokens.topics`` those of all words of a post.
"""

from claims.reading.lexicon import listed

OTHER_SIDE = 1
NOT_IN_EARNEST = 2
PEACEFUL = 4
CLIP = 8
LONG = 16
SUMMARY = 32
AIR_DEFENCE = 64
EW = 128
SMALL_ARMS = 256
FIRE_GROUP = 512
RAM = 1024
AVIATION = 2048
FIXED_WING = 4096
FPV = 8192
COPTER = 16384
JET = 32768
UNIT = 65536
OFFICE = 131072
MINISTRY = 262144
SURNAME = 524288
SAYS = 1048576
DAYPART = 2097152
JAMMED = 4194304
DENIED = 1 << 54
ADVICE = 1 << 55
TALLY = 1 << 56
COURT = 1 << 57
STRIKE = 1 << 58
PAST = 1 << 64

_STEMS: tuple[tuple[int, str], ...] = (
    (
        OTHER_SIDE,
        (
            "воздушны одесс харьк сумах сумск полтав львов днепропетр николаев чернигов житомир "
            "винниц "
            "хмельниц тернопол черкас ровенск луцк крив измаил днепр шахед shahed геран российск "
            "россия повітрян україні генштаб "
            "ukraine зеленск цахал израил сектор хезболл хусит ливан иран турц турец сири сирийск польш румын испан "
            "индии "
            "пакистан сша pentagon israel gaza houthi йемен судан азербайдж армени беларус белорус литв литов латви "
            "эстон варшав бухарест вильнюс таллин молдов молдав румынск финск финлянд air"
        ),
    ),
    (NOT_IN_EARNEST, "учени отработа учебн мишен условн полигон счету счет мотор цех отечественн 19"),
    (
        PEACEFUL,
        (
            "шоу таможн скидк распродаж продаж цен магазин гонк гонок заезд урожа посев агродрон сельхоз опрыскив "
            "фестивал "
            "соревнован турнир чемпионат молни приговор осужд суд законопроект тариф любител"
        ),
    ),
    (
        CLIP,
        (
            "расчет зрпк зрк зпк кадр кадры кадрах объективн позывн группировк несени боев подпишись направлени "
            "соприкосновени снайпер гвардии рядов ефрейтор сержант"
        ),
    ),
    (LONG, "начал недел месяц квартал полгод год последн since past this last тижд місяц початк"),
    (SUMMARY, "сводк ход ходе заявлени противник потер бомб авиабомб himars реактивн нептун крылат"),
    (AIR_DEFENCE, "пво ппо противовозд зенит зрк зрпк пзрк панцир air anti-aircraft"),
    (EW, "рэб реб радиоэлектрон подав заглуш придуш electronic ew jamm"),
    (SMALL_ARMS, "стрелков руж автомат пулемет firearm small дробовик карабин винтовк"),
    (FIRE_GROUP, "мобильн мог могов огнев mobile"),
    (
        RAM,
        ("перехватчик таран протаран interceptor разведдрон"),
    ),
    (AVIATION, "авиаци самолетом самолетами самолеты самолета вертолет истребител экипаж fighter helicopter"),
    (FIXED_WING, "самолетн fixed aircraft airplane літак крыл"),
    (FPV, "fpv фпв first"),
    (
        COPTER,
        (
            "коптер квадрокоптер гексакоптер октокоптер мультикоптер баб вертолет quadcopter "
            "copter мавик мультиротор hexacopter"
        ),
    ),
    (JET, "реактивн jet"),
    (
        UNIT,
        (
            "барс bars орлан orlan бойц подраздел отряд батальон бригад групп формирован полк "
            "центр доброволь ополчен unit volunteer расчет дружин сотрудник fighters"
        ),
    ),
    (OFFICE, "губернатор вице-губернатор глав мэр градоначальн оперштаб оперативн governor mayor head врио"),
    (MINISTRY, "минобороны министерств мо оборон ведомств міноборони defen ministry mod"),
    (
        SURNAME,
        (
            "собянин слюсар богомаз шапш гусев гладков кондрат хинштейн воробь аксен развожа "
            "миляев анохин смирнов федорищев никитин "
            "мелик бочаров ковальчук малков дрозденк бусарг клычк минних евраев бречал хабир филимонов первышов "
            "артамонов ведерников махонин текслер паслер беглов авдеев мельниченк сальдо балицк пушилин пасечник "
            "меняйло кумпилов чибис парфенчик крючков filim pervysh artamon vedern makhonin teksler pasler beglov "
            "avdeev melnich saldo balits pushilin pasechnik menya kumpil chibis parfen kryuch "
            "shapsha gladkov gusev bogomaz slyusar kondrat anokhin milyaev khinsh sobyan vorob aks razv nikitin smirnov"
        ),
    ),
    (
        SAYS,
        (
            "сообщ заяв рассказ написа пишет уточн утвержд объяв отмет подтверд добав "
            "проинформ отчита повідоми передал said wrote reported told"
        ),
    ),
    (
        DAYPART,
        (
            "сут ноч утр дне дня день вечер обед светов overnight night morning evening "
            "daylight day afternoon past hours ніч вран вдень ввеч добу уночі вноч вчераш"
        ),
    ),
    (JAMMED, "воздейств действи подавл влиян"),
    (
        DENIED,
        (
            "информаци сообщени сведени данны слух фейк ложн недостоверн вброс опроверг соответств report claim "
            "сообща сообщил комментир поступа"
        ),
    ),
    (
        ADVICE,
        (
            "если случа обнаружени находк подход приближ трога снима прикаса поднима публик выклад нельзя запрещ "
            "памятк штраф оштраф сообщите сообщайте звоните позвоните отойдите воздерж помните рекоменд следует могут "
            "может можно задач законн право вправе разреш невозможн учат научи стреля компенсац страхов выплат"
        ),
    ),
    (
        TALLY,
        (
            "последнем героя герою героем посмертно последнего счет счету время командировк службу контракт путь годы "
            "месяцы недели изъят конфиск"
        ),
    ),
    (COURT, "суд приговор колони свобод госизмен измен осужд осуд срок агент завербов"),
    (
        PAST,
        (
            "назад 20 прошлом прошлогодн годовщин январе феврале марте апреле мае июне июле августе сентябре октябре "
            "ноябре декабре"
        ),
    ),
    (STRIKE, "нанес порази поражен удар подготовленн"),
)
_NOMINATIVE_MONTHS = frozenset(
    ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"]
)
_IN_MONTHS = listed("январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре")
_EXACT: dict[str, int] = {
    **dict.fromkeys(
        (*_NOMINATIVE_MONTHS, *_IN_MONTHS, "лет", "in", "over", "ежесуточно", "ежедневно", "среднем"), LONG
    ),
    **dict.fromkeys(
        listed(
            "силы киев киеве киева киеву киевом киевская киевской киевскую украинская украинской украины украинские "
            "российские российских российскими россия russian ukrainian"
        ),
        OTHER_SIDE,
    ),
}
"""Forms whose stem is too common to ask a rule for: "киевского режима" stands in every post of 2023."""


_BEGINNINGS = tuple((topic, tuple(stems.split())) for topic, stems in _STEMS)


def topics_of(form: str) -> int:
    """The bits of a folded word form."""
    topics = _EXACT.get(form, 0) | (RAM if "перехватчик" in form else 0)
    for topic, stems in _BEGINNINGS:
        if form.startswith(stems):
            topics |= topic
    return topics
