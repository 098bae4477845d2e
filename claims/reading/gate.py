"""The first look at a post: whether it can speak of drones at all. Most posts of a news channel end here."""

import re

_DRONES = (
    "беспилот",
    "бпла",
    "дрон",
    "коптер",
    "летательн",
    "бвс",
    "uav",
    "drone",
    "безпілот",
    "bpla",
    "fpv",
    "баб",
    "unmanned",
    "пво",
    "безэкипаж",
    "бла ",
    "воздушн",
    "тревог",
    "ракетн",
    "отбой",
    "ковер",
    "ковёр",
)
_INSIDE_A_WORD = re.compile(
    "[*_~`\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]+"
)
_LATIN = str.maketrans("aceopxykmthb", "асеорхукмтнв")


def may_matter(text: str) -> bool:
    """Whether a text has any word of the subject; False is final, True means only that it is worth reading."""
    lowered = text.lower()
    for stem in _DRONES:
        if stem in lowered:
            return True
    if "\u00ad" in text or "\u200b" in text or "*" in text or "_" in text or "\u200d" in text or "\u2060" in text:
        lowered = _INSIDE_A_WORD.sub("", lowered)
        for stem in _DRONES:
            if stem in lowered:
                return True
    if "бпл" in lowered or "дp" in lowered or "дpo" in lowered or "пил" in lowered:
        folded = lowered.translate(_LATIN)
        return any(stem in folded for stem in _DRONES[:4])
    return False
