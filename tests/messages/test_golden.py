"""Every thing that is told, in both languages, as a text to read: tests/messages/golden."""

from dataclasses import replace
from datetime import timedelta

import pytest

from claims.model import (
    Area,
    ChannelState,
    ChatKind,
    Count,
    Happening,
    Kind,
    Managed,
    Mode,
    Office,
    Reading,
    RegionReport,
    Subscriber,
    Subscription,
)
from claims.places.regions import regions
from handlers.commands import Role, names
from messages.alert import alert
from messages.comparison import comparison
from messages.digest import digest
from messages.help import help_message
from messages.how import how, how_in_general, posts
from messages.places import unknown_place, which_place, which_subscription
from messages.privacy import forget_confirm, forgotten, my_data, privacy
from messages.region_report import region_report
from messages.settings import hours, settings, zones
from messages.sources import sources, status
from messages.subscriptions import offer, subscribed, subscriptions, unsubscribed, words_page
from messages.texts import LANGUAGES
from messages.today import today
from messages.welcome import choose_regions, choose_what, hello_group, welcome, welcomed
from storage.kept import COUNTED
from tests.messages import values
from tests.messages.readable import assert_told

MOSCOW = "Europe/Moscow"

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


@pytest.mark.parametrize(
    ("name", "report"),
    [
        ("report", values.REPORT),
        ("report-of-silence", values.SILENT),
        ("report-of-a-conflict-and-edits", values.CONFLICT),
        ("report-of-a-district", values.DISTRICT),
    ],
)
def test_a_region_is_reported(name: str, report: RegionReport, language: str) -> None:
    assert_told(f"{name}.{language}", [region_report(report, language=language, zone=MOSCOW, now=values.NOW)])


def test_a_report_is_told_in_the_readers_zone(language: str) -> None:
    told = region_report(values.REPORT, language=language, zone="Asia/Yekaterinburg", now=values.NOW)
    assert_told(f"report-in-yekaterinburg.{language}", [told])


def test_a_district_is_told_beside_its_region(language: str) -> None:
    told = [
        region_report(values.DISTRICT, language=language, zone=MOSCOW, now=values.NOW, around=values.REPORT),
        region_report(
            values.DISTRICT,
            language=language,
            zone=MOSCOW,
            now=values.NOW,
            around=replace(values.SILENT, region="RU-BEL"),
        ),
    ]
    assert_told(f"report-of-a-district-beside-its-region.{language}", told)


@pytest.mark.parametrize(("name", "report"), [("how", values.REPORT), ("how-at-least", values.DISTRICT)])
def test_how_it_is_counted_is_said(name: str, report: RegionReport, language: str) -> None:
    told = how(report, language=language, zone=MOSCOW, now=values.NOW)
    assert_told(f"{name}.{language}", [told, posts(report, language=language, zone=MOSCOW, now=values.NOW)])


def test_the_digest(language: str) -> None:
    own = {"RU-BEL", "RU-KLU", "RU-LIP"}
    assert_told(f"digest.{language}", digest(values.DIGEST, regions=own, language=language, zone=MOSCOW))


def test_a_late_digest_of_the_whole_country(language: str) -> None:
    told = digest(values.DIGEST, regions=(), language=language, zone=MOSCOW, late=True)
    assert_told(f"digest-late.{language}", told)


def test_a_digest_of_nothing(language: str) -> None:
    assert_told(f"digest-quiet.{language}", digest(values.QUIET, regions={"RU-BEL"}, language=language, zone=MOSCOW))


def test_the_country(language: str) -> None:
    assert_told(f"today.{language}", [today(values.DIGEST, language=language, zone=MOSCOW, now=values.NOW)])


def test_alerts(language: str) -> None:
    both = values.reading(9, 9, values.TARUSA, values.OBNINSK)
    one = values.reading(1, 1, values.TARUSA)
    unsaid = values.reading(2, None)
    relayed = Reading(
        language="ru", kind=Kind.INTERCEPTION, downed=Count(None, 30), relayed_from="mod_russia", claims=()
    )
    told = [
        alert(news, language=language, zone=MOSCOW, regions={"RU-KLU"})
        for news in (
            values.news(Happening.NEW, values.FOUR),
            values.news(Happening.NEW, one),
            values.news(Happening.NEW, unsaid),
            values.news(Happening.NEW, relayed),
            values.news(Happening.EDITED, both, values.FOUR),
            values.news(Happening.EDITED, values.FOUR, None),
            values.news(Happening.WITHDRAWN, None, values.FOUR),
        )
    ]
    assert_told(f"alert.{language}", told)


def test_the_subscribers_region_comes_first_in_an_alert(language: str) -> None:
    country = values.reading(3, 3, Area("RU-BRY"), Area("RU-KRS"), Area("RU-KLU"))
    told = alert(values.news(Happening.NEW, country), language=language, zone=MOSCOW, regions={"RU-KLU"})
    assert_told(f"alert-of-several-regions.{language}", [told])


