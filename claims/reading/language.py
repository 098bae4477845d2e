"""The language of a post: its letters first, the channel's word second, langdetect last."""

import re
from functools import lru_cache
from typing import Any

_RUSSIAN = re.compile("[ыэъё]")
_UKRAINIAN = re.compile("[іїєґ]")
_CYRILLIC = re.compile("[а-я]")
_LATIN = re.compile("[a-z]")
_FOREIGN = re.compile("[\u00e0-\u00f6\u00f8-\u017f]")
"""Latin letters that English has not: one may stand in a name, two are another language."""
_ENOUGH = re.compile("(?:[а-я][^а-я]*+){12}")
"""Cyrillic letters without which nothing is guessed."""


def letters_say(folded: str, cased: str) -> str | None:
    """ "ru", "uk", "en" or "other" where the letters alone tell, else None."""
    if "ў" in folded:
        return "other"
    if "ы" in folded or "э" in folded or "ъ" in folded:
        if (
            "ї" not in folded
            and "є" not in folded
            and "ґ" not in folded
            and ("і" not in folded or folded.count("і") < 3)
        ):
            return "ru"
        return "uk" if len(_UKRAINIAN.findall(folded)) > len(_RUSSIAN.findall(folded)) else "ru"
    if _UKRAINIAN.search(folded):
        return "uk"
    if "ё" in cased or "Ё" in cased:
        return "ru"
    if _CYRILLIC.search(folded):
        return None
    if len(_FOREIGN.findall(folded)) > 1:
        return "other"
    return "en" if _LATIN.search(folded) else "other"


def language_of(folded: str, cased: str, declared: str | None) -> str:
    """The language of a post. ``declared`` is the channel's own; a mixed text goes by its majority of letters."""
    said = letters_say(folded, cased)
    if said in ("ru", "uk"):
        ascii_only = len(folded.encode("ascii", "ignore"))
        if ascii_only * 4 < len(folded) * 3:
            return said
        latin, cyrillic = len(_LATIN.findall(folded)), len(_CYRILLIC.findall(folded))
        return "en" if latin > 3 * cyrillic + 20 else said
    if said is not None:
        return said
    if _LATIN.search(folded) is not None and len(_LATIN.findall(folded)) > 3 * len(_CYRILLIC.findall(folded)) + 20:
        return "en"
    if declared in ("ru", "uk"):
        return declared
    if _ENOUGH.search(folded) is None:
        return "ru"
    return _detected(folded[:600])


@lru_cache(maxsize=512)
def _detected(folded: str) -> str:
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    detector.append(folded)
    try:
        found = str(detector.detect())
    except LangDetectException:
        return "ru"
    return found if found in ("ru", "uk", "en") else "other"


@lru_cache(maxsize=1)
def _factory() -> Any:
    """langdetect with three profiles and a fixed seed (it has none of Belarusian, whose letter is ў)."""
    from importlib.resources import files

    from langdetect.detector_factory import DetectorFactory

    factory = DetectorFactory()
    factory.set_seed(0)
    profiles = files("langdetect").joinpath("profiles")
    factory.load_json_profile([profiles.joinpath(name).read_text(encoding="utf-8") for name in ("ru", "uk", "en")])
    return factory
