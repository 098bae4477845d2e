"""What a typed place name may be meant as, before it is looked up: type words off, the wrong keyboard undone."""

import re

from claims.places.fold import fold

_TYPE_WORDS = re.compile(
    r"\b(?:область|обл|области|край|края|республика|республики|район|района|р-н|округ|округа|город|города|г|го|мо|село"
    r"|городской|муниципальный|муниципальный|посёлок|поселок|пгт|область|район|місто|oblast|region|province|krai|kray"
    r"|district|rayon|raion|city|of|town|the|republic|municipal)\b\.?",
)
_SPACES = re.compile(r"[\s,;.!?«»\"()]+")
_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:\"<>~"
_CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюёхъжэбюё"
_TO_CYRILLIC = str.maketrans(_LATIN_KEYS, _CYRILLIC_KEYS)
_TO_LATIN = str.maketrans(_CYRILLIC_KEYS[:33], _LATIN_KEYS[:33])


def tidy(query: str) -> str:
    """Folded, with single spaces and without punctuation."""
    return _SPACES.sub(" ", fold(query)).strip()


def without_type_words(query: str) -> str:
    """ "шебекинский район" as "шебекинский"; a query of type words alone stays."""
    return " ".join(_TYPE_WORDS.sub(" ", query).split()) or query


def other_layout(query: str) -> str:
    """The same keys on the other keyboard: "rehcr" as "курск"; ``query`` is as it was typed."""
    low = query.lower().strip()
    return fold(low.translate(_TO_CYRILLIC if re.search("[a-z]", low) else _TO_LATIN))
