"""The verbs of the reader's subject with all their forms: what was shot down, what struck, what only fell or flew.

Every form is made from the stems of the tables below when the module is imported, so a form is either known or it is
not. ``plural`` of a form is the number of what the verb is said of in the passive, None where it does not show.
"""

from collections.abc import Callable
from typing import NamedTuple

from claims.reading.lexicon import listed

Keep = Callable[[str, str, str, str, bool | None], None]


class Form(NamedTuple):
    """A verb's form: its role and stem, its voice, the number that it shows."""

    role: str
    stem: str
    voice: str
    plural: bool | None


_PASSIVE = (
    # the short participle ("сбит"), the past of the active ("сби-л"), the role
    ("сбит", "сби", "down"),
    ("уничтожен", "уничтожи", "down"),
    ("уничтожен", "уничтожа", "down"),
    ("перехвачен", "перехвати", "down"),
    ("подавлен", "подави", "down"),
    ("нейтрализован", "нейтрализова", "down"),
    ("ликвидирован", "ликвидирова", "down"),
    ("обезврежен", "обезвреди", "down"),
    ("заглушен", "заглуши", "down"),
    ("приземлен", "приземли", "down"),
    ("посажен", "посади", "down"),
    ("расстрелян", "расстреля", "down"),
    ("обезоружен", "обезоружи", "down"),
    ("протаранен", "протарани", "down"),
    ("придушен", "придуши", "down"),
    ("збит", "зби", "down"),
    ("знищен", "знищи", "down"),
    ("перехоплен", "перехопи", "down"),
    ("подавлен", "подави", "down"),
    ("знешкоджен", "знешкоди", "down"),
    ("отражен", "отрази", "repel"),
    ("отбит", "отби", "repel"),
    ("пресечен", "пресек", "repel"),
    ("предотвращен", "предотврати", "repel"),
    ("сорван", "сорва", "repel"),
    ("остановлен", "останови", "repel"),
    ("відбит", "відби", "repel"),
    ("атакован", "атакова", "attack"),
    ("обстрелян", "обстреля", "attack"),
    ("нанесен", "нанес", "attack"),
    ("зафиксирован", "зафиксирова", "fate"),
    ("замечен", "замети", "fate"),
    ("запущен", "запусти", "fate"),
    ("выпущен", "выпусти", "fate"),
    ("применен", "примени", "fate"),
    ("задействован", "задействова", "fate"),
    ("найден", "наше", "fate"),
)
_ACTIVE = (
    ("удари", "attack"),
    ("вреза", "attack"),
    ("влете", "attack"),
    ("попа", "attack"),
    ("нанесл", "attack"),
    ("прилете", "attack"),
    ("пыта", "attempt"),
    ("попыта", "attempt"),
    ("упа", "fate"),
    ("рухну", "fate"),
    ("взорва", "fate"),
    ("сдетонирова", "fate"),
    ("лете", "fate"),
    ("долете", "fate"),
    ("пролете", "fate"),
    ("прорва", "fate"),
    ("сброси", "fate"),
    ("потеря", "fate"),
    ("залете", "fate"),
    ("направля", "fate"),
    ("двига", "fate"),
    ("следова", "fate"),
)
_NOUNS = (
    ("сбити", "down"),
    ("уничтожени", "down"),
    ("перехват", "down"),
    ("подавлени", "down"),
    ("нейтрализаци", "down"),
    ("ликвидаци", "down"),
    ("обезвреживани", "down"),
    ("знищенн", "down"),
    ("отражени", "repel"),
    ("пресечени", "repel"),
    ("предотвращени", "repel"),
    ("атак", "strike"),
    ("удар", "strike"),
    ("налет", "strike"),
    ("обстрел", "strike"),
    ("попытк", "strike"),
    ("применени", "strike"),
    ("использовани", "strike"),
    ("помощь", "strike"),
    ("помощи", "strike"),
    ("пролет", "strike"),
    ("прилет", "strike"),
    ("падени", "fate"),
)
_NOUN_ENDINGS = [
    "",
    "а",
    "у",
    "ом",
    "е",
    "ы",
    "и",
    "ов",
    "ам",
    "ами",
    "ах",
    "ой",
    "ок",
    "я",
    "ю",
    "ем",
    "й",
    "ям",
    "ями",
    "ях",
    "ей",
    "ою",
]
_PROGRESS = {
    "down": "сбивают сбивает сбивать уничтожают уничтожает уничтожать перехватывают перехватывает перехватывать "
    "подавляют подавляет подавлять ликвидируют ликвидирует ликвидировать нейтрализуют "
    "нейтрализует уничтожались сбивались сбиваются",
    "repel": "отражают отражает отражать отражается отражаем пресекают пресекает отбивают отбивает отбиваем",
    "attack": "атакуют атакует атаковать обстреливают обстреливает бьют бьет",
}
_STEADY = {
    ("strike", "noun"): "ударов атак обстрелов налетов попыток attack attacks атаці attacking strike strikes",
    ("attack", "active"): "attacked struck targeted атакували",
    (
        "down",
        "active",
    ): "уничт снесли снес разнесли посбивали нейтрализовано збито знищено shot downed destroyed "
    "intercepted neutralized neutralised "
    "eliminated suppressed jammed brought down сбивали сбивал сбивала перехватывали подавляли "
    "уничтожали приземлили минусанули завалили ссадили",
    ("repel", "active"): "repelled thwarted foiled відбито отражали отражал отражало",
    (
        "down",
        "noun",
    ): (
        "destruction interception downing neutralization suppression сбитию перехвату "
        "перехвате перехватом збиття знищення"
    ),
    ("fate", "active"): "пролетал летит летят упало шли шел шла идут заходили приближались "
    "приближался fell crashed detected",
    ("heading", "participle"): "flying heading headed",
}
_FULL_SINGULAR = ["ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое"]
_UKRAINIAN = ["ий", "их", "ими", "им", "ого"]
_OF_UKRAINIAN = ("збит", "знищен", "перехоплен", "знешкоджен", "подавлен")
_FULL_PLURAL = ["ые", "ых", "ым", "ыми"]
_PAST_PARTICIPLE = ["вший", "вшего", "вшему", "вшим", "вшем", "вшая", "вшей", "вшую", "вшие", "вших", "вшими"]
_PLURAL_PAST = frozenset(["вшие", "вших", "вшими"])
_HEADING = listed(
    "летевш летящ направлявш направляющ двигавш следовавш пытавш атаковавш приближавш "
    "подлетавш подлетевш движущ шедш пролетавш запущенн выпущенн"
)