def test_help(language: str) -> None:
    everyone, owners = names(Role.ANYONE, Role.MANAGER), names(Role.ADMIN, Role.OWNER)
    told = [help_message(everyone, (), language=language), help_message(everyone, owners, language=language)]
    assert_told(f"help.{language}", [*told, how_in_general(language)])


def test_the_welcome(language: str) -> None:
    chosen = {"RU-BEL", "RU-KLU"}
    subscriber = Subscriber(chat_id=1, language=language, digest_hours=(9, 21))
    told = [
        welcome(language),
        choose_regions("border", (), language=language),
        choose_regions("seas", {*chosen, "*"}, language=language),
        choose_what(chosen, language=language),
        welcomed(chosen, Mode.DIGEST, subscriber),
        welcomed(chosen, Mode.CARD, subscriber),
        welcomed(chosen, Mode.EVERY, subscriber),
        hello_group(language),
    ]
    assert_told(f"welcome.{language}", told)


def test_subscriptions(language: str) -> None:
    subscriber = Subscriber(chat_id=1, language=language)
    every = Subscription(chat_id=1, region="RU-BEL", mode=Mode.EVERY)
    country = Subscription(chat_id=1, region=None)
    worded = replace(every, mode=Mode.CARD, include=("Шебекино", "Грайворон"), exclude=("РЭБ",))
    told = [
        offer("RU-BEL", language=language),
        subscribed(every, subscriber, language=language),
        subscribed(country, subscriber, language=language),
        subscribed(replace(every, loud=False, least=20), subscriber, language=language),
        subscriptions(tuple(replace(every, region=code, least=10) for code in regions()), language=language),
        subscriptions(tuple(replace(every, region=code) for code in regions()), language=language, page=3),
        subscriptions((country, every), language=language),
        subscribed(worded, subscriber, language=language),
        words_page(worded, language=language),
        words_page(country, language=language),
        subscriptions((), language=language),
        unsubscribed("RU-BEL", language=language),
        unsubscribed(None, language=language, was=False),
    ]
    assert_told(f"subscriptions.{language}", told)


def test_places(language: str) -> None:
    near = (Area("RU-KRS"), Area("RU-BEL", "Ракитянский"), Area("RU-KLU", settlement="Ракитное"))
    told = [
        which_place(language),
        unknown_place("Атлантида", (), language=language),
        unknown_place("Муром", (Area("RU-VLA", "Муром"), Area("RU-BEL", settlement="Муром")), language=language),
        unknown_place("Ракита", near, language=language, period="7d"),
        which_subscription(language),
        which_subscription(language, "Ракита", near),
        which_subscription(language, "Атлантида"),
    ]
    assert_told(f"places.{language}", told)


def test_settings(language: str) -> None:
    subscriber = Subscriber(chat_id=1, language=language, digest_hours=(8, 20))
    abroad = replace(subscriber, zone="Europe/Berlin")
    assert_told(f"settings.{language}", [settings(subscriber), zones(subscriber), hours(subscriber), settings(abroad)])


def test_sources_and_status(language: str) -> None:
    spoke = replace(values.KALUGA, last_post_at=values.NOW - timedelta(days=400))
    gone = replace(values.KALUGA, username=None, voice="x", office=Office.NEWS, state=ChannelState.GONE)
    beats = {"bot": values.NOW, "watcher": values.NOW - timedelta(hours=1)}
    told = [
        sources([spoke, gone], language=language, zone=MOSCOW, now=values.NOW),
        sources([], language=language, zone=MOSCOW, now=values.NOW),
        status(beats, values.NOW, language=language, zone=MOSCOW, now=values.NOW),
        status({}, None, language=language, zone=MOSCOW, now=values.NOW),
    ]
    assert_told(f"sources.{language}", told)


def test_privacy(language: str) -> None:
    subscriber = Subscriber(chat_id=-100123, language=language, created_at=values.NOW)
    wanted = (
        Subscription(chat_id=-100123, region=None),
        Subscription(chat_id=-100123, region="RU-BEL", mode=Mode.EVERY),
    )
    told = [
        privacy(language),
        my_data(subscriber, wanted, language),
        my_data(
            replace(subscriber, quiet=(1380, 420), paused_until=values.NOW, pictures=True),
            [replace(wanted[1], loud=False, include=("Шебекино",))],
            language,
            managed=[Managed(person=1, chat_id=-5, kind=ChatKind.SUPERGROUP, title="Соседи <b>")],
            counts=dict.fromkeys(COUNTED, 3),
        ),
        my_data(None, (), language),
        forget_confirm(language),
        forgotten(language),
    ]
    assert_told(f"privacy.{language}", told)


def test_a_comparison(language: str) -> None:
    told = [
        comparison([values.REPORT, values.SILENT], language=language, zone=MOSCOW, now=values.NOW),
        comparison([values.REPORT, values.DISTRICT], language=language, zone=MOSCOW, now=values.NOW),
    ]
    assert_told(f"comparison.{language}", told)
