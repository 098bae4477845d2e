"""/settings: language, time zone and digest hours, on one message that is edited in place."""

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
    )
    languages = (
        button("Русский", Settings(what=Setting.LANGUAGE, value="ru")),
        button("English", Settings(what=Setting.LANGUAGE, value="en")),
    )
    pages = (
        button(t("button-zone"), Settings(what=Setting.PAGE, value=Page.ZONES)),
        button(t("button-hours"), Settings(what=Setting.PAGE, value=Page.HOURS)),
    )
    return compose_one([lines, ((t("settings-how"),),)], buttons=(languages, pages))


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
            button(ticked(f"{hour:02}", hour in subscriber.digest_hours), Settings(what=Setting.HOUR, value=str(hour)))
            for hour in range(24)
        ),
        6,
    )
    return compose_one([((bold(t("settings-which-hours")),),)], buttons=(*grid, _back(t("button-back"))))


def _back(text: str) -> tuple[Button, ...]:
    return (button(text, Settings(what=Setting.PAGE)),)