def _forms() -> dict[str, Form]:
    forms: dict[str, Form] = {}

    def keep(form: str, role: str, stem: str, voice: str, plural: bool | None) -> None:
        forms.setdefault(form, Form(role, stem, voice, plural))

    for short, past, role in _PASSIVE:
        full = short + "н" if short.endswith("н") else short
        keep(short, role, short, "passive", False)
        keep(short + "а", role, short, "passive", False)
        keep(short + "о", role, short, "passive", None)
        keep(short + "ы", role, short, "passive", True)
        keep(short + "і", role, short, "passive", True)
        for ending in _FULL_SINGULAR:
            keep(full + ending, role, short, "participle", False)
        for ending in _FULL_PLURAL:
            keep(full + ending, role, short, "participle", True)
        for ending in _UKRAINIAN if short in _OF_UKRAINIAN else ():
            keep(short + ending, role, short, "participle", ending in ("их", "ими"))
        _past(keep, past, role, short)
    for past, role in _ACTIVE:
        _past(keep, past, role, past)
    for stem, role in _NOUNS:
        for ending in _NOUN_ENDINGS:
            keep(stem + ending, role, stem, "noun", None)
    for role, words in _PROGRESS.items():
        for word in words.split():
            keep(word, role, word, "progress", None)
    for (role, voice), words in _STEADY.items():
        for word in words.split():
            keep(word, role, word, voice, None)
    for stem in _HEADING:
        for ending in (
            *_FULL_SINGULAR,
            *_FULL_PLURAL,
            "ий",
            "его",
            "ему",
            "им",
            "ем",
            "ие",
            "их",
            "ими",
            "ая",
            "ей",
            "ую",
        ):
            for tail in ("", "ся"):
                keep(
                    stem + ending + tail,
                    "heading",
                    stem,
                    "participle",
                    ending in ("ие", "их", "ими", "ые", "ых", "ыми"),
                )
    return forms


def _past(keep: Keep, past: str, role: str, stem: str) -> None:
    reflexive = ("лся", "лась", "лось", "лись", "ться") if role not in ("down", "repel") else ()
    for ending in ("л", "ла", "ло", "ли", "ть", "в", *reflexive):
        keep(past + ending, role, stem, "infinitive" if ending.startswith("ть") else "active", None)
    for ending in _PAST_PARTICIPLE:
        keep(
            past + ending, "heading" if role in ("attack", "fate") else role, stem, "participle", ending in _PLURAL_PAST
        )


FORMS = _forms()
