"""The texts of the service: a folder of Fluent files per language in ``messages/texts``, read when first asked for."""

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("ru", "en")
FOLDER = Path(__file__).parent / "texts"

# Telegram's language codes of people who are answered in Russian; everyone else is answered in English.
ANSWERED_IN_RUSSIAN = frozenset({"ru", "be", "kk", "ky", "tg", "uz", "tt", "ba", "cv", "os", "ce"})


class MissingTextError(KeyError):
    """A text does not exist in a language, or lacks one of its arguments; always a mistake in this program."""


class Texts:
    """All texts of one language. Arguments are data: Fluent never parses them."""

    def __init__(self, language: str) -> None:
        self.language = language
        # Isolation marks (U+2068, U+2069) would stand in the middle of figures and break what entities cover.
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource(written(language)))

    def __call__(self, key: str, **arguments: str | int) -> str:
        """Gives the text of ``key``; an int argument chooses the plural. Raises MissingTextError."""
        pattern = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        if pattern is None:
            raise MissingTextError(f"{self.language}: {key}")
        text, errors = self._bundle.format_pattern(pattern, arguments)
        if errors:
            raise MissingTextError(f"{self.language}: {key}: {errors[0]}")
        return str(text)


def written(language: str) -> str:
    """All files of one language as one text, in the order of their names."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((FOLDER / language).glob("*.ftl")))


@cache
def texts(language: str) -> Texts:
    """The texts of ``language``; an unknown language gets English."""
    return Texts(language) if language in LANGUAGES else texts("en")


def language_of(code: str | None) -> str:
    """Chooses the language for Telegram's ``language_code`` ("ru", "en-GB", None where the app tells none)."""
    if code is None:
        return "ru"
    return "ru" if code.split("-")[0].lower() in ANSWERED_IN_RUSSIAN else "en"
