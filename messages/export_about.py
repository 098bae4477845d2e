"""What a file of rows says of itself: the columns, how they were counted, how to cite."""

from datetime import datetime
from enum import StrEnum

from claims.model import Period
from messages.dates import MOSCOW
from messages.export import moment
from messages.texts import texts
from messages.windows import period_words, sentence


class What(StrEnum):
    """What the rows are of."""

    STATEMENTS = "statements"
    TALLIES = "tallies"


COLUMNS = {
    What.STATEMENTS: {
        "statement": "export-column-statement",
        "voice": "export-column-voice",
        "office": "export-column-office",
        "channel": "export-column-channel",
        "link": "export-column-link",
        "posted": "export-column-posted",
        "edited": "export-column-edited",
        "areas": "export-column-areas",
        "places": "export-column-places",
        "low": "export-column-low",
        "high": "export-column-high",
        "window_from": "export-column-window-from",
        "window_until": "export-column-window-until",
        "surely_from": "export-column-surely-from",
        "surely_until": "export-column-surely-until",
        "limited_to": "export-column-limited-to",
        "types": "export-column-types",
        "part": "export-column-part",
        "words": "export-column-words",
    },
    What.TALLIES: {
        "from": "export-column-from",
        "until": "export-column-until",
        "area": "export-column-area",
        "place": "export-column-place",
        "least": "export-column-least",
        "agreed": "export-column-agreed",
        "most": "export-column-most",
        "unplaced": "export-column-unplaced",
        "contradictions": "export-column-contradictions",
        "change": "export-column-change",
        "voices": "export-column-voices",
        "links": "export-column-links",
        "sum": "export-column-sum",
        "largest": "export-column-largest",
    },
}
TITLES = {What.STATEMENTS: "export-statements", What.TALLIES: "export-tallies"}
WARNINGS = {What.STATEMENTS: "export-do-not-add-statements", What.TALLIES: "export-do-not-add-tallies"}


def about(what: What, period: Period, *, language: str, now: datetime) -> dict[str, str]:
    """The header's sentences by name; ``how_to_cite`` holds the day on which the file was made."""
    t = texts(language)
    return {
        "title": f"{t(TITLES[what])} · {t('footer')}",
        "period": sentence(period_words(period, language=language, zone=MOSCOW, now=now)),
        "from": moment(period.start),
        "until": moment(period.until),
        "made": moment(now),
        "no_report": t("export-no-report"),
        "warning": t(WARNINGS[what]),
        "places": t("credit-places"),
        "how_to_cite": t("export-cite", made=moment(now)[:10], start=moment(period.start), until=moment(period.until)),
    }


def columns(what: What, language: str) -> dict[str, str]:
    """Each column's meaning, in the order in which they stand."""
    t = texts(language)
    return {name: t(key) for name, key in COLUMNS[what].items()}


def file_name(what: What, ending: str, period: Period, region: str | None) -> str:
    """ "dronewatch-tallies-RU-BEL-2026-11-15-2026-11-22.csv"."""
    place = f"-{region}" if region else ""
    return f"dronewatch-{what.value}{place}-{moment(period.start)[:10]}-{moment(period.until)[:10]}.{ending}"


def caption(what: What, period: Period, *, language: str, zone: str, now: datetime) -> str:
    """What stands under the file in the chat."""
    t = texts(language)
    return t(
        "export-caption", title=t(TITLES[what]), period=period_words(period, language=language, zone=zone, now=now)
    )


def usage(language: str) -> str:
    """How the command is said."""
    return texts(language)("export-usage")
