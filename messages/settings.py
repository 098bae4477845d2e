"""/settings: language, time zone, digest and quiet hours, pictures, on one message that is edited in place."""

from claims.model import Button, Message, Subscriber
from messages.buttons import Page, Setting, Settings, button, rows, ticked
from messages.dates import MOSCOW, hours_words
from messages.formatting import bold, compose_one
from messages.texts import texts

ZONE_TEXTS = {
    "Europe/Kaliningrad": "zone-kaliningrad",
    MOSCOW: "zone-of-moscow",
    "Europe/Samara": "zone-samara",
    "Asia/Yekaterinburg": "zone-yekaterinburg",
    "Asia/Omsk": "zone-omsk",
    "Asia/Krasnoyarsk": "zone-krasnoyarsk",
    "Asia/Irkutsk": "zone-irkutsk",
    "Asia/Yakutsk": "zone-yakutsk",
    "Asia/Vladivostok": "zone-vladivostok",
    "Asia/Magadan": "zone-magadan",
    "Asia/Kamchatka": "zone-kamchatka",
    "UTC": "zone-utc",
}

QUIET_HOURS = ((21, 7), (22, 7), (22, 8), (23, 7), (23, 8), (0, 8), (0, 9))
"""Offered as buttons; any others can be typed."""
YES, NO = "1", "0"


def settings(subscriber: Subscriber) -> Message:
    """What is set, and buttons to change it."""
    t = texts(subscriber.language)
    zone = t(ZONE_TEXTS[subscriber.zone]) if subscriber.zone in ZONE_TEXTS else subscriber.zone
    hours = hours_words(subscriber.digest_hours, language=subscriber.language, zone=subscriber.zone)
    lines = (
        (bold(t("settings-title")),),
        (t("settings-language"),),
        (t("settings-zone", zone=zone),),
        (t("settings-hours", hours=hours),),
        (quiet_words(subscriber),),
        (t("settings-pictures" if subscriber.pictures else "settings-no-pictures"),),
    )
    languages = (
        button("Русский", Settings(what=Setting.LANGUAGE, value="ru")),
        button("English", Settings(what=Setting.LANGUAGE, value="en")),
    )
    pages = (
        button(t("button-zone"), Settings(what=Setting.PAGE, value=Page.ZONES)),
        button(t("button-hours"), Settings(what=Setting.PAGE, value=Page.HOURS)),
    )
    more = (
        button(t("button-quiet"), Settings(what=Setting.PAGE, value=Page.QUIET)),
        button(
            ticked(t("button-pictures"), subscriber.pictures),
            Settings(what=Setting.PICTURES, value=NO if subscriber.pictures else YES),
        ),
    )
    return compose_one([lines, ((t("settings-how"),), (t("settings-pause"),))], buttons=(languages, pages, more))


def quiet_words(subscriber: Subscriber) -> str:
    """ "Тихие часы: 23:00–07:00, …"; that there are none."""
    t = texts(subscriber.language)
    if subscriber.quiet is None:
        return t("settings-no-quiet")
    start, until = (f"{minutes // 60:02}:{minutes % 60:02}" for minutes in subscriber.quiet)
    return t("settings-quiet", hours=f"{start}–{until}")


def quiet(subscriber: Subscriber) -> Message:
    """What quiet hours are, and the usual ones as buttons."""
    t = texts(subscriber.language)
    grid = rows(
        (
            button(
                ticked(f"{start:02}–{until:02}", subscriber.quiet == (start * 60, until * 60)),
                Settings(what=Setting.QUIET, value=f"{start}-{until}"),
            )
            for start, until in QUIET_HOURS
        ),
        4,
    )
    none = (button(ticked(t("button-no-quiet"), subscriber.quiet is None), Settings(what=Setting.QUIET)),)
    lines = ((bold(t("settings-which-quiet")),), (t("settings-quiet-is"),))
    return compose_one([lines], buttons=(*grid, none, _back(t("button-back"))))


def zones(subscriber: Subscriber) -> Message:
    """The zones of Russia as buttons; any other one can be typed."""
    t = texts(subscriber.language)
    grid = rows(
        (
            button(ticked(t(key), zone == subscriber.zone), Settings(what=Setting.ZONE, value=zone))
            for zone, key in ZONE_TEXTS.items()
        ),
        2,
    )
    return compose_one(
        [((bold(t("settings-which-zone")),), (t("settings-how"),))], buttons=(*grid, _back(t("button-back")))
    )


def hours(subscriber: Subscriber) -> Message:
    """The hours of the day, ticked where a digest comes."""
    t = texts(subscriber.language)
    grid = rows(
        (
            button(
                ticked(f"{hour:02}", hour in subscriber.digest_hours),
                Settings(what=Setting.HOUR, value=f"{'-' if hour in subscriber.digest_hours else '+'}{hour}"),
            )
            for hour in range(24)
        ),
        6,
    )
    lines = ((bold(t("settings-which-hours")),), (t("settings-hours-about"),))
    return compose_one([lines], buttons=(*grid, _back(t("button-back"))))


def _back(text: str) -> tuple[Button, ...]:
    return (button(text, Settings(what=Setting.PAGE)),)
